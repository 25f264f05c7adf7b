package org.bankcrm.campaign.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.bankcrm.core.LocalDays;

/** Stretches of time in which nobody is contacted after something happened. */
public final class Peace implements TimeRule {

  private final Loads<Instant> stretches = new Loads<>();

  /** Peace for so many hours on a stopwatch. */
  public void addHours(Instant event, int hours) {
    stretches.add(event, event.plus(Duration.ofHours(hours)));
  }

  /** Peace from an event to the day on which it ends; also where clocks go back over midnight. */
  public void addDays(Instant event, LocalDate end, ZoneId zone) {
    Instant from = event;
    boolean peace = LocalDays.of(event, zone).isBefore(end);
    for (Instant turn : LocalDays.turns(end, zone)) {
      if (turn.isAfter(event)) {
        if (peace) {
          stretches.add(from, turn);
        }
        from = turn;
        peace = !peace;
      }
    }
  }

  @Override
  public Optional<Instant> firstAllowed(Instant from) {
    return Optional.of(stretches.firstFree(from));
  }
}
