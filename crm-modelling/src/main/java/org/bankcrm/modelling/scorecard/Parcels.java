package org.bankcrm.modelling.scorecard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.bankcrm.modelling.FitProblem;
import org.bankcrm.modelling.ModellingException;

/** Bands of probabilities with the share of accepted customers in each who turned bad. */
final class Parcels {

  private final double[] cuts;
  private final double[] rates;

  private Parcels(double[] cuts, double[] rates) {
    this.cuts = cuts;
    this.rates = rates;
  }

  /** Bands of equal count; by weights count the rates alone. */
  static Parcels of(TrainingData accepted, double[] risks, int bands) {
    if (risks.length < bands) {
      throw new ModellingException(FitProblem.TOO_FEW, "accepted customers for so many bands");
    }
    double[] sorted = risks.clone();
    Arrays.sort(sorted);
    double[] cuts = new double[bands - 1];
    for (int band = 1; band < bands; band++) {
      cuts[band - 1] = sorted[(int) ((long) sorted.length * band / bands)];
    }
    double[] distinct = Arrays.stream(cuts).filter(cut -> cut > sorted[0]).distinct().toArray();
    return new Parcels(distinct, rates(accepted, risks, distinct));
  }

  private static double[] rates(TrainingData accepted, double[] risks, double[] cuts) {
    double[] bad = new double[cuts.length + 1];
    double[] good = new double[cuts.length + 1];
    for (int row = 0; row < risks.length; row++) {
      double[] side = accepted.isBad(row) ? bad : good;
      side[band(cuts, risks[row])] += accepted.weight(row);
    }
    if (!(Arrays.stream(bad).sum() > 0 && Arrays.stream(good).sum() > 0)) {
      throw new ModellingException(FitProblem.ONE_CLASS, "the outcome of the accepted");
    }
    for (int band = 0; band < bad.length; band++) {
      if (!(bad[band] + good[band] > 0)) {
        throw new ModellingException(FitProblem.EMPTY_BIN, "band " + band + " has no weight");
      }
      bad[band] /= bad[band] + good[band];
    }
    return bad;
  }

  private static int band(double[] cuts, double risk) {
    int found = Arrays.binarySearch(cuts, risk + 0.0);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** Who of these is taken for bad. */
  boolean[] bad(double[] probabilities, double prudence, Random lot) {
    List<List<Integer>> bands = new ArrayList<>();
    for (double ignored : rates) {
      bands.add(new ArrayList<>());
    }
    for (int row = 0; row < probabilities.length; row++) {
      bands.get(band(cuts, probabilities[row])).add(row);
    }
    boolean[] bad = new boolean[probabilities.length];
    for (int band = 0; band < rates.length; band++) {
      double rate = RejectInference.atOdds(rates[band], prudence);
      draw(bands.get(band), (int) StrictMath.rint(bands.get(band).size() * rate), lot, bad);
    }
    return bad;
  }

  /** The first so many of a shuffle. */
  private static void draw(List<Integer> rows, int wanted, Random lot, boolean[] bad) {
    for (int i = 0; i < wanted; i++) {
      int other = i + lot.nextInt(rows.size() - i);
      int drawn = rows.get(other);
      rows.set(other, rows.get(i));
      bad[drawn] = true;
    }
  }
}
