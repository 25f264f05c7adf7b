package org.bankcrm.core.condition;

import java.util.List;

/**
 * At least so many of the parts hold.
 *
 * <p>Truth, with t parts TRUE and u parts UNKNOWN: TRUE if t ≥ count; FALSE if t + u &lt; count;
 * else UNKNOWN. A part written twice counts twice.
 *
 * @param count how many at least, from 1 to the number of parts
 * @param parts 1 to 64 conditions, in the author's order
 */
public record AtLeast(int count, List<Condition> parts) implements Condition {
  /** Refuses an empty or too long list and a count outside it. */
  public AtLeast {
    parts = Parts.check(parts, "atLeast");
    if (parts.size() > 64) {
      throw new IllegalArgumentException("atLeast must have at most 64 parts");
    }
    if (count < 1 || count > parts.size()) {
      throw new IllegalArgumentException(
          "count must be within 1 and " + parts.size() + " but was " + count);
    }
  }
}
