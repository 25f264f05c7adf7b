package org.bankcrm.core.explanation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bankcrm.core.explanation.Bank.CATALOG;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.language.Language;
import org.junit.jupiter.api.Test;

/**
 * The texts of all kinds of rules, told and explained, as bankers of each language reviewed them. A
 * change of a word is a change of these files, which {@code -Dcrm.renew=true} writes.
 */
class GoldenTextTest {

  private static final Path RESOURCES = Path.of("src/test/resources/org/bankcrm/core/explanation");

  @Test
  void ranges_areToldAsReviewed() throws IOException {
    check("ranges", Rules.ranges());
  }

  @Test
  void lists_areToldAsReviewed() throws IOException {
    check("lists", Rules.lists());
  }

  @Test
  void pairs_areToldAsReviewed() throws IOException {
    check("pairs", Rules.pairs());
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
    for (Language language :
        List.of(Language.of(Locale.SIMPLIFIED_CHINESE), Language.of(Locale.UK), Hant.language())) {
      String tag = language.locale().toLanguageTag();
      String file = name + "." + (tag.equals("zh-Hant") ? tag : tag.substring(0, 2)) + ".txt";
      String texts = texts(rules, language, Disclosure.FULL);
      if (Boolean.getBoolean("crm.renew")) {
        Files.writeString(RESOURCES.resolve(file), texts);
      } else {
        assertThat(texts).as(file).isEqualTo(read(file));
      }
    }
  }

  static String texts(List<Condition> rules, Language language, Disclosure disclosure) {
    List<String> texts = new ArrayList<>();
    for (Condition rule : rules) {
      for (Condition written : List.of(rule, rule.not())) {
        texts.add(
            ConditionText.describe(written, CATALOG, language)
                + "\n"
                + explained(written, language, disclosure));
      }
    }
    return String.join("\n", texts);
  }

  /** The gates, without the two lines of the head, which are the same in all. */
  private static String explained(Condition rule, Language language, Disclosure disclosure) {
    String text = Bank.explain(rule, disclosure).render(language);
    return text.lines().skip(2).collect(Collectors.joining("\n", "", "\n"));
  }

  private static String read(String file) throws IOException {
    try (InputStream in = GoldenTextTest.class.getResourceAsStream(file)) {
      return new String(Objects.requireNonNull(in, file).readAllBytes(), UTF_8);
    }
  }
}
