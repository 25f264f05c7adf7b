package org.bankcrm.modelling.scorecard;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bankcrm.modelling.Fit;
import org.bankcrm.modelling.ModellingException;
import org.bankcrm.modelling.internal.Design;
import org.bankcrm.modelling.internal.Functions;

/**
 * Customers of the past with the bins that they are in, and the weights of evidence of these.
 *
 * <p>A regression on it sees weights of evidence and no figures: a column counts by how its bins
 * turned out, so that neither units nor outliers matter, and what is missing has a weight like any
 * other bin. Bins that are made anew leave the data as they are. Immutable and thread-safe; the
 * text form tells no value.
 */
public final class BinnedData {

  private final TrainingData data;
  private final Map<String, BinTable> tables;
  private final Map<String, short[]> places;

  private BinnedData(TrainingData data, Map<String, BinTable> tables, Map<String, short[]> places) {
    this.data = data;
    this.tables = tables;
    this.places = places;
  }

  /**
   * Bins data.
   *
   * @param bins the bins by the names of the columns, in the order of the card
   * @param smoothing what is done where a bin lacks good or bad customers
   * @param data the customers from whom weights of evidence are learned
   * @throws ModellingException if a bin lacks them and nothing is to be done, a code is in no bin,
   *     or all customers have the same outcome
   */
  public static BinnedData of(TrainingData data, Map<String, Bins> bins, Smoothing smoothing) {
    requireNonNull(smoothing, "smoothing");
    Map<String, BinTable> tables = new LinkedHashMap<>();
    Map<String, short[]> places = new LinkedHashMap<>();
    bins.forEach(
        (name, each) -> {
          short[] column = each.places(data, name);
          places.put(name, column);
          tables.put(name, BinTable.of(name, each, column, data, smoothing));
        });
    return new BinnedData(data, tables, places);
  }

  /** The customers. */
  public TrainingData data() {
    return data;
  }

  /** The columns in the order of the card. */
  public List<String> names() {
    return List.copyOf(tables.keySet());
  }

  /**
   * What the bins of a column tell.
   *
   * @param name of a column of the card
   * @throws IllegalArgumentException if there is no such column
   */
  public BinTable table(String name) {
    BinTable table = tables.get(name);
    if (table == null) {
      throw new IllegalArgumentException("there is no such column: " + name);
    }
    return table;
  }

  /**
   * The place of the bin that the customer of a row is in; the last is what is missing.
   *
   * @param name of a column of the card
   * @param row from 0
   */
  public int place(String name, int row) {
    return requireNonNull(places.get(name), "column")[row];
  }

  /**
   * The weight of evidence of the customer of a row. The natural logarithm of good to bad in the
   * bin, against all customers: above zero for better bins.
   *
   * @param name of a column of the card
   * @param row from 0
   */
  public double woe(String name, int row) {
    return table(name).rows().get(place(name, row)).woe();
  }

  /**
   * Regresses turning bad on the weights of evidence of some columns.
   *
   * @param method with or without penalties
   * @param names columns of the card
   * @return the regression, or why there is none
   */
  public Fit<LogisticFit> fit(LogisticRegression method, List<String> names) {
    return method.fit(design(names), data, names);
  }

  Design design(List<String> names) {
    List<short[]> at = new ArrayList<>();
    List<double[]> weights = new ArrayList<>();
    for (String name : names) {
      weights.add(table(name).rows().stream().mapToDouble(BinTable.Row::woe).toArray());
      at.add(requireNonNull(places.get(name)));
    }
    return new WoeDesign(data.rows(), at, weights);
  }

  private record WoeDesign(int rows, List<short[]> places, List<double[]> weights)
      implements Design {
    @Override
    public int columns() {
      return places.size();
    }

    @Override
    public void fill(int column, int from, int count, double[] block) {
      short[] at = places.get(column);
      double[] by = weights.get(column);
      for (int i = 0; i < count; i++) {
        block[i] = by[at[from + i]];
      }
    }
  }

  /**
   * The probabilities of turning bad that a regression gives these customers.
   *
   * @param model a regression on weights of evidence of these very columns
   * @return by row, from 0 to 1
   */
  public double[] probabilities(LogisticModel model) {
    double[] sums = logOdds(model);
    for (int row = 0; row < sums.length; row++) {
      sums[row] = 1 / (1 + Functions.exp(-sums[row]));
    }
    return sums;
  }

  double[] logOdds(LogisticModel model) {
    double[] sums = new double[data.rows()];
    Arrays.fill(sums, model.intercept());
    for (String name : model.names()) {
      double[] by = table(name).rows().stream().mapToDouble(BinTable.Row::woe).toArray();
      short[] at = requireNonNull(places.get(name));
      double coefficient = model.coefficient(name);
      for (int row = 0; row < sums.length; row++) {
        sums[row] += coefficient * by[at[row]];
      }
    }
    return sums;
  }

  /**
   * Other customers in the same bins with the same weights: those a model is tested on, or those of
   * today.
   *
   * @throws ModellingException if a code is in no bin
   */
  public BinnedData with(TrainingData others) {
    Map<String, short[]> column = new LinkedHashMap<>();
    tables.forEach((name, table) -> column.put(name, table.bins().places(others, name)));
    return new BinnedData(others, tables, column);
  }

  /**
   * How many customers, by their weights, are in each bin of a column. In the order of the bins,
   * what is missing last.
   */
  public List<Double> counts(String name) {
    double[] counts = new double[table(name).rows().size()];
    short[] at = requireNonNull(places.get(name));
    for (int row = 0; row < at.length; row++) {
      counts[at[row]] += data.weights()[row];
    }
    return Arrays.stream(counts).boxed().toList();
  }

  @Override
  public String toString() {
    return "BinnedData of " + data.rows() + " rows, " + names();
  }
}
