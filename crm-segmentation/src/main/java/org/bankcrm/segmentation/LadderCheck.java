package org.bankcrm.segmentation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.policy.Planner;
import org.bankcrm.segmentation.TierRetention.Timing;
import org.bankcrm.segmentation.internal.Implication;

/** What must hold of the parts of a ladder together. */
final class LadderCheck {

  /** Takes a problem with its path within the ladder. */
  @FunctionalInterface
  interface Sink {
    void problem(String path, String code, String message, String advice);
  }

  private final List<Tier> tiers;
  private final Sink sink;

  LadderCheck(List<Tier> tiers, Sink sink) {
    this.tiers = tiers;
    this.sink = sink;
  }

  void check(Optional<TierRetention> retention, Optional<PolicyRef> ref) {
    checkNumber(retention.isPresent() ? TierLadder.MOST_RETAINED : TierLadder.MOST);
    checkBottom();
    checkCodes();
    retention.ifPresentOrElse(this::checkRetention, this::checkNoHold);
    boolean tooLong = ref.filter(r -> r.id().length() > AttributeIds.MAX_RETAINING_ID).isPresent();
    if (retention.isPresent() && tooLong) {
      sink.problem(
          "/id",
          "too-long",
          "the id has " + ref.orElseThrow().id().length() + " characters.",
          "Use at most " + AttributeIds.MAX_RETAINING_ID + " for a ladder with retention.");
    }
  }

  private void checkNumber(int most) {
    if (tiers.size() < 2 || tiers.size() > most) {
      sink.problem(
          "/tiers",
          "wrong-size",
          "a ladder of this kind has 2 to "
              + most
              + " tiers but this one has "
              + tiers.size()
              + ".",
          "");
    }
  }

  private void checkBottom() {
    int last = tiers.size() - 1;
    for (int place = 0; place < last; place++) {
      if (tiers.get(place).when().isEmpty()) {
        sink.problem(
            "/tiers/" + place + "/otherwise",
            "tier-after-bottom",
            "tier '" + tiers.get(place).code() + "' is open to all, but others come after it.",
            "Put it last, or give it a condition.");
      }
    }
    if (last >= 0 && tiers.get(last).when().isPresent()) {
      sink.problem(
          "/tiers",
          "no-bottom-tier",
          "the last tier has a condition, so that some customers would stand nowhere.",
          "End the ladder with a tier that is open to all (otherwise).");
    }
  }

  private void checkCodes() {
    Map<String, Integer> seen = new HashMap<>();
    for (int place = 0; place < tiers.size(); place++) {
      String code = tiers.get(place).code();
      Integer earlier = seen.putIfAbsent(code, place);
      if (earlier != null) {
        sink.problem(
            "/tiers/" + place + "/code",
            "duplicate-code",
            "tier '" + code + "' stands at " + earlier + " already.",
            "Give each tier a code of its own.");
      }
    }
  }

  private void checkNoHold() {
    for (int place = 0; place < tiers.size(); place++) {
      if (tiers.get(place).hold().isPresent()) {
        sink.problem(
            RetentionGates.holdPath(place),
            "hold-without-retention",
            "tier '"
                + tiers.get(place).code()
                + "' has a hold condition, but the ladder looks at"
                + " no past.",
            "Say how the ladder retains customers (retention), or leave out the hold condition.");
      }
    }
  }

  private void checkRetention(TierRetention retention) {
    checkBottomHold();
    checkReviews(retention);
    boolean known =
        retention.floor().stream()
            .allMatch(code -> tiers.stream().anyMatch(tier -> tier.code().equals(code)));
    if (!known) {
      sink.problem(
          "/retention/floor",
          "unknown-tier",
          "there is no tier '" + retention.floor().orElseThrow() + "'.",
          "Name one of " + tiers.stream().map(Tier::code).toList() + ".");
    }
  }

  private void checkBottomHold() {
    for (int place = 0; place < tiers.size(); place++) {
      if (tiers.get(place).when().isEmpty() && tiers.get(place).hold().isPresent()) {
        sink.problem(
            RetentionGates.holdPath(place),
            "hold-at-bottom",
            "tier '" + tiers.get(place).code() + "' is open to all and has a hold condition.",
            "Leave it out: nobody falls from there.");
      }
    }
  }

  private void checkReviews(TierRetention retention) {
    if (retention.reviews() && retention.reviewMonths().isEmpty()) {
      sink.problem(
          "/retention/reviewEveryMonths",
          "missing-key",
          "something waits for reviews, but it is not said when they are.",
          "Say every how many months: 1, 2, 3, 4, 6 or 12.");
    }
    if (!retention.reviews() && retention.reviewMonths().isPresent()) {
      sink.problem(
          "/retention/reviewEveryMonths",
          "unused-review",
          "nothing waits for reviews.",
          "Let promotion or demotion wait for them, or leave them out.");
    }
    if (retention.oneRungDown() && retention.demotion() != Timing.ON_REVIEW) {
      sink.problem(
          "/retention/oneRungDown",
          "step-without-review",
          "one rung at a time goes by reviews, but demotion is at once.",
          "Let demotion wait for reviews, or drop the limit.");
    }
  }

  /**
   * Reports rungs whose customers an earlier one takes, as far as the conditions' form shows it.
   */
  static void reportUnreachable(List<Tier> tiers, Planner planner) {
    for (int later = 1; later < tiers.size() - 1; later++) {
      Condition condition = tiers.get(later).when().orElseThrow();
      for (Tier earlier : tiers.subList(0, later)) {
        if (Implication.holds(condition, earlier.when().orElseThrow())) {
          planner.problem(
              RetentionGates.whenPath(later),
              "unreachable-tier",
              "nobody can stand on tier '"
                  + tiers.get(later).code()
                  + "': whoever meets its condition meets that of '"
                  + earlier.code()
                  + "', which comes first.",
              "Put the stricter condition first, or change one of the two.");
          break;
        }
      }
    }
  }
}
