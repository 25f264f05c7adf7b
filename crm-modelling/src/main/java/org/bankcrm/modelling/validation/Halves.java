package org.bankcrm.modelling.validation;

import java.util.Arrays;
import org.bankcrm.modelling.FitProblem;
import org.bankcrm.modelling.ModellingException;

/** The ranks of good and bad customers among their own and among all. */
final class Halves {
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
