package org.bankcrm.campaign.internal;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Hours in which nobody is contacted, as the clocks of a zone show them.
 *
 * @param quiet the times on the clock that are quiet: one spell a day, maybe over midnight
 * @param until the first time after it
 * @param zone whose clocks are meant
 */
public record Quiet(Predicate<LocalTime> quiet, LocalTime until, ZoneId zone) implements TimeRule {

  private static final long DAY = 86_400_000_000_000L; // nanoseconds on a clock

  @Override
  public boolean allows(Instant instant) {
    return !quiet.test(LocalTime.ofInstant(instant, zone));
  }

  /** Quiet ends when the clocks show its end, or are put to a time that is not quiet. */
  @Override
  public Optional<Instant> firstAllowed(Instant instant) {
    ZoneRules rules = zone.getRules();
    Instant at = instant;
    LocalTime time = LocalTime.ofInstant(at, zone);
    while (quiet.test(time)) {
      Instant end = at.plusNanos(Math.floorMod(until.toNanoOfDay() - time.toNanoOfDay(), DAY));
      ZoneOffsetTransition change = rules.nextTransition(at);
      at = change != null && change.getInstant().isBefore(end) ? change.getInstant() : end;
      time = LocalTime.ofInstant(at, zone);
    }
    return Optional.of(at);
  }
}
