package org.bankcrm.core.condition;

import java.util.Collection;
import org.bankcrm.core.condition.TextTest.Folding;
import org.bankcrm.core.condition.TextTest.Test;

/**
 * A term that is free text. Literals stand for themselves; {@code folding} names what is alike.
 *
 * <p>A literal has at most 4,096 characters and no wildcards; only {@link #is} takes the empty one.
 * Every test is UNKNOWN where the text is missing.
 */
public interface TextTerm extends Term {

  /** The text is this literal. */
  default Condition is(String literal, Folding folding) {
    return new TextTest(ref(), Test.EQUALS, literal, folding);
  }

  /** The text begins with this literal. */
  default Condition startsWith(String literal, Folding folding) {
    return new TextTest(ref(), Test.STARTS_WITH, literal, folding);
  }

  /** The text ends with this literal. */
  default Condition endsWith(String literal, Folding folding) {
    return new TextTest(ref(), Test.ENDS_WITH, literal, folding);
  }

  /** This literal stands somewhere in the text. */
  default Condition contains(String literal, Folding folding) {
    return new TextTest(ref(), Test.CONTAINS, literal, folding);
  }

  /** The text is one of these; the list must not be empty. */
  default Condition isIn(Collection<String> literals, Folding folding) {
    return TextOneOf.of(ref(), literals, folding);
  }

  /** The text equals that of another attribute; see {@link TextComparison}. */
  default Condition is(TextTerm other, Folding folding) {
    return new TextComparison(ref(), other.ref(), folding);
  }
}
