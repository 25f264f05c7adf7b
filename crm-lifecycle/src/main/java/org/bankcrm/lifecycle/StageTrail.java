package org.bankcrm.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.LocalDays;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.lifecycle.StageState.Standing;

/** Where a subject stands within one call, and what it went through on the way there. */
final class StageTrail {

  /** A circle that takes days would need decades for so many. */
  static final int MOST_MOVES = 10_000;

  private final StageMachine machine;
  private final GuardAnswers answers;
  private final StageState before;
  private final ZoneId zone;
  private StageState state;
  private StageWays ways;
  private List<StageChange> changes = List.of();

  /** The stages that were entered at the instant of the last step. */
  private List<String> enteredAtOnce = List.of();

  StageTrail(StageMachine machine, GuardAnswers answers, StageState before) {
    this.machine = machine;
    this.answers = answers;
    this.before = before;
    this.state = before;
    this.ways = machine.ways(before);
    this.zone = answers.facts().zone();
    if (before.isFresh() && before.hasEntered()) {
      enteredAtOnce = List.of(before.stands().stage());
    }
  }

  /** The state with which the call began. */
  StageState before() {
    return before;
  }

  StageState state() {
    return state;
  }

  Standing standing() {
    return state.stands();
  }

  /**
   * Whether the stage that was handed in is none of the lifecycle's; no step leads to such a one.
   */
  boolean isUnknownStage() {
    return state.hasEntered() && here().stage().isEmpty();
  }

  StageWays here() {
    return ways(state.stands().stage());
  }

  private StageWays ways(String stage) {
    ways = ways.isOf(stage) ? ways : machine.ways(stage);
    return ways;
  }

  List<StageChange> changes() {
    return changes;
  }

  boolean isFull() {
    return changes.size() == MOST_MOVES;
  }

  List<Move> moves() {
    return changes.size() == 1
        ? List.of(changes.get(0).move())
        : changes.stream().map(StageChange::move).toList();
  }

  /** Whether it left a stage. */
  boolean hasMoved() {
    return !changes.isEmpty()
        && changes.stream()
            .anyMatch(change -> change.move().from().isPresent() && !change.move().stays());
  }

  /** Whether entering the stage now would close a circle that takes no time. */
  boolean wouldCircle(Stage to, Instant at) {
    return at.equals(standing().since()) && enteredAtOnce.contains(to.code());
  }

  /** From here on a stage may be entered again at the same instant: an event says so. */
  void startAfresh() {
    enteredAtOnce = List.of();
  }

  /** Takes a transition that stays in the stage; one without an event once in a stay. */
  void act(Transition transition, Instant at, Optional<String> event) {
    Move move = Move.staying(transition, LocalDays.of(at, zone), answers::value);
    add(new StageChange(at, counted(move), event));
    state = event.isPresent() ? state : state.took(transition.code());
  }

  void move(Optional<Transition> transition, Stage to, Instant at, Optional<String> event) {
    boolean atOnce = state.hasEntered() && state.stands().since().equals(at);
    enteredAtOnce = atOnce ? added(enteredAtOnce, to.code()) : List.of(to.code());
    add(new StageChange(at, made(transition, to, at), event));
    state = state.entered(to.code(), at);
  }

  private Move made(Optional<Transition> transition, Stage to, Instant at) {
    Optional<Stage> from = state.stage().map(machine::stage);
    LocalDate day = LocalDays.of(at, zone);
    return counted(Move.entering(from, transition, to, day, answers::value));
  }

  private Move counted(Move move) {
    return machine.calendar().map(move::by).orElse(move);
  }

  /** Most calls change one thing, or nothing. */
  private void add(StageChange change) {
    changes = changes.size() == 1 ? new ArrayList<>(changes) : changes;
    if (changes.isEmpty()) {
      changes = List.of(change);
    } else {
      changes.add(change);
    }
  }

  private static List<String> added(List<String> codes, String code) {
    List<String> more = new ArrayList<>(codes);
    more.add(code);
    return more;
  }

  /** Undoes what was done since the subject entered the stage where it stands. */
  void goBackToEntry() {
    Instant entry = standing().since();
    List<StageChange> kept = changes.stream().filter(c -> c.at().isBefore(entry)).toList();
    state = before;
    kept.forEach(this::again);
    changes = new ArrayList<>(kept);
  }

  private void again(StageChange change) {
    Move move = change.move();
    StageState after =
        move.stays()
            ? state.took(move.transition().orElseThrow())
            : state.entered(move.to(), change.at());
    state = looked(after, change.at());
  }

  /** Remembers that the subject was looked at. */
  void look(Instant when) {
    state = looked(state, when);
  }

  /** The same with an event, so that it is known when it comes again. */
  void look(Instant when, StageEvent event) {
    state =
        here().knowsPauses()
            ? looked(state, when).seen(event.id(), event.at())
            : state.decided(when, event.id(), event.at()); // both in one go
  }

  private StageState looked(StageState at, Instant when) {
    StageWays there = ways(at.stands().stage());
    return there.knowsPauses()
        ? at.looked(when, zone, answers.standsStill(there.here()))
        : at.decided(when);
  }

  /** Whether time stands still in the stage in which the subject stands now, where that is told. */
  Optional<Truth> standsStill() {
    if (!state.hasEntered() || !here().knowsPauses() || answers.isWithheld(here().here())) {
      return Optional.empty();
    }
    return Optional.of(answers.standsStill(here().here()));
  }

  /** Forgets what was done: nothing happened. */
  void goBackToStart() {
    state = before;
  }
}
