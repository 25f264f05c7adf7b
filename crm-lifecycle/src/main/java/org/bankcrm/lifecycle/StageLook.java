package org.bankcrm.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bankcrm.core.LocalDays;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.lifecycle.Outlook.Way;
import org.bankcrm.lifecycle.StageState.Standing;

/** What leads out of the stage in which a subject stands, looked at as of an instant. */
final class StageLook {

  private final StageMachine machine;
  private final Guards.Answers answers;
  private final StageState state;
  private final Instant until;
  private final ZoneId zone;

  StageLook(StageMachine machine, Guards.Answers answers, StageState state, Instant until) {
    this.machine = machine;
    this.answers = answers;
    this.state = state;
    this.until = until;
    this.zone = answers.facts().zone();
  }

  private Standing standing() {
    return state.standing().orElseThrow();
  }

  /** The ways that need no event. */
  Outlook outlook() {
    List<Transition> automatic = machine.automatic(standing().stage());
    if (automatic.isEmpty()) {
      return Outlook.NONE;
    }
    List<Way> ways = new ArrayList<>();
    for (Transition transition : automatic) {
      Optional<Due> due = due(transition);
      Instant from = from(due);
      ways.add(new Way(transition, from, obstacle(transition, due, from)));
    }
    return new Outlook(ways, until, state.decidedUntil());
  }

  private Optional<Due> due(Transition transition) {
    return machine.due(transition, standing().day(zone), answers.facts());
  }

  /** The instant from which it goes, or could go: never before the entry. */
  private Instant from(Optional<Due> due) {
    Instant since = standing().since();
    return due.map(d -> StageMachine.startOf(d.day(), zone))
        .filter(start -> start.isAfter(since))
        .orElse(since);
  }

  private Optional<StageReason> obstacle(Transition transition, Optional<Due> due, Instant from) {
    if (from.isAfter(until)) {
      return Optional.of(StageReason.NOT_DUE);
    }
    Optional<StageReason> obstacle = obstacle(transition);
    Optional<StageReason> unknown = due.flatMap(Due::unknown);
    boolean closed = obstacle.isPresent() && !obstacle.get().isUndecided();
    return unknown.isEmpty() || closed ? obstacle : unknown;
  }

  /** What stands in its way apart from time. */
  Optional<StageReason> obstacle(Transition transition) {
    if (state.isClosed(machine.stage(transition.to()))) {
      return Optional.of(StageReason.ENTRIES_USED_UP);
    }
    Truth guard = answers.of(transition);
    return switch (guard) {
      case TRUE -> Optional.empty();
      case FALSE -> Optional.of(StageReason.GUARD_NOT_MET);
      case UNKNOWN -> Optional.of(StageReason.MISSING_DATA);
    };
  }

  /** The first day on which time can move the subject on, or on which that cannot be told. */
  Optional<LocalDate> nextDue() {
    if (state.standing().isEmpty()) {
      return Optional.empty();
    }
    LocalDate today = LocalDays.of(until, zone);
    return machine.automatic(standing().stage()).stream()
        .flatMap(transition -> dayToLook(transition, today).stream())
        .filter(day -> day.isAfter(today))
        .min(LocalDate::compareTo);
  }

  /** A day that is withheld is looked for every day. */
  private Optional<LocalDate> dayToLook(Transition transition, LocalDate today) {
    return answers.isWithheld(transition.trigger())
        ? Optional.of(today.plusDays(1))
        : due(transition).map(Due::day);
  }

  /** The transitions out of the stage, and what stands in their way. */
  List<Exit> exits() {
    if (state.standing().isEmpty()) {
      return List.of();
    }
    Outlook outlook = outlook();
    Set<Trigger> unsure = new HashSet<>();
    return machine.waysOut(standing().stage()).stream()
        .map(transition -> told(exit(transition, outlook, unsure)))
        .toList();
  }

  private Exit told(Exit exit) {
    boolean noDay = answers.isWithheld(exit.transition().trigger());
    return answers.isWithheld()
        ? new Exit(
            exit.transition(),
            Optional.of(StageReason.WITHHELD),
            noDay ? Optional.empty() : exit.due())
        : exit;
  }

  /** What could go before it and cannot be told stands in its way too. */
  private Exit exit(Transition transition, Outlook outlook, Set<Trigger> unsure) {
    Optional<Due> due = due(transition);
    Optional<StageReason> obstacle = obstacle(transition, due, from(due));
    boolean aside = unsure.contains(transition.trigger()) || outlook.turnsAside(transition);
    if (obstacle.isEmpty() && aside) {
      obstacle = Optional.of(StageReason.UNDECIDED_BEFORE);
    }
    if (!transition.trigger().isAutomatic()
        && obstacle.filter(StageReason::isUndecided).isPresent()) {
      unsure.add(transition.trigger());
    }
    Optional<LocalDate> day = due.filter(known -> known.unknown().isEmpty()).map(Due::day);
    return new Exit(transition, obstacle, day);
  }
}
