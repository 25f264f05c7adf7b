package org.bankcrm.modelling.validation;

import java.util.Arrays;
import org.bankcrm.core.check.Checks;
import org.bankcrm.modelling.FitProblem;
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

  /** The ranks of good and bad customers among their own and among all. */
  private static final class Halves {
    private final double[] bad;
    private final double[] good;

    Halves(double[] bad, double[] good) {
      this.bad = bad;
      this.good = good;
    }

    static Halves of(double[] risk, boolean[] isBad) {
      if (risk.length != isBad.length) {
        throw new ModellingException(FitProblem.LENGTHS_DIFFER, "risks and outcomes");
      }
      int bads = 0;
      for (int i = 0; i < risk.length; i++) {
        if (Double.isNaN(risk[i])) {
          throw new ModellingException(FitProblem.OUT_OF_BOUNDS, "the risk of row " + i);
        }
        bads += isBad[i] ? 1 : 0;
      }
      if (bads < 2 || risk.length - bads < 2) {
        throw new ModellingException(FitProblem.ONE_CLASS, "fewer than two good or two bad");
      }
      return split(risk, isBad, bads);
    }

    private static Halves split(double[] risk, boolean[] isBad, int bads) {
      double[] bad = new double[bads];
      double[] good = new double[risk.length - bads];
      int b = 0;
      int g = 0;
      for (int i = 0; i < risk.length; i++) {
        if (isBad[i]) {
          bad[b++] = risk[i] + 0.0;
        } else {
          good[g++] = risk[i] + 0.0;
        }
      }
      Arrays.sort(bad);
      Arrays.sort(good);
      return new Halves(bad, good);
    }

    /** For each bad customer the share of good ones with less risk, equal ones counting half. */
    double[] winsOfBad() {
      return below(good, bad);
    }

    /** For each good customer the share of bad ones with more risk, equal ones counting half. */
    double[] winsOverGood() {
      double[] shares = below(bad, good);
      for (int i = 0; i < shares.length; i++) {
        shares[i] = 1 - shares[i];
      }
      return shares;
    }

    /** Both ascend, so that one pass does. */
    private static double[] below(double[] others, double[] own) {
      double[] shares = new double[own.length];
      int less = 0;
      int notMore = 0;
      for (int i = 0; i < own.length; i++) {
        while (less < others.length && others[less] < own[i]) {
          less++;
        }
        while (notMore < others.length && others[notMore] <= own[i]) {
          notMore++;
        }
        shares[i] = (less + notMore) / (2.0 * others.length);
      }
      return shares;
    }

    static double mean(double[] shares) {
      double sum = 0;
      for (double share : shares) {
        sum += share;
      }
      return sum / shares.length;
    }

    static double variance(double[] shares, double mean) {
      double sum = 0;
      for (double share : shares) {
        sum += (share - mean) * (share - mean);
      }
      return sum / (shares.length - 1);
    }
  }
}
