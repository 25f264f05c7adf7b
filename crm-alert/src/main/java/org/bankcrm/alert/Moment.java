package org.bankcrm.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.bankcrm.core.LocalDays;

/** The instant at which figures are told, by every unit in which they count; for one thread. */
final class Moment {

  private static final long MINUTE = 60;
  private static final long HOUR = 3_600;

  private final ZoneId zone;
  private Instant at = Instant.MIN;
  private long second;
  private long minute;
  private long hour;
  private long day;

  /** The seconds at which the day begins and the next one does. */
  private long dayFrom = Long.MAX_VALUE;

  private long dayUntil = Long.MIN_VALUE;

  Moment(ZoneId zone) {
    this.zone = zone;
  }

  /** Goes on, or back, to an instant. */
  Moment to(Instant instant) {
    at = instant;
    second = instant.getEpochSecond();
    minute = Math.floorDiv(second, MINUTE);
    hour = Math.floorDiv(second, HOUR);
    if (second < dayFrom || second >= dayUntil) {
      LocalDate date = LocalDays.of(instant, zone);
      day = date.toEpochDay();
      dayFrom = LocalDays.startOf(date, zone).getEpochSecond();
      dayUntil = LocalDays.startOf(date.plusDays(1), zone).getEpochSecond();
    }
    return this;
  }

  Instant at() {
    return at;
  }

  ZoneId zone() {
    return zone;
  }

  long day() {
    return day;
  }

  /** The first instant of the day after. */
  Instant nextDay() {
    return Instant.ofEpochSecond(dayUntil);
  }

  LocalDate date() {
    return LocalDate.ofEpochDay(day);
  }

  LocalTime time() {
    return LocalTime.from(at.atZone(zone));
  }

  /** The number of the minute, hour or day. */
  long tick(Within.Unit unit) {
    return switch (unit) {
      case MINUTES -> minute;
      case HOURS -> hour;
      case DAYS -> day;
    };
  }

  /** The whole minutes or hours since a second, or the days of the calendar since a day. */
  long since(long earlierSecond, long earlierDay, Within.Unit unit) {
    return switch (unit) {
      case MINUTES -> (second - earlierSecond) / MINUTE;
      case HOURS -> (second - earlierSecond) / HOUR;
      case DAYS -> day - earlierDay;
    };
  }

  long second() {
    return second;
  }
}
