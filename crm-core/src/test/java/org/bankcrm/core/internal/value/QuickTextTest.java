package org.bankcrm.core.internal.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.internal.document.Written;
import org.junit.jupiter.api.Test;

class QuickTextTest {

  private static final ValueType YUAN = ValueType.money(Currency.getInstance("CNY"));

  private static final List<ValueType> TYPES =
      List.of(
          ValueType.INTEGER,
          ValueType.decimal(0),
          ValueType.decimal(4),
          ValueType.decimal(18),
          YUAN,
          ValueType.money(Currency.getInstance("JPY")),
          ValueType.money(Currency.getInstance("KWD")),
          ValueType.DATE,
          ValueType.INSTANT,
          ValueType.YES_NO,
          ValueType.REAL,
          ValueType.TEXT,
          ValueType.OPEN_CODE,
          ValueType.code(List.of("A", "0", "12", "级", "2024-02-29")));

  /** Texts that have the form of a value, some of them with a slip. */
  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> sound =
        Arbitraries.oneOf(
            numbers(), days(), instants(), Arbitraries.of("A", "级", "true", "B", " 1"));
    Arbitrary<String> slips = Arbitraries.of("0", "9", "-", ".", "T", " ", "Z", "é", "٣", "");
    Arbitrary<Integer> places = Arbitraries.integers().between(0, 20);
    Arbitrary<String> slipped =
        Combinators.combine(sound, places, slips).as(QuickTextTest::slipped);
    return Arbitraries.oneOf(sound, sound, slipped);
  }

  private static String slipped(String text, int place, String slip) {
    int at = Math.min(place, text.length());
    return text.substring(0, at) + slip + text.substring(Math.min(text.length(), at + 1));
  }

  private static Arbitrary<String> numbers() {
    Arbitrary<String> digits = Arbitraries.strings().withChars("0123456789").ofMaxLength(19);
    Arbitrary<String> ends = Arbitraries.strings().withChars("0123456789").ofMaxLength(5);
    Arbitrary<String> signs = Arbitraries.of("", "", "-", "+", "--");
    Arbitrary<String> points = Arbitraries.of("", ".", ".");
    return Combinators.combine(signs, digits, points, ends)
        .as((sign, before, point, after) -> sign + before + point + (point.isEmpty() ? "" : after));
  }

  private static Arbitrary<String> days() {
    Arbitrary<Integer> years = Arbitraries.integers().between(0, 2_100);
    Arbitrary<Integer> months = Arbitraries.integers().between(0, 13);
    Arbitrary<Integer> days = Arbitraries.integers().between(0, 32);
    return Combinators.combine(years, months, days)
        .as((year, month, day) -> String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day));
  }

  private static Arbitrary<String> instants() {
    Arbitrary<Integer> sixties = Arbitraries.integers().between(0, 61);
    return Combinators.combine(days(), Arbitraries.integers().between(0, 25), sixties, sixties)
        .as(
            (day, hour, minute, second) ->
                day + String.format(Locale.ROOT, "T%02d:%02d:%02dZ", hour, minute, second));
  }

  @Property(tries = 3_000, edgeCases = EdgeCasesMode.NONE)
  void encoded_anyText_isWhatTheReaderOfAllFormsMakesOfIt(@ForAll("texts") String text) {
    boolean told = false;
    for (ValueType type : TYPES) {
      long quick = new QuickText(type).encoded(text);
      byte[] line = ("7," + text + ",8").getBytes(StandardCharsets.UTF_8);
      assertThat(new QuickText(type).encoded(line, 2, line.length - 2)).isEqualTo(quick);
      if (quick != QuickText.UNTOLD) {
        told = true;
        assertThat(Optional.of(quick)).as("%s of '%s'", type, text).isEqualTo(slowly(type, text));
      }
    }
    Statistics.collect(told);
    Statistics.coverage(coverage -> coverage.check(true).percentage(share -> share > 25));
  }

  private static Optional<Long> slowly(ValueType type, String text) {
    try {
      return Optional.of(Encoded.of(type, Written.value(type, text)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Test
  void encoded_usualTexts_needNoOtherReader() {
    assertThat(new QuickText(YUAN).encoded("1234.5")).isEqualTo(123_450);
    assertThat(new QuickText(YUAN).encoded("-0.05")).isEqualTo(-5);
    assertThat(new QuickText(ValueType.DATE).encoded("2024-02-29")).isEqualTo(19_782);
    assertThat(new QuickText(ValueType.DATE).encoded("2023-02-29")).isEqualTo(QuickText.UNTOLD);
    assertThat(new QuickText(ValueType.INSTANT).encoded("1970-01-02T00:00:01Z"))
        .isEqualTo(86_401_000_000L);
  }
}
