package org.bankcrm.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.LocalDays;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.lifecycle.Outlook.Step;
import org.bankcrm.lifecycle.StageDecision.Moved;
import org.bankcrm.lifecycle.StageDecision.Refused;
import org.bankcrm.lifecycle.StageDecision.Stayed;
import org.bankcrm.lifecycle.StageState.Standing;

/** One call for one subject: what is due up to an instant, step by step. For one thread. */
final class StageRun {

  /** A circle that takes days would need decades for so many. */
  static final int MOST_MOVES = 10_000;

  private final StageMachine machine;
  private final GuardAnswers answers;
  private final StageState before;
  private final Instant until;
  private final ZoneId zone;
  private List<StageChange> changes = List.of();
  private List<String> enteredAtOnce = List.of();
  private StageState state;
  private StageWays ways;
  private List<Obstacle> ofEvent = List.of();

  /** What might have gone before a step that was taken. */
  private List<Obstacle> passed = List.of();

  private Outlook outlook = Outlook.NONE;
  private Optional<StageReason> refusal = Optional.empty();

  StageRun(StageMachine machine, GuardAnswers answers, StageState state, Instant until) {
    this.machine = machine;
    this.answers = answers;
    this.before = state;
    this.state = state;
    this.ways = machine.ways(state);
    this.until = until;
    this.zone = answers.facts().zone();
    if (state.isFresh() && state.hasEntered()) {
      enteredAtOnce = List.of(state.stands().stage());
    }
  }

  boolean isUnknownStage() {
    return before.hasEntered() && ways.stage().isEmpty();
  }

  /** Why the subject is not looked at: it is not of the population, or that cannot be told. */
  Optional<StageReason> notAsked() {
    return switch (answers.applies()) {
      case TRUE -> Optional.empty();
      case FALSE -> Optional.of(StageReason.NOT_APPLICABLE);
      case UNKNOWN -> Optional.of(StageReason.MISSING_DATA);
    };
  }

  /** Enters the lifecycle, unless that was done. */
  void enter() {
    if (!state.hasEntered()) {
      Stage first = machine.lifecycle().stages().get(0);
      move(Optional.empty(), first, until, Optional.empty());
    }
  }

  /** Takes what is due, in order; what waits for facts alone only where it is asked for. */
  void advance(boolean withFacts) {
    while (refusal.isEmpty()) {
      if (here().automatic().isEmpty()) {
        outlook = Outlook.NONE;
        return;
      }
      StageLook look = look();
      outlook = look.outlook();
      Optional<Step> next = outlook.next(withFacts);
      Instant leaves = next.map(Step::at).orElse(Instant.MAX);
      Optional<Step> within =
          look.within().nextOfAny(withFacts).filter(step -> !step.at().isAfter(leaves));
      if (within.isPresent()) {
        act(within.get().transition(), within.get().at(), Optional.empty());
      } else if (next.isPresent()) {
        pass(outlook.passed(next.get().transition(), next.get().at()));
        take(next.get());
      } else {
        return;
      }
    }
  }

  private void pass(List<Obstacle> undecided) {
    if (!undecided.isEmpty()) {
      passed = new ArrayList<>(passed);
      passed.addAll(undecided);
    }
  }

  /** Takes a transition that stays in the stage; one without an event once in a stay. */
  private void act(Transition transition, Instant at, Optional<String> event) {
    if (changes.size() == MOST_MOVES) {
      refusal = Optional.of(StageReason.TOO_MANY_MOVES);
      return;
    }
    Move move = Move.staying(transition, LocalDays.of(at, zone), answers::value);
    add(new StageChange(at, counted(move), event));
    state = event.isPresent() ? state : state.took(transition.code());
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

  private void take(Step step) {
    Stage to = machine.stage(step.transition().to());
    if (step.at().equals(standing().since()) && enteredAtOnce.contains(to.code())) {
      refusal = Optional.of(StageReason.LIVELOCK);
      goBackTo(standing().since());
    } else {
      move(Optional.of(step.transition()), to, step.at(), Optional.empty());
    }
  }

  /** Undoes what was done at an instant. */
  private void goBackTo(Instant at) {
    List<StageChange> kept = changes.stream().filter(c -> c.at().isBefore(at)).toList();
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

  private StageState looked(StageState at, Instant when) {
    StageWays there = ways(at.stands().stage());
    return there.knowsPauses()
        ? at.looked(when, zone, answers.standsStill(there.here()))
        : at.decided(when);
  }

  /** Whether time stands still in the stage in which the subject stands now, where that is told. */
  private Optional<Truth> standsStill() {
    if (!state.hasEntered() || !here().knowsPauses() || answers.isWithheld(here().here())) {
      return Optional.empty();
    }
    return Optional.of(answers.standsStill(here().here()));
  }

  private StageLook look() {
    return new StageLook(machine, here(), answers, state, until);
  }

  /** What stands in the way of one that waits for the event. */
  Optional<StageReason> obstacleNow(Transition transition) {
    return transition.dwell().isAny()
        ? StageLook.obstacle(transition, machine, answers, state)
        : look().obstacleNow(transition);
  }

  private Optional<ZonedDateTime> nextDue() {
    boolean never = !state.hasEntered() || here().automatic().isEmpty();
    return never ? Optional.empty() : look().nextDue();
  }

  private StageWays here() {
    return ways(state.stands().stage());
  }

  private StageWays ways(String stage) {
    ways = ways.isOf(stage) ? ways : machine.ways(stage);
    return ways;
  }

  /**
   * Lets an event move the subject; tells what stands in its way if none of its transitions can.
   */
  Optional<StageReason> take(StageEvent event) {
    if (refusal.isPresent()) {
      return Optional.empty();
    }
    Heard heard = Heard.of(here().on(event.type()), this, outlook);
    if (heard.isUnsure() || heard.isNothing()) {
      ofEvent = heard.obstacles();
      return Optional.of(heard.isUnsure() ? StageReason.MISSING_DATA : notTaken());
    }
    pass(outlook.undecided());
    Optional<String> id = Optional.of(event.id());
    for (int i = 0; i < heard.within().size(); i++) { // an iterator would be garbage
      act(heard.within().get(i), event.at(), id);
    }
    if (heard.leaving().isPresent()) {
      leave(heard.leaving().get(), event.at(), id);
    }
    return Optional.empty();
  }

  private void leave(Transition transition, Instant at, Optional<String> event) {
    pass(outlook.passed(transition, at));
    enteredAtOnce = List.of();
    Stage to = machine.stage(transition.to());
    move(Optional.of(transition), to, at, event);
  }

  private StageReason notTaken() {
    if (!ofEvent.isEmpty()) {
      return answers.isWithheld() ? StageReason.WITHHELD : ofEvent.get(0).reason();
    }
    if (hasMoved()) {
      return StageReason.MOVED_BEFORE;
    }
    boolean isFinal = here().here().isFinal();
    return isFinal ? StageReason.FINAL_STAGE : StageReason.NO_TRANSITION;
  }

  private boolean hasMoved() {
    return !changes.isEmpty()
        && changes.stream()
            .anyMatch(change -> change.move().from().isPresent() && !change.move().stays());
  }

  private void move(Optional<Transition> transition, Stage to, Instant at, Optional<String> event) {
    if (changes.size() == MOST_MOVES) {
      refusal = Optional.of(StageReason.TOO_MANY_MOVES);
      return;
    }
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

  private Standing standing() {
    return state.stands();
  }

  /** What came of a tick: as far as it could be taken, if that is anywhere. */
  StageResult ofTick() {
    return refusal.isPresent() && !changes.isEmpty() ? moved() : result(StageReason.NOTHING_DUE);
  }

  /** What came of an event, which is remembered; the reason counts where nothing moved. */
  StageResult result(StageReason reason, StageEvent event) {
    if (refusal.isPresent()) {
      return refused(refusal.get());
    }
    state =
        here().knowsPauses()
            ? looked(state, until).seen(event.id(), event.at())
            : state.decided(until, event.id(), event.at()); // both in one go
    return done(reason);
  }

  private StageResult result(StageReason reason) {
    if (refusal.isPresent()) {
      return refused(refusal.get());
    }
    state = looked(state, until);
    return done(reason);
  }

  private StageResult done(StageReason reason) {
    if (!changes.isEmpty()) {
      return moved();
    }
    boolean isFinal = here().here().isFinal();
    return stayed(
        isFinal && reason == StageReason.NOTHING_DUE ? StageReason.FINAL_STAGE : told(reason));
  }

  private StageResult moved() {
    List<Obstacle> obstacles = here().automatic().isEmpty() ? List.of() : all(look().outlook());
    return new StageResult(
        new Moved(
            machine.lifecycle().ref(),
            moves(),
            told(obstacles),
            passed(obstacles),
            nextDue(),
            standsStill()),
        state,
        changes);
  }

  private List<Move> moves() {
    return changes.size() == 1
        ? List.of(changes.get(0).move())
        : changes.stream().map(StageChange::move).toList();
  }

  /** Once each, and not again what stands in the way still; nothing that is told to nobody. */
  private List<Obstacle> passed(List<Obstacle> still) {
    return passed.isEmpty() || answers.isWithheld()
        ? List.of()
        : passed.stream().distinct().filter(each -> !still.contains(each)).toList();
  }

  private StageReason told(StageReason reason) {
    boolean nothing = reason == StageReason.NOTHING_DUE || reason == StageReason.WITHHELD;
    return nothing && outlook.isUndecided() ? StageReason.MISSING_DATA : reason;
  }

  /** What stands in the way of each transition, where that is told. */
  private List<Obstacle> told(List<Obstacle> obstacles) {
    return answers.isWithheld()
        ? obstacles.stream()
            .map(each -> new Obstacle(each.transition(), StageReason.WITHHELD))
            .toList()
        : obstacles;
  }

  /** What stands in the way of what leaves the stage, and of what stays in it. */
  private List<Obstacle> all(Outlook leaving) {
    if (leaving == Outlook.NONE) {
      return List.of();
    }
    List<Obstacle> all = new ArrayList<>(leaving.obstacles());
    all.addAll(look().within().obstacles());
    return all;
  }

  private StageResult stayed(StageReason reason) {
    Stayed stayed =
        new Stayed(
            machine.lifecycle().ref(),
            state.hasEntered() ? here().code() : Optional.empty(),
            reason,
            told(all(outlook)),
            nextDue(),
            List.of(),
            standsStill());
    return new StageResult(stayed, state, List.of());
  }

  /** Nothing has happened, and nothing was wrong. */
  StageResult unchanged(StageReason reason) {
    state = before;
    return stayed(reason);
  }

  /** Nothing was looked at, and what falls due meanwhile is due when it is. */
  StageResult unasked(StageReason reason) {
    Stayed stayed =
        new Stayed(
            machine.lifecycle().ref(),
            before.stage(),
            reason,
            List.of(),
            Optional.empty(),
            answers.missingToApply(),
            Optional.empty());
    return new StageResult(stayed, before, List.of());
  }

  /**
   * Nothing has happened, although it was looked at in the stage in which the event met it. Which
   * one that was, something protected may have decided.
   */
  StageResult refusedWhereMet(StageReason reason) {
    if (answers.isWithheld()) {
      return refused(reason.isUndecided() ? reason : StageReason.WITHHELD);
    }
    return refused(reason, withUndecided(), hasMoved() ? state.stage() : Optional.empty());
  }

  private List<Obstacle> withUndecided() {
    List<Obstacle> undecided = outlook.undecided();
    if (undecided.isEmpty()) {
      return ofEvent;
    }
    List<Obstacle> all = new ArrayList<>(ofEvent);
    all.addAll(undecided);
    return all;
  }

  /** Nothing has happened. */
  StageResult refused(StageReason reason) {
    return refused(reason, List.of(), Optional.empty());
  }

  private StageResult refused(StageReason reason, List<Obstacle> obstacles, Optional<String> met) {
    Refused refused =
        new Refused(
            machine.lifecycle().ref(),
            before.stage(),
            reason,
            told(obstacles),
            met,
            answers.missingToApply());
    return new StageResult(refused, before, List.of());
  }
}
