package org.bankcrm.segmentation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.policy.Choice;
import org.bankcrm.core.policy.Gate;
import org.bankcrm.core.policy.Planner;
import org.bankcrm.core.policy.Reading;

/** A ladder as the engine holds it, and how a customer's placement is read. */
final class LadderPlan {

  private final TierLadder ladder;
  private final Choice choice;
  private final List<List<RoutePlan>> routes = new ArrayList<>();

  LadderPlan(TierLadder ladder, Planner planner) {
    this.ladder = ladder;
    List<Gate> gates = new ArrayList<>();
    List<String> codes = new ArrayList<>();
    for (Tier tier : ladder.tiers().subList(0, ladder.tiers().size() - 1)) {
      gates.add(planner.gate(tier.when().orElseThrow(), path(gates.size())));
      codes.add(tier.code());
    }
    String otherwise = ladder.tiers().get(gates.size()).code();
    this.choice = planner.choose(ladder.attribute(), gates, codes, otherwise);
    Map<Condition, Gate> asked = new HashMap<>(); // rungs share many of their conditions
    for (Gate gate : gates) {
      asked.putIfAbsent(gate.condition(), gate);
    }
    for (Gate gate : gates) {
      routes.add(
          RoutePlan.of(
              gate.condition(),
              part -> asked.computeIfAbsent(part, each -> planner.gate(each, gate.path()))));
    }
  }

  private static String path(int place) {
    return "/tiers/" + place + "/when";
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
        place == 0 ? Optional.empty() : Optional.of(next(place - 1, reading)));
  }

  private NextTier next(int place, Reading reading) {
    Tier tier = ladder.tiers().get(place);
    List<Route> ways = routes.get(place).stream().map(route -> route.read(reading)).toList();
    return new NextTier(tier.code(), tier.name(), ways);
  }
}
