package org.bankcrm.core.internal.analysis;

/** How a condition has to come out. */
public enum Demand {
  /** It is TRUE. */
  TRUE,
  /** It is FALSE. */
  FALSE,
  /** It is FALSE or UNKNOWN. */
  NOT_TRUE,
  /** It is TRUE or UNKNOWN. */
  NOT_FALSE;

  /** What this asks of the opposite condition. */
  Demand ofOpposite() {
    return switch (this) {
      case TRUE -> FALSE;
      case FALSE -> TRUE;
      case NOT_TRUE -> NOT_FALSE;
      case NOT_FALSE -> NOT_TRUE;
    };
  }

  /** Whether it is the more easily met, the more parts of a condition come out so. */
  boolean isTowardsTrue() {
    return this == TRUE || this == NOT_FALSE;
  }
}
