package org.bankcrm.customer.matching;

import java.util.regex.Pattern;

/** How alike days are that people wrote down. */
final class Dates {

  /** Of two days of which one has day and month exchanged. */
  private static final double SWAPPED = 0.9;

  /** Of two days that are one slip of a finger apart. */
  private static final double SLIP = 0.8;

  /** Of two days that share two of year, month and day. */
  private static final double TWO_PARTS = 0.6;

  private static final Pattern DAY = Pattern.compile("[0-9]{8}");

  private Dates() {}

  /** How alike two days of the form YYYYMMDD are; others by a single slip alone. */
  static double alike(PreparedName left, PreparedName right) {
    if (left.text.equals(right.text)) {
      return 1;
    }
    boolean days = DAY.matcher(left.text).matches() && DAY.matcher(right.text).matches();
    if (days && isSwapped(left.text, right.text)) {
      return SWAPPED;
    }
    if (EditDistance.alignment(left, right) == 1) {
      return SLIP;
    }
    return days && parts(left.text, right.text) == 2 ? TWO_PARTS : 0;
  }

  private static boolean isSwapped(String a, String b) {
    return a.regionMatches(0, b, 0, 4)
        && a.regionMatches(4, b, 6, 2)
        && a.regionMatches(6, b, 4, 2);
  }

  private static int parts(String a, String b) {
    return (a.regionMatches(0, b, 0, 4) ? 1 : 0)
        + (a.regionMatches(4, b, 4, 2) ? 1 : 0)
        + (a.regionMatches(6, b, 6, 2) ? 1 : 0);
  }
}
