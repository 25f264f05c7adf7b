package org.bankcrm.examples.runner;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Collectors;
import org.bankcrm.core.document.Problem;

/**
 * The problems of a book in words. The library tells each in English, with the values and the mend;
 * in Chinese the kind of problem is told before it.
 */
final class Problems {

  private Problems() {}

  static String told(List<Problem> problems, Locale locale) {
    boolean chinese = locale.getLanguage().equals("zh");
    String head =
        chinese
            ? problems.size() + " 个问题"
            : problems.size() + (problems.size() == 1 ? " problem" : " problems");
    Properties kinds = chinese ? kinds() : new Properties();
    return head
        + problems.stream()
            .map(each -> "\n- " + (chinese ? inChinese(each, kinds) : each.toString()))
            .collect(Collectors.joining());
  }

  private static String inChinese(Problem problem, Properties kinds) {
    String kind = kinds.getProperty(problem.code(), "此处有问题");
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
  static Properties kinds() {
    Properties kinds = new Properties();
    try (InputStream file = Problems.class.getResourceAsStream("problems.zh.properties")) {
      kinds.load(new InputStreamReader(file, StandardCharsets.UTF_8));
      return kinds;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
