package org.bankcrm.lifecycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.policy.Gate;
import org.bankcrm.core.policy.Reading;
import org.bankcrm.lifecycle.Trigger.AfterBusinessDays;
import org.bankcrm.lifecycle.Trigger.AfterTime;
import org.bankcrm.lifecycle.Trigger.AtDate;

/** Why a way is not taken, as a book tells it. */
final class WayReasons {

  /** A transition by facts or time, its gate, and what a part that is not TRUE means. */
  record Way(Transition transition, Gate gate, List<StageReason> parts) {}

  private final StageAttributes attributes;
  private final StageDays days;

  WayReasons(StageAttributes attributes, StageDays days) {
    this.attributes = attributes;
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

  /** Where the part about time is UNKNOWN and a later one FALSE. */
  private StageReason laterReason(Transition transition, Reading reading) {
    Optional<LocalDate> since = days.value(attributes.clock(), reading);
    Optional<LocalDate> open = transition.dwell().atLeast().flatMap(span -> since.map(span::after));
    Optional<LocalDate> over = since.flatMap(transition.dwell()::until);
    if (open.filter(day -> day.isAfter(reading.asOfDate())).isPresent()) {
      return StageReason.NOT_DUE;
    } else if (over.filter(day -> !day.isAfter(reading.asOfDate())).isPresent()) {
      return StageReason.DWELL_OVER;
    } else if (transition.stays() && wasTaken(transition, reading)) {
      return StageReason.ALREADY_TAKEN;
    }
    boolean closed =
        days.value(attributes.closed(), reading)
            .filter(stages -> stages.contains(transition.to()))
            .isPresent();
    boolean held =
        transition.holds().stream().anyMatch(value -> reading.value(value.read()).isEmpty());
    if (closed && !transition.stays()) {
      return StageReason.ENTRIES_USED_UP;
    }
    return held ? StageReason.VALUE_MISSING : StageReason.GUARD_NOT_MET;
  }

  /** Why the day on which it is due cannot be told, if it cannot. */
  private Optional<StageReason> unknownDay(Transition transition, Reading reading) {
    Trigger trigger = transition.trigger();
    boolean dwells = !transition.dwell().equals(Dwell.ANY);
    if (dwells && days.value(attributes.clock(), reading).isEmpty()) {
      return Optional.of(StageReason.MISSING_DATA);
    } else if (trigger instanceof AtDate date) {
      return Optional.of(StageReason.DAY_MISSING)
          .filter(r -> StageDays.day(date, reading).isEmpty());
    } else if (!(trigger instanceof AfterTime time)) {
      return Optional.empty();
    } else if (time instanceof AfterBusinessDays) {
      boolean missing =
          time.length() > 0
              && days.value(attributes.businessDays(), reading).isEmpty()
              && days.value(attributes.leastBusinessDays(), reading).orElse(0L) < time.length();
      return Optional.of(StageReason.DAYS_NOT_COVERED).filter(r -> missing);
    }
    boolean missing = days.value(attributes.clock(), reading).isEmpty();
    return Optional.of(StageReason.MISSING_DATA).filter(r -> missing);
  }
}
