package org.bankcrm.testkit.limits;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.ElementTest;
import org.bankcrm.core.explanation.ExplainedPolicy;
import org.bankcrm.core.explanation.Explanation;
import org.bankcrm.core.explanation.ExplanationNode;
import org.bankcrm.core.explanation.MissingAttribute;
import org.bankcrm.core.explanation.PartTruths;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.testkit.random.RandomCase;

/** Counts what a book asks and what an explanation tells, without recursion. */
final class Dearness {

  private Dearness() {}

  /** All conditions of a book, those on parts among them. */
  static long conditions(PolicyBook book) {
    Deque<Condition> open = new ArrayDeque<>();
    book.policies().forEach(policy -> open.addAll(RandomCase.conditions(policy)));
    long count = 0;
    while (!open.isEmpty()) {
      count++;
      open.addAll(within(open.pop()));
    }
    return count;
  }

  private static List<Condition> within(Condition condition) {
    return condition instanceof ElementTest test ? List.of(test.where()) : condition.parts();
  }

  /** All conditions that an explanation tells of, those of parts in each part. */
  static long nodes(Explanation explanation) {
    Deque<ExplanationNode> open = new ArrayDeque<>();
    policies(explanation)
        .forEach(
            policy -> {
              policy.gates().forEach(gate -> open.add(gate.root()));
              policy.bins().forEach(bin -> bin.root().ifPresent(open::add));
            });
    long count = 0;
    while (!open.isEmpty()) {
      count++;
      ExplanationNode node = open.pop();
      open.addAll(node.children());
      open.addAll(node.parts().map(PartTruths::first).orElse(List.of()));
    }
    return count;
  }

  /** The longest list of what is missing. */
  static int mostMissing(Explanation explanation) {
    return policies(explanation)
        .flatMap(
            policy ->
                Stream.<List<MissingAttribute>>concat(
                    Stream.of(policy.missing()),
                    policy.gates().stream().map(gate -> gate.missing())))
        .mapToInt(List::size)
        .max()
        .orElse(0);
  }

  private static Stream<ExplainedPolicy> policies(Explanation explanation) {
    return Stream.concat(Stream.of(explanation.policy()), explanation.references().stream());
  }
}
