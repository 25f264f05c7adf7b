package org.bankcrm.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.BusinessCalendar;
import org.bankcrm.core.LocalDays;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.DateAttribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.policy.InvalidPolicyException;
import org.bankcrm.core.policy.Problem;
import org.bankcrm.lifecycle.Trigger.AfterTime;
import org.bankcrm.lifecycle.Trigger.AtDate;
import org.bankcrm.lifecycle.Trigger.OnEvent;

/** The transitions of a lifecycle by stage, and when they are due. */
final class StageMachine {

  private final Lifecycle lifecycle;
  private final Optional<BusinessCalendar> calendar;
  private final Map<String, Stage> stages = new HashMap<>();
  private final Map<String, List<Transition>> waysOut = new HashMap<>();
  private final Map<String, DateAttribute> days = new HashMap<>();

  StageMachine(Lifecycle lifecycle, Optional<BusinessCalendar> calendar, AttributeCatalog catalog) {
    this.lifecycle = lifecycle;
    this.calendar = calendar;
    for (Stage stage : lifecycle.stages()) {
      stages.put(stage.code(), stage);
      waysOut.put(
          stage.code(),
          lifecycle.inOrder().stream().filter(t -> t.from().contains(stage.code())).toList());
    }
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
    throw new InvalidPolicyException(List.of(new Problem(path, "unknown-attribute", message, "")));
  }

  Lifecycle lifecycle() {
    return lifecycle;
  }

  boolean has(String stage) {
    return stages.containsKey(stage);
  }

  Stage stage(String code) {
    Stage stage = stages.get(code);
    if (stage == null) {
      throw new IllegalStateException("no stage " + code);
    }
    return stage;
  }

  /** The transitions out of a stage in the order in which they go. */
  List<Transition> waysOut(String stage) {
    return waysOut.getOrDefault(stage, List.of());
  }

  /** Those that an event of this type sets off. */
  List<Transition> waysOut(String stage, String event) {
    return waysOut(stage).stream()
        .filter(t -> t.trigger() instanceof OnEvent on && on.type().equals(event))
        .toList();
  }

  /**
   * The day on which time or a date makes it due; empty if that is missing or beyond the calendar.
   */
  Optional<LocalDate> due(Transition transition, LocalDate since, Facts facts) {
    if (transition.trigger() instanceof AtDate date) {
      DateAttribute day = days.get(date.attribute().id());
      return day == null ? Optional.empty() : facts.get(day).map(d -> d.plusDays(date.days()));
    }
    if (!(transition.trigger() instanceof AfterTime time)) {
      return Optional.empty();
    }
    return calendar.isPresent()
        ? DueDay.of(time, since, calendar.get())
        : Optional.of(DueDay.of(time, since));
  }

  /** Whether the calendar ends before the day on which business days make it due. */
  boolean isBeyondCalendar(Transition transition, LocalDate since) {
    return transition.trigger() instanceof AfterTime time
        && calendar.isPresent()
        && DueDay.of(time, since, calendar.get()).isEmpty();
  }

  /** The first day that the calendar does not cover. */
  Optional<LocalDate> endOfCalendar() {
    return calendar.map(c -> c.covered().toExclusive());
  }

  static Instant startOf(LocalDate day, ZoneId zone) {
    return LocalDays.startOf(day, zone);
  }
}
