package org.bankcrm.modelling.value;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.bankcrm.core.check.Checks;

/**
 * Histories to fit a model on, equal ones counted. In which order customers were added makes no
 * difference, not to the last bit.
 *
 * <pre>{@code
 * PurchaseSample sample = PurchaseSample.builder()
 *     .add(new PurchaseHistory(2, 30.4, 38.9))      // two repeats, the last in week 30.4 of 38.9
 *     .add(new PurchaseHistory(0, 0, 38.9), 1_411)  // those who never came back
 *     .build();
 * }</pre>
 *
 * <p>Customers without a repeat belong into it: left out, the others would look as if nobody ever
 * left. {@link PurchaseLog} makes one of single transactions. It holds no key of a customer.
 * Immutable and thread-safe.
 */
public final class PurchaseSample {

  private static final Comparator<PurchaseHistory> ORDER =
      Comparator.comparingLong(PurchaseHistory::repeats)
          .thenComparingDouble(PurchaseHistory::lastAt)
          .thenComparingDouble(PurchaseHistory::observed);

  /** What the likelihood has of a number of repeats alone. */
  @FunctionalInterface
  interface OfRepeats {
    double of(long repeats);
  }

  /** What the likelihood has of the whole history. */
  @FunctionalInterface
  interface OfTimes {
    double of(long repeats, double lastAt, double observed);
  }

  private final long[] repeats;
  private final double[] lastAt;
  private final double[] observed;
  private final long[] counts;
  private final long customers;

  private PurchaseSample(Map<PurchaseHistory, Long> cells) {
    int size = cells.size();
    repeats = new long[size];
    lastAt = new double[size];
    observed = new double[size];
    counts = new long[size];
    int i = 0;
    long all = 0;
    for (Map.Entry<PurchaseHistory, Long> cell : cells.entrySet()) {
      repeats[i] = cell.getKey().repeats();
      lastAt[i] = cell.getKey().lastAt();
      observed[i] = cell.getKey().observed();
      counts[i++] = cell.getValue();
      all += cell.getValue();
    }
    customers = all;
  }

  /**
   * Starts a sample. Customers of equal histories are kept as one with a count, so that millions
   * take little memory.
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The number of customers. Those without a repeat are among them: the models learn from them as
   * well.
   */
  public long customers() {
    return customers;
  }

  /** The number of customers with at least one repeat. A sample without any cannot be fitted. */
  public long repeaters() {
    long sum = 0;
    for (int i = 0; i < counts.length; i++) {
      sum += repeats[i] > 0 ? counts[i] : 0;
    }
    return sum;
  }

  /** How many different histories there are. */
  int cells() {
    return counts.length;
  }

  /** About so many of the histories, at equal steps of their order. */
  PurchaseSample thinned(int size) {
    Map<PurchaseHistory, Long> cells = new TreeMap<>(ORDER);
    int step = Math.max(1, counts.length / size);
    for (int i = step / 2; i < counts.length; i += step) {
      cells.put(new PurchaseHistory(repeats[i], lastAt[i], observed[i]), counts[i]);
    }
    return new PurchaseSample(cells);
  }

  /** The mean of the times that customers were observed. */
  double meanObserved() {
    double sum = 0;
    for (int i = 0; i < counts.length; i++) {
      sum += counts[i] * observed[i];
    }
    return sum / customers;
  }

  double sum(OfRepeats ofRepeats, OfTimes ofTimes) {
    double sum = 0;
    double known = 0;
    for (int i = 0; i < counts.length; i++) {
      if (i == 0 || repeats[i] != repeats[i - 1]) {
        known = ofRepeats.of(repeats[i]);
      }
      sum += counts[i] * (known + ofTimes.of(repeats[i], lastAt[i], observed[i]));
    }
    return sum;
  }

  @Override
  public String toString() {
    return "PurchaseSample of " + customers;
  }

  /** Gathers histories; for one thread. */
  public static final class Builder {

    private final Map<PurchaseHistory, Long> cells = new TreeMap<>(ORDER);

    private Builder() {}

    /**
     * Adds a customer.
     *
     * @param history in the unit of time that all histories of the sample are told in
     */
    public Builder add(PurchaseHistory history) {
      return add(history, 1);
    }

    /**
     * Adds customers of the same history, 1 or more.
     *
     * @param history in the unit of time of the sample
     * @param count how many customers have it
     * @throws org.bankcrm.modelling.ModellingException if the count is below 1
     */
    public Builder add(PurchaseHistory history, long count) {
      Checks.require(count >= 1, "count", "must be 1 or more");
      cells.merge(history, count, Math::addExact);
      return this;
    }

    /** The sample; may be empty. */
    public PurchaseSample build() {
      return new PurchaseSample(cells);
    }
  }
}
