package org.bankcrm.modelling.scorecard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.bankcrm.modelling.FitProblem;
import org.bankcrm.modelling.ModellingException;
import org.jspecify.annotations.Nullable;

/**
 * Customers of the past in columns: what was known of them, and who turned bad.
 *
 * <pre>{@code
 * TrainingData data =
 *     TrainingData.of(turnedBad)
 *         .number("income", incomes)   // in yuan a month; NaN where nobody knows
 *         .code("home", homes)         // "own", "rent", "" where nobody knows
 *         .weights(weights)            // only if the sample is none of all
 *         .build();
 * }</pre>
 *
 * <p>What was known is what stood in the books on the day of observation, and whether a customer
 * turned bad is what the bank saw in a fixed time after it, the same for all: a column that was
 * filled later tells the model the answer. Nothing here is a customer's key; the text form tells
 * the names of columns and no value. All arrays and lists are copied. Immutable and thread-safe.
 */
public final class TrainingData {

  /** A column of numbers; NaN is missing. */
  static final class Numbers {
    private final double[] values;

    Numbers(double[] values) {
      this.values = values;
    }

    double[] values() {
      return values;
    }

    Numbers at(int[] rows) {
      return new Numbers(IntStream.of(rows).mapToDouble(row -> values[row]).toArray());
    }
  }

  /** A column of codes as places in a sorted list; −1 is missing. */
  static final class Codes {
    private final int[] places;
    private final List<String> list;

    Codes(int[] places, List<String> list) {
      this.places = places;
      this.list = list;
    }

    int[] places() {
      return places;
    }

    List<String> list() {
      return list;
    }

    Codes at(int[] rows) {
      return new Codes(IntStream.of(rows).map(row -> places[row]).toArray(), list);
    }
  }

  private final boolean[] bad;
  private final double[] weights;
  private final Map<String, Numbers> numbers;
  private final Map<String, Codes> codes;
  private final List<String> names;

  private TrainingData(
      boolean[] bad,
      double[] weights,
      Map<String, Numbers> numbers,
      Map<String, Codes> codes,
      List<String> names) {
    this.bad = bad;
    this.weights = weights;
    this.numbers = numbers;
    this.codes = codes;
    this.names = List.copyOf(names);
  }

  /**
   * Starts data. Both outcomes have to be there for a model to be fitted; the array is copied.
   *
   * @param bad who turned bad, one element for each customer
   */
  public static Builder of(boolean[] bad) {
    return new Builder(bad.clone());
  }

  /** The number of customers. Rows are numbered from 0 up to this, excluded. */
  public int rows() {
    return bad.length;
  }

  /**
   * The names of the columns in the order they were added. Unmodifiable; the outcome is none of
   * them.
   */
  public List<String> names() {
    return names;
  }

  /**
   * Whether the customer of a row turned bad.
   *
   * @param row from 0
   * @throws ArrayIndexOutOfBoundsException if there is no such row
   */
  public boolean isBad(int row) {
    return bad[row];
  }

  /**
   * How much the customer of a row counts; 1 unless weights were given. A weight of 2 is the same
   * as that customer twice; of a weight of 0 the customer is as if he were not there.
   *
   * @param row from 0
   * @throws ArrayIndexOutOfBoundsException if there is no such row
   */
  public double weight(int row) {
    return weights[row];
  }

  /**
   * Whether the column is one of numbers, not of codes; no for a column that is not there.
   *
   * @param name as it was added, to the letter
   */
  public boolean isNumber(String name) {
    return numbers.containsKey(name);
  }

  Numbers numbers(String name) {
    return found(numbers.get(name), name);
  }

  Codes codes(String name) {
    return found(codes.get(name), name);
  }

  private static <C> C found(@Nullable C column, String name) {
    if (column == null) {
      throw new IllegalArgumentException("there is no such column: " + name);
    }
    return column;
  }

  boolean[] bad() {
    return bad;
  }

  double[] weights() {
    return weights;
  }

  /**
   * The customers of some rows, such as those to test a model on.
   *
   * @param rows is asked once for each row, in their order, by its number from 0
   * @return the customers taken, in the same order, with the same columns and weights
   */
  public TrainingData where(IntPredicate rows) {
    int[] kept = IntStream.range(0, rows()).filter(rows).toArray();
    boolean[] keptBad = new boolean[kept.length];
    double[] keptWeights = new double[kept.length];
    for (int i = 0; i < kept.length; i++) {
      keptBad[i] = bad[kept[i]];
      keptWeights[i] = weights[kept[i]];
    }
    Map<String, Numbers> keptNumbers = new LinkedHashMap<>();
    numbers.forEach((name, column) -> keptNumbers.put(name, column.at(kept)));
    Map<String, Codes> keptCodes = new LinkedHashMap<>();
    codes.forEach((name, column) -> keptCodes.put(name, column.at(kept)));
    return new TrainingData(keptBad, keptWeights, keptNumbers, keptCodes, names);
  }

  @Override
  public String toString() {
    return "TrainingData of " + rows() + " rows, " + names;
  }

  /** Gathers columns; for one thread. */
  public static final class Builder {

    private final boolean[] bad;
    private double[] weights;
    private final Map<String, Numbers> numbers = new LinkedHashMap<>();
    private final Map<String, Codes> codes = new LinkedHashMap<>();
    private final List<String> names = new ArrayList<>();

    private Builder(boolean[] bad) {
      this.bad = bad;
      this.weights = new double[bad.length];
      Arrays.fill(weights, 1);
    }

    /**
     * Adds a column of numbers. Negative zero counts as zero.
     *
     * @param values one for each customer, all in one unit or currency; NaN is missing
     * @param name unique among the columns
     * @throws ModellingException if the length differs or a number is infinite
     */
    public Builder number(String name, double[] values) {
      checkLength(name, values.length);
      double[] copy = values.clone();
      for (int row = 0; row < copy.length; row++) {
        if (Double.isInfinite(copy[row])) {
          throw new ModellingException(
              FitProblem.OUT_OF_BOUNDS, name + ", row " + row + " is infinite");
        }
        copy[row] += 0.0; // no negative zero
      }
      numbers.put(name, new Numbers(copy));
      return this;
    }

    /**
     * Adds a column of codes, which have no order but their own.
     *
     * @param values one for each customer, as the bank writes them, to the letter; an empty text is
     *     missing
     * @param name unique among the columns
     * @throws ModellingException if the length differs
     */
    public Builder code(String name, List<String> values) {
      checkLength(name, values.size());
      TreeSet<String> set = new TreeSet<>(values);
      set.remove("");
      List<String> list = List.copyOf(set);
      Map<String, Integer> places = new HashMap<>();
      list.forEach(code -> places.put(code, places.size()));
      int[] column = values.stream().mapToInt(code -> places.getOrDefault(code, -1)).toArray();
      codes.put(name, new Codes(column, list));
      return this;
    }

    /**
     * How much each customer counts, such as to undo a sample that took all bad and few good.
     *
     * @param values one for each customer, zero or more, fractions too
     * @throws ModellingException if the length differs or a weight is negative or not finite
     */
    public Builder weights(double[] values) {
      if (values.length != bad.length) {
        throw new ModellingException(FitProblem.LENGTHS_DIFFER, "weights");
      }
      for (int row = 0; row < values.length; row++) {
        if (!(values[row] >= 0 && Double.isFinite(values[row]))) {
          throw new ModellingException(
              FitProblem.OUT_OF_BOUNDS, "the weight of row " + row + " is no weight");
        }
      }
      weights = values.clone();
      return this;
    }

    private void checkLength(String name, int length) {
      if (length != bad.length) {
        throw new ModellingException(FitProblem.LENGTHS_DIFFER, name);
      }
      if (names.contains(name)) {
        throw new ModellingException(FitProblem.TWICE, "column " + name);
      }
      names.add(name);
    }

    /** The data. Later changes of the arrays that were handed in do not show. */
    public TrainingData build() {
      return new TrainingData(
          bad, weights, new LinkedHashMap<>(numbers), new LinkedHashMap<>(codes), names);
    }
  }
}
