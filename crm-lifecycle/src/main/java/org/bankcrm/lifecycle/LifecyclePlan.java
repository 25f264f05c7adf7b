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
import java.util.stream.Stream;
import org.bankcrm.core.LocalDays;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.policy.Choice;
import org.bankcrm.core.policy.FieldReaders;
import org.bankcrm.core.policy.Gate;
import org.bankcrm.core.policy.Planner;
import org.bankcrm.core.policy.Policy.Outcome;
import org.bankcrm.core.policy.Reading;
import org.bankcrm.lifecycle.StageDecision.Moved;
import org.bankcrm.lifecycle.StageDecision.Stayed;
import org.bankcrm.lifecycle.WayReasons.Way;

/** A lifecycle as the engine of a book holds it: one step by the facts of the day. */
final class LifecyclePlan {

  private static final LocalizedText UNKNOWN_STAGE =
      LocalizedText.of("已存阶段不在本生命周期中", "The stored stage is none of these");

  private static final LocalizedText NO_STAGE = LocalizedText.of("尚不在任何阶段", "In no stage yet");

  private final Lifecycle lifecycle;
  private final StageAttributes attributes;
  private final StageDays days;
  private final List<Way> ways = new ArrayList<>();

  /** Those that stay in the stage, so that they choose none. */
  private final List<Way> acts = new ArrayList<>();

  private final Choice choice;
  private final StageAsides asides;
  private final WayReasons reasons;

  LifecyclePlan(Lifecycle lifecycle, Planner planner) {
    this.lifecycle = lifecycle;
    this.attributes = lifecycle.attributes();
    this.days = new StageDays(lifecycle);
    this.choice = choose(planner);
    this.asides = new StageAsides(lifecycle, planner);
    this.reasons = new WayReasons(lifecycle, days);
  }

  /** The stage after a tick: the first where there is none, what a way leads to, or the same. */
  private Choice choose(Planner planner) {
    List<Gate> gates = new ArrayList<>();
    List<String> codes = new ArrayList<>();
    WayGates made = new WayGates(lifecycle, planner);
    String first = lifecycle.stages().get(0).code();
    gates.add(planner.gate(unknown(first), "/stages/0", UNKNOWN_STAGE));
    gates.add(planner.gate(attributes.stage().isMissing(), "/stages/0", NO_STAGE));
    codes.addAll(List.of(first, first));
    for (Transition transition : lifecycle.inOrder()) {
      if (transition.trigger().isAutomatic() && transition.stays()) {
        acts.add(made.of(transition));
      } else if (transition.trigger().isAutomatic()) {
        ways.add(made.of(transition));
        gates.add(ways.get(ways.size() - 1).gate());
        codes.add(transition.to());
      }
    }
    int held = gates.size();
    gates.addAll(stays(planner));
    lifecycle.stages().forEach(stage -> codes.add(stage.code()));
    return planner.choose(attributes.next(), gates, codes, codes.get(0), held);
  }

  /** Never TRUE, and UNKNOWN where the stored stage is none of these: then nothing is chosen. */
  private Condition unknown(String stage) {
    return attributes.stage().isAbsent(Absence.UNKNOWN_CODE).and(attributes.stage().is(stage));
  }

  private boolean isUnknown(Reading reading) {
    return reading.absence(attributes.stage()).filter(Absence.UNKNOWN_CODE::equals).isPresent();
  }

  /** The place of what was chosen: 0 for who enters, then the ways. */
  private int chosen(Reading reading) {
    return reading.chosen(choice) - 1;
  }

  private List<Gate> stays(Planner planner) {
    List<Gate> stays = new ArrayList<>();
    for (Stage stage : lifecycle.stages()) {
      String path = "/stages/" + stays.size();
      stays.add(planner.gate(attributes.stage().is(stage.code()), path, standing(stage)));
    }
    return stays;
  }

  private static LocalizedText standing(Stage stage) {
    return LocalizedText.joined("处于“%s”阶段", "In “%s”", stage.name());
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
    int[] places = choice.codes().stream().mapToInt(stages::indexOf).toArray();
    return outcome.with(
        new FieldReaders<StageDecision>()
            .one(StageFields.STAGE, stages, reading -> stage(places, stages, reading))
            .yesNo(StageFields.MOVED, reading -> moves(reading) ? 1 : 0)
            .several(
                StageFields.TRANSITIONS,
                transitions,
                (reading, sink) -> tellTaken(transitions, reading, sink))
            .one(StageFields.REASON, List.of(StageReason.values()), this::reasonOfStaying)
            .day(StageFields.NEXT_DUE, reading -> nextDue(reading).map(LifecyclePlan::day))
            .instant(
                StageFields.NEXT_DUE_AT, reading -> nextDue(reading).map(ZonedDateTime::toInstant))
            .yesNo(StageFields.SETTLED, reading -> isSettled(reading) ? 1 : 0)
            .one(
                StageFields.STANDS_STILL,
                List.of(Truth.values()),
                reading -> standing(places, reading)));
  }

  private int standing(int[] places, Reading reading) {
    if (reading.applies() != Truth.TRUE || isUnknown(reading)) {
      return FieldReaders.NONE;
    }
    String stage = lifecycle.stages().get(places[reading.chosen(choice)]).code();
    return asides.standsStill(stage, reading).map(Truth::ordinal).orElse(FieldReaders.NONE);
  }

  private int reasonOfStaying(Reading reading) {
    if (moves(reading)) {
      return FieldReaders.NONE;
    }
    if (reading.applies() == Truth.TRUE && isUnknown(reading)) {
      return StageReason.UNKNOWN_STAGE.ordinal();
    }
    return reading.applies() == Truth.TRUE
        ? reason(lifecycle.find(choice.codes().get(reading.chosen(choice))).orElseThrow(), reading)
            .ordinal()
        : notAsked(reading.applies()).ordinal();
  }

  /** Of a step to another stage nothing more is asked. */
  private boolean isSettled(Reading reading) {
    if (reading.applies() != Truth.TRUE) {
      return !notAsked(reading.applies()).isUndecided();
    }
    if (isUnknown(reading)) {
      return false;
    }
    if (chosen(reading) <= ways.size()) {
      return true;
    }
    String stage = choice.codes().get(reading.chosen(choice));
    boolean sure =
        moves(reading) || !reason(lifecycle.find(stage).orElseThrow(), reading).isUndecided();
    return sure && waysOut(stage).noneMatch(way -> obstacle(way, reading).reason().isUndecided());
  }

  private static StageReason notAsked(Truth applies) {
    return applies == Truth.FALSE ? StageReason.NOT_APPLICABLE : StageReason.MISSING_DATA;
  }

  /** Why one stays who was asked. */
  private StageReason reason(Stage stage, Reading reading) {
    StageReason none =
        reading.isSettled(choice) ? StageReason.NOTHING_DUE : StageReason.MISSING_DATA;
    return stage.isFinal() ? StageReason.FINAL_STAGE : none;
  }

  private int stage(int[] places, List<String> stages, Reading reading) {
    return reading.applies() == Truth.TRUE && !isUnknown(reading)
        ? places[reading.chosen(choice)]
        : reading.value(attributes.stage()).map(stages::indexOf).orElse(FieldReaders.NONE);
  }

  private boolean moves(Reading reading) {
    return reading.applies() == Truth.TRUE
        && !isUnknown(reading)
        && (chosen(reading) <= ways.size()
            || acts.stream().anyMatch(act -> reading.truth(act.gate()) == Truth.TRUE));
  }

  private void tellTaken(List<String> transitions, Reading reading, IntConsumer sink) {
    if (reading.applies() != Truth.TRUE || isUnknown(reading)) {
      return;
    }
    for (Way act : acts) {
      if (reading.truth(act.gate()) == Truth.TRUE) {
        sink.accept(transitions.indexOf(act.transition().code()));
      }
    }
    int chosen = chosen(reading);
    if (chosen > 0 && chosen <= ways.size()) {
      sink.accept(transitions.indexOf(ways.get(chosen - 1).transition().code()));
    }
  }

  private static LocalDate day(ZonedDateTime at) {
    return LocalDays.of(at.toInstant(), at.getZone());
  }

  private Optional<ZonedDateTime> nextDue(Reading reading) {
    if (reading.applies() != Truth.TRUE || isUnknown(reading)) {
      return Optional.empty();
    }
    int chosen = chosen(reading);
    return chosen <= ways.size()
        ? nextDueAfter(lifecycle.find(choice.codes().get(chosen + 1)).orElseThrow(), reading)
        : nextDueHere(reading, taken(within(reading), reading));
  }

  private List<Move> within(Reading reading) {
    return acts.stream()
        .filter(act -> reading.truth(act.gate()) == Truth.TRUE)
        .map(
            act ->
                Move.staying(
                    act.transition(), reading.asOfDate(), value -> asides.value(value, reading)))
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
    if (isUnknown(reading)) {
      return unknown();
    }
    int chosen = chosen(reading);
    List<Move> within = within(reading);
    if (chosen <= ways.size()) {
      Optional<Transition> transition =
          chosen == 0 ? Optional.empty() : Optional.of(ways.get(chosen - 1).transition());
      return moved(within, transition, reading);
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
    if (acts.isEmpty()) {
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

  private List<Obstacle> obstacles(String stage, Reading reading) {
    return waysOut(stage).map(way -> obstacle(way, reading)).toList();
  }

  private Stream<Way> waysOut(String stage) {
    return Stream.concat(ways.stream(), acts.stream())
        .filter(way -> way.transition().from().contains(stage));
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
