package org.bankcrm.core.condition;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * How many codes a set has.
 *
 * <p>Truth: TRUE if the known set has {@code atLeast} to {@code atMost} codes, both inclusive;
 * FALSE if it has fewer or more; UNKNOWN if the set is missing. The empty set is known and has
 * none.
 *
 * @param attribute an attribute that is a set of codes
 * @param atLeast the least number, from 0
 * @param atMost the greatest number, from {@code atLeast}; {@code Integer.MAX_VALUE} for any
 */
public record CodeSetSize(AttributeRef attribute, int atLeast, int atMost) implements Criterion {
  /** Refuses other kinds and numbers upside down. */
  public CodeSetSize {
    checkKind(attribute);
    checkCount(atLeast, atMost);
  }

  static void checkKind(AttributeRef attribute) {
    requireNonNull(attribute, "attribute");
    if (attribute.type().kind() != ValueType.Kind.CODE_SET) {
      throw new IllegalArgumentException(
          attribute.id() + " is of type " + attribute.type() + ", not a set of codes");
    }
  }

  static void checkCount(int atLeast, int atMost) {
    if (atLeast < 0 || atMost < atLeast) {
      throw new IllegalArgumentException(
          "expected 0 <= atLeast <= atMost but was " + atLeast + " to " + atMost);
    }
  }

  @Override
  public List<AttributeRef> refs() {
    return List.of(attribute);
  }

  @Override
  public <R> R accept(Criterion.Visitor<R> visitor) {
    return visitor.codeSetSize(this);
  }
}
