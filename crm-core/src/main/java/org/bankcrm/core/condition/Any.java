package org.bankcrm.core.condition;

import java.util.List;

/**
 * At least one part holds.
 *
 * <p>Truth: TRUE if any part is TRUE; else UNKNOWN if any is UNKNOWN; else FALSE.
 */
public final class Any implements Condition {

  private final List<Condition> parts;
  final Extent extent;

  /**
   * These conditions in the author's order.
   *
   * @param parts 1 to 10,000 conditions
   * @throws IllegalArgumentException if there are none or more, more than 512 stand within each
   *     other, or more than 10,000,000 are put together
   */
  public Any(List<Condition> parts) {
    this.parts = Parts.check(parts, "any");
    this.extent = Extent.of(19, this.parts);
  }

  /** The parts in the author's order, 1 to 10,000. */
  public List<Condition> parts() {
    return parts;
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof Any that && extent.equals(that.extent) && parts.equals(that.parts));
  }

  @Override
  public int hashCode() {
    return extent.hash();
  }

  @Override
  public String toString() {
    return "Any[parts=" + parts + "]";
  }
}
