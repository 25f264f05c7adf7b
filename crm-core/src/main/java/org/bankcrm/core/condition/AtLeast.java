package org.bankcrm.core.condition;

import java.util.List;
import org.bankcrm.core.check.Checks;

/**
 * At least so many of the parts hold.
 *
 * <p>Truth, with t parts TRUE and u parts UNKNOWN: TRUE if t ≥ count; FALSE if t + u &lt; count;
 * else UNKNOWN. A part written twice counts twice.
 *
 * <pre>{@code
 * {"atLeast": 2, "of": [{…}, {…}, {…}]} // two of three signs of a wish to leave
 * }</pre>
 *
 * <p>Immutable and comparable by value.
 */
public final class AtLeast extends Connective {

  private static final int MOST_PARTS = 64;

  private final int count;

  /**
   * At least so many of these conditions.
   *
   * @param count how many at least, from 1 to the number of parts
   * @param parts 1 to 64 conditions, in the author's order
   * @throws IllegalArgumentException if the list is empty or too long, the count is outside it,
   *     more than 512 conditions stand within each other, or more than 10,000,000 are put together
   */
  public AtLeast(int count, List<Condition> parts) {
    super(23 + count, check(count, Parts.check(parts, "atLeast")));
    this.count = count;
  }

  private static List<Condition> check(int count, List<Condition> parts) {
    if (parts.size() > MOST_PARTS) {
      throw new IllegalArgumentException("atLeast must have at most " + MOST_PARTS + " parts");
    }
    Checks.within(count, 1, parts.size(), "count");
    return parts;
  }

  /**
   * How many of the parts must hold at least. With all parts it says the same as {@link All}, with
   * one the same as {@link Any}.
   */
  public int count() {
    return count;
  }

  @Override
  public Truth join(List<Truth> truths) {
    int met = 0;
    int open = 0;
    for (Truth each : truths) {
      met += each == Truth.TRUE ? 1 : 0;
      open += each == Truth.UNKNOWN ? 1 : 0;
    }
    return met >= count ? Truth.TRUE : met + open < count ? Truth.FALSE : Truth.UNKNOWN;
  }

  @Override
  public <R> R accept(Connective.Visitor<R> visitor) {
    return visitor.atLeast(this);
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof AtLeast that && count == that.count && joinsAlike(that));
  }

  @Override
  public String toString() {
    return "AtLeast[count=" + count + ", parts=" + parts() + "]";
  }
}
