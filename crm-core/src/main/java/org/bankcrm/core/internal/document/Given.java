package org.bankcrm.core.internal.document;

import static java.util.Objects.requireNonNull;

/**
 * A value that stands in a tree as it is, because a builder was given it so. No document has one.
 *
 * @param value the value
 */
public record Given(Object value) {
  /** Refuses null. */
  public Given {
    requireNonNull(value, "value");
  }
}
