package org.bankcrm.core.explanation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bankcrm.core.explanation.Bank.CATALOG;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.bankcrm.core.condition.Condition;
import org.junit.jupiter.api.Test;

/**
 * The texts of all kinds of rules, told and explained, as bankers of both languages reviewed them.
 * A change of a word is a change of these files.
 */
class GoldenTextTest {

  @Test
  void ranges_areToldAsReviewed() throws IOException {
    check("ranges", Rules.ranges());
  }

  @Test
  void lists_areToldAsReviewed() throws IOException {
    check("lists", Rules.lists());
  }

  @Test
  void days_areToldAsReviewed() throws IOException {
    check("days", Rules.days());
  }

  @Test
  void joined_areToldAsReviewed() throws IOException {
    check("joined", Rules.joined());
  }

  private static void check(String name, List<Condition> rules) throws IOException {
    for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.UK)) {
      String file = name + "." + locale.getLanguage() + ".txt";
      assertThat(texts(rules, locale)).as(file).isEqualTo(read(file));
    }
  }

  private static String texts(List<Condition> rules, Locale locale) {
    List<String> texts = new ArrayList<>();
    for (Condition rule : rules) {
      for (Condition written : List.of(rule, rule.not())) {
        texts.add(
            ConditionText.describe(written, CATALOG, locale) + "\n" + explained(written, locale));
      }
    }
    return String.join("\n", texts);
  }

  /** The gates, without the two lines of the head, which are the same in all. */
  private static String explained(Condition rule, Locale locale) {
    String text = Bank.explain(rule, Disclosure.FULL).render(locale);
    return text.lines().skip(2).collect(Collectors.joining("\n", "", "\n"));
  }

  private static String read(String file) throws IOException {
    try (InputStream in = GoldenTextTest.class.getResourceAsStream(file)) {
      return new String(Objects.requireNonNull(in, file).readAllBytes(), UTF_8);
    }
  }
}
