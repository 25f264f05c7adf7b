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
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.document.Problem;
import org.bankcrm.core.policy.InvalidPolicyException;
import org.bankcrm.lifecycle.Trigger.AfterBusinessDays;
import org.bankcrm.lifecycle.Trigger.AfterTime;
import org.bankcrm.lifecycle.Trigger.AtDate;
import org.bankcrm.lifecycle.Trigger.OnEvent;

/** The transitions of a lifecycle by stage, and when they are due. */
final class StageMachine {

  private final Lifecycle lifecycle;
  private final Optional<BusinessCalendar> calendar;
  private final Map<String, Stage> stages = new HashMap<>();
  private final Map<String, Ways> ways = new HashMap<>();
  private final Map<String, DateAttribute> days = new HashMap<>();

  /** The ways out of a stage in the order in which they go: all, without event, by event. */
  private record Ways(
      List<Transition> all, List<Transition> automatic, Map<String, List<Transition>> byEvent) {

    static final Ways NONE = new Ways(List.of(), List.of(), Map.of());

    static Ways of(List<Transition> all) {
      Map<String, List<Transition>> byEvent = new HashMap<>();
      for (Transition transition : all) {
        if (transition.trigger() instanceof OnEvent event) {
          byEvent.computeIfAbsent(event.type(), type -> listening(all, event));
        }
      }
      List<Transition> automatic = all.stream().filter(t -> t.trigger().isAutomatic()).toList();
      return new Ways(all, automatic, byEvent);
    }

    private static List<Transition> listening(List<Transition> all, OnEvent event) {
      return all.stream().filter(t -> t.trigger().equals(event)).toList();
    }
  }

  StageMachine(Lifecycle lifecycle, Optional<BusinessCalendar> calendar, AttributeCatalog catalog) {
    this.lifecycle = lifecycle;
    this.calendar = calendar;
    List<Transition> ordered = lifecycle.inOrder();
    for (Stage stage : lifecycle.stages()) {
      stages.put(stage.code(), stage);
      ways.put(
          stage.code(),
          Ways.of(ordered.stream().filter(t -> t.from().contains(stage.code())).toList()));
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
    throw new InvalidPolicyException(
        List.of(new Problem(path, CoreProblem.UNKNOWN_ATTRIBUTE, message, "")));
  }

  Lifecycle lifecycle() {
    return lifecycle;
  }

  Optional<BusinessCalendar> calendar() {
    return calendar;
  }

  boolean has(String stage) {
    return stages.containsKey(stage);
  }

  /** The stage, if the lifecycle has it. */
  Optional<Stage> find(String code) {
    return Optional.ofNullable(stages.get(code));
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
    return ways.getOrDefault(stage, Ways.NONE).all();
  }

  /** Those that need no event. */
  List<Transition> automatic(String stage) {
    return ways.getOrDefault(stage, Ways.NONE).automatic();
  }

  /** Those that an event of this type sets off. */
  List<Transition> waysOut(String stage, String event) {
    return ways.getOrDefault(stage, Ways.NONE).byEvent().getOrDefault(event, List.of());
  }

  /** When time or a day makes it due; empty for what waits for neither. */
  Optional<Due> due(Transition transition, LocalDate since, StagePauses pauses, Facts facts) {
    if (transition.trigger() instanceof AtDate date) {
      return Optional.of(
          Optional.ofNullable(days.get(date.attribute().id()))
              .flatMap(facts::get)
              .map(day -> Due.on(day.plusDays(date.days())))
              .orElseGet(() -> Due.perhapsFrom(since, StageReason.DAY_MISSING)));
    }
    return transition.trigger() instanceof AfterTime time
        ? Optional.of(due(time, since, pauses))
        : Optional.empty();
  }

  private Due due(AfterTime time, LocalDate since, StagePauses pauses) {
    Due due = dueBySureDays(time, since, pauses);
    return pauses.isSure() ? due : Due.between(due, dueBySureDays(time, since, pauses.atMost()));
  }

  private Due dueBySureDays(AfterTime time, LocalDate since, StagePauses pauses) {
    return time instanceof AfterBusinessDays days && calendar.isPresent()
        ? DueDay.ofBusinessDays(days.length(), since, calendar.get(), pauses)
        : Due.on(pauses.moved(DueDay.of(time, since)));
  }

  static Instant startOf(LocalDate day, ZoneId zone) {
    return LocalDays.startOf(day, zone);
  }
}
