package org.bankcrm.segmentation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What must hold of the rungs of a ladder together. */
final class LadderCheck {

  /** Takes a problem: the place of the rung or -1 for all of them, the key, and the words. */
  @FunctionalInterface
  interface Sink {
    void problem(int place, String key, String code, String message, String advice);
  }

  private LadderCheck() {}

  static void check(List<Tier> tiers, Sink sink) {
    checkNumber(tiers, sink);
    checkBottom(tiers, sink);
    Map<String, Integer> seen = new HashMap<>();
    for (int place = 0; place < tiers.size(); place++) {
      String code = tiers.get(place).code();
      Integer earlier = seen.putIfAbsent(code, place);
      if (earlier != null) {
        sink.problem(
            place,
            "code",
            "duplicate-code",
            "tier '" + code + "' stands at " + earlier + " already.",
            "Give each tier a code of its own.");
      }
    }
  }

  private static void checkNumber(List<Tier> tiers, Sink sink) {
    if (tiers.size() < 2 || tiers.size() > TierLadder.MOST) {
      sink.problem(
          -1,
          "tiers",
          "wrong-size",
          "a ladder has 2 to " + TierLadder.MOST + " tiers but this one has " + tiers.size() + ".",
          "");
    }
  }

  private static void checkBottom(List<Tier> tiers, Sink sink) {
    int last = tiers.size() - 1;
    for (int place = 0; place < last; place++) {
      if (tiers.get(place).when().isEmpty()) {
        sink.problem(
            place,
            "otherwise",
            "tier-after-bottom",
            "tier '" + tiers.get(place).code() + "' is open to all, but others come after it.",
            "Put it last, or give it a condition.");
      }
    }
    if (last >= 0 && tiers.get(last).when().isPresent()) {
      sink.problem(
          -1,
          "tiers",
          "no-bottom-tier",
          "the last tier has a condition, so that some customers would stand nowhere.",
          "End the ladder with a tier that is open to all (otherwise).");
    }
  }
}
