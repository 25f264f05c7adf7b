package org.bankcrm.modelling.validation;

import java.util.ArrayList;
import java.util.List;

/**
 * What a validation of probabilities of turning bad tells, as data.
 *
 * <p>Read it in two steps: {@code auc} and {@code ks} say whether good and bad are told apart,
 * {@code brier}, {@code logLoss} and {@code hosmerLemeshow} whether the figures are right in
 * themselves. A score may pass the one and fail the other. It names no customer. Immutable and
 * thread-safe.
 *
 * @param customers how many there are
 * @param bad how many turned bad
 * @param auc the area under the curve with its 95 per cent interval
 * @param ks the Kolmogorov–Smirnov statistic with its place
 * @param brier the mean of the squares of outcome − probability
 * @param logLoss minus the mean logarithm of the probability of what came
 * @param hosmerLemeshow whether the probabilities come true, over the groups
 * @param groups about ten groups by ascending probability
 * @param gains what is caught if the worst are refused first, from the worst group on
 * @param breaks the groups, counted from 0, whose bad rate is below that of the group before
 */
public record ValidationReport(
    long customers,
    long bad,
    AucInterval auc,
    Ks ks,
    double brier,
    double logLoss,
    HosmerLemeshow hosmerLemeshow,
    List<CalibrationGroup> groups,
    List<Gain> gains,
    List<Integer> breaks) {

  private static final int GROUPS = 10;
  private static final double LEVEL = .95;

  /**
   * One step of the gains.
   *
   * @param customers the share of all customers in this group and all worse ones
   * @param bad the share of all bad customers among these
   * @param lift how many times as often they turned bad as all did
   */
  public record Gain(double customers, double bad, double lift) {}

  /** Copies the lists. */
  public ValidationReport {
    groups = List.copyOf(groups);
    gains = List.copyOf(gains);
    breaks = List.copyOf(breaks);
  }

  /** Twice the area under the curve less 1. From −1 to 1; 0 is as good as chance. */
  public double gini() {
    return 2 * auc.auc() - 1;
  }

  /**
   * Validates probabilities.
   *
   * @param probabilities of turning bad, 0 to 1
   * @param bad who did
   * @param ownCustomers whether the model was made from these very customers
   * @throws org.bankcrm.modelling.ModellingException if there are fewer than two good or two bad
   *     customers, or the columns differ in length
   * @throws IllegalArgumentException if a probability is out of bounds
   */
  public static ValidationReport of(double[] probabilities, boolean[] bad, boolean ownCustomers) {
    AucInterval auc = AucInterval.of(probabilities, bad, LEVEL);
    Calibration calibration = calibration(probabilities, bad);
    CalibrationTable table = calibration.inGroups(GROUPS);
    long turned = table.groups().stream().mapToLong(CalibrationGroup::bad).sum();
    return new ValidationReport(
        calibration.customers(),
        turned,
        auc,
        Ks.of(probabilities, bad),
        calibration.brierScore(),
        calibration.logLoss(),
        HosmerLemeshow.of(table, ownCustomers),
        table.groups(),
        gains(table.groups(), calibration.customers(), turned),
        breaks(table.groups()));
  }

  private static Calibration calibration(double[] probabilities, boolean[] bad) {
    Calibration.Builder builder = Calibration.builder();
    for (int i = 0; i < bad.length; i++) {
      builder.add(probabilities[i], bad[i]);
    }
    return builder.build();
  }

  private static List<Gain> gains(List<CalibrationGroup> groups, long customers, long bad) {
    List<Gain> gains = new ArrayList<>();
    double all = 0;
    double caught = 0;
    for (int i = groups.size() - 1; i >= 0; i--) {
      all += groups.get(i).customers();
      caught += groups.get(i).bad();
      gains.add(new Gain(all / customers, caught / bad, caught / all * ((double) customers / bad)));
    }
    return gains;
  }

  private static List<Integer> breaks(List<CalibrationGroup> groups) {
    List<Integer> breaks = new ArrayList<>();
    for (int i = 1; i < groups.size(); i++) {
      if (groups.get(i).badRate() < groups.get(i - 1).badRate()) {
        breaks.add(i);
      }
    }
    return breaks;
  }
}
