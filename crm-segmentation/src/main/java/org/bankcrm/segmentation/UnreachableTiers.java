package org.bankcrm.segmentation;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bankcrm.core.analysis.Analysis;
import org.bankcrm.core.condition.Condition;

/**
 * Rungs on which nobody can stand, since their conditions are never TRUE or earlier rungs take all
 * their customers. What cannot be proved with the work that is allowed is taken to be meant so.
 */
final class UnreachableTiers {

  private static final long STEPS = 500_000;
  private static final long ALL_STEPS = 5_000_000;

  private final List<Tier> tiers;
  private final Analysis analysis = Analysis.within(STEPS, ALL_STEPS);

  private UnreachableTiers(List<Tier> tiers) {
    this.tiers = tiers;
  }

  /** Why nobody can stand on some rungs, by the places of these. */
  static SortedMap<Integer, String> of(List<Tier> tiers) {
    UnreachableTiers unreachable = new UnreachableTiers(tiers);
    SortedMap<Integer, String> found = new TreeMap<>();
    for (int place = 0; place < tiers.size() - 1; place++) {
      int at = place;
      unreachable.why(place).ifPresent(why -> found.put(at, why));
    }
    return Collections.unmodifiableSortedMap(found);
  }

  private Optional<String> why(int place) {
    List<Condition> earlier = tiers.subList(0, place).stream().map(UnreachableTiers::when).toList();
    Condition condition = when(tiers.get(place));
    if (analysis.canHold(condition).isNo()) {
      return Optional.of("its condition is never TRUE.");
    }
    for (int first = 0; first < place; first++) {
      if (analysis.implies(condition, earlier.get(first)).isYes()) {
        return Optional.of(
            "whoever meets its condition meets that of '"
                + tiers.get(first).code()
                + "', which comes first.");
      }
    }
    return place > 1 && analysis.covers(condition, earlier).isYes()
        ? Optional.of("whoever meets its condition meets one of those that come first.")
        : Optional.empty();
  }

  private static Condition when(Tier tier) {
    return tier.when().orElseThrow();
  }
}
