package org.bankcrm.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.policy.Choice;
import org.bankcrm.core.policy.Gate;
import org.bankcrm.core.policy.Planner;
import org.bankcrm.core.policy.Reading;
import org.bankcrm.lifecycle.WayReasons.Way;

/** Which way a subject goes by the facts of the day, as a choice of the book's. */
final class WayChoice {

  private static final LocalizedText UNKNOWN_STAGE =
      LocalizedText.of("已存阶段不在本生命周期中", "The stored stage is none of these");

  private static final LocalizedText NO_STAGE = LocalizedText.of("尚不在任何阶段", "In no stage yet");

  private final Lifecycle lifecycle;
  private final StageAttributes attributes;

  /** Those that leave their stage, in the order in which they go. */
  private final List<Way> ways = new ArrayList<>();

  /** Those that stay in the stage, so that they choose none. */
  private final List<Way> acts = new ArrayList<>();

  private final Choice choice;

  WayChoice(Lifecycle lifecycle, Planner planner) {
    this.lifecycle = lifecycle;
    this.attributes = lifecycle.attributes();
    this.choice = choose(planner);
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

  /** Whether the stored stage is none of the lifecycle's. */
  boolean isUnknown(Reading reading) {
    return reading.absence(attributes.stage()).filter(Absence.UNKNOWN_CODE::equals).isPresent();
  }

  /** The stage after the step. */
  String stage(Reading reading) {
    return choice.codes().get(reading.chosen(choice));
  }

  /** What each outcome of the choice leads to, by its place among these stages. */
  int[] places(List<String> stages) {
    return choice.codes().stream().mapToInt(stages::indexOf).toArray();
  }

  /** The outcome, a place in {@link #places}. */
  int outcome(Reading reading) {
    return reading.chosen(choice);
  }

  /** Whether nothing that is missing could lead elsewhere. */
  boolean isSettled(Reading reading) {
    return reading.isSettled(choice);
  }

  /** Whether the subject enters, or leaves its stage. */
  boolean leads(Reading reading) {
    return reading.chosen(choice) <= ways.size() + 1;
  }

  /** The way that the subject leaves its stage by; empty for who enters or stays. */
  Optional<Transition> way(Reading reading) {
    int place = reading.chosen(choice) - 2; // before the ways stand the two by which one enters
    return place >= 0 && place < ways.size()
        ? Optional.of(ways.get(place).transition())
        : Optional.empty();
  }

  /** What the subject does within its stage. */
  List<Transition> acts(Reading reading) {
    return acts.isEmpty()
        ? List.of()
        : acts.stream()
            .filter(act -> reading.truth(act.gate()) == Truth.TRUE)
            .map(Way::transition)
            .toList();
  }

  /** Whether there is anything to do within a stage at all. */
  boolean knowsActs() {
    return !acts.isEmpty();
  }

  /** Whether the subject enters, leaves its stage or does something within it. */
  boolean moves(Reading reading) {
    return reading.applies() == Truth.TRUE
        && !isUnknown(reading)
        && (leads(reading) || !acts(reading).isEmpty());
  }

  /** What leads out of a stage without an event, and what is done within it. */
  Stream<Way> waysOut(String stage) {
    return Stream.concat(ways.stream(), acts.stream())
        .filter(way -> way.transition().from().contains(stage));
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
}
