package org.bankcrm.core.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.Money;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.language.InvalidLanguageException.Problem;
import org.bankcrm.core.language.visit.VisitSaying;
import org.junit.jupiter.api.Test;

class LanguageTest {

  private static final Locale POLISH = Locale.forLanguageTag("pl");
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

  private static String visit(Language language, int days) {
    LocalizedText branch = LocalizedText.of("总行", "head office").withText(POLISH, "centrala");
    return language.say(
        VisitSaying.LAST_VISIT,
        Map.of("days", days, "day", DAY, "where", branch, "why", Absence.NEVER));
  }

  @Test
  void say_holesAndChoices_areFilledInTheOrderOfTheLanguage() {
    assertThat(visit(Language.of(Locale.UK), 1))
        .isEqualTo("Seen a day ago at head office (2026-03-01), a complaint never happened");
    assertThat(visit(Language.of(Locale.UK), 21)).startsWith("Seen 21 days ago at ");
    assertThat(visit(Language.of(Locale.CHINA), 21)).isEqualTo("21 天前（2026年3月1日）到访总行，投诉从未发生");
  }

  @Test
  void say_valueThatIsMissing_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Language.of(Locale.UK).say(VisitSaying.LAST_VISIT))
        .withMessage("visit-saying.last-visit needs a value for {days}");
  }

  @Test
  void values_eachLanguage_writesThemItsWay() {
    Language english = Language.of(Locale.UK);
    Language chinese = Language.of(Locale.CHINA);
    assertThat(english.date(DAY)).isEqualTo("2026-03-01");
    assertThat(chinese.date(DAY)).isEqualTo("2026年3月1日");
    assertThat(english.money(Money.parse("CNY 1234567.50"))).isEqualTo("CNY 1,234,567.50");
    assertThat(chinese.money(Money.parse("CNY -1234567.50"))).isEqualTo("-1,234,567.50 元");
    assertThat(english.measure("1", "years")).isEqualTo("1 year");
    assertThat(english.measure("5", "%")).isEqualTo("5%");
    assertThat(chinese.measure("1", "years")).isEqualTo("1 年");
    assertThat(chinese.measure("7", "visits")).isEqualTo("7 visits");
    assertThat(english.list(List.of("a", "b"), 3)).isEqualTo("a, b and 3 more");
    assertThat(chinese.list(List.of("a", "b"), 3)).isEqualTo("a、b等 5 项");
    assertThat(chinese.list(List.of())).isEqualTo("无");
  }

  /**
   * A table that is right, with three forms of numbers, commas for points and points for commas.
   */
  private static SortedMap<String, String> polish() {
    SortedMap<String, String> table = new TreeMap<>(Language.basic().texts(Locale.UK));
    table.putAll(VisitSaying.WORDING.texts(Locale.UK));
    table.put("basic.plural", "1 one, *12 many, *13 many, *14 many, *2 few, *3 few, *4 few");
    table.put("basic.thousands", ".");
    table.put("basic.point", ",");
    table.put(
        "visit-saying.last-visit",
        "{where}: {day}, {days} {days|one=miesiąc|few=miesiące|other=miesięcy} temu, {why}");
    table.put("absence.never", "nigdy");
    return table;
  }

  @Test
  void of_tableOfAHost_speaksItsLanguage() {
    Language polish = Language.of(POLISH, polish(), VisitSaying.WORDING);
    assertThat(visit(polish, 1)).isEqualTo("centrala: 2026-03-01, 1 miesiąc temu, nigdy");
    assertThat(visit(polish, 22)).contains(" 22 miesiące temu");
    assertThat(visit(polish, 12)).contains(" 12 miesięcy temu");
    assertThat(polish.number(new BigDecimal("1234.50"))).isEqualTo("1.234,50");
    assertThat(polish.locale()).isEqualTo(POLISH);
  }

  /** Whoever names all modules need not know which of them are parts of others. */
  @Test
  void of_moduleNamedTwice_countsOnce() {
    Language polish = Language.of(POLISH, polish(), VisitSaying.WORDING, VisitSaying.WORDING);
    assertThat(visit(polish, 1)).isEqualTo("centrala: 2026-03-01, 1 miesiąc temu, nigdy");
  }

  @Test
  void of_tableThatIsWrongAllOver_tellsEveryProblem() {
    SortedMap<String, String> table = polish();
    table.remove("basic.date");
    table.put("basic.dates", "{year}");
    table.put("basic.plural", "1 one, x");
    table.put("basic.money", "{amount} {coin}");
    table.put("basic.quoted", "{text");
    table.put("absence.never", " ");
    table.put("visit-saying.last-visit", "{where}{day}{days|one=1|few=2}{why}");
    table.put("visit-saying.no-visit", "{how|must=a|ist=b}");
    assertThatExceptionOfType(InvalidLanguageException.class)
        .isThrownBy(() -> Language.of(POLISH, table, VisitSaying.WORDING))
        .satisfies(
            refused ->
                assertThat(refused.problems())
                    .extracting(Problem::toString)
                    .containsExactly(
                        "absence.never: the text must have 1 to 4096 characters that are not"
                            + " blank.",
                        "basic.date: no text. Add one; in English it is"
                            + " '{year:0000}-{month:00}-{day:00}'.",
                        "basic.dates: nothing is said by this key. Remove it.",
                        "basic.money: expected the holes [amount, currency] but found [amount,"
                            + " coin]. A hole for which this language has no use is written"
                            + " {name|other=}.",
                        "basic.plural: expected plural forms such as '1 one' and '*2 few'.",
                        "basic.quoted: the text cannot be read: expected '}' at character 6.",
                        "visit-saying.last-visit: the choice 'days' lacks the cases [other].",
                        "visit-saying.no-visit: the choice 'how' lacks the cases [is].",
                        "visit-saying.no-visit: the choice 'how' never has the cases [ist]."));
  }

  @Test
  void of_moduleThatIsNotNamed_speaksChineseToChineseReadersElseEnglish() {
    SortedMap<String, String> basic = Language.basic().texts(Locale.UK);
    assertThat(visit(Language.of(POLISH, basic), 1)).startsWith("Seen a day ago at centrala");
    assertThat(visit(Language.of(Locale.TRADITIONAL_CHINESE, basic), 2)).startsWith("2 天前");
  }
}
