package org.bankcrm.campaign.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Hours in which nobody is contacted, as the clocks of a zone show them.
 *
 * @param quiet the times on the clock that are quiet: one spell a day, maybe over midnight
 * @param until the first time after it
 * @param zone whose clocks are meant
 */
public record Quiet(Predicate<LocalTime> quiet, LocalTime until, ZoneId zone) implements TimeRule {

  private static final int DAYS_AHEAD = 3; // a quiet spell is shorter, even on the longest day

  @Override
  public Optional<Instant> firstAllowed(Instant instant) {
    return isQuiet(instant)
        ? changes(instant).stream().filter(each -> !isQuiet(each)).findFirst()
        : Optional.of(instant);
  }

  private boolean isQuiet(Instant instant) {
    return quiet.test(LocalTime.ofInstant(instant, zone));
  }

  /** Later instants at which quiet can end: the clocks show its end, or are put to another time. */
  private SortedSet<Instant> changes(Instant after) {
    SortedSet<Instant> changes = new TreeSet<>();
    LocalDate today = LocalDate.ofInstant(after, zone);
    ZoneRules rules = zone.getRules();
    for (int ahead = -1; ahead <= DAYS_AHEAD; ahead++) {
      LocalDateTime end = today.plusDays(ahead).atTime(until);
      List<ZoneOffset> offsets = rules.getValidOffsets(end);
      offsets.forEach(offset -> changes.add(end.toInstant(offset)));
    }
    ZoneOffsetTransition next = rules.nextTransition(after);
    if (next != null) {
      changes.add(next.getInstant());
    }
    return changes.tailSet(after.plusNanos(1));
  }
}
