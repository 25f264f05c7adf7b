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

  /** The set has at least one code of the other set. */
  default Condition hasAny(CodeSetTerm other) {
    return new CodeSetComparison(ref(), Test.HAS_ANY, other.ref());
  }

  /** The set has every code of the other set. */
  default Condition hasAll(CodeSetTerm other) {
    return new CodeSetComparison(ref(), Test.HAS_ALL, other.ref());
  }

  /** The set has no code of the other set. */
  default Condition hasNone(CodeSetTerm other) {
    return new CodeSetComparison(ref(), Test.HAS_NONE, other.ref());
  }

  /** The set has no code but those of the other set. */
  default Condition hasOnly(CodeSetTerm other) {
    return new CodeSetComparison(ref(), Test.ONLY, other.ref());
  }

  /** Both sets have just the same codes. */
  default Condition isExactly(CodeSetTerm other) {
    return new CodeSetComparison(ref(), Test.EXACTLY, other.ref());
  }

  /** The set has the code of another attribute. */
  default Condition hasAny(ScalarTerm<String> code) {
    return new CodeSetComparison(ref(), Test.HAS_ANY, code.ref());
  }

  /** The set is known and does not have the code of another attribute. */
  default Condition hasNone(ScalarTerm<String> code) {
    return new CodeSetComparison(ref(), Test.HAS_NONE, code.ref());
  }

  /** The set has no code but that of another attribute, or none at all. */
  default Condition hasOnly(ScalarTerm<String> code) {
    return new CodeSetComparison(ref(), Test.ONLY, code.ref());
  }

  /** The set has just the code of another attribute. */
  default Condition isExactly(ScalarTerm<String> code) {
    return new CodeSetComparison(ref(), Test.EXACTLY, code.ref());
  }
}
