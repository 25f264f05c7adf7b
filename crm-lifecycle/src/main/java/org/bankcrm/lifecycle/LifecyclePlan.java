package org.bankcrm.lifecycle;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import org.bankcrm.core.LocalDays;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.policy.FieldReaders;
import org.bankcrm.core.policy.Planner;
import org.bankcrm.core.policy.Policy.Outcome;
import org.bankcrm.core.policy.Reading;
import org.bankcrm.lifecycle.StageDecision.Moved;
import org.bankcrm.lifecycle.StageDecision.Stayed;
import org.bankcrm.lifecycle.WayReasons.Way;

/** A lifecycle as the engine of a book holds it: one step by the facts of the day. */
final class LifecyclePlan {

  private final Lifecycle lifecycle;
  private final StageAttributes attributes;
  private final StageDays days;
  private final WayChoice choice;
  private final StageAsides asides;
  private final WayReasons reasons;

  LifecyclePlan(Lifecycle lifecycle, Planner planner) {
    this.lifecycle = lifecycle;
    this.attributes = lifecycle.attributes();
    this.days = new StageDays(lifecycle);
    this.choice = new WayChoice(lifecycle, planner);
    this.asides = new StageAsides(lifecycle, planner);
    this.reasons = new WayReasons(lifecycle, days);
  }

  /** Nothing was asked: the subject stays where it is, if it is anywhere. */
  private Stayed notAsked(Reading reading) {
    StageReason reason = notAsked(reading.applies());
    Optional<String> stage = reading.value(attributes.stage());
    return new Stayed(
        lifecycle.ref(),
        stage,
        reason,
        List.of(),
        Optional.empty(),
        reading.missingToApply(),
        Optional.empty());
  }

  Outcome<StageDecision> outcome() {
    Outcome<StageDecision> outcome = this::read;
    List<String> stages = lifecycle.stages().stream().map(Stage::code).toList();
    List<String> transitions = lifecycle.transitions().stream().map(Transition::code).toList();
    int[] places = choice.places(stages);
    return outcome.with(
        new FieldReaders<StageDecision>()
            .one(StageFields.STAGE, stages, reading -> stage(places, stages, reading))
            .yesNo(StageFields.MOVED, reading -> choice.moves(reading) ? 1 : 0)
            .several(
                StageFields.TRANSITIONS,
                transitions,
                (reading, sink) -> tellTaken(transitions, reading, sink))
            .one(StageFields.REASON, List.of(StageReason.values()), this::reasonOfStaying)
            .day(StageFields.NEXT_DUE, reading -> nextDue(reading).map(LifecyclePlan::day))
            .instant(
                StageFields.NEXT_DUE_AT, reading -> nextDue(reading).map(ZonedDateTime::toInstant))
            .yesNo(StageFields.SETTLED, reading -> isSettled(reading) ? 1 : 0)
            .one(StageFields.STANDS_STILL, List.of(Truth.values()), this::standing));
  }

  private int standing(Reading reading) {
    if (reading.applies() != Truth.TRUE || choice.isUnknown(reading)) {
      return FieldReaders.NONE;
    }
    String stage = choice.stage(reading);
    return asides.standsStill(stage, reading).map(Truth::ordinal).orElse(FieldReaders.NONE);
  }

  private int reasonOfStaying(Reading reading) {
    if (choice.moves(reading)) {
      return FieldReaders.NONE;
    }
    if (reading.applies() == Truth.TRUE && choice.isUnknown(reading)) {
      return StageReason.UNKNOWN_STAGE.ordinal();
    }
    return reading.applies() == Truth.TRUE
        ? reason(lifecycle.find(choice.stage(reading)).orElseThrow(), reading).ordinal()
        : notAsked(reading.applies()).ordinal();
  }

  /** Of a step to another stage nothing more is asked. */
  private boolean isSettled(Reading reading) {
    if (reading.applies() != Truth.TRUE) {
      return !notAsked(reading.applies()).isUndecided();
    }
    if (choice.isUnknown(reading)) {
      return false;
    }
    if (choice.leads(reading)) {
      return true;
    }
    String stage = choice.stage(reading);
    boolean sure =
        choice.moves(reading)
            || !reason(lifecycle.find(stage).orElseThrow(), reading).isUndecided();
    return sure && choice.waysOut(stage).noneMatch(way -> isUndecided(way, reading));
  }

  private static StageReason notAsked(Truth applies) {
    return applies == Truth.FALSE ? StageReason.NOT_APPLICABLE : StageReason.MISSING_DATA;
  }

  /** Why one stays who was asked. */
  private StageReason reason(Stage stage, Reading reading) {
    StageReason none =
        choice.isSettled(reading) ? StageReason.NOTHING_DUE : StageReason.MISSING_DATA;
    return stage.isFinal() ? StageReason.FINAL_STAGE : none;
  }

  private int stage(int[] places, List<String> stages, Reading reading) {
    return reading.applies() == Truth.TRUE && !choice.isUnknown(reading)
        ? places[choice.outcome(reading)]
        : reading.value(attributes.stage()).map(stages::indexOf).orElse(FieldReaders.NONE);
  }

  private void tellTaken(List<String> transitions, Reading reading, IntConsumer sink) {
    if (reading.applies() != Truth.TRUE || choice.isUnknown(reading)) {
      return;
    }
    choice.acts(reading).forEach(act -> sink.accept(transitions.indexOf(act.code())));
    choice.way(reading).ifPresent(way -> sink.accept(transitions.indexOf(way.code())));
  }

  private static LocalDate day(ZonedDateTime at) {
    return LocalDays.of(at.toInstant(), at.getZone());
  }

  private Optional<ZonedDateTime> nextDue(Reading reading) {
    if (reading.applies() != Truth.TRUE || choice.isUnknown(reading)) {
      return Optional.empty();
    }
    return choice.leads(reading)
        ? nextDueAfter(lifecycle.find(choice.stage(reading)).orElseThrow(), reading)
        : nextDueHere(reading, taken(within(reading), reading));
  }

  private List<Move> within(Reading reading) {
    return choice.acts(reading).stream()
        .map(act -> Move.staying(act, reading.asOfDate(), value -> asides.value(value, reading)))
        .toList();
  }

  private Optional<ZonedDateTime> nextDueAfter(Stage entered, Reading reading) {
    return days.next(
        entered,
        Set.of(),
        StageDays.Passed.none(reading),
        asides.mayStandStill(entered.code(), reading),
        reading);
  }

  /** One step; what is not settled stays, as the choice has it. */
  StageDecision read(Reading reading) {
    if (reading.applies() != Truth.TRUE) {
      return notAsked(reading);
    }
    if (choice.isUnknown(reading)) {
      return unknown();
    }
    List<Move> within = within(reading);
    if (choice.leads(reading)) {
      return moved(within, choice.way(reading), reading);
    }
    return within.isEmpty() ? stayed(reading) : acted(within, reading);
  }

  /** Where the subject stands cannot be told, so that nothing is. */
  private Stayed unknown() {
    return new Stayed(
        lifecycle.ref(),
        Optional.empty(),
        StageReason.UNKNOWN_STAGE,
        List.of(),
        Optional.empty(),
        List.of(),
        Optional.empty());
  }

  private Moved acted(List<Move> within, Reading reading) {
    String code = reading.value(attributes.stage()).orElseThrow();
    return new Moved(
        lifecycle.ref(),
        within,
        obstacles(code, reading),
        List.of(),
        nextDueHere(reading, taken(within, reading)),
        asides.standsStill(code, reading));
  }

  /** What was taken in this stay, with what was taken now. */
  private Set<String> taken(List<Move> within, Reading reading) {
    if (!choice.knowsActs()) {
      return Set.of();
    }
    Set<String> taken =
        new HashSet<>(days.value(attributes.taken(), reading).orElse(new TreeSet<>()));
    within.forEach(move -> taken.add(move.transition().orElseThrow()));
    return taken;
  }

  private Optional<ZonedDateTime> nextDueHere(Reading reading, Set<String> taken) {
    String stage = reading.value(attributes.stage()).orElseThrow();
    return days.next(
        lifecycle.find(stage).orElseThrow(),
        taken,
        days.passed(reading),
        asides.mayStandStill(stage, reading),
        reading);
  }

  private Moved moved(List<Move> within, Optional<Transition> transition, Reading reading) {
    Stage to =
        transition.flatMap(t -> lifecycle.find(t.to())).orElseGet(() -> lifecycle.stages().get(0));
    Optional<String> from =
        transition.isEmpty() ? Optional.empty() : reading.value(attributes.stage());
    Move move =
        Move.entering(
            from.flatMap(lifecycle::find),
            transition,
            to,
            reading.asOfDate(),
            value -> asides.value(value, reading));
    Optional<ZonedDateTime> due = nextDueAfter(to, reading);
    List<Move> moves = new ArrayList<>(within);
    moves.add(move);
    return new Moved(
        lifecycle.ref(), moves, List.of(), List.of(), due, asides.standsStill(to.code(), reading));
  }

  private Obstacle obstacle(Way way, Reading reading) {
    if (reading.isWithheld(way.gate())) { // of which nothing more may be asked
      return new Obstacle(way.transition().code(), StageReason.WITHHELD);
    }
    boolean went = way.transition().stays() && reading.truth(way.gate()) == Truth.TRUE;
    StageReason told = went ? StageReason.ALREADY_TAKEN : reasons.of(way, reading);
    return new Obstacle(way.transition().code(), told);
  }

  /** Whether {@link #obstacle} tells of one that is {@linkplain StageReason#isUndecided open}. */
  private static boolean isUndecided(Way way, Reading reading) {
    Truth truth = reading.truth(way.gate());
    boolean went = way.transition().stays() && truth == Truth.TRUE;
    return truth != Truth.FALSE && !went && !reading.isWithheld(way.gate());
  }

  private List<Obstacle> obstacles(String stage, Reading reading) {
    return choice.waysOut(stage).map(way -> obstacle(way, reading)).toList();
  }

  private Stayed stayed(Reading reading) {
    String code = reading.value(attributes.stage()).orElseThrow();
    Stage stage = lifecycle.find(code).orElseThrow();
    StageReason reason = reason(stage, reading);
    Optional<ZonedDateTime> due = nextDueHere(reading, taken(List.of(), reading));
    return new Stayed(
        lifecycle.ref(),
        Optional.of(code),
        reason,
        obstacles(code, reading),
        due,
        List.of(),
        asides.standsStill(code, reading));
  }
}
