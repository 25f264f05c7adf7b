package org.bankcrm.core.internal.plan;

import org.bankcrm.core.condition.Truth;

/**
 * What a plan found for one customer, by the numbers that the plan gave: decided alone ({@link
 * Evaluation}), or a row of a population ({@link ColumnRow}).
 */
public interface Findings {

  /** The truth of a gate. */
  Truth truth(int gate);

  /** Whether a gate is TRUE. */
  boolean isTrue(int gate);

  /**
   * The first part of a gate's condition that is not TRUE: its place in an {@code All}, 0 for other
   * conditions; -1 where the gate is TRUE, {@link Plan#NOT_ASKED} where the customer is not known
   * to be of the population of its policy.
   */
  int firstNotTrue(int gate);

  /** The place of the first TRUE gate of a choice; the number of its gates where none is. */
  int chosen(int choice);

  /** Whether a choice would be the same whatever the missing values are. */
  boolean isSettled(int choice);

  /** The bin that was found, or its complement where it is not settled. */
  int bin(int bins);

  /** A sum in units of its scale, or {@code Encoded.MISSING}. */
  long sum(int sum);

  /** A ranking, a byte for each place: the group's number plus one, 0 for a place not taken. */
  long ranking(int ranking);

  /** The values that the book derives, by their numbers; not to be changed. */
  long[] derived();
}
