package org.bankcrm.customer.matching;

import java.util.function.ToIntFunction;

/**
 * The two values that count where records have several: those on the highest level; of equal values
 * the rarest, else those most alike; then the first in the order of their texts.
 *
 * @param left a value of the left record
 * @param right a value of the right record
 */
record BestPair(Term left, Term right) {

  /**
   * Of two terms, of one value or of several.
   *
   * @param count how many records have a value
   */
  static BestPair of(
      LevelComparer comparer, int field, Term left, Term right, ToIntFunction<Term> count) {
    BestPair best = new BestPair(left.values[0], right.values[0]);
    for (Term one : left.values) {
      for (Term other : right.values) {
        BestPair pair = new BestPair(one, other);
        best = pair.isBetterThan(best, comparer, field, count) ? pair : best;
      }
    }
    return best;
  }

  private boolean isBetterThan(
      BestPair best, LevelComparer comparer, int field, ToIntFunction<Term> count) {
    long mine = comparer.one(field, left, right);
    long theirs = comparer.one(field, best.left, best.right);
    if (mine != theirs) {
      return mine != 0 && (theirs == 0 || mine < theirs); // 0 says nothing
    }
    if (isEqual() || best.isEqual()) {
      return isEqual() && (!best.isEqual() || count.applyAsInt(left) < count.applyAsInt(best.left));
    }
    return comparer.likeness(field, left, right) > comparer.likeness(field, best.left, best.right);
  }

  /** One value is one object, unless it is nowhere among the records. */
  boolean isEqual() {
    return left == right;
  }

  /** How many pairs of values there are. */
  static int pairs(Term left, Term right) {
    return left.values.length * right.values.length;
  }
}
