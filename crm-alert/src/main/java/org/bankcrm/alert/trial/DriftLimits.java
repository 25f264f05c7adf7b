package org.bankcrm.alert.trial;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.bankcrm.alert.measure.Proportion;

/** Between which limits the weeks after a back-test would lie if nothing had changed. */
final class DriftLimits {

  private static final MathContext DIGITS = new MathContext(34, RoundingMode.HALF_EVEN);
  private static final BigDecimal THREE = BigDecimal.valueOf(3);
  private static final int TOLD = 2;
  private static final int WEEK = 7;
  private static final int RUN = 8;

  private final BigDecimal mean;
  private final BigDecimal variance;
  private final BigDecimal subjects;
  private final Proportion precision;

  private DriftLimits(
      BigDecimal mean, BigDecimal variance, BigDecimal subjects, Proportion precision) {
    this.mean = mean;
    this.variance = variance;
    this.subjects = subjects;
    this.precision = precision;
  }

  static DriftLimits of(BackTest before) {
    int whole = (int) (before.terms().days() / WEEK);
    if (whole < 2 || before.counts().subjects() == 0) {
      throw new IllegalArgumentException("a back-test of two whole weeks or more of somebody");
    }
    List<BigDecimal> alerts = new ArrayList<>();
    before.weeks().stream()
        .limit(whole)
        .forEach(week -> alerts.add(BigDecimal.valueOf(week.alerts())));
    BigDecimal n = BigDecimal.valueOf(whole);
    BigDecimal mean = sum(alerts).divide(n, DIGITS);
    List<BigDecimal> squares =
        alerts.stream().map(each -> each.subtract(mean)).map(each -> each.multiply(each)).toList();
    BigDecimal variance = sum(squares).divide(n.subtract(BigDecimal.ONE), DIGITS);
    BigDecimal subjects = BigDecimal.valueOf(before.counts().subjects());
    return new DriftLimits(mean, variance, subjects, before.counts().precision());
  }

  private static BigDecimal sum(List<BigDecimal> numbers) {
    return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The alerts of a week of so many subjects. */
  BigDecimal expected(DriftWeek week) {
    return mean.multiply(scale(week), DIGITS);
  }

  private BigDecimal scale(DriftWeek week) {
    return BigDecimal.valueOf(week.subjects()).divide(subjects, DIGITS);
  }

  private BigDecimal reach(DriftWeek week) {
    BigDecimal scale = scale(week);
    BigDecimal differed = variance.multiply(scale).multiply(scale);
    return THREE.multiply(expected(week).max(differed).sqrt(DIGITS));
  }

  /**
   * @param run how many weeks on end, this one included, have had more than expected, or less than
   *     0 for fewer
   */
  AlertDrift.Point point(DriftWeek week, int run) {
    BigDecimal expected = expected(week);
    BigDecimal low = expected.subtract(reach(week)).max(BigDecimal.ZERO);
    BigDecimal high = expected.add(reach(week));
    return new AlertDrift.Point(
        week,
        expected.setScale(TOLD, RoundingMode.HALF_EVEN),
        low.setScale(TOLD, RoundingMode.FLOOR),
        high.setScale(TOLD, RoundingMode.CEILING),
        signs(week, run, low, high));
  }

  private List<DriftSign> signs(DriftWeek week, int run, BigDecimal low, BigDecimal high) {
    List<DriftSign> signs = new ArrayList<>();
    BigDecimal alerts = BigDecimal.valueOf(week.alerts());
    add(signs, alerts.compareTo(high) > 0, DriftSign.MORE_ALERTS);
    add(signs, alerts.compareTo(low) < 0, DriftSign.FEWER_ALERTS);
    add(signs, run >= RUN, DriftSign.RUN_ABOVE);
    add(signs, run <= -RUN, DriftSign.RUN_BELOW);
    int precise = precise(week.precision());
    add(signs, precise < 0, DriftSign.LESS_PRECISE);
    add(signs, precise > 0, DriftSign.MORE_PRECISE);
    Proportion undecided = week.undecidedShare();
    add(signs, undecided.hits() * 2 > undecided.of(), DriftSign.UNDECIDED);
    return signs;
  }

  private static void add(List<DriftSign> signs, boolean shown, DriftSign sign) {
    if (shown) {
      signs.add(sign);
    }
  }

  /**
   * Below 0 where fewer are true than the limits allow, above 0 where more are. Compared in whole
   * numbers: (k·N − n·K)² > 9·n·K·(N − K), of k out of n beside K out of N.
   */
  private int precise(Proportion found) {
    if (found.of() == 0 || precision.of() == 0) {
      return 0;
    }
    BigDecimal n = BigDecimal.valueOf(found.of());
    BigDecimal all = BigDecimal.valueOf(precision.of());
    BigDecimal right = BigDecimal.valueOf(precision.hits());
    BigDecimal apart = BigDecimal.valueOf(found.hits()).multiply(all).subtract(n.multiply(right));
    BigDecimal allowed = THREE.pow(2).multiply(n).multiply(right).multiply(all.subtract(right));
    return apart.multiply(apart).compareTo(allowed) > 0 ? apart.signum() : 0;
  }
}
