package org.bankcrm.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bankcrm.core.LocalDays;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.lifecycle.Outlook.Way;
import org.bankcrm.lifecycle.Outlook.Window;
import org.bankcrm.lifecycle.StageState.Standing;
import org.bankcrm.lifecycle.Trigger.AfterTime;

/** What leads out of the stage in which a subject stands, looked at as of an instant. */
final class StageLook {

  private static final Optional<StageReason> ALREADY_TAKEN = Optional.of(StageReason.ALREADY_TAKEN);
  private static final Optional<StageReason> ENTRIES_USED_UP =
      Optional.of(StageReason.ENTRIES_USED_UP);
  private static final Optional<StageReason> GUARD_NOT_MET = Optional.of(StageReason.GUARD_NOT_MET);
  private static final Optional<StageReason> MISSING_DATA = Optional.of(StageReason.MISSING_DATA);

  private final StageMachine machine;
  private final StageWays here;
  private final GuardAnswers answers;
  private final StageState state;
  private final Instant until;
  private final ZoneId zone;

  /** What surely stood still of the time in the stage, up to the day of the call. */
  private final StagePauses pauses;

  /** The same with the days of which that cannot be told. */
  private final StagePauses mostPauses;

  /**
   * @param here of the stage in which the subject stands
   */
  StageLook(
      StageMachine machine, StageWays here, GuardAnswers answers, StageState state, Instant until) {
    this.machine = machine;
    this.here = here;
    this.answers = answers;
    this.state = state;
    this.until = until;
    this.zone = answers.facts().zone();
    this.pauses = pauses();
    this.mostPauses = pauses.atMost();
  }

  private StagePauses pauses() {
    return !here.knowsPauses() || state.isPast(until)
        ? state.pauses()
        : state.pausesUpTo(LocalDays.of(until, zone), zone, standsStill());
  }

  /** Whether the time in the stage stands still from now on. */
  private Truth standsStill() {
    return answers.standsStill(here.here());
  }

  private Standing standing() {
    return state.stands();
  }

  /** The ways out of the stage that need no event. */
  Outlook outlook() {
    return outlook(here.leaving());
  }

  /** The ways within the stage that need none. */
  Outlook within() {
    return outlook(here.within());
  }

  private Outlook outlook(List<Transition> transitions) {
    if (transitions.isEmpty()) {
      return here.automatic().isEmpty() ? Outlook.NONE : Outlook.OF_NO_WAY;
    }
    List<Way> ways = new ArrayList<>(transitions.size());
    for (Transition transition : transitions) {
      ways.add(way(transition, due(transition)));
    }
    return new Outlook(ways, until, state.decidedUntil());
  }

  private Way way(Transition transition, Optional<Due> due) {
    Window window = window(transition, due);
    return new Way(
        transition, window, obstacle(transition, window), unsure(transition, due, window));
  }

  private Optional<Due> due(Transition transition) {
    return machine.due(transition, standing(), pauses, answers.facts());
  }

  /** When it goes, and when it could: never before the entry. */
  private Window window(Transition transition, Optional<Due> due) {
    if (due.isEmpty() && transition.dwell().isAny() && pauses.hasNoDays()) {
      return new Window(standing().since(), standing().since(), Instant.MAX, Instant.MAX);
    }
    Instant from = dwelt(transition, pauses);
    Instant surely = dwelt(transition, mostPauses);
    if (due.isPresent()) {
      from = later(from, due.get().at());
      surely = later(surely, due.get().surely().orElse(Instant.MAX));
    }
    Optional<StageTime> over = transition.dwell().lessThan();
    return new Window(
        from,
        surely,
        over.map(time -> up(time, pauses)).orElse(Instant.MAX),
        over.map(time -> up(time, mostPauses)).orElse(Instant.MAX));
  }

  /** The first instant at which the subject has been in the stage long enough. */
  private Instant dwelt(Transition transition, StagePauses stood) {
    Instant since = standing().since();
    return transition.dwell().atLeast().map(time -> later(up(time, stood), since)).orElse(since);
  }

  /** When a time in the stage is up, with what stood still of it. */
  private Instant up(StageTime time, StagePauses stood) {
    return time instanceof StageTime.Days of
        ? start(stood.moved(of.span().after(standing().day(zone))))
        : ((StageTime.Elapsed) time).span().after(standing().since());
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private Instant start(LocalDate day) {
    return StageMachine.startOf(day, zone);
  }

  /** Why it cannot be told whether its time is up, where days or pauses leave that open. */
  private StageReason unsure(Transition transition, Optional<Due> due, Window window) {
    if (window.isSure()) {
      return StageReason.PAUSE_UNKNOWN; // which nobody asks for
    }
    boolean dwells =
        until.isBefore(dwelt(transition, mostPauses)) || !until.isBefore(window.ends());
    return due.flatMap(Due::unknown).filter(r -> !dwells).orElse(StageReason.PAUSE_UNKNOWN);
  }

  private Optional<StageReason> obstacle(Transition transition, Window window) {
    if (window.from().isAfter(until)) {
      return Optional.of(StageReason.NOT_DUE);
    }
    return window.from().isBefore(window.to())
        ? obstacle(transition)
        : Optional.of(StageReason.DWELL_OVER);
  }

  /** What stands in the way of one that waits for an event, which happens now. */
  Optional<StageReason> obstacleNow(Transition transition) {
    return Outlook.obstacle(way(transition, Optional.empty()), until);
  }

  private Optional<StageReason> obstacle(Transition transition) {
    return obstacle(transition, machine, answers, state);
  }

  /** What stands in its way apart from time. */
  static Optional<StageReason> obstacle(
      Transition transition, StageMachine machine, GuardAnswers answers, StageState state) {
    if (transition.stays() && state.taken().contains(transition.code())) {
      return ALREADY_TAKEN;
    } else if (!transition.stays() && state.isClosed(machine.stage(transition.to()))) {
      return ENTRIES_USED_UP;
    }
    if (isHeld(transition, answers)) {
      return Optional.of(StageReason.VALUE_MISSING);
    }
    Truth guard = answers.of(transition);
    return switch (guard) {
      case TRUE -> Optional.empty();
      case FALSE -> GUARD_NOT_MET;
      case UNKNOWN -> MISSING_DATA;
    };
  }

  private static boolean isHeld(Transition transition, GuardAnswers answers) {
    List<EffectValue> holds = transition.holds();
    return !holds.isEmpty() && holds.stream().anyMatch(value -> answers.isMissing(value));
  }

  /** The first instant at which time can move the subject on, or at which that cannot be told. */
  Optional<ZonedDateTime> nextDue() {
    if (!state.hasEntered() || here.automatic().isEmpty()) {
      return Optional.empty();
    }
    NextTurn next =
        new NextTurn(until, mayStandStill() ? Optional.of(tomorrow()) : Optional.empty());
    for (Transition transition : here.automatic()) {
      if (!state.taken().contains(transition.code())) {
        look(transition, next);
      }
    }
    return next.first().map(at -> at.atZone(zone));
  }

  /** A day that is withheld is looked for every day. */
  private void look(Transition transition, NextTurn next) {
    boolean ofTime = transition.trigger() instanceof AfterTime;
    if (answers.isWithheld(transition.trigger())) {
      next.at(tomorrow(), false);
    } else {
      Optional<Due> due = due(transition);
      due.ifPresent(known -> next.at(known.at(), ofTime));
      due.flatMap(Due::surely).ifPresent(at -> next.at(at, ofTime));
    }
    turn(transition.dwell().atLeast(), next);
    turn(transition.dwell().lessThan(), next);
  }

  private void turn(Optional<StageTime> bound, NextTurn next) {
    if (bound.isPresent()) {
      next.at(up(bound.get(), pauses), true);
      next.at(up(bound.get(), mostPauses), true);
    }
  }

  private Instant tomorrow() {
    return start(LocalDays.of(until, zone).plusDays(1));
  }

  /** Whether time stands still, or that cannot be told, or nobody is told. */
  private boolean mayStandStill() {
    Stage stage = here.here();
    return answers.isWithheld(stage) || answers.standsStill(stage) != Truth.FALSE;
  }

  /** The transitions out of the stage, and what stands in their way. */
  List<Exit> exits() {
    if (!state.hasEntered()) {
      return List.of();
    }
    Outlook outlook = outlook();
    Outlook within = within();
    Set<Trigger> unsure = new HashSet<>();
    return here.all().stream()
        .map(each -> told(exit(each, each.stays() ? within : outlook, outlook, unsure)))
        .toList();
  }

  private Exit told(Exit exit) {
    boolean noDay =
        answers.isWithheld(exit.transition().trigger()) || answers.isWithheld(here.here());
    return answers.isWithheld()
        ? new Exit(
            exit.transition(),
            Optional.of(StageReason.WITHHELD),
            noDay ? Optional.empty() : exit.dueAt())
        : exit;
  }

  /** What could go before it and cannot be told stands in its way too. */
  private Exit exit(Transition transition, Outlook own, Outlook leaving, Set<Trigger> unsure) {
    Optional<Due> due = due(transition);
    Optional<StageReason> obstacle =
        transition.trigger().isAutomatic()
            ? own.obstacle(way(transition, due))
            : obstacleNow(transition);
    boolean aside =
        !transition.stays()
            && (unsure.contains(transition.trigger()) || leaving.turnsAside(transition));
    if (obstacle.isEmpty() && aside) {
      obstacle = Optional.of(StageReason.UNDECIDED_BEFORE);
    }
    if (!transition.trigger().isAutomatic()
        && obstacle.filter(StageReason::isUndecided).isPresent()) {
      unsure.add(transition.trigger());
    }
    return new Exit(transition, obstacle, dueAt(transition, due));
  }

  /** When it is due, where that can be told; what is to come not while time may stand. */
  private Optional<ZonedDateTime> dueAt(Transition transition, Optional<Due> due) {
    boolean stands = transition.trigger() instanceof AfterTime && mayStandStill();
    return due.filter(known -> known.unknown().isEmpty())
        .map(Due::at)
        .filter(at -> !stands || !at.isAfter(until))
        .map(at -> at.atZone(zone));
  }
}
