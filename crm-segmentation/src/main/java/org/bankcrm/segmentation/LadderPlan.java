package org.bankcrm.segmentation;

import java.util.List;
import java.util.Optional;
import org.bankcrm.core.policy.Choice;
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
