package org.bankcrm.testkit.law;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.alert.AlertPolicy;
import org.bankcrm.alert.watchlist.WatchListPolicy;
import org.bankcrm.campaign.Campaign;
import org.bankcrm.campaign.CampaignRule;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.explanation.ActualValue;
import org.bankcrm.core.explanation.Disclosure;
import org.bankcrm.core.explanation.ExplainedBin;
import org.bankcrm.core.explanation.ExplainedGate;
import org.bankcrm.core.explanation.ExplainedPolicy;
import org.bankcrm.core.explanation.ExplanationNode;
import org.bankcrm.core.explanation.YieldedValue;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.scoring.Scorecard;
import org.bankcrm.segmentation.Segment;
import org.bankcrm.segmentation.TierLadder;

/** Holds an explanation of one policy against the truth of the author's conditions. */
final class ExplanationCheck {

  /** Takes what is expected, what was found, and what it is. */
  @FunctionalInterface
  interface Same {
    void check(Object expected, Object actual, String what);
  }

  private final Policy<?> policy;
  private final Decision decision;
  private final ReferenceInterpreter reference;

  ExplanationCheck(Policy<?> policy, Decision decision, ReferenceInterpreter reference) {
    this.policy = policy;
    this.decision = decision;
    this.reference = reference;
  }

  void run(Same same) {
    ExplainedPolicy explained = decision.explain(policy, Disclosure.FULL).policy();
    checkYields(explained, same);
    if (!isAsked(explained, same)) {
      return;
    }
    Map<String, ExplainedGate> first = new LinkedHashMap<>();
    for (ExplainedGate gate : explained.gates()) {
      first.putIfAbsent(gate.path(), gate);
      same.check(gate.truth() == Truth.UNKNOWN, !gate.missing().isEmpty(), "missing");
    }
    authored()
        .forEach(
            (path, condition) -> {
              same.check(true, first.containsKey(path), "explained " + path);
              checkNode(condition, first.get(path).root(), same);
            });
    if (policy instanceof Scorecard card) {
      checkBins(card, explained.bins(), same);
    }
  }

  /** Nothing but the population is told of a policy that was not asked. */
  private boolean isAsked(ExplainedPolicy explained, Same same) {
    Condition population = policy.head().population();
    same.check(reference.truth(population), explained.applies(), "explained applies");
    same.check(
        !population.equals(Condition.always()), explained.population().isPresent(), "population");
    explained.population().ifPresent(gate -> checkNode(population, gate.root(), same));
    boolean asked = explained.applies() == Truth.TRUE;
    if (!asked) {
      same.check(List.of(), explained.gates(), "gates that were not asked");
      same.check(List.of(), explained.bins(), "bins that were not asked");
      boolean open = explained.applies() == Truth.UNKNOWN;
      same.check(open, !explained.missing().isEmpty(), "missing to tell whether it applies");
    }
    return asked;
  }

  private void checkYields(ExplainedPolicy explained, Same same) {
    List<String> expected = Yields.of(policy).stream().map(Attribute::id).sorted().toList();
    List<String> told =
        explained.yields().stream().map(each -> each.attribute().id()).sorted().toList();
    same.check(expected, told, "explained yields");
    for (YieldedValue each : explained.yields()) {
      Optional<?> value = decision.value(each.attribute());
      same.check(value, each.value().value(), "explained " + each.attribute());
      boolean missing = each.value().state() == ActualValue.State.MISSING;
      same.check(value.isEmpty(), missing, "explained state of " + each.attribute());
    }
  }

  /** The conditions that stand in the document as the author wrote them, by their place. */
  private Map<String, Condition> authored() {
    Map<String, Condition> authored = new LinkedHashMap<>();
    if (policy instanceof Segment segment) {
      authored.put("/when", segment.when());
      segment.exclude().ifPresent(condition -> authored.put("/exclude", condition));
    } else if (policy instanceof TierLadder ladder) {
      for (int i = 0; i < ladder.tiers().size() - 1; i++) {
        authored.put("/tiers/" + i + "/when", ladder.tiers().get(i).when().orElseThrow());
        String hold = "/tiers/" + i + "/hold";
        ladder.tiers().get(i).hold().ifPresent(condition -> authored.put(hold, condition));
      }
    } else if (policy instanceof Scorecard card) {
      for (int i = 0; i < card.knockOuts().size(); i++) {
        authored.put("/knockOuts/" + i + "/when", card.knockOuts().get(i).when());
      }
    } else if (policy instanceof Campaign campaign) {
      put(authored, "/eligibility/", campaign.eligibility());
      put(authored, "/applicability/", campaign.applicability());
    } else if (policy instanceof AlertPolicy alert) {
      for (int i = 0; i < alert.levels().size(); i++) {
        authored.put("/levels/" + i + "/raise", alert.levels().get(i).raise());
        String clear = "/levels/" + i + "/clear";
        alert.levels().get(i).clear().ifPresent(condition -> authored.put(clear, condition));
      }
    } else if (policy instanceof WatchListPolicy list) {
      list.enter().ifPresent(condition -> authored.put("/enter", condition));
      list.exit().ifPresent(condition -> authored.put("/exit", condition));
    }
    return authored;
  }

  private static void put(Map<String, Condition> authored, String list, List<CampaignRule> rules) {
    for (int i = 0; i < rules.size(); i++) {
      authored.put(list + i + "/when", rules.get(i).when());
    }
  }

  private void checkNode(Condition condition, ExplanationNode node, Same same) {
    same.check(reference.truth(condition), node.truth(), "explain " + node.path());
    List<Condition> parts = condition.parts();
    same.check(parts.size(), node.children().size(), "children " + node.path());
    for (int i = 0; i < parts.size(); i++) {
      checkNode(parts.get(i), node.children().get(i), same);
    }
  }

  private void checkBins(Scorecard card, List<ExplainedBin> bins, Same same) {
    same.check(card.characteristics().size(), bins.size(), "explained bins");
    CardClerk clerk = new CardClerk(card, reference);
    for (int i = 0; i < bins.size(); i++) {
      String line = "/characteristics/" + i + "/bins";
      Optional<Integer> row = clerk.row(i);
      same.check(line + row.map(place -> "/" + place).orElse(""), bins.get(i).path(), "bin");
      same.check(row.isEmpty(), bins.get(i).points().isEmpty(), "points of " + line);
      same.check(row.isEmpty(), !bins.get(i).missing().isEmpty(), "missing of " + line);
    }
  }
}
