package org.bankcrm.core.condition;

import java.util.List;
import org.bankcrm.core.condition.CodeSetTest.Test;

/**
 * A term that is a set of codes.
 *
 * <p>Every test is UNKNOWN where the set is missing; the empty set is known. Those that list codes
 * take 1 to 10,000.
 */
public interface CodeSetTerm extends Term {

  /** The set has at least one of these. */
  default Condition hasAny(String... codes) {
    return CodeSetTest.of(ref(), Test.HAS_ANY, List.of(codes));
  }

  /** The set has every one of these. */
  default Condition hasAll(String... codes) {
    return CodeSetTest.of(ref(), Test.HAS_ALL, List.of(codes));
  }

  /** The set is known and has none of these. */
  default Condition hasNone(String... codes) {
    return CodeSetTest.of(ref(), Test.HAS_NONE, List.of(codes));
  }

  /** The set has no code but these; the empty set has none. */
  default Condition hasOnly(String... codes) {
    return CodeSetTest.of(ref(), Test.ONLY, List.of(codes));
  }

  /** The set has just these. */
  default Condition isExactly(String... codes) {
    return CodeSetTest.of(ref(), Test.EXACTLY, List.of(codes));
  }

  /**
   * The set has from {@code atLeast} to {@code atMost} codes, both inclusive.
   *
   * @param atLeast the least number, from 0
   * @param atMost the greatest number; {@code Integer.MAX_VALUE} for any
   * @throws IllegalArgumentException if the numbers are upside down or below zero
   */
  default Condition sizeBetween(int atLeast, int atMost) {
    return new CodeSetSize(ref(), atLeast, atMost);
  }
}
