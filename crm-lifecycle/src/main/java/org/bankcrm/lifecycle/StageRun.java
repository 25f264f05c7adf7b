package org.bankcrm.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.lifecycle.StageDecision.Moved;
import org.bankcrm.lifecycle.StageDecision.Refused;
import org.bankcrm.lifecycle.StageDecision.Stayed;
import org.bankcrm.lifecycle.StageState.SeenEvent;
import org.bankcrm.lifecycle.StageState.Standing;
import org.bankcrm.lifecycle.Trigger.AtDate;
import org.bankcrm.lifecycle.Trigger.OnFacts;

/** One call for one subject: what is due up to an instant, step by step. For one thread. */
final class StageRun {

  /** A circle that takes days would need centuries for so many. */
  private static final int MOST_MOVES = 10_000;

  private final StageMachine machine;
  private final Guards.Answers answers;
  private final StageState before;
  private final Instant until;
  private final ZoneId zone;
  private final List<StageChange> changes = new ArrayList<>();
  private final List<Obstacle> obstacles = new ArrayList<>();
  private final Set<String> enteredAtOnce = new HashSet<>();
  private StageState state;
  private boolean entered;
  private Optional<StageReason> refusal = Optional.empty();

  /** A transition and the instant at which it goes. */
  private record Due(Transition transition, Instant at) {}

  StageRun(StageMachine machine, Guards.Answers answers, StageState state, Instant until) {
    this.machine = machine;
    this.answers = answers;
    this.before = state;
    this.state = state;
    this.until = until;
    this.zone = answers.facts().zone();
  }

  boolean isUnknownStage() {
    return before.stage().isPresent() && !machine.has(before.stage().get());
  }

  /** Enters the lifecycle, unless that was done. */
  void enter() {
    if (state.standing().isEmpty()) {
      Stage first = machine.lifecycle().stages().get(0);
      move(Optional.empty(), first, until, Optional.empty());
    }
  }

  /** Takes what is due, in order; what waits for facts alone only where it is asked for. */
  void advance(boolean withFacts) {
    while (refusal.isEmpty()) {
      Optional<Due> next = earliest(withFacts);
      if (next.isEmpty() || refusal.isPresent()) {
        return;
      }
      Transition transition = next.get().transition();
      Stage to = machine.stage(transition.to());
      if (next.get().at().equals(state.standing().orElseThrow().since())
          && enteredAtOnce.contains(to.code())) {
        refusal = Optional.of(StageReason.LIVELOCK);
        goBackTo(standing().since());
      } else {
        move(Optional.of(transition), to, next.get().at(), Optional.empty());
      }
    }
  }

  /** Undoes what was done at an instant. */
  private void goBackTo(Instant at) {
    List<StageChange> kept = changes.stream().filter(c -> c.at().isBefore(at)).toList();
    state = before;
    kept.forEach(change -> state = state.entered(change.move().to(), change.at()));
    changes.clear();
    changes.addAll(kept);
  }

  private Optional<Due> earliest(boolean withFacts) {
    Optional<Due> best = Optional.empty();
    obstacles.clear();
    for (Transition transition : machine.waysOut(standing().stage())) {
      Optional<Instant> at = goesAt(transition, withFacts);
      boolean sooner =
          at.isPresent()
              && !at.get().isAfter(until)
              && (best.isEmpty() || at.get().isBefore(best.get().at()));
      if (sooner && isOpen(transition)) {
        best = Optional.of(new Due(transition, at.get()));
      } else if (at.isPresent() && at.get().isAfter(until)) {
        obstacles.add(new Obstacle(transition.code(), StageReason.NOT_DUE));
      }
    }
    return best;
  }

  /** The instant at which an automatic transition goes if it is open. */
  private Optional<Instant> goesAt(Transition transition, boolean withFacts) {
    if (!transition.trigger().isAutomatic()) {
      return Optional.empty();
    }
    Instant seen = entered ? standing().since() : until;
    if (transition.trigger() instanceof OnFacts) {
      return withFacts || entered ? Optional.of(seen) : Optional.empty();
    }
    Optional<LocalDate> day = machine.due(transition, standing().day(zone), answers.facts());
    if (day.isEmpty()) {
      checkDay(transition);
      return Optional.empty();
    }
    Instant due = StageMachine.startOf(day.get(), zone);
    Instant decided = state.decidedUntil().orElseThrow();
    return Optional.of(due.isAfter(decided) ? due : seen);
  }

  private void checkDay(Transition transition) {
    if (transition.trigger() instanceof AtDate) {
      StageReason reason =
          obstacle(transition)
              .filter(r -> r != StageReason.MISSING_DATA)
              .orElse(StageReason.DAY_MISSING);
      obstacles.add(new Obstacle(transition.code(), reason));
    } else if (machine.endOfCalendar().isPresent()
        && !LocalDate.ofInstant(until, zone).isBefore(machine.endOfCalendar().get())) {
      refusal = Optional.of(StageReason.CALENDAR_ENDS);
    }
  }

  private boolean isOpen(Transition transition) {
    Optional<StageReason> obstacle = obstacle(transition);
    obstacle.ifPresent(reason -> obstacles.add(new Obstacle(transition.code(), reason)));
    return obstacle.isEmpty();
  }

  private Optional<StageReason> obstacle(Transition transition) {
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

  /**
   * Lets an event move the subject; tells what stands in its way if none of its transitions can.
   */
  Optional<StageReason> take(StageEvent event) {
    if (refusal.isPresent()) {
      return Optional.empty();
    }
    obstacles.clear();
    for (Transition transition : machine.waysOut(standing().stage(), event.type())) {
      if (isOpen(transition)) {
        enteredAtOnce.clear();
        move(
            Optional.of(transition),
            machine.stage(transition.to()),
            event.at(),
            Optional.of(event.id()));
        return Optional.empty();
      }
    }
    return Optional.of(obstacles.isEmpty() ? StageReason.NO_TRANSITION : obstacles.get(0).reason());
  }

  private void move(Optional<Transition> transition, Stage to, Instant at, Optional<String> event) {
    if (changes.size() == MOST_MOVES) {
      refusal = Optional.of(StageReason.TOO_MANY_MOVES);
      return;
    }
    if (!state.standing().map(s -> s.since().equals(at)).orElse(false)) {
      enteredAtOnce.clear();
    }
    enteredAtOnce.add(to.code());
    Move move =
        new Move(
            transition.map(Transition::code),
            transition.map(Transition::name).orElse(LifecyclePlan.ENTRY),
            state.stage(),
            to.code(),
            LocalDate.ofInstant(at, zone),
            Stream.concat(
                    transition.stream().flatMap(t -> t.effects().stream()), to.effects().stream())
                .toList());
    changes.add(new StageChange(at, move, event));
    state = state.entered(to.code(), at);
    entered = true;
  }

  void see(SeenEvent event) {
    state = state.seen(event);
  }

  private Standing standing() {
    return state.standing().orElseThrow();
  }

  List<Obstacle> obstacles() {
    return List.copyOf(obstacles);
  }

  /** What came of a tick: as far as it could be taken, if that is anywhere. */
  StageResult ofTick() {
    return refusal.isPresent() && !changes.isEmpty() ? moved() : result(StageReason.NOTHING_DUE);
  }

  /** What came of it; the reason counts where nothing moved. */
  StageResult result(StageReason reason) {
    if (refusal.isPresent()) {
      return refused(refusal.get(), List.of());
    }
    state = state.decided(until);
    if (!changes.isEmpty()) {
      return moved();
    }
    boolean isFinal = machine.stage(standing().stage()).isFinal();
    return stayed(
        isFinal && reason == StageReason.NOTHING_DUE ? StageReason.FINAL_STAGE : told(reason));
  }

  private StageResult moved() {
    List<Move> moves = changes.stream().map(StageChange::move).toList();
    return new StageResult(new Moved(machine.lifecycle().ref(), moves, nextDue()), state, changes);
  }

  private StageReason told(StageReason reason) {
    boolean isOpen = obstacles.stream().anyMatch(o -> o.reason().isMissing());
    return reason == StageReason.NOTHING_DUE && isOpen ? StageReason.MISSING_DATA : reason;
  }

  private StageResult stayed(StageReason reason) {
    Stayed stayed =
        new Stayed(machine.lifecycle().ref(), state.stage(), reason, obstacles, nextDue());
    return new StageResult(stayed, state, List.of());
  }

  /** Nothing has happened, and nothing was wrong. */
  StageResult unchanged(StageReason reason) {
    state = before;
    return stayed(reason);
  }

  /** Nothing has happened. */
  StageResult refused(StageReason reason, List<Obstacle> why) {
    Refused refused = new Refused(machine.lifecycle().ref(), before.stage(), reason, why);
    return new StageResult(refused, before, List.of());
  }

  /** The first day on which time can move the subject on. */
  Optional<LocalDate> nextDue() {
    if (state.standing().isEmpty() || !machine.has(standing().stage())) {
      return Optional.empty();
    }
    LocalDate today = LocalDate.ofInstant(until, zone);
    LocalDate since = standing().day(zone);
    return machine.waysOut(standing().stage()).stream()
        .flatMap(
            t ->
                machine.isBeyondCalendar(t, since)
                    ? machine.endOfCalendar().stream()
                    : machine.due(t, since, answers.facts()).stream())
        .filter(day -> day.isAfter(today))
        .min(LocalDate::compareTo);
  }

  /** The transitions out of the stage, and what stands in their way. */
  List<Exit> exits() {
    if (state.standing().isEmpty()) {
      return List.of();
    }
    return machine.waysOut(standing().stage()).stream().map(this::exit).toList();
  }

  private Exit exit(Transition transition) {
    Optional<LocalDate> due = machine.due(transition, standing().day(zone), answers.facts());
    boolean byTime =
        transition.trigger() instanceof AtDate || transition.trigger() instanceof Trigger.AfterTime;
    Optional<StageReason> obstacle = obstacle(transition);
    if (byTime && due.isEmpty()) {
      boolean byDate = transition.trigger() instanceof AtDate;
      obstacle = Optional.of(byDate ? StageReason.DAY_MISSING : StageReason.CALENDAR_ENDS);
    } else if (due.isPresent() && StageMachine.startOf(due.get(), zone).isAfter(until)) {
      obstacle = Optional.of(StageReason.NOT_DUE);
    }
    return new Exit(transition, obstacle, due);
  }
}
