package org.bankcrm.modelling.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * What a population stability index does with a bin in which nobody is: its logarithm does not
 * exist, so whoever computes the index names the rule, and tells it beside the figure.
 *
 * <ul>
 *   <li>{@link #refused()}: no index; the bins have to be joined. What {@link
 *       PopulationStability#of(List, List)} does, and what a regulator reads without a footnote.
 *   <li>{@link #smoothed(double)}: so many customers are added to every bin of both sides, before
 *       shares are taken. 1 is Laplace's rule of succession, 0.5 that of Krichevsky and Trofimov
 *       ("The performance of universal encoding", IEEE Transactions on Information Theory 27,
 *       1981). It moves bins that are not empty a little as well, so that the index does not jump
 *       when the first customer comes into one; the larger the sample, the less.
 *   <li>{@link #floored(double)}: a share below the least one counts as the least, 0.0001 being
 *       customary in monitoring; the other shares stay as they are, so that they add up to a little
 *       more than one. An index without a share below the least is the index of {@link #refused()}.
 * </ul>
 *
 * <p>The rules give different figures, and of an empty bin the rule decides the larger part: a bin
 * with 10% of the expected customers and nobody today adds 0.69 at a least share of 0.0001 and 0.46
 * at 0.001. Compare indexes of one rule only. Leaving empty bins out is not offered: it drops the
 * very bins that moved most.
 *
 * <p>Immutable and thread-safe. Two are equal if they do the same.
 */
public final class EmptyBins {

  private static final EmptyBins REFUSED = new EmptyBins(0, 0);

  private final double added;
  private final double leastShare;

  private EmptyBins(double added, double leastShare) {
    this.added = added;
    this.leastShare = leastShare;
  }

  /** An empty bin is an error. */
  public static EmptyBins refused() {
    return REFUSED;
  }

  /**
   * Every bin of both sides counts so many customers more.
   *
   * @param count customers, which need not be whole, above 0 and at most 1: more would hide a shift
   *     in a small sample
   * @throws IllegalArgumentException if the count is outside of that
   */
  public static EmptyBins smoothed(double count) {
    return new EmptyBins(within("customers added to a bin", count, 1), 0);
  }

  /**
   * Every share is this large at least.
   *
   * @param share of all customers of a side, above 0 and at most 0.01: more would hide a bin that
   *     is small, not empty
   * @throws IllegalArgumentException if the share is outside of that
   */
  public static EmptyBins floored(double share) {
    return new EmptyBins(0, within("a least share", share, 0.01));
  }

  private static double within(String what, double value, double most) {
    if (!(value > 0 && value <= most)) {
      throw new IllegalArgumentException(
          what + " must be above 0 and at most " + most + " but was " + value);
    }
    return value;
  }

  /** Whether an empty bin is an error. */
  boolean refuses() {
    return equals(REFUSED);
  }

  /** The share of each bin, by this rule; some customers in all. */
  List<Double> shares(List<Long> counts) {
    double all = counts.stream().mapToLong(Long::longValue).reduce(0, Math::addExact);
    double whole = all + added * counts.size();
    DoubleUnaryOperator share = count -> Math.max((count + added) / whole, leastShare);
    List<Double> shares = new ArrayList<>();
    counts.forEach(count -> shares.add(share.applyAsDouble(count)));
    return shares;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EmptyBins that && added == that.added && leastShare == that.leastShare;
  }

  @Override
  public int hashCode() {
    return 31 * Double.hashCode(added) + Double.hashCode(leastShare);
  }

  @Override
  public String toString() {
    if (refuses()) {
      return "empty bins refused";
    }
    return added > 0
        ? added + " customers added to each bin"
        : "shares of " + leastShare + " or more";
  }
}
