package org.bankcrm.core.condition;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * The part does not hold.
 *
 * <p>Truth: TRUE → FALSE, FALSE → TRUE, UNKNOWN → UNKNOWN.
 *
 * <pre>{@code
 * CITY.is("Shanghai").not(); // not of whoever is known to live there; UNKNOWN of whose city is not
 * }</pre>
 *
 * <p>It never turns UNKNOWN into TRUE: of a customer of whom nothing is known, neither a condition
 * nor its opposite holds. Who means "or not known" says so, by {@link Presence}. Immutable and
 * comparable by value.
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
