package org.bankcrm.modelling.validation;

import java.util.Arrays;
import org.bankcrm.modelling.FitProblem;
import org.bankcrm.modelling.ModellingException;

/**
 * The Kolmogorov–Smirnov statistic with its place: how far apart a score pulls good and bad
 * customers, and at which figure.
 *
 * <pre>{@code
 * Ks ks = Ks.of(probabilitiesOfBad, turnedBad);
 * ks.value(); // 0.42: at ks.at() 70 % of the good and 28 % of the bad lie at that risk or below
 * }</pre>
 *
 * <p>Of a random score it is near 0; 0.2 to 0.4 are usual for applications, 0.4 to 0.6 for
 * behaviour. It looks at one place of the curve alone: read it beside the area under it. Equal
 * figures are taken together, so that the order of rows makes no difference.
 *
 * @param value the greatest difference between the shares of good and of bad customers with this
 *     risk or less
 * @param at the risk where it is; the least one if there are several
 * @param good the share of good customers with that risk or less
 * @param bad the share of bad customers with that risk or less
 */
public record Ks(double value, double at, double good, double bad) {

  /**
   * The statistic of customers. It is the greatest distance between how many of the bad and how
   * many of the good lie below one figure: 0 parts nothing, 1 parts all.
   *
   * @param risk a figure that is greater for worse customers
   * @param bad who turned bad
   * @throws ModellingException if all have the same outcome, or the columns differ in length
   */
  public static Ks of(double[] risk, boolean[] bad) {
    if (risk.length != bad.length) {
      throw new ModellingException(FitProblem.LENGTHS_DIFFER, "risks and outcomes");
    }
    double[] bads = side(risk, bad, true);
    double[] goods = side(risk, bad, false);
    if (bads.length == 0 || goods.length == 0) {
      throw new ModellingException(FitProblem.ONE_CLASS, "the outcome");
    }
    return farthest(goods, bads);
  }

  private static Ks farthest(double[] goods, double[] bads) {
    Ks best = new Ks(0, Double.NaN, 0, 0);
    int g = 0;
    int b = 0;
    while (g < goods.length || b < bads.length) {
      double at = StrictMath.min(first(goods, g), first(bads, b));
      g = past(goods, g, at);
      b = past(bads, b, at);
      double good = (double) g / goods.length;
      double turned = (double) b / bads.length;
      if (StrictMath.abs(good - turned) > best.value) {
        best = new Ks(StrictMath.abs(good - turned), at, good, turned);
      }
    }
    return best;
  }

  private static double[] side(double[] risk, boolean[] bad, boolean wanted) {
    double[] side = new double[risk.length];
    int count = 0;
    for (int i = 0; i < risk.length; i++) {
      if (bad[i] == wanted) {
        side[count++] = risk[i] + 0.0;
      }
    }
    double[] sorted = Arrays.copyOf(side, count);
    Arrays.sort(sorted);
    return sorted;
  }

  private static double first(double[] sorted, int place) {
    return place < sorted.length ? sorted[place] : Double.POSITIVE_INFINITY;
  }

  private static int past(double[] sorted, int place, double at) {
    int next = place;
    while (next < sorted.length && sorted[next] <= at) {
      next++;
    }
    return next;
  }
}
