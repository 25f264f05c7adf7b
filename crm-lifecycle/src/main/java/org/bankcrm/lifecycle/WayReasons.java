package org.bankcrm.lifecycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bankcrm.core.CalendarSpan;
import org.bankcrm.core.ClockSpan;
import org.bankcrm.core.attribute.DateAttribute;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.policy.Gate;
import org.bankcrm.core.policy.Reading;
import org.bankcrm.lifecycle.Trigger.AfterBusinessClock;
import org.bankcrm.lifecycle.Trigger.AfterClock;
import org.bankcrm.lifecycle.Trigger.AfterSpan;
import org.bankcrm.lifecycle.Trigger.AfterTime;
import org.bankcrm.lifecycle.Trigger.AtDate;

/** Why a way is not taken, as a book tells it. */
final class WayReasons {

  /** A transition by facts or time, its gate, and what a part that is not TRUE means. */
  record Way(Transition transition, Gate gate, List<StageReason> parts) {}

  private final Lifecycle lifecycle;
  private final StageAttributes attributes;
  private final StageDays days;

  WayReasons(Lifecycle lifecycle, StageDays days) {
    this.lifecycle = lifecycle;
    this.attributes = lifecycle.attributes();
    this.days = days;
  }

  private boolean wasTaken(Transition transition, Reading reading) {
    return days.value(attributes.taken(), reading)
        .filter(codes -> codes.contains(transition.code()))
        .isPresent();
  }

  StageReason of(Way way, Reading reading) {
    Truth truth = reading.truth(way.gate());
    if (truth == Truth.TRUE) { // yet it was not chosen
      return StageReason.UNDECIDED_BEFORE;
    }
    Optional<StageReason> unknown = unknownDay(way.transition(), reading);
    if (truth == Truth.UNKNOWN) {
      return unknown.orElse(StageReason.MISSING_DATA);
    }
    return unknown.isPresent()
        ? laterReason(way.transition(), reading)
        : way.parts().get(reading.firstNotTrue(way.gate()).orElseThrow());
  }

  /** Where a part about time is UNKNOWN and another part FALSE. */
  private StageReason laterReason(Transition transition, Reading reading) {
    Truth dwelt = up(transition.dwell().atLeast(), reading).orElse(Truth.TRUE);
    if (due(transition.trigger(), reading).and(dwelt) == Truth.FALSE) {
      return StageReason.NOT_DUE;
    } else if (up(transition.dwell().lessThan(), reading).equals(Optional.of(Truth.TRUE))) {
      return StageReason.DWELL_OVER;
    } else if (transition.stays() && wasTaken(transition, reading)) {
      return StageReason.ALREADY_TAKEN;
    } else if (!transition.stays() && isClosed(transition, reading)) {
      return StageReason.ENTRIES_USED_UP;
    }
    boolean held =
        transition.holds().stream().anyMatch(value -> reading.value(value.read()).isEmpty());
    return held ? StageReason.VALUE_MISSING : StageReason.GUARD_NOT_MET;
  }

  private boolean isClosed(Transition transition, Reading reading) {
    return lifecycle.find(transition.to()).orElseThrow().entries().isPresent()
        && days.value(attributes.closed(), reading)
            .filter(stages -> stages.contains(transition.to()))
            .isPresent();
  }

  /** Why the day on which it is due cannot be told, if it cannot. */
  private Optional<StageReason> unknownDay(Transition transition, Reading reading) {
    Dwell dwell = transition.dwell();
    boolean dwells =
        Stream.of(dwell.atLeast(), dwell.lessThan())
            .anyMatch(time -> up(time, reading).equals(Optional.of(Truth.UNKNOWN)));
    if (dwells) {
      return Optional.of(pauseUnknown(reading).orElse(StageReason.MISSING_DATA));
    }
    Trigger trigger = transition.trigger();
    if (due(trigger, reading) != Truth.UNKNOWN) {
      return Optional.empty();
    } else if (trigger instanceof AtDate) {
      return Optional.of(StageReason.DAY_MISSING);
    }
    boolean counts = trigger.isByBusinessDays();
    StageReason plain = counts ? StageReason.DAYS_NOT_COVERED : StageReason.MISSING_DATA;
    return Optional.of(pauseUnknown(reading).orElse(plain));
  }

  /** Where the stage knows pauses, and not of every day whether it counted. */
  private Optional<StageReason> pauseUnknown(Reading reading) {
    boolean pauses =
        reading
            .value(attributes.stage())
            .flatMap(lifecycle::find)
            .flatMap(Stage::pausedWhile)
            .isPresent();
    boolean unsure = pauses && days.value(attributes.timer(), reading).isEmpty();
    return Optional.of(StageReason.PAUSE_UNKNOWN).filter(reason -> unsure);
  }

  private Truth due(Trigger trigger, Reading reading) {
    if (trigger instanceof AtDate date) {
      return since(StageDays.day(date, reading), reading);
    } else if (trigger instanceof AfterSpan time) {
      return up(time.span(), reading);
    } else if (trigger instanceof AfterClock time) {
      return passed(time.span(), reading);
    }
    return trigger instanceof AfterTime time && time.length() > 0
        ? worked(time, reading)
        : Truth.TRUE;
  }

  private Truth worked(AfterTime time, Reading reading) {
    return time instanceof AfterBusinessClock
        ? past(time.length(), attributes.openMinutes(), reading)
            .or(past(time.length(), attributes.leastOpenMinutes(), reading))
        : worked(time.length(), reading);
  }

  /** As the gate asks it: {@link StageAttributes#hasPassed}. */
  private Truth passed(ClockSpan time, Reading reading) {
    return past(time.minutes(), attributes.minutes(), reading);
  }

  private Optional<Truth> up(Optional<StageTime> time, Reading reading) {
    return time.map(
        span ->
            span instanceof StageTime.Days of
                ? up(of.span(), reading)
                : passed(((StageTime.Elapsed) span).span(), reading));
  }

  /** As the gate asks it: {@link StageAttributes#isUp}. */
  private Truth up(CalendarSpan time, Reading reading) {
    if (!lifecycle.pauses()) {
      return up(time, attributes.since(), reading);
    }
    return up(time, attributes.timer(), reading)
        .and(up(time, attributes.earliestTimer(), reading))
        .or(up(time, attributes.latestTimer(), reading));
  }

  private Truth up(CalendarSpan time, DateAttribute since, Reading reading) {
    return since(days.value(since, reading).map(time::after), reading);
  }

  private static Truth since(Optional<LocalDate> day, Reading reading) {
    return day.map(known -> Truth.of(!known.isAfter(reading.asOfDate()))).orElse(Truth.UNKNOWN);
  }

  /** As the gate asks it: {@link StageAttributes#areUp}. */
  private Truth worked(int length, Reading reading) {
    Truth enough = past(length, attributes.businessDays(), reading);
    Truth surely = past(length, attributes.leastBusinessDays(), reading);
    if (lifecycle.pauses()) {
      return enough.and(past(length, attributes.mostBusinessDays(), reading)).or(surely);
    }
    return enough == Truth.UNKNOWN && surely == Truth.TRUE ? surely : enough;
  }

  private Truth past(long length, IntegerAttribute passed, Reading reading) {
    return days.value(passed, reading).map(n -> Truth.of(n >= length)).orElse(Truth.UNKNOWN);
  }
}
