package org.bankcrm.core.condition;

import java.util.List;

/**
 * At least one part holds.
 *
 * <p>Truth: TRUE if any part is TRUE; else UNKNOWN if any is UNKNOWN; else FALSE.
 *
 * @param parts 1 to 10,000 conditions, in the author's order
 */
public record Any(List<Condition> parts) implements Condition {
  /** Refuses an empty list. */
  public Any {
    parts = Parts.check(parts, "any");
  }
}
