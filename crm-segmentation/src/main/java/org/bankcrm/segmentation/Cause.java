package org.bankcrm.segmentation;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Truth;

/**
 * The clause of a policy that moved a customer: the first part of its condition whose truth changed
 * in the direction of the move. Holds nothing of the customer's but the two truths.
 *
 * <p>Where a protected value could be made out from the clause, nothing of it is told: no clause,
 * no place and no truth.
 *
 * @param place where the condition that it is part of stands in the policy's document, such as
 *     {@code /when} or {@code /tiers/1/hold}; {@code /retention} for what a ladder asks of the rung
 *     before, of grace, of reviews and of a rung given by hand; empty where the clause is withheld
 * @param condition the clause: a test, not a connective; empty where it is withheld
 * @param before how it came out before; UNKNOWN where it is withheld
 * @param after how it came out after; UNKNOWN where it is withheld
 */
public record Cause(String place, Optional<Condition> condition, Truth before, Truth after) {

  /** What is told where a protected value could be made out from the clause. */
  static final Cause WITHHELD = new Cause("", Optional.empty(), Truth.UNKNOWN, Truth.UNKNOWN);

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
    if (before == after && condition.isPresent()) {
      throw new IllegalArgumentException("a cause is a change, but the truth stayed as it was");
    }
  }

  Cause(String place, Condition condition, Truth before, Truth after) {
    this(place, Optional.of(condition), before, after);
  }

  /** Whether it is told to nobody, to protect a value. */
  public boolean isWithheld() {
    return condition.isEmpty();
  }

  /** Says where it stands and not what the customer was or is. */
  @Override
  public String toString() {
    return "Cause at " + place;
  }
}
