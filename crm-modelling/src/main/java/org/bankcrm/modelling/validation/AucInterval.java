package org.bankcrm.modelling.validation;

import org.bankcrm.core.check.Checks;
import org.bankcrm.modelling.ModellingException;
import org.bankcrm.modelling.internal.Functions;

/**
 * The area under the receiver operating curve with its uncertainty, after E. DeLong, D. DeLong, D.
 * Clarke-Pearson (1988): no distribution is taken for granted.
 *
 * @param auc the share of pairs of a good and a bad customer in which the bad one has the greater
 *     probability of turning bad, equal ones counting half
 * @param standardError its standard error
 * @param level the coverage of the interval, such as 0.95
 * @param from the lower end, not below 0
 * @param to the upper end, not above 1
 */
public record AucInterval(double auc, double standardError, double level, double from, double to) {

  /**
   * The area of customers with their probabilities. Customers of equal risk count half for each
   * pair. Neither array is changed.
   *
   * @param risk a figure that is greater for worse customers
   * @param bad who turned bad
   * @param level the coverage, between 0 and 1
   * @throws ModellingException if there are fewer than two good or two bad customers, or the
   *     columns differ in length
   */
  public static AucInterval of(double[] risk, boolean[] bad, double level) {
    Checks.require(level > 0 && level < 1, "level", "must be between 0 and 1");
    Halves halves = Halves.of(risk, bad);
    double[] wins = halves.winsOfBad();
    double[] losses = halves.winsOverGood();
    double auc = Halves.mean(wins);
    double variance =
        Halves.variance(wins, auc) / wins.length + Halves.variance(losses, auc) / losses.length;
    double error = StrictMath.sqrt(variance);
    double reach = error * Functions.normalQuantile((1 + level) / 2);
    return new AucInterval(
        auc, error, level, StrictMath.max(0, auc - reach), StrictMath.min(1, auc + reach));
  }
}
