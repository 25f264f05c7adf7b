package org.bankcrm.core;

import java.time.DayOfWeek;
import java.util.List;
import java.util.stream.Stream;

/**
 * A day of the week as books name it and people call it: {@code SATURDAY} is 星期六 and Saturday.
 * Those of {@link DayOfWeek}, in the same order, from Monday.
 */
public enum Weekday implements Labelled {
  /** The first day of the week. */
  MONDAY,
  /** The second. */
  TUESDAY,
  /** The third. */
  WEDNESDAY,
  /** The fourth. */
  THURSDAY,
  /** The fifth. */
  FRIDAY,
  /** The sixth. */
  SATURDAY,
  /** The last. */
  SUNDAY;

  private static final List<String> CODES = Stream.of(values()).map(Weekday::name).toList();

  /** The days as attributes list them: {@code MONDAY} to {@code SUNDAY}. */
  public static List<String> codes() {
    return CODES;
  }

  /** Whether these codes are just the seven days, in any order. */
  public static boolean areAll(List<String> codes) {
    return codes.size() == CODES.size() && codes.containsAll(CODES);
  }
}
