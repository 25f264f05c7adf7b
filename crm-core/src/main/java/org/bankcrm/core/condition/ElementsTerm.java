package org.bankcrm.core.condition;

import org.bankcrm.core.condition.ElementTest.Quantifier;

/** A term that is a list of parts: holdings, household members, contacts. */
public interface ElementsTerm extends Term {

  /** At least one part meets the condition. */
  default Condition some(Condition where) {
    return ElementTest.of(ref(), Quantifier.SOME, where);
  }

  /** Every part meets the condition; so it is for an empty list. */
  default Condition every(Condition where) {
    return ElementTest.of(ref(), Quantifier.EVERY, where);
  }

  /** No part meets the condition; so it is for an empty list. */
  default Condition none(Condition where) {
    return ElementTest.of(ref(), Quantifier.NONE, where);
  }

  /** From {@code atLeast} to {@code atMost} parts meet the condition, both inclusive. */
  default Condition count(Condition where, int atLeast, int atMost) {
    return new ElementTest(ref(), Quantifier.COUNT, where, atLeast, atMost);
  }
}
