package org.bankcrm.core.condition;

import java.util.List;

/**
 * All parts hold.
 *
 * <p>Truth: FALSE if any part is FALSE; else UNKNOWN if any is UNKNOWN; else TRUE.
 */
public final class All implements Condition {

  private final List<Condition> parts;
  final Extent extent;

  /**
   * These conditions in the author's order.
   *
   * @param parts 1 to 10,000 conditions
   * @throws IllegalArgumentException if there are none or more, more than 512 stand within each
   *     other, or more than 10,000,000 are put together
   */
  public All(List<Condition> parts) {
    this.parts = Parts.check(parts, "all");
    this.extent = Extent.of(17, this.parts);
  }

  /** The parts in the author's order, 1 to 10,000. */
  public List<Condition> parts() {
    return parts;
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof All that && extent.equals(that.extent) && parts.equals(that.parts));
  }

  @Override
  public int hashCode() {
    return extent.hash();
  }

  @Override
  public String toString() {
    return "All[parts=" + parts + "]";
  }
}
