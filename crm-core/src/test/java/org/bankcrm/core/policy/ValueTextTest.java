package org.bankcrm.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.bankcrm.core.Money;
import org.bankcrm.core.condition.ValueType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueTextTest {

  private static final ValueType YUAN = ValueType.money(Currency.getInstance("CNY"));
  private static final ValueType RATE = ValueType.decimal(2);

  @Test
  void parse_eachKind_isInItsNormalForm() {
    assertThat(ValueText.parse(ValueType.INTEGER, "-42")).isEqualTo(-42L);
    assertThat(ValueText.parse(RATE, "1.50")).isEqualTo(new BigDecimal("1.5"));
    assertThat(ValueText.parse(YUAN, "1234.5")).isEqualTo(Money.parse("CNY 1234.50"));
    assertThat(ValueText.parse(YUAN, "CNY -1")).isEqualTo(Money.yuan(-1));
    assertThat(ValueText.parse(ValueType.REAL, "2.5E-3")).isEqualTo(0.0025);
    assertThat(ValueText.parse(ValueType.YES_NO, "true")).isEqualTo(true);
    assertThat(ValueText.parse(ValueType.DATE, "2024-02-29")).isEqualTo(LocalDate.of(2024, 2, 29));
    assertThat(ValueText.parse(ValueType.INSTANT, "2026-01-31T16:00:00.25Z"))
        .isEqualTo(Instant.parse("2026-01-31T16:00:00.250Z"));
    assertThat(ValueText.parse(ValueType.code(List.of("A", "B")), "B")).isEqualTo("B");
    assertThat(ValueText.parse(ValueType.TEXT, "上海 + 1")).isEqualTo("上海 + 1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "200.000",
        "1.355",
        ".5",
        "300000.",
        "1,000",
        "+1",
        "007",
        "1e3",
        "",
        " 1",
        "USD 1",
        "CNY 200.000",
        "CNY1",
        "４０",
        "-",
        "1000000000000000000"
      })
  void parse_otherFormsOfAmounts_areRefused(String text) {
    refused(YUAN, text);
    refused(RATE, text.replace("1.355", "1.350"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-01-31T16:00:00+08:00",
        "2026-01-31T16:00Z",
        "2026-01-31T24:00:00Z",
        "2026-01-31t16:00:00z",
        "2026-01-31T16:00:00.0000001Z",
        "2026-06-30T23:59:60Z"
      })
  void parse_otherFormsOfInstants_areRefused(String text) {
    refused(ValueType.INSTANT, text);
  }

  @ParameterizedTest
  @CsvSource({"2026-02-31", "+12026-01-01", "2026-1-1", "20260101", "0000-01-01"})
  void parse_otherFormsOfDays_areRefused(String text) {
    refused(ValueType.DATE, text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000b", "a\u202Eb", "a\u0301", "a\nb", "\uD800"})
  void parse_controlCharactersAndOtherFormsOfUnicode_areRefused(String text) {
    refused(ValueType.TEXT, text);
    refused(ValueType.OPEN_CODE, text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e400", "NaN", "Infinity", "0x1p3", "1d", "1_000"})
  void parse_numbersThatOnlyJavaReads_areRefused(String text) {
    refused(ValueType.REAL, text);
  }

  @Test
  void parse_listsAndSets_areRefused() {
    refused(ValueType.OPEN_CODE_SET, "A");
    refused(ValueType.ELEMENTS, "A");
    refused(ValueType.code(List.of("A")), "Chen");
  }

  private static void refused(ValueType type, String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ValueText.parse(type, text))
        .satisfies(e -> assertThat(text.length() < 3 || !e.getMessage().contains(text)).isTrue());
  }
}
