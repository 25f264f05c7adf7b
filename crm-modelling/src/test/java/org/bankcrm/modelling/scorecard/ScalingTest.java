package org.bankcrm.modelling.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.scoring.Scorecard;
import org.junit.jupiter.api.Test;

class ScalingTest {

  private static final Scaling USUAL = Scaling.of(600, 19, 50);
  private static final IntegerAttribute MONTHS =
      Attributes.integer("loan.months", AttributeInfo.named("期限", "Months"));

  @Test
  void factorAndOffset_ofTheReference() {
    assertThat(USUAL.factor()).isCloseTo(72.13475204444818, within(1e-12));
    assertThat(USUAL.offset()).isCloseTo(387.6036243278207, within(1e-10));
  }

  @Test
  void scoreOf_theDeclaredOdds_isTheDeclaredScore() {
    assertThat(USUAL.scoreOf(1 / 20.0)).isCloseTo(600, within(1e-9));
    assertThat(USUAL.scoreOf(1 / 39.0)).isCloseTo(650, within(1e-9)); // 38 to 1
    assertThat(USUAL.scoreOf(0.5)).isCloseTo(USUAL.offset(), within(1e-9));
  }

  @Property(tries = 300)
  void scoreOf_doubledOdds_risesByThePointsToDouble(
      @ForAll @DoubleRange(min = 0.001, max = 0.9) @Scale(4) double bad,
      @ForAll @IntRange(min = 1, max = 90) int points) {
    Scaling scaling = Scaling.of(500, 10, points);
    double odds = (1 - bad) / bad;
    double better = scaling.scoreOf(1 / (1 + 2 * odds));
    assertThat(better - scaling.scoreOf(bad)).isCloseTo(points, within(1e-8));
  }

  @Property(tries = 300)
  void probabilityOfBad_undoesScoreOf(
      @ForAll @DoubleRange(min = 0.001, max = 0.999) @Scale(4) double bad) {
    BigDecimal score = BigDecimal.valueOf(USUAL.scoreOf(bad));
    assertThat(USUAL.probabilityOfBad(score)).isCloseTo(bad, within(1e-9));
  }

  @Test
  void round_asDeclared() {
    assertThat(USUAL.round(2.5)).isEqualTo(BigDecimal.valueOf(3));
    assertThat(USUAL.round(-2.5)).isEqualTo(BigDecimal.valueOf(-3));
    assertThat(USUAL.rounded(0, RoundingMode.HALF_EVEN).round(2.5))
        .isEqualTo(BigDecimal.valueOf(2));
    assertThat(USUAL.rounded(2, RoundingMode.DOWN).round(-1.239))
        .isEqualTo(new BigDecimal("-1.23"));
    assertThatThrownBy(() -> USUAL.round(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void create_outOfBounds_isRefusedByName() {
    assertThatThrownBy(() -> Scaling.of(600, 0, 50)).hasMessageContaining("goodToBad");
    assertThatThrownBy(() -> Scaling.of(600, 19, -1)).hasMessageContaining("pointsToDouble");
    assertThatThrownBy(() -> Scaling.of(2_000_000_000, 19, 50)).hasMessageContaining("score");
    assertThatThrownBy(() -> USUAL.rounded(7, RoundingMode.UP)).hasMessageContaining("digits");
    assertThatThrownBy(() -> USUAL.rounded(0, RoundingMode.UNNECESSARY))
        .hasMessageContaining("rounding");
    assertThatThrownBy(() -> USUAL.scoreOf(0)).hasMessageContaining("strictly between 0 and 1");
    assertThatThrownBy(() -> USUAL.scoreOf(1)).hasMessageContaining("strictly between 0 and 1");
  }

  private static Scorecard card(Modelled modelled, double sign) {
    return WoeModel.of(modelled, sign * -0.87)
        .characteristic(
            WoeCharacteristic.of("months", MONTHS, sign * 0.5)
                .name("期限", "Months")
                .reason("LONG")
                .missing(0, "UNKNOWN")
                .bin("短", "Short", MONTHS.lessThan(12L), -1.2)
                .bin("长", "Long", MONTHS.atLeast(12L), 0.8)
                .otherImpossible())
        .scorecard("loan", 1, USUAL)
        .name("贷款评分", "Loan score")
        .reason("LONG", "贷款期限较长", "Length of the loan")
        .reason("UNKNOWN", "资料不全", "Something is not known")
        .build();
  }

  @Test
  void scorecard_ofAModel_hasItsPoints() {
    Scorecard card = card(Modelled.BAD, 1);
    assertThat(card.base()).isEqualByComparingTo("450"); // 387.6 + 72.13 × 0.87 = 450.36
    assertThat(card.characteristics().get(0).bins())
        .extracting(bin -> bin.points().intValueExact())
        .containsExactly(43, -29); // 72.13 × 0.6 = 43.28, -72.13 × 0.4 = -28.85
    assertThat(card.characteristics().get(0).missing().points()).isEqualByComparingTo("0");
    assertThat(card.characteristics().get(0).baselines().neutral()).contains(BigDecimal.ZERO);
  }

  @Test
  void scorecard_ofARegressionOfGood_isTheSame() {
    assertThat(card(Modelled.GOOD, -1)).isEqualTo(card(Modelled.BAD, 1));
  }

  @Test
  void model_figuresThatAreNotFinite_areRefused() {
    assertThatThrownBy(() -> WoeModel.of(Modelled.BAD, Double.NaN))
        .hasMessageContaining("intercept");
    assertThatThrownBy(() -> WoeCharacteristic.of("x", MONTHS, Double.POSITIVE_INFINITY))
        .hasMessageContaining("coefficient");
    assertThatThrownBy(() -> WoeCharacteristic.of("x", MONTHS, 1).missing(Double.NaN, "UNKNOWN"))
        .hasMessageContaining("weight");
  }
}
