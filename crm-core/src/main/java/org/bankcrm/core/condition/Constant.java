package org.bankcrm.core.condition;

import static java.util.Objects.requireNonNull;

/**
 * Holds for everybody or for nobody, said outright.
 *
 * <p>Truth: the given value, whatever is missing. {@code UNKNOWN} cannot be written.
 *
 * @param value {@code TRUE} or {@code FALSE}
 */
public record Constant(Truth value) implements Condition {
  /** Refuses {@code UNKNOWN}. */
  public Constant {
    if (requireNonNull(value, "value") == Truth.UNKNOWN) {
      throw new IllegalArgumentException("a constant must be TRUE or FALSE");
    }
  }
}
