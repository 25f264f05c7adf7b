package org.bankcrm.core.condition;

import org.bankcrm.core.condition.ElementTest.Quantifier;

/**
 * A term that is a list of parts: holdings, household members, contacts.
 *
 * <pre>{@code
 * HOLDINGS.some(KIND.is("TERM_DEPOSIT").and(MATURES.inNextDays(30)))
 * }</pre>
 *
 * <p>The condition inside reads the attributes of one part. A part whose value is missing may make
 * the whole UNKNOWN, and never silently counts as met or not; the whole is UNKNOWN where the list
 * is missing.
 */
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

  /**
   * From {@code atLeast} to {@code atMost} parts meet the condition, both inclusive.
   *
   * @param atLeast the least number, from 0
   * @param atMost the greatest number
   * @throws IllegalArgumentException if the numbers are upside down or below zero
   */
  default Condition count(Condition where, int atLeast, int atMost) {
    return new ElementTest(ref(), Quantifier.COUNT, where, atLeast, atMost);
  }
}
