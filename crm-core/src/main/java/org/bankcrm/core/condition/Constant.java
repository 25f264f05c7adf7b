package org.bankcrm.core.condition;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Holds for everybody or for nobody, said outright.
 *
 * <p>Truth: the given value, whatever is missing. {@code UNKNOWN} cannot be written.
 *
 * @param value {@code TRUE} or {@code FALSE}
 */
public record Constant(Truth value) implements Criterion {
  /** Refuses {@code UNKNOWN}. */
  public Constant {
    if (requireNonNull(value, "value") == Truth.UNKNOWN) {
      throw new IllegalArgumentException("a constant must be TRUE or FALSE");
    }
  }

  @Override
  public List<AttributeRef> refs() {
    return List.of();
  }

  @Override
  public <R> R accept(Criterion.Visitor<R> visitor) {
    return visitor.constant(this);
  }
}
