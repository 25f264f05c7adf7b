package org.bankcrm.segmentation;

import java.util.List;
import java.util.Optional;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.policy.Choice;
import org.bankcrm.core.policy.FieldReaders;
import org.bankcrm.core.policy.Gate;
import org.bankcrm.core.policy.Planner;
import org.bankcrm.core.policy.Reading;

/** A ladder that looks at no past, as the engine holds it, and how a placement is read. */
final class LadderPlan {

  private final TierLadder ladder;
  private final Choice choice;
  private final LadderRoutes routes;

  LadderPlan(TierLadder ladder, Planner planner) {
    this.ladder = ladder;
    List<ChoiceGate> all = ladder.choiceGates();
    List<Gate> gates =
        all.stream()
            .map(gate -> planner.gate(gate.condition(), gate.path(), ladder.nameOf(gate.code())))
            .toList();
    List<String> codes = all.stream().map(ChoiceGate::code).toList();
    String otherwise = ladder.tiers().get(gates.size()).code();
    this.choice = planner.choose(ladder.attribute(), gates, codes, otherwise);
    this.routes = LadderRoutes.of(gates, planner);
  }

  FieldReaders<TierPlacement> fields() {
    List<String> codes = Outcomes.withNotAsked(ladder.codes());
    return new FieldReaders<TierPlacement>()
        .one(TierFields.TIER, codes, this::rung)
        .one(TierFields.EARNED, codes, this::rung)
        .yesNo(TierFields.SETTLED, reading -> settled(choice, reading))
        .one(
            TierFields.NEXT_TIER,
            codes,
            reading -> reading.applies() == Truth.TRUE ? reading.chosen(choice) - 1 : -1)
        .one(
            TierFields.REASON,
            List.of(TierStanding.Reason.values()),
            reading -> reason(reading.applies()).ordinal())
        .gathered(TierFields.BEFORE, reading -> List.of())
        .day(TierFields.UNTIL, reading -> Optional.empty())
        .day(TierFields.SINCE, reading -> Optional.empty())
        .day(TierFields.BELOW_SINCE, reading -> Optional.empty())
        .day(TierFields.NEXT_REVIEW, reading -> Optional.empty())
        .day(TierFields.GUARANTEED_UNTIL, reading -> Optional.empty())
        .gathered(TierFields.STATE, reading -> List.of());
  }

  private static TierStanding.Reason reason(Truth applies) {
    return applies == Truth.TRUE ? TierStanding.Reason.ENTERED : TierStanding.Reason.NOT_ASKED;
  }

  private int rung(Reading reading) {
    return reading.applies() == Truth.TRUE
        ? reading.chosen(choice)
        : Outcomes.notAsked(reading.applies(), ladder.tiers().size());
  }

  /** Whoever the ladder is known not to be about, stands on no rung for good. */
  static int settled(Choice choice, Reading reading) {
    return Outcomes.yesNo(
        reading.applies() == Truth.TRUE
            ? reading.isSettled(choice)
            : reading.applies() == Truth.FALSE);
  }

  TierPlacement read(Reading reading) {
    int place = reading.chosen(choice);
    Tier tier = ladder.tiers().get(place);
    return new TierPlacement(
        ladder.ref(),
        tier.code(),
        tier.name(),
        tier.entitlements(),
        reading.isSettled(choice),
        place == 0
            ? Optional.empty()
            : Optional.of(routes.next(ladder, place - 1, Optional.empty(), reading)),
        TierStanding.entered(tier.code()));
  }
}
