package org.bankcrm.core.condition;

import static java.util.Objects.requireNonNull;

/**
 * How many of a customer's parts (holdings, household members, contacts) meet a condition.
 *
 * <p>Truth, with t parts for which the condition is TRUE and u for which it is UNKNOWN: TRUE if
 * every completion of the unknown ones gives a number within {@code atLeast} and {@code atMost}
 * (for COUNT), FALSE if none does, else UNKNOWN; UNKNOWN too if the list itself is missing. SOME is
 * a count of at least one, NONE a count of none, EVERY a count of none of the negated condition: an
 * empty list has none, so that SOME is FALSE, NONE and EVERY are TRUE.
 *
 * @param attribute an attribute that is a list of parts
 * @param quantifier how the parts are counted
 * @param where what a part must meet; it reads the part's own attributes
 * @param atLeast for COUNT the least number, from 0; otherwise 0
 * @param atMost for COUNT the greatest number, inclusive; otherwise 0
 */
public record ElementTest(
    AttributeRef attribute, Quantifier quantifier, Condition where, int atLeast, int atMost)
    implements Condition {

  /** How the parts are counted. */
  public enum Quantifier {
    /** At least one. */
    SOME,
    /** Each of them. */
    EVERY,
    /** Not one. */
    NONE,
    /** A number within bounds. */
    COUNT
  }

  /** Refuses other kinds and numbers upside down. */
  public ElementTest {
    requireNonNull(quantifier, "quantifier");
    requireNonNull(where, "where");
    if (attribute.type().kind() != ValueType.Kind.ELEMENTS) {
      throw new IllegalArgumentException(
          attribute.id() + " is of type " + attribute.type() + ", not a list of parts");
    }
    CodeSetSize.checkCount(atLeast, atMost);
    if (quantifier != Quantifier.COUNT && (atLeast != 0 || atMost != 0)) {
      throw new IllegalArgumentException("only COUNT has bounds");
    }
  }

  static ElementTest of(AttributeRef attribute, Quantifier quantifier, Condition where) {
    return new ElementTest(attribute, quantifier, where, 0, 0);
  }
}
