package org.bankcrm.examples.runner;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bankcrm.campaign.Campaign;
import org.bankcrm.campaign.CampaignGate;
import org.bankcrm.campaign.OfferArbitration;
import org.bankcrm.campaign.OfferStanding;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.lifecycle.Lifecycle;
import org.bankcrm.segmentation.Segment;
import org.bankcrm.segmentation.SegmentFamily;
import org.bankcrm.segmentation.TierLadder;
import org.bankcrm.segmentation.TierPlacement;

/** What a book decides, as columns of text, and how often each outcome came. */
final class Outcomes {

  private static final String UNKNOWN = "unknown";

  private final DecisionEngine engine;
  private final Map<Policy<?>, Map<String, Long>> counts = new LinkedHashMap<>();
  private final Map<Policy<?>, Map<String, Long>> unsettled = new LinkedHashMap<>();
  private final Map<Attribute<?>, Long> missing = new LinkedHashMap<>();

  /** What ladders know of the past: missing of everybody who is new. */
  private final Set<String> remembered = new HashSet<>();

  private long customers;

  Outcomes(DecisionEngine engine) {
    this.engine = engine;
    engine.book().policies().forEach(policy -> counts.put(policy, new LinkedHashMap<>()));
    engine.book().policies().forEach(this::prepare);
  }

  /** The names of the columns, after that of the customer. */
  List<String> header() {
    List<String> header = new ArrayList<>();
    Set<String> details = details();
    for (Attribute<?> attribute : engine.yieldedAttributes().attributes()) {
      if (!details.contains(attribute.id())) {
        header.add(attribute.id());
      }
    }
    for (Policy<?> policy : engine.book().policies()) {
      if (policy instanceof TierLadder) {
        header.add("tier." + policy.ref().id() + ".settled");
      }
    }
    return header;
  }

  /** What campaigns yield for other policies, channel by channel and gate by gate. */
  private Set<String> details() {
    Set<String> details = new HashSet<>();
    for (Policy<?> policy : engine.book().policies()) {
      if (policy instanceof Campaign campaign) {
        campaign.channels().forEach(each -> details.add(campaign.on(each.channel()).id()));
        for (CampaignGate gate : CampaignGate.values()) {
          details.add(campaign.through(gate).id());
        }
        details.remove(campaign.attribute().id());
      }
    }
    return details;
  }

  /** One customer's outcomes in the order of the header, counted. */
  List<String> add(Decision decision) {
    customers++;
    List<String> row = new ArrayList<>();
    List<String> settled = new ArrayList<>();
    for (Policy<?> policy : engine.book().policies()) {
      if (policy instanceof Segment segment) {
        row.add(count(policy, word(decision.truth(segment).name())));
      } else if (policy instanceof TierLadder ladder) {
        TierPlacement placement = decision.result(ladder);
        row.add(count(policy, placement.code()));
        if (ladder.retention().isPresent()) {
          row.add(placement.standing().earned());
        }
        settled.add(placement.settled() ? "yes" : "no");
        if (!placement.settled()) {
          unsettled
              .computeIfAbsent(policy, key -> new LinkedHashMap<>())
              .merge(placement.code(), 1L, Long::sum);
        }
      } else if (policy instanceof Lifecycle lifecycle) {
        row.add(count(policy, decision.result(lifecycle).stage().orElseThrow()));
      } else if (policy instanceof SegmentFamily family && family.isExclusive()) {
        row.add(count(policy, decision.result(family).codes().get(0)));
      } else if (policy instanceof SegmentFamily) {
        row.add(count(policy, word(decision.truth(policy).name())));
      } else {
        row.addAll(campaignCells(policy, decision));
      }
    }
    countMissing(decision);
    row.addAll(settled);
    return row;
  }

  private List<String> campaignCells(Policy<?> policy, Decision decision) {
    String truth = count(policy, word(decision.truth(policy).name()));
    if (policy instanceof Campaign campaign) {
      String stop = decision.result(campaign).stoppedAt().map(Enum::name).orElse(Campaign.PASSED);
      return List.of(truth, stop);
    } else if (policy instanceof OfferArbitration offers) {
      return List.of(
          decision.result(offers).chosen().map(OfferStanding.Ranked::campaign).orElse(""));
    }
    return List.of(truth);
  }

  /** How many customers were added. */
  long customers() {
    return customers;
  }

  /** How many customers had each outcome of a policy; the numbers add up to all of them. */
  Map<String, Long> counts(Policy<?> policy) {
    return counts.getOrDefault(policy, Map.of());
  }

  /** How many customers of a rung might stand higher once missing values are known. */
  long unsettled(TierLadder ladder, String code) {
    return unsettled.getOrDefault(ladder, Map.of()).getOrDefault(code, 0L);
  }

  /** For each attribute that the policies read, how many customers miss it. */
  Map<Attribute<?>, Long> missing() {
    return missing;
  }

  private void countMissing(Decision decision) {
    for (Attribute<?> attribute : engine.requiredAttributes()) {
      if (!remembered.contains(attribute.id()) && !decision.facts().isKnown(attribute)) {
        missing.merge(attribute, 1L, Long::sum);
      }
    }
  }

  private void prepare(Policy<?> policy) {
    Map<String, Long> empty = counts.computeIfAbsent(policy, key -> new LinkedHashMap<>());
    if (policy instanceof TierLadder ladder) {
      ladder.tiers().forEach(tier -> empty.put(tier.code(), 0L));
      ladder.state().all().forEach(attribute -> remembered.add(attribute.id()));
    } else if (policy instanceof Lifecycle lifecycle) {
      lifecycle.stages().forEach(stage -> empty.put(stage.code(), 0L));
      lifecycle.attributes().needed().forEach(attribute -> remembered.add(attribute.id()));
    } else if (policy instanceof SegmentFamily family && family.isExclusive()) {
      family.outcomes().forEach(code -> empty.put(code, 0L));
    } else {
      List.of("yes", "no", UNKNOWN).forEach(word -> empty.put(word, 0L));
    }
  }

  private String count(Policy<?> policy, String outcome) {
    counts.computeIfAbsent(policy, key -> new LinkedHashMap<>()).merge(outcome, 1L, Long::sum);
    return outcome;
  }

  private static String word(String truth) {
    return switch (truth) {
      case "TRUE" -> "yes";
      case "FALSE" -> "no";
      default -> UNKNOWN;
    };
  }
}
