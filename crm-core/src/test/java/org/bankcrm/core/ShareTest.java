package org.bankcrm.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShareTest {
  @Provide
  Arbitrary<Share> shares() {
    return Arbitraries.bigDecimals()
        .between(BigDecimal.ZERO, BigDecimal.ONE)
        .ofScale(18)
        .map(Share::ofFraction);
  }

  @Property
  void parse_ofToString_isTheSame(@ForAll("shares") Share share) {
    assertThat(Share.parse(share.toString())).isEqualTo(share);
  }

  @Property
  void complement_addsUpToTheWhole(@ForAll("shares") Share share) {
    assertThat(share.complement().complement()).isEqualTo(share);
    assertThat(share.fraction().add(share.complement().fraction()))
        .isEqualByComparingTo(BigDecimal.ONE);
  }

  @Property
  void compareTo_agreesWithEquals(@ForAll("shares") Share a, @ForAll("shares") Share b) {
    assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
    assertThat(a.compareTo(b)).isEqualTo(a.fraction().compareTo(b.fraction()));
  }

  @Test
  void equals_otherScale_isTheSame() {
    assertThat(Share.ofFraction(new BigDecimal("0.2500"))).isEqualTo(Share.ofPercent(25));
    assertThat(Share.parse("12.50%")).hasToString("12.5%");
    assertThat(Share.ofPercent(100)).isEqualTo(Share.ALL);
    assertThat(Share.parse("0.0%")).isEqualTo(Share.NONE);
  }

  @Test
  void of_money_roundsAsTold() {
    Share third = Share.ofFraction(new BigDecimal("0.333333"));
    assertThat(third.of(Money.yuan(100), RoundingMode.HALF_UP)).hasToString("CNY 33.33");
    assertThat(third.of(Money.yuan(100), RoundingMode.UP)).hasToString("CNY 33.34");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-0.1", "1.000000001", "1e-19", "1e100000000", "1e-100000000"})
  void ofFraction_beyondTheWhole_isRefused(String fraction) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Share.ofFraction(new BigDecimal(fraction)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Share.ofPercent(new BigDecimal(fraction).scaleByPowerOfTen(2)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "%", "25", "25 %", "-1%", "101%", "1e1%", "25.%", "１%", "0.1"})
  void parse_anythingElse_isRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Share.parse(text));
  }
}
