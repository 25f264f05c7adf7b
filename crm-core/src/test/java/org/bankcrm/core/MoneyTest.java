package org.bankcrm.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
  private static final Currency CNY = Currency.getInstance("CNY");
  private static final Currency USD = Currency.getInstance("USD");

  @Provide
  Arbitrary<Money> money() {
    return Combinators.combine(
            Arbitraries.longs().between(-Money.MAX_MINOR_UNITS, Money.MAX_MINOR_UNITS),
            Arbitraries.of("CNY", "JPY", "KWD", "USD", "CLF").map(Currency::getInstance))
        .as(Money::ofMinor);
  }

  @Provide
  Arbitrary<Money> fen() {
    return Arbitraries.longs().between(-1L << 58, 1L << 58).map(units -> Money.ofMinor(units, CNY));
  }

  @Property
  void parse_ofToString_isTheSame(@ForAll("money") Money money) {
    assertThat(Money.parse(money.toString())).isEqualTo(money);
  }

  @Property
  void of_ofAmount_isTheSame(@ForAll("money") Money money) {
    assertThat(Money.of(money.amount(), money.currency())).isEqualTo(money);
  }

  @Property
  void plus_zeroNegatedCommuted_obeysTheLawsOfSums(@ForAll("fen") Money a, @ForAll("fen") Money b) {
    assertThat(a.plus(Money.zero(CNY))).isEqualTo(a);
    assertThat(a.plus(a.negated())).isEqualTo(Money.zero(CNY));
    assertThat(a.plus(b)).isEqualTo(b.plus(a));
    assertThat(a.plus(b).minus(b)).isEqualTo(a);
    assertThat(a.plus(b).amount()).isEqualByComparingTo(a.amount().add(b.amount()));
  }

  @Property
  void compareTo_anyPair_agreesWithEqualsAndWithAmounts(
      @ForAll("fen") Money a, @ForAll("fen") Money b) {
    assertThat(Integer.signum(a.compareTo(b))).isEqualTo(a.amount().compareTo(b.amount()));
    assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
  }

  @Property
  void multipliedBy_wholeFactor_isRepeatedSum(
      @ForAll("fen") Money a, @ForAll @IntRange(min = 0, max = 3) int factor) {
    Money sum = Money.zero(CNY);
    for (int i = 0; i < factor; i++) {
      sum = sum.plus(a);
    }
    assertThat(a.multipliedBy(factor)).isEqualTo(sum);
    assertThat(a.multipliedBy(BigDecimal.valueOf(factor), RoundingMode.UNNECESSARY)).isEqualTo(sum);
  }

  @Test
  void toString_decimalsOfTheCurrency_areAllWritten() {
    assertThat(Money.yuan(500_000)).hasToString("CNY 500000.00");
    assertThat(Money.ofMinor(-5, CNY)).hasToString("CNY -0.05");
    assertThat(Money.parse("JPY 500")).hasToString("JPY 500");
    assertThat(Money.parse("KWD 1.5")).hasToString("KWD 1.500");
  }

  @Test
  void toString_otherLocale_isTheSame() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(Money.yuan(12)).hasToString("CNY 12.00");
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "CNY",
        "CNY ",
        "CNY12",
        "CNY  12",
        "cny 12",
        "CNY +12",
        "CNY 1,000",
        "CNY 1e3",
        "CNY 12.",
        "CNY .5",
        "CNY 1.005",
        "JPY 1.5",
        "XYZ 1",
        "XAU 1",
        "CNY 1234567890123456789",
        "CNY 99999999999999999",
        "CNY １２",
        "CNY 12 ",
        " CNY 12",
        "CNY --1",
        "12 CNY"
      })
  void parse_anythingElse_isRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Money.parse(text));
  }

  @ParameterizedTest
  @CsvSource({"1.005,HALF_UP,CNY 1.01", "1.005,HALF_EVEN,CNY 1.00", "-1.005,DOWN,CNY -1.00"})
  void of_moreDecimals_roundsAsTold(BigDecimal amount, RoundingMode mode, String expected) {
    assertThat(Money.of(amount, CNY, mode)).hasToString(expected);
  }

  @Test
  void of_moreDecimalsWithoutMode_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Money.of(new BigDecimal("1.005"), CNY))
        .withMessage("amount has 3 decimals but CNY has 2; give a rounding mode");
    assertThat(Money.of(new BigDecimal("1.5000"), CNY)).isEqualTo(Money.ofMinor(150, CNY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e100000000",
        "1e-100000000",
        "0e2147483647",
        "1e39",
        "1e-39",
        "123456789012345678901234567890123456789"
      })
  void of_decimalBombs_areRefusedBeforeArithmetic(String number) {
    BigDecimal bomb = new BigDecimal(number);
    assertThatIllegalArgumentException().isThrownBy(() -> Money.of(bomb, CNY));
    assertThatIllegalArgumentException().isThrownBy(() -> Money.of(bomb, CNY, RoundingMode.UP));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Money.yuan(1).multipliedBy(bomb, RoundingMode.UP));
  }

  @Test
  void bounds_eighteenDigits_areTheLast() {
    Money most = Money.ofMinor(Money.MAX_MINOR_UNITS, CNY);
    Money fen = Money.ofMinor(1, CNY);
    assertThat(Money.parse(most.toString())).isEqualTo(most);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Money.ofMinor(Money.MAX_MINOR_UNITS + 1, CNY));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Money.of(new BigDecimal("1e18"), CNY, RoundingMode.UP));
    assertThatThrownBy(() -> most.plus(fen)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> most.negated().minus(fen)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> most.multipliedBy(2)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> most.multipliedBy(Long.MIN_VALUE))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> most.multipliedBy(new BigDecimal("1.1"), RoundingMode.DOWN))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Money.yuan(Long.MAX_VALUE)).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void plus_otherCurrency_namesBoth() {
    assertThatThrownBy(() -> Money.yuan(1).plus(Money.zero(USD)))
        .isInstanceOfSatisfying(
            CurrencyMismatchException.class,
            e -> {
              assertThat(e.expected()).isEqualTo(CNY);
              assertThat(e.actual()).isEqualTo(USD);
            });
    assertThatThrownBy(() -> Money.yuan(1).compareTo(Money.zero(USD)))
        .isInstanceOf(CurrencyMismatchException.class);
    assertThatThrownBy(() -> Money.yuan(1).minus(Money.zero(USD)))
        .isInstanceOf(CurrencyMismatchException.class);
    assertThat(Money.zero(CNY)).isNotEqualTo(Money.zero(USD));
  }

  @Test
  void constructor_currencyWithoutMinorUnits_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Money.zero(Currency.getInstance("XAU")));
  }

  @Test
  void signs_ofAmounts_areTold() {
    assertThat(Money.yuan(-2).signum()).isEqualTo(-1);
    assertThat(Money.yuan(-2).abs()).isEqualTo(Money.yuan(2));
    assertThat(Money.yuan(2).abs()).isEqualTo(Money.yuan(2));
    assertThat(Money.zero(CNY).isZero()).isTrue();
    assertThat(Money.yuan(1).isZero()).isFalse();
  }
}
