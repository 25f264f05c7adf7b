package org.bankcrm.core.condition;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * How many of a customer's parts (holdings, household members, contacts) meet a condition.
 *
 * <p>SOME asks for one at least, EVERY for all, NONE for not one, COUNT for a number within bounds:
 * a deposit that matures this month, all loans in order, no complaint, two cards or more. The
 * condition reads the attributes of a part, not those of the customer.
 *
 * <p>Truth, with t parts for which the condition is TRUE and u for which it is UNKNOWN: TRUE if
 * every completion of the unknown ones gives a number within {@code atLeast} and {@code atMost}
 * (for COUNT), FALSE if none does, else UNKNOWN; UNKNOWN too if the list itself is missing. SOME is
 * a count of at least one, NONE a count of none, EVERY a count of none of the negated condition: an
 * empty list has none, so that SOME is FALSE, NONE and EVERY are TRUE.
 */
public final class ElementTest implements Criterion {

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

  private final AttributeRef attribute;
  private final Quantifier quantifier;
  private final Condition where;
  private final int atLeast;
  private final int atMost;
  final Extent extent;

  /**
   * A test of a list of parts.
   *
   * @param attribute an attribute that is a list of parts
   * @param quantifier how the parts are counted
   * @param where what a part must meet; it reads the part's own attributes
   * @param atLeast for COUNT the least number, from 0; otherwise 0
   * @param atMost for COUNT the greatest number, inclusive; otherwise 0
   * @throws IllegalArgumentException if the attribute is of another kind, the numbers are upside
   *     down, or more than 512 conditions stand within each other
   */
  public ElementTest(
      AttributeRef attribute, Quantifier quantifier, Condition where, int atLeast, int atMost) {
    this.attribute = requireNonNull(attribute, "attribute");
    this.quantifier = requireNonNull(quantifier, "quantifier");
    this.where = requireNonNull(where, "where");
    this.atLeast = atLeast;
    this.atMost = atMost;
    if (attribute.type().kind() != ValueType.Kind.ELEMENTS) {
      throw new IllegalArgumentException(
          attribute.id() + " is of type " + attribute.type() + ", not a list of parts");
    }
    CodeSetSize.checkCount(atLeast, atMost);
    if (quantifier != Quantifier.COUNT && (atLeast != 0 || atMost != 0)) {
      throw new IllegalArgumentException("only COUNT has bounds");
    }
    this.extent = Extent.of(31 * attribute.hashCode() + quantifier.ordinal(), List.of(where));
  }

  static ElementTest of(AttributeRef attribute, Quantifier quantifier, Condition where) {
    return new ElementTest(attribute, quantifier, where, 0, 0);
  }

  /**
   * The list of parts. Where it is missing the test is UNKNOWN; an empty list is no missing one.
   */
  public AttributeRef attribute() {
    return attribute;
  }

  /** How the parts are counted. */
  public Quantifier quantifier() {
    return quantifier;
  }

  /**
   * What a part must meet; it reads the part's own attributes. A part of which it is UNKNOWN may
   * count or not, and the test is TRUE or FALSE only where that does not matter.
   */
  public Condition where() {
    return where;
  }

  /** For COUNT the least number, from 0; otherwise 0. */
  public int atLeast() {
    return atLeast;
  }

  /** For COUNT the greatest number, inclusive; otherwise 0. */
  public int atMost() {
    return atMost;
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof ElementTest that
            && attribute.equals(that.attribute)
            && quantifier == that.quantifier
            && atLeast == that.atLeast
            && atMost == that.atMost
            && extent.equals(that.extent)
            && where.equals(that.where));
  }

  @Override
  public int hashCode() {
    return extent.hash();
  }

  @Override
  public String toString() {
    return "ElementTest[attribute="
        + attribute
        + ", quantifier="
        + quantifier
        + ", where="
        + where
        + ", atLeast="
        + atLeast
        + ", atMost="
        + atMost
        + "]";
  }

  @Override
  public List<AttributeRef> refs() {
    return List.of(attribute);
  }

  @Override
  public <R> R accept(Criterion.Visitor<R> visitor) {
    return visitor.elementTest(this);
  }
}
