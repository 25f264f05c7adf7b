package org.bankcrm.core;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;

/**
 * Where the calendar days of a zone lie on the line of time: the one rule by which the library
 * turns days into instants and back.
 *
 * <ul>
 *   <li>An instant belongs to the day that calendars in the zone show at that instant.
 *   <li>A day starts at the first instant that belongs to it: at midnight; at the end of the gap
 *       where the clocks leave midnight out; at the first of the two midnights where they show it
 *       twice. A day that a zone left out altogether has no instant; its start is that of the next.
 * </ul>
 *
 * <p>Where clocks are set back from after midnight to before it, as those of Newfoundland were
 * until 2011, a day starts, breaks off for an hour that belongs to the day before, and goes on. No
 * instant belongs to two days. Immutable and thread-safe; no zone of the machine is read.
 */
public final class LocalDays {

  private static final long SECONDS_OF_A_DAY = 86_400;

  private LocalDays() {}

  /** The day that the instant belongs to. */
  public static LocalDate of(Instant instant, ZoneId zone) {
    return LocalDate.ofInstant(instant, zone);
  }

  /**
   * The day that the instant belongs to, counted from 1 January 1970 (day 0): that of {@link #of}
   * without making a date of it.
   */
  public static long epochDay(Instant instant, ZoneId zone) {
    long ahead = zone.getRules().getOffset(instant).getTotalSeconds();
    return Math.floorDiv(instant.getEpochSecond() + ahead, SECONDS_OF_A_DAY);
  }

  /** The first instant of the day; where the zone left the day out, that of the next. */
  public static Instant startOf(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }

  /** The first instant, not before the given one, that belongs to the day or to a later one. */
  public static Instant firstFrom(Instant from, LocalDate day, ZoneId zone) {
    List<Instant> turns = turns(day, zone);
    for (int i = 0; i < turns.size(); i++) {
      if (from.isBefore(turns.get(i))) {
        return i % 2 == 0 ? turns.get(i) : from;
      }
    }
    return from;
  }

  /**
   * The instants at which calendars turn to the day and back, ascending: from the first on they
   * show the day or a later one, from the second on an earlier one, from the third on again the day
   * or a later one. One instant, or three where clocks are set back over the day's midnight.
   */
  public static List<Instant> turns(LocalDate day, ZoneId zone) {
    LocalDateTime midnight = day.atStartOfDay();
    ZoneOffsetTransition change = zone.getRules().getTransition(midnight);
    boolean back =
        change != null
            && change.isOverlap()
            && change.getDateTimeAfter().toLocalDate().isBefore(day);
    return back
        ? List.of(
            startOf(day, zone), change.getInstant(), midnight.toInstant(change.getOffsetAfter()))
        : List.of(startOf(day, zone));
  }
}
