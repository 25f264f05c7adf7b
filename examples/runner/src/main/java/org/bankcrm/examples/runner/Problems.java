package org.bankcrm.examples.runner;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bankcrm.core.document.Problem;
import org.bankcrm.core.policy.DocumentLanguage;

/**
 * The problems of a book in words. The library tells each in English, with the values and the mend;
 * in Chinese the kind of problem is told before it.
 */
final class Problems {

  /** What only the runner tells: of files that are no documents. */
  private static final Map<String, String> OWN = Map.of("not-json", "该文件不是策略手册的一部分：须为一个 JSON 对象");

  private Problems() {}

  static String told(List<Problem> problems, Locale locale) {
    int count = problems.size();
    Map<String, String> kinds = kinds();
    Said head = new Said(count + " 个问题", count + (count == 1 ? " problem" : " problems"));
    return Stream.concat(
            Stream.of(head),
            problems.stream().map(each -> new Said(inChinese(each, kinds), each.toString())))
        .map(said -> said.in(locale))
        .collect(Collectors.joining("\n- "));
  }

  private static String inChinese(Problem problem, Map<String, String> kinds) {
    String kind = kinds.getOrDefault(problem.code(), "此处有问题");
    String advice = problem.advice().isEmpty() ? "" : " " + problem.advice();
    return problem.path()
        + "："
        + kind
        + "（"
        + problem.message()
        + advice
        + "）["
        + problem.code()
        + "]";
  }

  /** The kinds of problem in Chinese, by their codes. */
  static Map<String, String> kinds() {
    Map<String, String> kinds = new HashMap<>(OWN);
    DocumentLanguage.of(BookFiles.kinds())
        .problems()
        .forEach(problem -> kinds.put(problem.word(), problem.says().zh()));
    return kinds;
  }
}
