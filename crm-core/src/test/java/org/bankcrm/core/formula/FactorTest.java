package org.bankcrm.core.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.ValueType;
import org.junit.jupiter.api.Test;

class FactorTest {

  private static final AttributeRef DAYS =
      new AttributeRef("days", ValueType.INTEGER, OptionalInt.empty());

  private static Factor decaying(Curve curve, int per) {
    return new Factor(
        DAYS,
        Optional.empty(),
        Optional.empty(),
        Optional.of(BigDecimal.valueOf(per)),
        curve,
        BigDecimal.valueOf(100));
  }

  @Property
  void halving_afterWholeHalfLives_isHalvedExactly(
      @ForAll @IntRange(min = 1, max = 3_660) int halfLife,
      @ForAll @IntRange(min = 0, max = 60) int times) {
    assertThat(decaying(Curve.HALVING, halfLife).of((double) halfLife * times))
        .isEqualTo(Math.scalb(100.0, -times));
  }

  /** So much later it is so much less, whenever it is asked: decay has no memory. */
  @Property
  void halving_overTwoTimes_isTheProductOfBoth(
      @ForAll @IntRange(min = 0, max = 500) int days,
      @ForAll @IntRange(min = 0, max = 500) int later,
      @ForAll @IntRange(min = 1, max = 400) int halfLife) {
    Factor factor = decaying(Curve.HALVING, halfLife);
    double both = factor.of(days) * factor.of(later) / 100;
    assertThat(factor.of((double) days + later)).isCloseTo(both, within(1e-11));
    assertThat(factor.of((double) days + later)).isLessThanOrEqualTo(factor.of(days));
  }

  @Property
  void fading_isAStraightLineToNothing(
      @ForAll @IntRange(min = -50, max = 800) int days,
      @ForAll @IntRange(min = 1, max = 400) int span) {
    double left = 100.0 * (span - Math.max(0, Math.min(days, span))) / span;
    assertThat(decaying(Curve.FADING, span).of(days)).isCloseTo(left, within(1e-11));
  }

  @Test
  void decay_beforeDayZero_countsInFull() {
    assertThat(decaying(Curve.HALVING, 30).of(-400)).isEqualTo(100);
    assertThat(decaying(Curve.FADING, 30).of(-400)).isEqualTo(100);
    assertThat(decaying(Curve.HALVING, 1).of(1e18)).isZero();
  }

  @Test
  void per_thatIsNotAboveZero_isRefused() {
    assertThatThrownBy(() -> decaying(Curve.HALVING, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("above zero");
    Optional<BigDecimal> least = Optional.of(new BigDecimal("-0.5"));
    assertThat(Factor.bears(Curve.LN_OF_ONE_MORE, least, Optional.empty())).isTrue();
    assertThat(Factor.bears(Curve.LN_OF_ONE_MORE, least, Optional.of(new BigDecimal("0.5"))))
        .isFalse();
  }
}
