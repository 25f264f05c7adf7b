package org.bankcrm.core.condition;

import static java.util.Objects.requireNonNull;

/**
 * The part does not hold.
 *
 * <p>Truth: TRUE → FALSE, FALSE → TRUE, UNKNOWN → UNKNOWN.
 *
 * @param part what must not hold
 */
public record Not(Condition part) implements Condition {
  /** Refuses null. */
  public Not {
    requireNonNull(part, "part");
  }
}
