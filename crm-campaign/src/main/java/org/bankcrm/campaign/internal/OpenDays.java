package org.bankcrm.campaign.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.bankcrm.core.BusinessCalendar;
import org.bankcrm.core.LocalDays;

/** Contact on some days alone, as the calendar of a zone shows them. */
public final class OpenDays implements TimeRule {

  private final Predicate<LocalDate> open;
  private final Function<LocalDate, Optional<LocalDate>> nextOpen;
  private final ZoneId zone;

  private OpenDays(
      Predicate<LocalDate> open, Function<LocalDate, Optional<LocalDate>> nextOpen, ZoneId zone) {
    this.open = open;
    this.nextOpen = nextOpen;
    this.zone = zone;
  }

  /** All days but those that are quiet, which must leave one after every day. */
  public static OpenDays butFor(Predicate<LocalDate> quiet, ZoneId zone) {
    return new OpenDays(
        quiet.negate(),
        day -> {
          LocalDate next = day.plusDays(1);
          while (quiet.test(next)) {
            next = next.plusDays(1);
          }
          return Optional.of(next);
        },
        zone);
  }

  /** The days that a business calendar works; of a day that it does not reach nobody can tell. */
  public static OpenDays of(BusinessCalendar calendar, ZoneId zone) {
    return new OpenDays(
        day -> calendar.covers(day) && calendar.isBusinessDay(day),
        day -> calendar.covers(day) ? calendar.after(day, 1) : Optional.empty(),
        zone);
  }

  @Override
  public boolean allows(Instant instant) {
    return isOpen(instant);
  }

  /** From day to day; where clocks are set back, a day goes on after it has ended. */
  @Override
  public Optional<Instant> firstAllowed(Instant instant) {
    Instant at = instant;
    while (true) {
      LocalDate day = LocalDays.of(at, zone);
      if (open.test(day)) {
        return Optional.of(at);
      }
      List<Instant> turns = LocalDays.turns(day, zone);
      if (turns.size() > 1 && at.isBefore(turns.get(1)) && isOpen(turns.get(1))) {
        return Optional.of(turns.get(1)); // the clocks go back into the day before
      }
      Optional<LocalDate> next = nextOpen.apply(day);
      if (next.isEmpty()) {
        return Optional.empty();
      }
      at = LocalDays.firstFrom(at, next.get(), zone);
    }
  }

  private boolean isOpen(Instant at) {
    return open.test(LocalDays.of(at, zone));
  }
}
