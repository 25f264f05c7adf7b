package org.bankcrm.benchmarks.rival.rules;

import java.util.List;
import org.bankcrm.benchmarks.hand.HandCampaigns;
import org.bankcrm.benchmarks.hand.HandSegments;
import org.bankcrm.benchmarks.workload.Campaigns;
import org.bankcrm.benchmarks.workload.Rule;
import org.bankcrm.benchmarks.workload.Segments;

/**
 * The engines, each with the rules of a workload in the shape it likes best.
 *
 * <p>{@code segments} are those of W1, {@code ids} decide the campaign rules of W2 whole, {@code
 * reasons} condition by condition.
 */
public enum RuleRivals {
  DROOLS,
  EASY_RULES,
  SPEL,
  AVIATOR,
  JEXL,
  CEL_PLANNER,
  CEL_STANDARD;

  /** Decides the segments of W1. */
  public RuleRival<?> segments() {
    return this == EASY_RULES
        ? new EasyRulesRival(HandSegments.conditions())
        : of(Segments.all().stream().map(this::parts).toList());
  }

  /** Decides the campaign rules of W2 without reasons. */
  public RuleRival<?> ids() {
    return this == EASY_RULES
        ? new EasyRulesRival(HandCampaigns.conditions())
        : of(Campaigns.all().stream().map(rule -> parts(Rule.all(rule))).toList());
  }

  /** Whether it can tell the first condition that is not true. */
  public boolean hasReasons() {
    return this != EASY_RULES;
  }

  /** Decides the campaign rules of W2 with reasons. */
  public RuleRival<?> reasons() {
    return this == DROOLS ? DroolsRival.ofParts(Campaigns.all()) : of(Campaigns.all());
  }

  /** Parts where the engine gains by them: Drools shares them, SpEL compiles only short ones. */
  private List<Rule> parts(Rule rule) {
    boolean gains = this == DROOLS || this == SPEL;
    return gains && rule instanceof Rule.All all ? all.parts() : List.of(rule);
  }

  private RuleRival<?> of(List<List<Rule>> rules) {
    return switch (this) {
      case DROOLS -> DroolsRival.ofRules(rules);
      case SPEL -> new SpelRival(rules);
      case AVIATOR -> new AviatorRival(rules);
      case JEXL -> new JexlRival(rules);
      case CEL_PLANNER -> CelRival.planner(rules);
      case CEL_STANDARD -> CelRival.standard(rules);
      case EASY_RULES -> throw new IllegalStateException("takes conditions as code");
    };
  }
}
