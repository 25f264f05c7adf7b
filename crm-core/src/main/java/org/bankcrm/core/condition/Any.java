package org.bankcrm.core.condition;

import java.util.List;

/**
 * At least one part holds.
 *
 * <p>Truth: TRUE if any part is TRUE; else UNKNOWN if any is UNKNOWN; else FALSE.
 *
 * <pre>{@code
 * SALARY.atLeast(yuan(8_000)).or(AUM.atLeast(yuan(50_000))); // {"any": [{…}, {…}]}
 * }</pre>
 *
 * <p>One part that is TRUE settles it, whatever is missing for the others. An empty one cannot be
 * written. Immutable and comparable by value.
 */
public final class Any extends Connective {

  /**
   * These conditions in the author's order.
   *
   * @param parts 1 to 10,000 conditions
   * @throws IllegalArgumentException if there are none or more, more than 512 stand within each
   *     other, or more than 10,000,000 are put together
   */
  public Any(List<Condition> parts) {
    super(19, Parts.check(parts, "any"));
  }

  @Override
  public Truth join(List<Truth> truths) {
    Truth joined = Truth.FALSE;
    for (Truth each : truths) {
      joined = joined.or(each);
    }
    return joined;
  }

  @Override
  public <R> R accept(Connective.Visitor<R> visitor) {
    return visitor.any(this);
  }

  @Override
  public boolean equals(Object other) {
    return this == other || (other instanceof Any that && joinsAlike(that));
  }

  @Override
  public String toString() {
    return "Any[parts=" + parts() + "]";
  }
}
