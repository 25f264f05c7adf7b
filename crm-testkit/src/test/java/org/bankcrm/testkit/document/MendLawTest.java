package org.bankcrm.testkit.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.document.Problem;
import org.bankcrm.core.document.ProblemCode;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

/**
 * A mend of the form "write this" is valid JSON of the form that the key has: wherever a value of a
 * book of all kinds is written in another form. With the value that was there before in its place
 * nothing is wrong there; another may still not go with the rest of the policy.
 */
class MendLawTest {

  /** What is told of a value alone. */
  private static final Set<ProblemCode> OF_FORM =
      Set.of(
          CoreProblem.WRONG_TYPE,
          CoreProblem.OUT_OF_RANGE,
          CoreProblem.INVALID_DATE,
          CoreProblem.INVALID_TIME,
          CoreProblem.LIMIT_TEXT);

  private static final Pattern WRITE = Pattern.compile("Write (.+)\\.");

  /** Other forms of a value, right or wrong. */
  private static List<Object> slips(Object value) {
    if (value instanceof Boolean) {
      return List.of("" + value, "是", "Off", 1L, "50%");
    }
    if (value instanceof Number) {
      return List.of(value + "元", "0" + value, value + ".0", value + "k", "1,000", "-50%", true);
    }
    String text = value.toString();
    String slashed = text.replace('-', '/');
    return slashed.matches("[A-Z]{3} .*|[0-9].*")
        ? List.of(slashed, text.replaceAll("^[A-Z]{3} |\\.00$", ""), 20260131L, "9pm", "7：30")
        : List.of(7L, " " + value);
  }

  @Test
  void advice_writeSo_isReadWithoutAProblemThere() throws Exception {
    Map<String, Object> book = book();
    Map<String, Object> values = new LinkedHashMap<>();
    gather(book, "", values);
    Map<String, Integer> mended = new TreeMap<>();
    values.forEach(
        (path, value) ->
            slips(value)
                .forEach(
                    slip -> {
                      Map<String, Object> slipped = Edits.put(book, path, slip);
                      Firing.of(slipped).stream()
                          .filter(problem -> problem.path().equals(path))
                          .forEach(problem -> check(slipped, problem, value, mended));
                    }));
    assertThat(mended.values().stream().mapToInt(Integer::intValue).sum()).isGreaterThan(200);
    assertThat(mended).hasSizeGreaterThan(12);
  }

  private static void check(
      Map<String, Object> book, Problem problem, Object before, Map<String, Integer> mended) {
    Matcher write = WRITE.matcher(problem.advice());
    if (write.matches() && isJson(write.group(1))) {
      Object value = Edits.JSON.readValue(write.group(1), Object.class);
      assertThat(Firing.of(Edits.put(book, problem.path(), value)))
          .as(problem.toString())
          .noneMatch(
              other ->
                  other.path().equals(problem.path())
                      && (value.equals(before) || OF_FORM.contains(other.code())));
      mended.merge(problem.path().replaceFirst(".*/", ""), 1, Integer::sum);
    }
  }

  private static boolean isJson(String text) {
    try {
      Edits.JSON.readTree(text);
      return true;
    } catch (JacksonException e) {
      return false;
    }
  }

  static void gather(Object tree, String path, Map<String, Object> values) {
    if (tree instanceof Map<?, ?> object) {
      object.forEach((key, value) -> gather(value, path + "/" + key, values));
    } else if (tree instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        gather(list.get(i), path + "/" + i, values);
      }
    } else {
      values.put(path, tree);
    }
  }

  @SuppressWarnings("unchecked") // the text is one of an object
  static Map<String, Object> book() {
    try (InputStream in = MendLawTest.class.getResourceAsStream("problem-book.json")) {
      return Edits.JSON.readValue(in, Map.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
