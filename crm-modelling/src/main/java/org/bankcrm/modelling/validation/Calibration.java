package org.bankcrm.modelling.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bankcrm.core.check.Checks;

/**
 * Whether probabilities of turning bad come true.
 *
 * <pre>{@code
 * Calibration.Builder sample = Calibration.builder();
 * loans.forEach(loan -> sample.add(loan.probabilityOfBad(), loan.turnedBad()));
 * Calibration seen = sample.build();
 * seen.badRate() - seen.meanProbability(); // above 0: worse than was expected
 * }</pre>
 *
 * <p>A score may rank customers well and still be wrong in its level: {@link Ks} and the area under
 * the curve see the first, this sees the second.
 *
 * <p>Sums are taken in ascending order of the probabilities, so that the order in which customers
 * are handed in makes no difference. Immutable and thread-safe.
 */
public final class Calibration {

  private record Cell(double probability, long good, long bad) {
    long all() {
      return good + bad;
    }
  }

  private final List<Cell> cells;
  private final long customers;
  private final long bad;

  private Calibration(Outcomes outcomes) {
    List<Cell> ascending = new ArrayList<>();
    for (Map.Entry<Double, Outcomes.Cell> entry : outcomes.cells.entrySet()) {
      Outcomes.Cell cell = entry.getValue();
      ascending.add(new Cell(entry.getKey(), cell.good, cell.bad));
    }
    this.cells = List.copyOf(ascending);
    this.customers = outcomes.all();
    this.bad = outcomes.bad;
  }

  /** Starts a sample. The order in which customers are added does not matter. */
  public static Builder builder() {
    return new Builder();
  }

  /** The number of customers. */
  public long customers() {
    return customers;
  }

  /** The share that turned bad. From 0 to 1; the mean of the probabilities should come near it. */
  public double badRate() {
    return (double) bad / customers;
  }

  /**
   * The mean of all probabilities. From 0 to 1; above the bad rate where customers were taken for
   * worse than they were.
   */
  public double meanProbability() {
    double sum = 0;
    for (Cell cell : cells) {
      sum += cell.all() * cell.probability();
    }
    return sum / customers;
  }

  /**
   * The Brier score: the mean of (probability − outcome)², the outcome being 1 for bad and 0 for
   * good. 0 is perfect; always telling the bad rate r gives r × (1 − r).
   */
  public double brierScore() {
    double sum = 0;
    for (Cell cell : cells) {
      double p = cell.probability();
      sum += cell.bad() * (1 - p) * (1 - p) + cell.good() * p * p;
    }
    return sum / customers;
  }

  /**
   * The logarithmic loss: minus the mean of the natural logarithm of the probability given to what
   * came. Infinite where something came that was held to be impossible.
   */
  public double logLoss() {
    double sum = 0;
    for (Cell cell : cells) {
      sum += part(cell.bad(), StrictMath.log(cell.probability()));
      sum += part(cell.good(), StrictMath.log1p(-cell.probability()));
    }
    return sum / customers;
  }

  private static double part(long count, double logarithm) {
    return count == 0 ? 0 : -count * logarithm;
  }

  /**
   * The customers in groups of about equal number, by ascending probability; equal probabilities
   * stay together, which may leave fewer groups.
   *
   * @param groups how many groups, 2 to 1,000; ten are usual
   * @throws IllegalArgumentException if the number is out of bounds
   */
  public CalibrationTable inGroups(int groups) {
    Checks.within(groups, 2, 1_000, "groups");
    SortedMap<Long, List<Cell>> byGroup = new TreeMap<>();
    long before = 0;
    for (Cell cell : cells) {
      // the group in which the middle one of these customers stands
      long group = groups * (2 * before + cell.all()) / (2 * customers);
      byGroup.computeIfAbsent(group, g -> new ArrayList<>()).add(cell);
      before += cell.all();
    }
    return new CalibrationTable(byGroup.values().stream().map(Calibration::group).toList());
  }

  private static CalibrationGroup group(List<Cell> cells) {
    long all = 0;
    long bad = 0;
    double expected = 0;
    for (Cell cell : cells) {
      all += cell.all();
      bad += cell.bad();
      expected += cell.all() * cell.probability();
    }
    double from = cells.get(0).probability();
    double to = cells.get(cells.size() - 1).probability();
    return new CalibrationGroup(from, to, all, bad, expected);
  }

  @Override
  public String toString() {
    return "Calibration of " + customers;
  }

  /** Gathers customers; for one thread. */
  public static final class Builder {

    private final Outcomes outcomes = new Outcomes();

    private Builder() {}

    /**
     * Adds a customer.
     *
     * @param probabilityOfBad what was expected, 0 to 1, both inclusive
     * @param isBad what came
     * @throws IllegalArgumentException if the probability is out of bounds, or there are more than
     *     two thousand million customers
     */
    public Builder add(double probabilityOfBad, boolean isBad) {
      if (!(probabilityOfBad >= 0 && probabilityOfBad <= 1)) {
        throw new IllegalArgumentException(
            "a probability must be within 0 and 1 but was " + probabilityOfBad);
      }
      outcomes.add(probabilityOfBad, isBad, 1);
      return this;
    }

    /**
     * The sample. For another sample begin a new builder.
     *
     * @throws IllegalArgumentException if it is empty
     */
    public Calibration build() {
      if (outcomes.all() == 0) {
        throw new IllegalArgumentException("a sample needs at least one customer");
      }
      return new Calibration(outcomes);
    }
  }
}
