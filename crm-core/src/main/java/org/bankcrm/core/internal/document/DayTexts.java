package org.bankcrm.core.internal.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The day, time or instant that a text means to people who read it: {@code 2026/1/31}, {@code
 * 2026年1月31日}, {@code 9:30 pm}. Where it may mean two, as {@code 1/2/2026} may, both are given.
 */
final class DayTexts {

  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "([0-9]{4})(?:[-/.年] ?([0-9]{1,2})[-/.月] ?([0-9]{1,2})日?|([0-9]{2})([0-9]{2}))");
  private static final Pattern YEAR_LAST =
      Pattern.compile("([0-9]{1,2})([-/.])([0-9]{1,2})\\2([0-9]{4})");
  private static final Pattern TIME =
      Pattern.compile("([0-9]{1,2})(?:[:.点时]([0-9]{2})分?|[点时])? ?([aApP][mM])?");

  private static final int NOON = 12;

  private DayTexts() {}

  /** The days that the text may mean, as documents have them. */
  static Stream<String> days(String text) {
    Matcher first = YEAR_FIRST.matcher(text);
    if (first.matches()) {
      int by = first.group(2) == null ? 4 : 2;
      return day(first.group(1), first.group(by), first.group(by + 1)).stream();
    }
    Matcher last = YEAR_LAST.matcher(text);
    return last.matches()
        ? Stream.of(
                day(last.group(4), last.group(3), last.group(1)),
                day(last.group(4), last.group(1), last.group(3)))
            .flatMap(Optional::stream)
        : Stream.empty();
  }

  /** The last day of the month of a text that names a later one up to the 31st. */
  static Optional<LocalDate> lastDay(String text) {
    Matcher first = YEAR_FIRST.matcher(text);
    if (!first.matches()) {
      return Optional.empty();
    }
    int by = first.group(2) == null ? 4 : 2;
    int month = number(first.group(by));
    int day = number(first.group(by + 1));
    if (month < 1 || month > 12 || day > 31) {
      return Optional.empty();
    }
    LocalDate last = YearMonth.of(number(first.group(1)), month).atEndOfMonth();
    return day > last.getDayOfMonth() ? Optional.of(last) : Optional.empty();
  }

  private static Optional<String> day(String year, String month, String day) {
    try {
      return Optional.of(LocalDate.of(number(year), number(month), number(day)).toString());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  /** The time of the day. */
  static Stream<String> times(String text) {
    Matcher time = TIME.matcher(text);
    boolean alone = time.matches() && time.group().matches("[0-9]+"); // may be anything
    if (alone || !time.matches()) {
      return Stream.empty();
    }
    int minute = time.group(2) == null ? 0 : number(time.group(2));
    return times(number(time.group(1)), minute, time.group(3));
  }

  private static Stream<String> times(int hour, int minute, @Nullable String halfOfDay) {
    boolean half = halfOfDay != null;
    boolean late = halfOfDay != null && halfOfDay.toLowerCase(Locale.ROOT).equals("pm");
    if (half && (hour < 1 || hour > NOON)) {
      return Stream.empty();
    }
    int ofDay = half ? hour % NOON + (late ? NOON : 0) : hour;
    if (!half && ofDay == 24 && minute == 0) {
      return Stream.of(LocalTime.MIDNIGHT.toString());
    }
    return ofDay < 24 && minute < 60
        ? Stream.of(LocalTime.of(ofDay, minute).toString())
        : Stream.empty();
  }

  /** The instant of a time that tells how far its zone is from UTC. */
  static Stream<String> instants(String text) {
    try {
      String told = text.replaceFirst("^([0-9-]{10}) ", "$1T");
      return Stream.of(OffsetDateTime.parse(told).toInstant().toString());
    } catch (DateTimeException e) {
      return Stream.empty();
    }
  }
}
