package org.bankcrm.lifecycle;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;
import org.bankcrm.core.BusinessCalendar;
import org.bankcrm.core.BusinessClock;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.Filling;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.condition.Truth;

/** Fills the attributes of a stage from the state that a host stored; for one lifecycle. */
final class StageFilling {

  private final Lifecycle lifecycle;
  private final StageAttributes at;

  StageFilling(Lifecycle lifecycle, StageAttributes at) {
    this.lifecycle = lifecycle;
    this.at = at;
  }

  /** Puts a stored state into the facts of the subject, with days of the book's calendar. */
  void put(
      Filling facts,
      StageState stored,
      ZoneId zone,
      Optional<BusinessCalendar> calendar,
      Optional<BusinessClock> clock) {
    StageState state = lifecycle.present(stored);
    List<Attribute<?>> needed = at.needed();
    if (needed.contains(at.closed())) {
      facts.put(at.closed(), state.closed(lifecycle));
    }
    Optional<StageState.Standing> standing = state.standing();
    if (standing.isPresent() && lifecycle.find(standing.get().stage()).isEmpty()) {
      facts.absent(at.stage(), Absence.UNKNOWN_CODE);
    } else if (standing.isPresent()) {
      facts.put(at.stage(), standing.get().stage());
      if (at.acts()) {
        facts.put(at.taken(), stillActing(state.taken()));
      }
      putTime(facts, state, zone, calendar);
      putMinutes(facts, state.stands().since(), clock);
    }
  }

  private SortedSet<String> stillActing(SortedSet<String> taken) {
    SortedSet<String> still = new TreeSet<>(taken);
    still.retainAll(at.acting());
    return still;
  }

  /**
   * Days on which nobody has looked yet are such of which it cannot be told whether they counted.
   */
  private void putTime(
      Filling facts, StageState state, ZoneId zone, Optional<BusinessCalendar> calendar) {
    LocalDate since = state.standing().orElseThrow().day(zone);
    List<Attribute<?>> needed = at.needed();
    if (needed.contains(at.since())) {
      facts.put(at.since(), since);
    }
    StagePauses stood =
        pauses(state) ? state.pausesUpTo(facts.asOfDate(), zone, Truth.UNKNOWN) : StagePauses.NONE;
    if (at.tellsPauses()) {
      putTimers(facts, since, stood);
    }
    if (needed.contains(at.businessDays())) {
      Counted counted = new Counted(since, facts.asOfDate());
      calendar.ifPresent(days -> put(facts, state.stage().orElseThrow(), stood, days, counted));
    }
  }

  private void putMinutes(Filling facts, Instant since, Optional<BusinessClock> clock) {
    List<Attribute<?>> needed = at.needed();
    Instant asOf = facts.asOf().truncatedTo(ChronoUnit.MICROS);
    if (needed.contains(at.entered())) {
      facts.put(at.entered(), since);
    }
    if (needed.contains(at.minutes())) {
      facts.put(at.minutes(), Duration.between(since, asOf).toMinutes());
    }
    boolean open = needed.contains(at.openMinutes());
    clock.filter(of -> open && of.covers(since)).ifPresent(of -> putOpen(facts, since, asOf, of));
  }

  private void putOpen(Filling facts, Instant since, Instant asOf, BusinessClock clock) {
    long passed = clock.between(since, asOf).toMinutes();
    facts.put(at.leastOpenMinutes(), passed);
    if (asOf.isBefore(clock.end())) {
      facts.put(at.openMinutes(), passed);
    }
  }

  private void putTimers(Filling facts, LocalDate since, StagePauses stood) {
    facts.put(at.earliestTimer(), since.plusDays(stood.length()));
    facts.put(at.latestTimer(), since.plusDays(stood.atMost().length()));
    if (stood.isSure()) {
      facts.put(at.timer(), since.plusDays(stood.length()));
    }
  }

  private boolean pauses(StageState state) {
    return state.stage().flatMap(lifecycle::find).flatMap(Stage::pausedWhile).isPresent();
  }

  private void put(
      Filling facts, String stage, StagePauses stood, BusinessCalendar calendar, Counted counted) {
    OptionalLong passed = counted.days(stood, calendar);
    boolean whole = counted.isWhole(stood, calendar);
    if (lifecycle.pauses()) {
      counted.days(stood.atMost(), calendar).ifPresent(n -> facts.put(at.leastBusinessDays(), n));
      passed.stream().filter(n -> whole).forEach(n -> facts.put(at.mostBusinessDays(), n));
    }
    if (passed.isEmpty() || !stood.isSure()) {
      return;
    }
    long surely = passed.getAsLong();
    if (whole || at.waits(stage).stream().allMatch(days -> days <= surely)) {
      facts.put(at.businessDays(), surely);
    } else if (at.countsSeveral()) {
      facts.put(at.leastBusinessDays(), surely);
    }
  }

  /** Business days in a stage, from the day after the entry up to the as-of date. */
  private record Counted(LocalDate since, LocalDate asOf) {

    /** Those up to the calendar's end; empty where it begins too late. */
    OptionalLong days(StagePauses pauses, BusinessCalendar calendar) {
      LocalDate first = pauses.next(since);
      if (first.isAfter(asOf)) {
        return OptionalLong.of(0); // no day that counts has come after the entry
      }
      LocalDate until = until(calendar);
      return calendar.covers(first)
          ? OptionalLong.of(
              calendar.businessDaysBetween(first.minusDays(1), until)
                  - pauses.businessDays(first, until, calendar))
          : OptionalLong.empty();
    }

    /** Whether the calendar has every day that counts, up to the as-of date. */
    boolean isWhole(StagePauses pauses, BusinessCalendar calendar) {
      LocalDate first = pauses.next(since);
      return first.isAfter(asOf) || pauses.next(until(calendar)).isAfter(asOf);
    }

    private LocalDate until(BusinessCalendar calendar) {
      LocalDate last = calendar.covered().toExclusive().minusDays(1);
      return asOf.isAfter(last) ? last : asOf;
    }
  }
}
