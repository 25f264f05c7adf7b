package org.bankcrm.segmentation;

import static java.util.Objects.requireNonNull;

/**
 * The stock of one outcome before and now, and what flowed in and out between: {@code opening +
 * entered + joined - left - departed = closing}.
 *
 * @param outcome the outcome; see {@link Grouping#outcomes}
 * @param opening customers who had it before
 * @param entered customers who had another before and have it now
 * @param joined customers who have it now and were not in the population before
 * @param left customers who had it before and have another now
 * @param departed customers who had it before and are no longer in the population
 * @param closing customers who have it now
 */
public record Flow(
    String outcome,
    long opening,
    long entered,
    long joined,
    long left,
    long departed,
    long closing) {

  /**
   * Checks the sum.
   *
   * @throws IllegalArgumentException if a number is negative, or opening, flows and closing do not
   *     add up
   */
  public Flow {
    requireNonNull(outcome, "outcome");
    if (Math.min(Math.min(entered, joined), Math.min(left, departed)) < 0 || opening < 0) {
      throw new IllegalArgumentException("the flows of " + outcome + " must not be negative");
    }
    if (opening + entered + joined - left - departed != closing) {
      throw new IllegalArgumentException("the flows of " + outcome + " do not add up");
    }
  }
}
