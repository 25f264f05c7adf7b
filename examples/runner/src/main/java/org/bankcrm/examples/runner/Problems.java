package org.bankcrm.examples.runner;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bankcrm.core.document.Problem;
import org.bankcrm.core.document.ProblemCode;
import org.bankcrm.core.language.Language;

/**
 * The problems of a book in words. The library tells each in English, with the values and the mend.
 * A sentence for which there is none in Chinese stands in brackets after the kind of problem.
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
    ProblemSentences chinese = ProblemSentences.inChinese();
    String message =
        chinese
            .said(problem.message())
            .orElseGet(() -> CHINESE.say(problem.code()) + "（" + problem.message() + "）");
    String advice = chinese.said(problem.advice()).orElse(problem.advice());
    return problem.path() + "：" + message + advice + "[" + problem.code().word() + "]";
  }
}
