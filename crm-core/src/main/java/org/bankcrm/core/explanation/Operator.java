package org.bankcrm.core.explanation;

import org.bankcrm.core.Labelled;

/** What a clause asks, as a stable code. */
public enum Operator implements Labelled {
  /** Holds for everybody or nobody. */
  CONSTANT,
  /** Nothing is told, truth included, since a protected value could be made out from it. */
  WITHHELD,
  /** The value lies in a range. */
  RANGE,
  /** The value is one of a list. */
  ONE_OF,
  /** The set has at least one of the codes. */
  HAS_ANY,
  /** The set has all of the codes. */
  HAS_ALL,
  /** The set has none of the codes. */
  HAS_NONE,
  /** The set has no other codes. */
  HAS_ONLY,
  /** The set is just these codes. */
  HAS_EXACTLY,
  /** The set has so many codes. */
  SIZE,
  /** The text is the literal. */
  TEXT_IS,
  /** The text begins with the literal. */
  TEXT_STARTS,
  /** The text ends with the literal. */
  TEXT_ENDS,
  /** The literal stands in the text. */
  TEXT_CONTAINS,
  /** The value is known. */
  KNOWN,
  /** The value is missing. */
  MISSING,
  /** The value is missing for a reason. */
  ABSENT,
  /** The day lies in a span told from the as-of date. */
  DAY_SPAN,
  /** The next anniversary is near. */
  ANNIVERSARY,
  /** The day of the decision lies in a stretch of days. */
  AS_OF,
  /** The value equals that of another attribute. */
  IS_OTHER,
  /** The value is at least that of another attribute. */
  AT_LEAST_OTHER,
  /** The value is more than that of another attribute. */
  MORE_THAN_OTHER,
  /** The value is at most that of another attribute. */
  AT_MOST_OTHER,
  /** The value is less than that of another attribute. */
  LESS_THAN_OTHER,
  /** At least one part of the customer's meets a condition. */
  SOME,
  /** Every part meets it. */
  EVERY,
  /** No part meets it. */
  NONE,
  /** So many parts meet it. */
  COUNT,
  /** The one child does not hold. */
  NOT,
  /** All children hold. */
  ALL,
  /** At least one child holds. */
  ANY,
  /** At least so many children hold. */
  AT_LEAST;

  /** Whether it joins other clauses and asks nothing of a value itself. */
  public boolean isConnective() {
    return compareTo(NOT) >= 0;
  }

  boolean isElements() {
    return compareTo(SOME) >= 0 && compareTo(COUNT) <= 0;
  }

  boolean needsConstants() {
    return switch (this) {
      case WITHHELD, KNOWN, MISSING, NOT, ALL, ANY, SOME, EVERY, NONE -> false;
      default -> true;
    };
  }
}
