package org.bankcrm.core.condition;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * The part does not hold.
 *
 * <p>Truth: TRUE → FALSE, FALSE → TRUE, UNKNOWN → UNKNOWN.
 */
public final class Not extends Connective {

  /**
   * The opposite of a condition.
   *
   * @param part what must not hold
   * @throws IllegalArgumentException if more than 512 conditions stand within each other
   */
  public Not(Condition part) {
    super(29, List.of(requireNonNull(part, "part")));
  }

  /** What must not hold. */
  public Condition part() {
    return parts().get(0);
  }

  @Override
  public Truth join(List<Truth> truths) {
    return truths.get(0).not();
  }

  @Override
  public <R> R accept(Connective.Visitor<R> visitor) {
    return visitor.not(this);
  }

  @Override
  public boolean equals(Object other) {
    return this == other || (other instanceof Not that && joinsAlike(that));
  }

  @Override
  public String toString() {
    return "Not[part=" + part() + "]";
  }
}
