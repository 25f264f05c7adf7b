package org.bankcrm.core.condition;

import java.util.List;

/**
 * At least so many of the parts hold.
 *
 * <p>Truth, with t parts TRUE and u parts UNKNOWN: TRUE if t ≥ count; FALSE if t + u &lt; count;
 * else UNKNOWN. A part written twice counts twice.
 */
public final class AtLeast implements Condition {

  private static final int MOST_PARTS = 64;

  private final int count;
  private final List<Condition> parts;
  final Extent extent;

  /**
   * At least so many of these conditions.
   *
   * @param count how many at least, from 1 to the number of parts
   * @param parts 1 to 64 conditions, in the author's order
   * @throws IllegalArgumentException if the list is empty or too long, the count is outside it,
   *     more than 512 conditions stand within each other, or more than 10,000,000 are put together
   */
  public AtLeast(int count, List<Condition> parts) {
    this.count = count;
    this.parts = Parts.check(parts, "atLeast");
    if (this.parts.size() > MOST_PARTS) {
      throw new IllegalArgumentException("atLeast must have at most " + MOST_PARTS + " parts");
    }
    if (count < 1 || count > this.parts.size()) {
      throw new IllegalArgumentException(
          "count must be within 1 and " + this.parts.size() + " but was " + count);
    }
    this.extent = Extent.of(23 + count, this.parts);
  }

  /** How many of the parts must hold at least. */
  public int count() {
    return count;
  }

  /** The parts in the author's order, 1 to 64. */
  public List<Condition> parts() {
    return parts;
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof AtLeast that
            && count == that.count
            && extent.equals(that.extent)
            && parts.equals(that.parts));
  }

  @Override
  public int hashCode() {
    return extent.hash();
  }

  @Override
  public String toString() {
    return "AtLeast[count=" + count + ", parts=" + parts + "]";
  }
}
