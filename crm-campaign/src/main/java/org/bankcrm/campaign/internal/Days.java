package org.bankcrm.campaign.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;

/**
 * Where the calendar days of a zone begin on the line of time, later days never before earlier
 * ones: at midnight; at the end of the gap where the clocks leave midnight out; at the later
 * midnight where they show it twice.
 */
public final class Days {

  private Days() {}

  /** The first instant of the day. */
  public static Instant startOf(LocalDate day, ZoneId zone) {
    LocalDateTime midnight = day.atStartOfDay();
    ZoneRules rules = zone.getRules();
    List<ZoneOffset> offsets = rules.getValidOffsets(midnight);
    if (offsets.size() == 1) {
      return midnight.toInstant(offsets.get(0));
    }
    ZoneOffsetTransition transition = rules.getTransition(midnight);
    return transition.isGap()
        ? transition.getInstant()
        : midnight.toInstant(transition.getOffsetAfter());
  }

  /** The last day that has begun at the instant. */
  public static LocalDate dayOf(Instant instant, ZoneId zone) {
    LocalDate day = LocalDate.ofInstant(instant, zone);
    while (!startOf(day.plusDays(1), zone).isAfter(instant)) {
      day = day.plusDays(1);
    }
    while (startOf(day, zone).isAfter(instant)) {
      day = day.minusDays(1);
    }
    return day;
  }
}
