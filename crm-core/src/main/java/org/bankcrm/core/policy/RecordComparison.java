package org.bankcrm.core.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.explanation.Explanation;
import org.bankcrm.core.explanation.Explanations;

/** Compares a record with that of the same decision made again. */
final class RecordComparison {

  private final DecisionRecord before;
  private final List<RecordDifference> differences = new ArrayList<>();

  RecordComparison(DecisionRecord before) {
    this.before = before;
  }

  List<RecordDifference> with(DecisionRecord now) {
    compare("book", before.book(), now.book());
    compare("bookHash", before.bookHash(), now.bookHash());
    compare("factsHash", before.factsHash(), now.factsHash());
    compare("asOf", before.asOf(), now.asOf());
    compare("zone", before.zone(), now.zone());
    SortedMap<String, String> outcomes = flat(before);
    SortedMap<String, String> again = flat(now);
    SortedSet<String> keys = new TreeSet<>(outcomes.keySet());
    keys.addAll(again.keySet());
    keys.forEach(key -> compare(key, outcomes.getOrDefault(key, ""), again.getOrDefault(key, "")));
    compareReasons(now);
    return List.copyOf(differences);
  }

  private void compare(String part, Object recorded, Object replayed) {
    if (!recorded.equals(replayed)) {
      differences.add(new RecordDifference(part, recorded.toString(), replayed.toString()));
    }
  }

  /**
   * All outcomes under the names of policy and attribute; the policy alone says that it is there.
   */
  private static SortedMap<String, String> flat(DecisionRecord record) {
    SortedMap<String, String> flat = new TreeMap<>();
    record
        .outcomes()
        .forEach(
            (ref, outcome) -> {
              String path = "outcomes/" + ref;
              Truth applies = outcome.applies();
              flat.put(path, applies == Truth.TRUE ? "present" : "applies " + applies);
              outcome.yields().forEach((id, value) -> flat.put(path + "/" + id, value));
              outcome.unsettled().forEach((id, open) -> flat.put(path + "/" + id, told(open)));
            });
    return flat;
  }

  private static String told(PolicyOutcome.Unsettled open) {
    return "unsettled, " + open.meanwhile().orElse("nothing") + " meanwhile, " + open.missing();
  }

  private void compareReasons(DecisionRecord now) {
    SortedSet<PolicyRef> policies = new TreeSet<>();
    before.reasons().map(Explanations::policies).ifPresent(policies::addAll);
    now.reasons().map(Explanations::policies).ifPresent(policies::addAll);
    for (PolicyRef policy : policies) {
      Optional<Explanation> recorded = before.explanation(policy);
      Optional<Explanation> replayed = now.explanation(policy);
      if (!recorded.equals(replayed)) {
        differences.add(
            new RecordDifference("reasons/" + policy, words(recorded), words(replayed)));
      }
    }
  }

  private static String words(Optional<Explanation> explanation) {
    return explanation.map(told -> told.render(Locale.ENGLISH)).orElse("");
  }
}
