package org.bankcrm.core.condition;

import java.util.List;

/**
 * All parts hold.
 *
 * <p>Truth: FALSE if any part is FALSE; else UNKNOWN if any is UNKNOWN; else TRUE.
 *
 * @param parts 1 to 10,000 conditions, in the author's order
 */
public record All(List<Condition> parts) implements Condition {
  /** Refuses an empty list. */
  public All {
    parts = Parts.check(parts, "all");
  }
}
