package org.bankcrm.segmentation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.policy.Gate;
import org.bankcrm.core.policy.Planner;
import org.bankcrm.core.policy.Reading;

/** The ways to meet the condition of each rung but the bottom one. */
final class LadderRoutes {

  private final List<List<RoutePlan>> routes = new ArrayList<>();

  private LadderRoutes() {}

  /** The ways in which these gates open; the rungs share many of their conditions. */
  static LadderRoutes of(List<Gate> gates, Planner planner) {
    LadderRoutes routes = new LadderRoutes();
    Map<Condition, Gate> asked = new HashMap<>();
    gates.forEach(gate -> asked.putIfAbsent(gate.condition(), gate));
    for (Gate gate : gates) {
      routes.routes.add(
          RoutePlan.of(
              gate.condition(),
              part -> asked.computeIfAbsent(part, each -> planner.gate(each, gate.path()))));
    }
    return routes;
  }

  /** What a rung would take. */
  NextTier next(TierLadder ladder, int place, Optional<LocalDate> from, Reading reading) {
    Tier tier = ladder.tiers().get(place);
    return new NextTier(tier.code(), tier.name(), read(place, reading), from);
  }

  List<Route> read(int place, Reading reading) {
    return routes.get(place).stream().map(route -> route.read(reading)).toList();
  }
}
