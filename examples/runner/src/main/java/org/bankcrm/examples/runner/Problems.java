package org.bankcrm.examples.runner;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bankcrm.core.document.Problem;
import org.bankcrm.core.document.ProblemCode;
import org.bankcrm.core.language.Language;

/**
 * The problems of a book in words. The library tells each in English, with the values and the mend;
 * in Chinese the kind of problem is told before it.
 */
final class Problems {

  /** What only the runner tells: of files that are no documents. */
  static final ProblemCode NOT_JSON =
      ProblemCode.of("not-json", "该文件不是策略手册的一部分：须为一个 JSON 对象", "The file is no part of a book.");

  private static final Language CHINESE = Language.of(Locale.CHINESE);

  private Problems() {}

  static String told(List<Problem> problems, Locale locale) {
    int count = problems.size();
    Said head = new Said(count + " 个问题", count + (count == 1 ? " problem" : " problems"));
    return Stream.concat(
            Stream.of(head),
            problems.stream().map(each -> new Said(inChinese(each), each.toString())))
        .map(said -> said.in(locale))
        .collect(Collectors.joining("\n- "));
  }

  private static String inChinese(Problem problem) {
    String advice = problem.advice().isEmpty() ? "" : " " + problem.advice();
    return problem.path()
        + "："
        + CHINESE.say(problem.code())
        + "（"
        + problem.message()
        + advice
        + "）["
        + problem.code().word()
        + "]";
  }
}
