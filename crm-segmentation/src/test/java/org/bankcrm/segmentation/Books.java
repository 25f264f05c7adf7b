package org.bankcrm.segmentation;

import java.util.ArrayList;
import java.util.List;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.InvalidPolicyException;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.policy.PolicyBook;

/** Books of the policies at hand. */
final class Books {

  private Books() {}

  static PolicyBook of(Policy<?>... policies) {
    return PolicyBook.builder(
            PolicyRef.of("book", 1), LocalizedText.of("测试", "Test"), Attrs.CATALOG)
        .addAll(List.of(policies))
        .build();
  }

  static DecisionEngine engineOf(AttributeCatalog catalog, List<? extends Policy<?>> policies) {
    return PolicyBook.builder(PolicyRef.of("book", 1), LocalizedText.of("测试", "Test"), catalog)
        .addAll(policies)
        .build()
        .compile();
  }

  static DecisionEngine engineOf(Policy<?>... policies) {
    return of(policies).compile();
  }

  static Segment segment(String id, Condition when) {
    return Segment.builder(id, 1).name("客群", "Segment").when(when).build();
  }

  /**
   * A ladder of rungs T0, T1, … and REST; without those that nobody could ever stand on. A rung for
   * all if none is left.
   */
  static TierLadder ladder(List<Condition> rungs) {
    List<Condition> left = new ArrayList<>(rungs);
    while (true) {
      TierLadder ladder = ladderOf(left.isEmpty() ? List.of(Condition.always()) : left);
      try {
        engineOf(ladder);
        return ladder;
      } catch (InvalidPolicyException e) {
        String place = e.problems().get(0).path().replaceAll("[^0-9]", "");
        left.remove(Integer.parseInt(place));
      }
    }
  }

  static TierLadder ladderOf(List<Condition> rungs) {
    TierLadder.Builder builder = TierLadder.builder("value", 1).name("等级", "Tiers");
    for (int i = 0; i < rungs.size(); i++) {
      builder.tier("T" + i, "级", "Tier", rungs.get(i));
    }
    return builder.otherwise("REST", "其他", "The rest").build();
  }
}
