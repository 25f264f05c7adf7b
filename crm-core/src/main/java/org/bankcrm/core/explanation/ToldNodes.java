package org.bankcrm.core.explanation;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.explanation.Operand.Role;
import org.bankcrm.core.explanation.Sentence.Mood;

/**
 * The words of conditions that a page has told already: the same question stands in many gates, and
 * one explanation holds it once. For one page and one thread.
 */
final class ToldNodes {

  private final Map<Clause, Map<Mood, Leaf>> leaves = new IdentityHashMap<>();
  private final Map<Heading, String> headings = new HashMap<>();

  private record Leaf(
      List<ActualValue> actuals, Truth truth, Optional<PolicyRef> yieldedBy, String words) {

    /** Whether a node that asks the same has come out the same. */
    boolean isOf(ExplanationNode node) {
      return actuals == node.actuals()
          && truth == node.truth()
          && yieldedBy.equals(node.yieldedBy());
    }
  }

  private record Heading(
      Operator operator, Optional<Object> least, int parts, Mood how, Truth truth) {}

  /** The words of a leaf, made if they are new. */
  String leaf(ExplanationNode node, Mood how, Supplier<String> words) {
    Map<Mood, Leaf> known =
        leaves.computeIfAbsent(node.clause(), each -> new EnumMap<>(Mood.class));
    Leaf leaf = known.get(how);
    if (leaf == null || !leaf.isOf(node)) {
      leaf = new Leaf(node.actuals(), node.truth(), node.yieldedBy(), words.get());
      known.put(how, leaf);
    }
    return leaf.words();
  }

  /** The words above parts that are joined, made if they are new. */
  String heading(ExplanationNode node, Mood how, Supplier<String> words) {
    Heading heading =
        new Heading(
            node.operator(),
            node.clause().operand(Role.LEAST),
            node.children().size(),
            how,
            node.truth());
    return headings.computeIfAbsent(heading, each -> words.get());
  }
}
