package org.bankcrm.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.BusinessCalendar;
import org.bankcrm.core.BusinessClock;
import org.bankcrm.core.LocalDays;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.DateAttribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.document.Problem;
import org.bankcrm.core.policy.InvalidPolicyException;
import org.bankcrm.lifecycle.StageState.Standing;
import org.bankcrm.lifecycle.Trigger.AfterBusinessClock;
import org.bankcrm.lifecycle.Trigger.AfterBusinessDays;
import org.bankcrm.lifecycle.Trigger.AfterClock;
import org.bankcrm.lifecycle.Trigger.AfterTime;
import org.bankcrm.lifecycle.Trigger.AtDate;

/** The transitions of a lifecycle by stage, and when they are due. */
final class StageMachine {

  private final Lifecycle lifecycle;
  private final Optional<BusinessCalendar> calendar;
  private final Optional<BusinessClock> clock;
  private final Map<String, StageWays> ways = new HashMap<>();
  private final Map<String, DateAttribute> days = new HashMap<>();
  private final Map<String, Optional<EventRule>> rules = new HashMap<>();

  StageMachine(
      Lifecycle lifecycle,
      Optional<BusinessCalendar> calendar,
      Optional<BusinessClock> clock,
      AttributeCatalog catalog) {
    this.lifecycle = lifecycle;
    this.calendar = calendar;
    this.clock = clock;
    lifecycle.events().forEach(rule -> rules.put(rule.type(), Optional.of(rule)));
    List<Transition> ordered = lifecycle.inOrder();
    lifecycle.stages().forEach(stage -> ways.put(stage.code(), StageWays.of(stage, ordered)));
    for (int i = 0; i < lifecycle.transitions().size(); i++) {
      if (lifecycle.transitions().get(i).trigger() instanceof AtDate date) {
        days.put(date.attribute().id(), day(date.attribute().id(), catalog, i));
      }
    }
  }

  private DateAttribute day(String id, AttributeCatalog catalog, int place) {
    Optional<Attribute<?>> found = catalog.find(id);
    if (found.isPresent() && found.get() instanceof DateAttribute day) {
      return day;
    }
    String path = "/policies/" + lifecycle.ref().id() + "/transitions/" + place + "/at";
    String message = "there is no date '" + id + "' in the catalogue.";
    throw new InvalidPolicyException(
        List.of(new Problem(path, CoreProblem.UNKNOWN_ATTRIBUTE, message, "")));
  }

  Lifecycle lifecycle() {
    return lifecycle;
  }

  Optional<BusinessCalendar> calendar() {
    return calendar;
  }

  /** What the lifecycle says of a type of event; empty for one that it does not know. */
  Optional<EventRule> rule(String type) {
    return rules.getOrDefault(type, Optional.empty());
  }

  /** A stage and the ways out of it; none where the lifecycle has no such stage. */
  StageWays ways(String stage) {
    return ways.getOrDefault(stage, StageWays.NONE);
  }

  /** Those of the stage in which a subject stands. */
  StageWays ways(StageState state) {
    return state.hasEntered() ? ways(state.stands().stage()) : StageWays.NONE;
  }

  Stage stage(String code) {
    return ways(code).stage().orElseThrow(() -> new IllegalStateException("no stage " + code));
  }

  /** When time or a day makes it due; empty for what waits for neither. */
  Optional<Due> due(Transition transition, Standing standing, StagePauses pauses, Facts facts) {
    if (transition.trigger() instanceof AtDate date) {
      return Optional.of(due(date, standing, facts));
    }
    return transition.trigger() instanceof AfterTime time
        ? Optional.of(due(time, standing.since(), pauses, facts.zone()))
        : Optional.empty();
  }

  private Due due(AtDate date, Standing standing, Facts facts) {
    return Optional.ofNullable(days.get(date.attribute().id()))
        .flatMap(facts::get)
        .map(day -> Due.at(startOf(day.plusDays(date.days()), facts.zone())))
        .orElseGet(() -> Due.perhapsFrom(standing.start(facts.zone()), StageReason.DAY_MISSING));
  }

  /** The same of time in a stage that was entered then. */
  Due due(AfterTime time, Instant since, StagePauses pauses, ZoneId zone) {
    if (time instanceof AfterClock of) {
      return Due.at(of.span().after(since));
    } else if (time instanceof AfterBusinessClock open) {
      return DueTime.ofOpeningHours(open, since, clock.orElseThrow());
    }
    LocalDate day = LocalDays.of(since, zone);
    Due due = dueBySureDays(time, day, pauses, zone);
    return pauses.isSure()
        ? due
        : Due.between(due, dueBySureDays(time, day, pauses.atMost(), zone));
  }

  private Due dueBySureDays(AfterTime time, LocalDate since, StagePauses pauses, ZoneId zone) {
    return time instanceof AfterBusinessDays days && calendar.isPresent()
        ? DueTime.ofBusinessDays(days.length(), since, calendar.get(), pauses, zone)
        : Due.at(startOf(pauses.moved(DueTime.day(time, since)), zone));
  }

  static Instant startOf(LocalDate day, ZoneId zone) {
    return LocalDays.startOf(day, zone);
  }
}
