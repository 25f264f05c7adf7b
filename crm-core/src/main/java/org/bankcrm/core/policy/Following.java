package org.bankcrm.core.policy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.condition.Condition;

/**
 * What comes with a policy as soon as a condition asks for it, and stands in no book: a number that
 * is reckoned from what the policy yields, and from what it yielded in the run before.
 */
sealed interface Following extends Policy<Optional<BigDecimal>> permits RankPolicy, ChangePolicy {

  /** The number. */
  Attribute<?> yielded();

  /** All that there can be of what a policy yields and of its orders, by the attributes alone. */
  static List<Attribute<?>> yields(List<? extends Attribute<?>> own, List<RankOrder> orders) {
    List<Attribute<?>> all = new ArrayList<>();
    orders.forEach(order -> all.addAll(RankPolicy.yields(order)));
    own.stream().filter(ChangePolicy::isFor).map(Past::change).forEach(all::add);
    return all;
  }

  /** The same, as policies. */
  static List<Following> of(DeclaredPolicy plan) {
    List<Following> all = new ArrayList<>();
    Policy<?> policy = plan.policy;
    policy.kind().ranks(policy).forEach(order -> all.addAll(RankPolicy.of(policy, order)));
    plan.yields().stream()
        .filter(ChangePolicy::isFor)
        .forEach(yielded -> all.add(ChangePolicy.of(policy, yielded)));
    return all;
  }

  /** Whether the id of what comes with it would have room, and be that of a policy. */
  static boolean fits(String prefix, Attribute<?> yielded) {
    return Past.hasRoom(prefix, yielded) && yielded.id().chars().allMatch(Following::isOfPolicies);
  }

  private static boolean isOfPolicies(int c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-';
  }

  /** The head of what follows a policy: its version, and those whom it is about. */
  static PolicyHead head(Policy<?> policy, Attribute<?> yielded, Condition population) {
    PolicyRef ref = PolicyRef.of(yielded.id(), policy.ref().version());
    return new PolicyHead(ref, yielded.info().name(), Optional.empty(), population, List.of());
  }
}
