package org.bankcrm.lifecycle;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bankcrm.lifecycle.Outlook.Step;
import org.bankcrm.lifecycle.StageDecision.Moved;
import org.bankcrm.lifecycle.StageDecision.Refused;
import org.bankcrm.lifecycle.StageDecision.Stayed;

/** One call for one subject: what is due up to an instant, step by step. For one thread. */
final class StageRun {

  private final StageMachine machine;
  private final GuardAnswers answers;
  private final Instant until;
  private final StageTrail trail;
  private List<Obstacle> ofEvent = List.of();

  /** What might have gone before a step that was taken. */
  private List<Obstacle> passed = List.of();

  /** What might have gone before an event that moved nothing, so before the facts of its call. */
  private List<Obstacle> beforeFacts = List.of();

  private Outlook outlook = Outlook.NONE;
  private Optional<StageReason> refusal = Optional.empty();

  StageRun(StageMachine machine, GuardAnswers answers, StageState state, Instant until) {
    this.machine = machine;
    this.answers = answers;
    this.trail = new StageTrail(machine, answers, state);
    this.until = until;
  }

  boolean isUnknownStage() {
    return trail.isUnknownStage();
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
    if (!trail.state().hasEntered()) {
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
        pass(beforeFacts);
        beforeFacts = List.of();
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

  private void act(Transition transition, Instant at, Optional<String> event) {
    if (trail.isFull()) {
      refusal = Optional.of(StageReason.TOO_MANY_MOVES);
    } else {
      trail.act(transition, at, event);
    }
  }

  private void take(Step step) {
    Stage to = machine.stage(step.transition().to());
    if (trail.wouldCircle(to, step.at())) {
      refusal = Optional.of(StageReason.LIVELOCK);
      trail.goBackToEntry();
    } else {
      move(Optional.of(step.transition()), to, step.at(), Optional.empty());
    }
  }

  private StageLook look() {
    return new StageLook(machine, here(), answers, trail.state(), until);
  }

  /** What stands in the way of one that waits for the event. */
  Optional<StageReason> obstacleNow(Transition transition) {
    return transition.dwell().isAny()
        ? StageLook.obstacle(transition, machine, answers, trail.state())
        : look().obstacleNow(transition);
  }

  private Optional<ZonedDateTime> nextDue() {
    boolean never = !trail.state().hasEntered() || here().automatic().isEmpty();
    return never ? Optional.empty() : look().nextDue();
  }

  private StageWays here() {
    return trail.here();
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
      beforeFacts = outlook.undecided();
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
    trail.startAfresh();
    Stage to = machine.stage(transition.to());
    move(Optional.of(transition), to, at, event);
  }

  private StageReason notTaken() {
    if (!ofEvent.isEmpty()) {
      return answers.isWithheld() ? StageReason.WITHHELD : ofEvent.get(0).reason();
    }
    if (trail.hasMoved()) {
      return StageReason.MOVED_BEFORE;
    }
    boolean isFinal = here().here().isFinal();
    return isFinal ? StageReason.FINAL_STAGE : StageReason.NO_TRANSITION;
  }

  private void move(Optional<Transition> transition, Stage to, Instant at, Optional<String> event) {
    if (trail.isFull()) {
      refusal = Optional.of(StageReason.TOO_MANY_MOVES);
    } else {
      trail.move(transition, to, at, event);
    }
  }

  /** What came of a tick: as far as it could be taken, if that is anywhere. */
  StageResult ofTick() {
    return refusal.isPresent() && !trail.changes().isEmpty()
        ? moved()
        : result(StageReason.NOTHING_DUE);
  }

  /** What came of an event, which is remembered; the reason counts where nothing moved. */
  StageResult result(StageReason reason, StageEvent event) {
    if (refusal.isPresent()) {
      return refused(refusal.get());
    }
    trail.look(until, event);
    return done(reason);
  }

  private StageResult result(StageReason reason) {
    if (refusal.isPresent()) {
      return refused(refusal.get());
    }
    trail.look(until);
    return done(reason);
  }

  private StageResult done(StageReason reason) {
    if (!trail.changes().isEmpty()) {
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
            trail.moves(),
            told(obstacles),
            passed(obstacles),
            nextDue(),
            trail.standsStill()),
        trail.state(),
        trail.changes());
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
            trail.state().hasEntered() ? here().code() : Optional.empty(),
            reason,
            told(all(outlook)),
            nextDue(),
            List.of(),
            trail.standsStill());
    return new StageResult(stayed, trail.state(), List.of());
  }

  /** Nothing has happened, and nothing was wrong. */
  StageResult unchanged(StageReason reason) {
    trail.goBackToStart();
    return stayed(reason);
  }

  /** Nothing was looked at, and what falls due meanwhile is due when it is. */
  StageResult unasked(StageReason reason) {
    Stayed stayed =
        new Stayed(
            machine.lifecycle().ref(),
            trail.before().stage(),
            reason,
            List.of(),
            Optional.empty(),
            answers.missingToApply(),
            Optional.empty());
    return new StageResult(stayed, trail.before(), List.of());
  }

  /**
   * Nothing has happened, although it was looked at in the stage in which the event met it. Which
   * one that was, something protected may have decided.
   */
  StageResult refusedWhereMet(StageReason reason) {
    if (answers.isWithheld()) {
      return refused(reason.isUndecided() ? reason : StageReason.WITHHELD);
    }
    return refused(
        reason, withUndecided(), trail.hasMoved() ? trail.state().stage() : Optional.empty());
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
            trail.before().stage(),
            reason,
            told(obstacles),
            met,
            answers.missingToApply());
    return new StageResult(refused, trail.before(), List.of());
  }
}
