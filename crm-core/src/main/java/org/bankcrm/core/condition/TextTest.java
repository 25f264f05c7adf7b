package org.bankcrm.core.condition;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A text against a literal; there are no patterns.
 *
 * <p>Truth: TRUE or FALSE as the test says when the text is known, UNKNOWN when it is missing. The
 * empty text is known.
 *
 * @param attribute an attribute that is free text
 * @param test the test
 * @param literal 0 to 4,096 characters, each standing for itself; empty only with EQUALS
 * @param folding which differences do not count; applied to both sides
 */
public record TextTest(AttributeRef attribute, Test test, String literal, Folding folding)
    implements Criterion {

  /** How the texts are compared. */
  public enum Test {
    /** The whole text is the literal. */
    EQUALS,
    /** The text begins with the literal. */
    STARTS_WITH,
    /** The text ends with the literal. */
    ENDS_WITH,
    /** The literal stands somewhere in the text. */
    CONTAINS
  }

  /**
   * Which differences between texts do not count.
   *
   * <p>Folding follows the Unicode version of the Java that runs it: letters that are younger than
   * Unicode 13, which Java 17 knows, may fold on one Java and not on another.
   */
  public enum Folding {
    /** Every difference counts: character by character. */
    NONE,
    /**
     * Case does not count: both sides to lower, to upper and to lower case again by the root
     * locale's full rules, so that ß, ẞ and ss are alike, and a Greek sigma is the same at the end
     * of a word as within it.
     */
    CASE,
    /**
     * Neither case nor compatible forms count: Unicode NFKC first, so that full-width Latin letters
     * and digits equal the plain ones, then as CASE, then NFKC again.
     */
    WIDTH_AND_CASE
  }

  /** Refuses other kinds and literals that are too long or empty without need. */
  public TextTest {
    requireNonNull(test, "test");
    requireNonNull(folding, "folding");
    checkKind(attribute);
    if (literal.length() > Values.MOST_CHARACTERS || (literal.isEmpty() && test != Test.EQUALS)) {
      throw new IllegalArgumentException("a literal must have 1 to 4096 characters");
    }
  }

  static void checkKind(AttributeRef attribute) {
    if (attribute.type().kind() != ValueType.Kind.TEXT) {
      throw new IllegalArgumentException(
          attribute.id() + " is of type " + attribute.type() + ", not text");
    }
  }

  @Override
  public List<AttributeRef> refs() {
    return List.of(attribute);
  }

  @Override
  public <R> R accept(Criterion.Visitor<R> visitor) {
    return visitor.textTest(this);
  }
}
