package org.bankcrm.customer.privacy;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What somebody gets to see of one field. Immutable and thread-safe; personal data where it is not
 * empty, masked values too.
 *
 * @param field the field
 * @param answer how much is seen, and why
 * @param values the values as they may be seen, whole or masked; empty where none may, and where
 *     there is none, which {@code answer} tells apart
 */
public record SeenField(AccessField field, AccessAnswer answer, List<String> values) {
  /** Copies the values. */
  public SeenField {
    requireNonNull(field, "field");
    requireNonNull(answer, "answer");
    values = List.copyOf(values);
  }

  /** The type alone. */
  @Override
  public String toString() {
    return "SeenField[***]";
  }
}
