package org.bankcrm.testkit.law;

/** How many random cases to run. */
final class Cases {

  private Cases() {}

  /** What {@code -Dcrm.cases} says, or else this many. */
  static long wanted(long usual) {
    return Long.getLong("crm.cases", usual);
  }
}
