package org.bankcrm.segmentation;

import static java.util.Objects.requireNonNull;

import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Truth;

/**
 * The clause of a policy that moved a customer: the first part of its condition whose truth changed
 * in the direction of the move. Holds nothing of the customer's but the two truths.
 *
 * @param place where the condition that it is part of stands in the policy's document, such as
 *     {@code /when} or {@code /tiers/1/hold}; {@code /retention} for what a ladder asks of the rung
 *     before, of grace, of reviews and of a rung given by hand
 * @param condition the clause: a test, not a connective
 * @param before how it came out before
 * @param after how it came out after
 */
public record Cause(String place, Condition condition, Truth before, Truth after) {

  /**
   * Refuses nulls.
   *
   * @throws IllegalArgumentException if nothing changed
   */
  public Cause {
    requireNonNull(place, "place");
    requireNonNull(condition, "condition");
    requireNonNull(before, "before");
    requireNonNull(after, "after");
    if (before == after) {
      throw new IllegalArgumentException("a cause is a change, but the truth stayed " + before);
    }
  }

  /** Says where it stands and not what the customer was or is. */
  @Override
  public String toString() {
    return "Cause at " + place;
  }
}
