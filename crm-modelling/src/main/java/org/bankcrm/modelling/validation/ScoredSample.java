package org.bankcrm.modelling.validation;

import java.util.Collection;

/**
 * Customers with their scores and what became of them, and how well the scores part good from bad.
 *
 * <pre>{@code
 * ScoredSample.Builder sample = ScoredSample.whereMoreIsBetter();
 * sample.add(642, false);
 * sample.add(498, true);
 * sample.build().auc();
 * }</pre>
 *
 * <p>Only the order of the scores counts here; whether a probability is right in itself {@link
 * Calibration} tells. Equal scores are shared out evenly between good and bad, so that the order of
 * rows makes no difference. Immutable and thread-safe.
 */
public final class ScoredSample {

  private final long good;
  private final long bad;
  private final double auc;
  private final double ks;

  private ScoredSample(Outcomes outcomes, boolean moreIsBetter) {
    this.good = outcomes.good;
    this.bad = outcomes.bad;
    double rising = auc(outcomes.cells.values(), good, bad);
    this.auc = moreIsBetter ? rising : 1 - rising;
    this.ks = ks(outcomes.cells.values(), good, bad);
  }

  /** Starts a sample of scores of which a higher one means a better customer. */
  public static Builder whereMoreIsBetter() {
    return new Builder(true);
  }

  /** Starts a sample of figures of which a higher one means a worse customer: probabilities. */
  public static Builder whereMoreIsWorse() {
    return new Builder(false);
  }

  /** Twice the pairs of a good one above a bad one, equal ones once, over twice all pairs. */
  private static double auc(Collection<Outcomes.Cell> ascending, long good, long bad) {
    long won = 0;
    long badBelow = 0;
    for (Outcomes.Cell cell : ascending) {
      won += cell.good * (2 * badBelow + cell.bad);
      badBelow += cell.bad;
    }
    return (double) won / (2 * good * bad);
  }

  private static double ks(Collection<Outcomes.Cell> ascending, long good, long bad) {
    long largest = 0;
    long goodBelow = 0;
    long badBelow = 0;
    for (Outcomes.Cell cell : ascending) {
      goodBelow += cell.good;
      badBelow += cell.bad;
      largest = Math.max(largest, Math.abs(badBelow * good - goodBelow * bad));
    }
    return (double) largest / (good * bad);
  }

  /** The number of good customers. */
  public long good() {
    return good;
  }

  /** The number of bad customers. */
  public long bad() {
    return bad;
  }

  /**
   * The area under the receiver operating curve: the share of pairs of a good and a bad customer in
   * which the good one has the better score, equal scores counting half. 0.5 is chance, 1 parts
   * all.
   */
  public double auc() {
    return auc;
  }

  /** The Gini coefficient, or accuracy ratio: 2 × AUC − 1. */
  public double gini() {
    return 2 * auc - 1;
  }

  /**
   * The Kolmogorov–Smirnov statistic: over all distinct scores, the greatest difference between the
   * shares of bad and of good customers who have that score or less.
   */
  public double ks() {
    return ks;
  }

  @Override
  public String toString() {
    return "ScoredSample of " + good + " good and " + bad + " bad";
  }

  /** Gathers customers; for one thread. */
  public static final class Builder {

    private final Outcomes outcomes = new Outcomes();
    private final boolean moreIsBetter;

    private Builder(boolean moreIsBetter) {
      this.moreIsBetter = moreIsBetter;
    }

    /**
     * Adds a customer.
     *
     * @throws IllegalArgumentException if the score is not finite, or there are more than two
     *     thousand million customers
     */
    public Builder add(double score, boolean isBad) {
      return add(score, isBad, 1);
    }

    /**
     * Adds customers of the same score and outcome.
     *
     * @param count how many, 1 or more
     * @throws IllegalArgumentException if the score is not finite, or there are more than two
     *     thousand million customers
     */
    public Builder add(double score, boolean isBad, long count) {
      outcomes.add(score, isBad, count);
      return this;
    }

    /**
     * The sample.
     *
     * @throws IllegalArgumentException if it lacks good or bad customers, without whom nothing can
     *     be parted
     */
    public ScoredSample build() {
      if (outcomes.good == 0 || outcomes.bad == 0) {
        throw new IllegalArgumentException(
            "a sample needs good and bad customers but has "
                + outcomes.good
                + " and "
                + outcomes.bad);
      }
      return new ScoredSample(outcomes, moreIsBetter);
    }
  }
}
