package org.bankcrm.core.condition;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * The part does not hold.
 *
 * <p>Truth: TRUE → FALSE, FALSE → TRUE, UNKNOWN → UNKNOWN.
 */
public final class Not implements Condition {

  private final Condition part;
  final Extent extent;

  /**
   * The opposite of a condition.
   *
   * @param part what must not hold
   * @throws IllegalArgumentException if more than 512 conditions stand within each other
   */
  public Not(Condition part) {
    this.part = requireNonNull(part, "part");
    this.extent = Extent.of(29, List.of(part));
  }

  /** What must not hold. */
  public Condition part() {
    return part;
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof Not that && extent.equals(that.extent) && part.equals(that.part));
  }

  @Override
  public int hashCode() {
    return extent.hash();
  }

  @Override
  public String toString() {
    return "Not[part=" + part + "]";
  }
}
