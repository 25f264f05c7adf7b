package org.bankcrm.core.explanation;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.explanation.Sentence.Mood;
import org.jspecify.annotations.Nullable;

/**
 * The words of conditions that a page has told already: the same question stands in many gates, and
 * one explanation holds it once. For one page and one thread.
 */
final class ToldNodes {

  private static final int TRUTHS = Truth.values().length;
  private static final int WAYS = Mood.values().length * TRUTHS;
  private static final int USUAL = 256;

  private final Map<Clause, @Nullable Line[]> lines = new IdentityHashMap<>(USUAL);

  private record Line(
      List<ActualValue> actuals, int parts, Optional<PolicyRef> yieldedBy, String words) {

    /** Whether a node that asks the same has come out the same. */
    boolean isOf(ExplanationNode node) {
      return parts == node.children().size()
          && (actuals == node.actuals() || actuals.equals(node.actuals()))
          && yieldedBy.equals(node.yieldedBy());
    }
  }

  private static int way(ExplanationNode node, Mood how) {
    return how.ordinal() * TRUTHS + node.truth().ordinal();
  }

  /** The words of a node that came out like this one; null if they are new. */
  @Nullable String words(ExplanationNode node, Mood how) {
    @Nullable Line[] known = lines.get(node.clause());
    Line line = known == null ? null : known[way(node, how)];
    return line == null || !line.isOf(node) ? null : line.words();
  }

  /** Keeps the words of a node. */
  void keep(ExplanationNode node, Mood how, String words) {
    lines.computeIfAbsent(node.clause(), each -> new Line[WAYS])[way(node, how)] =
        new Line(node.actuals(), node.children().size(), node.yieldedBy(), words);
  }
}
