package org.bankcrm.modelling.scorecard;

import java.util.ArrayList;
import java.util.List;
import org.bankcrm.modelling.FitProblem;
import org.bankcrm.modelling.ModellingException;
import org.bankcrm.modelling.internal.Functions;

/**
 * What the bins of a characteristic tell: customers, weight of evidence, information value.
 *
 * <pre>{@code
 * BinTable age = binned.table("age");
 * age.informationValue(); // 0.21: a characteristic of middling strength
 * age.rows().forEach(row -> print(row.label(), row.all(), row.badRate(), row.woe()));
 * }</pre>
 *
 * <p>It is the page that a validator reads first: whether bad rates run one way from bin to bin, no
 * bin is thin, and what is missing is worse or better than the rest. Weights of customers count as
 * they were given, so that counts need not be whole. Immutable and thread-safe.
 *
 * @param name the column
 * @param bins the bins
 * @param rows one for each bin, the last one for what is missing
 */
public record BinTable(String name, Bins bins, List<Row> rows) {

  /**
   * One bin.
   *
   * @param label the bin as a text
   * @param good the good customers, by their weights
   * @param bad the bad customers, by their weights
   * @param woe the weight of evidence, ln((bad / all bad) / (good / all good)): positive where
   *     customers are worse than the average. Much of the literature has the opposite sign.
   * @param iv its part of the information value, (bad share − good share) × weight
   */
  public record Row(String label, double good, double bad, double woe, double iv) {

    /** All customers. By their weights; the good and the bad ones together. */
    public double all() {
      return good + bad;
    }

    /** The share that turned bad; NaN where there is no customer. From 0 to 1. */
    public double badRate() {
      return bad / (good + bad);
    }
  }

  /** Copies the list. */
  public BinTable {
    rows = List.copyOf(rows);
  }

  /**
   * The information value: below 0.02 of no use, above 0.3 strong, above 0.5 suspicious. The sum
   * over all bins, that of what is missing included. Zero or more.
   */
  public double informationValue() {
    double sum = 0;
    for (Row row : rows) {
      sum += row.iv();
    }
    return sum;
  }

  static BinTable of(
      String name, Bins bins, short[] places, TrainingData data, Smoothing smoothing) {
    double[] good = new double[bins.size() + 1];
    double[] bad = new double[bins.size() + 1];
    for (int row = 0; row < places.length; row++) {
      (data.bad()[row] ? bad : good)[places[row]] += data.weights()[row];
    }
    double allGood = sum(good);
    double allBad = sum(bad);
    if (!(allGood > 0 && allBad > 0)) {
      throw new ModellingException(FitProblem.ONE_CLASS, name);
    }
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < good.length; i++) {
      String label = i < bins.size() ? bins.label(i) : "missing";
      rows.add(row(name + " " + label, label, good[i], bad[i], allGood, allBad, smoothing.added()));
    }
    return new BinTable(name, bins, rows);
  }

  private static Row row(
      String where,
      String label,
      double good,
      double bad,
      double allGood,
      double allBad,
      double s) {
    if (good + bad == 0) {
      return new Row(label, 0, 0, 0, 0);
    }
    double g = (good + s) / allGood;
    double b = (bad + s) / allBad;
    if (g == 0 || b == 0) {
      throw new ModellingException(
          FitProblem.EMPTY_BIN, where + ": join it with a neighbour, or smooth");
    }
    double woe = Functions.log(b / g);
    return new Row(label, good, bad, woe, (b - g) * woe);
  }

  private static double sum(double[] counts) {
    double sum = 0;
    for (double count : counts) {
      sum += count;
    }
    return sum;
  }
}
