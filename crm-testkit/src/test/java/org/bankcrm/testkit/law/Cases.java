package org.bankcrm.testkit.law;

/** How many random cases to run. */
final class Cases {

  private Cases() {}

  /** What {@code -Dcrm.cases} says, or else this many, in a deep run twenty times as many. */
  static long wanted(long usual) {
    return Long.getLong("crm.cases", Boolean.getBoolean("crm.deep") ? 20 * usual : usual);
  }
}
