package org.bankcrm.core;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import org.bankcrm.core.check.Checks;

/**
 * When a bank is open on the days that it works, by the clocks of its zone (营业时间).
 *
 * <pre>{@code
 * OpeningHours hours =
 *     OpeningHours.of(ZoneId.of("Asia/Shanghai"), "09:00/12:00", "13:30/17:30");
 * }</pre>
 *
 * <p>Every business day has the same hours. <b>Where clocks are changed</b> an opening, and a
 * closing, is at the first instant at which they show its time; where they leave that time out, at
 * the instant at which they are put forward. So a day on which they are put forward within the
 * hours has less open time, and one on which they are put back has more, as it passes for those who
 * work there. Immutable and thread-safe.
 *
 * @param zone the bank's
 * @param openings from 1 to 24, ascending and apart from each other
 */
public record OpeningHours(ZoneId zone, List<Opening> openings) {

  /** The most openings of a day. */
  public static final int MOST = 24;

  /**
   * A stretch of a day at which the bank is open.
   *
   * @param from when it opens, to the minute; included
   * @param before when it closes, to the minute; not included. Midnight is the end of the day
   */
  public record Opening(LocalTime from, LocalTime before) {
    /**
     * Checks the times.
     *
     * @throws IllegalArgumentException if it closes before it opens or at once, or one has seconds
     */
    public Opening {
      Checks.require(isMinute(from), "from", "must be a time to the minute");
      Checks.require(isMinute(before), "before", "must be a time to the minute");
      boolean opens = before.equals(LocalTime.MIDNIGHT) || from.isBefore(before);
      Checks.require(opens, "before", "must be later than the opening");
    }

    private static boolean isMinute(LocalTime time) {
      return time.equals(time.truncatedTo(ChronoUnit.MINUTES));
    }

    /**
     * Reads {@code 09:00/17:30}.
     *
     * @throws IllegalArgumentException if it is written otherwise
     */
    public static Opening parse(String text) {
      String[] ends = text.split("/", -1);
      Checks.require(ends.length == 2, "an opening", "must be written as 09:00/17:30");
      try {
        return new Opening(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
      } catch (DateTimeParseException e) {
        throw new IllegalArgumentException("an opening must be written as 09:00/17:30");
      }
    }

    /** Whether the other begins after this one has closed. */
    public boolean isApartFrom(Opening next) {
      return !before.equals(LocalTime.MIDNIGHT) && before.isBefore(next.from);
    }
  }

  /** Checks that the openings are in order and apart. */
  public OpeningHours {
    requireNonNull(zone, "zone");
    openings = List.copyOf(openings);
    Checks.within(openings.size(), 1, MOST, "the number of openings");
    for (int i = 1; i < openings.size(); i++) {
      Checks.require(
          openings.get(i - 1).isApartFrom(openings.get(i)),
          "openings",
          "must be in order and apart from each other");
    }
  }

  /**
   * Hours as they are written on the door.
   *
   * @param openings such as {@code 09:00/12:00}
   * @throws IllegalArgumentException if one is none, or they are not in order and apart
   */
  public static OpeningHours of(ZoneId zone, String... openings) {
    return new OpeningHours(zone, List.of(openings).stream().map(Opening::parse).toList());
  }

  /** The first instant at which an opening of the day is open. */
  Instant opens(LocalDate day, Opening opening) {
    return first(day.atTime(opening.from()));
  }

  /** The first instant at which it is not any more. */
  Instant closes(LocalDate day, Opening opening) {
    return opening.before().equals(LocalTime.MIDNIGHT)
        ? LocalDays.startOf(day.plusDays(1), zone)
        : first(day.atTime(opening.before()));
  }

  private Instant first(LocalDateTime local) {
    ZoneOffsetTransition change = zone.getRules().getTransition(local);
    return change != null && change.isGap()
        ? change.getInstant()
        : local.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
  }
}
