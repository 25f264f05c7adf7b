package org.bankcrm.core.internal.explain;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.explanation.Clause;
import org.bankcrm.core.explanation.ExplainedGate;
import org.bankcrm.core.explanation.ExplanationNode;
import org.bankcrm.core.explanation.MissingAttribute;
import org.bankcrm.core.explanation.Operator;
import org.bankcrm.core.explanation.PartTruths;
import org.bankcrm.core.internal.explain.Answers.Answer;
import org.jspecify.annotations.Nullable;

/**
 * Explains the conditions of one subject; for one thread. The same question in several places is
 * asked once.
 */
public final class Explainer {

  private static final Clause WITHHELD =
      new Clause(Operator.WITHHELD, Optional.empty(), List.of(), List.of());

  private final Answers answers;

  private Explainer(Subject subject, Outlines outlines) {
    this.answers = new Answers(subject, outlines);
  }

  /** Explains a subject with as much as the outlines tell. */
  public static Explainer of(Subject subject, Outlines outlines) {
    return new Explainer(subject, outlines);
  }

  /** Explains one gate. */
  public ExplainedGate gate(Outline outline, Optional<LocalizedText> name, Optional<String> code) {
    ExplanationNode node = node(outline);
    return new ExplainedGate(name, code, outline.path(), node, missing(outline, node.truth()));
  }

  /**
   * What one gate lacks, as its explanation tells it, and nothing of its parts.
   *
   * @param truth how the gate came out
   */
  public ExplainedGate brief(
      Outline outline, Truth truth, Optional<LocalizedText> name, Optional<String> code) {
    ExplanationNode node = untold(outline.path(), truth);
    return new ExplainedGate(name, code, outline.path(), node, missing(outline, truth));
  }

  /** What stands for a condition of which nothing may be told; its truth is not its own. */
  public static ExplanationNode withheld(String path) {
    return untold(path, Truth.UNKNOWN);
  }

  private static ExplanationNode untold(String path, Truth truth) {
    return new ExplanationNode(
        WITHHELD, truth, path, List.of(), Optional.empty(), Optional.empty(), List.of());
  }

  /** Explains one condition. */
  public ExplanationNode node(Outline outline) {
    return outline instanceof Outline.Joined joined
        ? joined(joined)
        : asked((Outline.Asked) outline);
  }

  private ExplanationNode joined(Outline.Joined joined) {
    List<Outline> parts = joined.parts();
    ExplanationNode[] nodes = new ExplanationNode[parts.size()];
    Truth[] truths = new Truth[nodes.length];
    for (int i = 0; i < nodes.length; i++) {
      nodes[i] = node(parts.get(i));
      truths[i] = nodes[i].truth();
    }
    return new ExplanationNode(
        joined.clause(),
        joined.connective().join(Arrays.asList(truths)),
        joined.path(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(nodes));
  }

  private ExplanationNode asked(Outline.Asked asked) {
    Question question = asked.question();
    if (question.isVeiled) {
      return withheld(asked.path());
    }
    Answer answer = answers.to(question);
    return new ExplanationNode(
        answer.clause(),
        answer.truth(),
        asked.path(),
        answer.actuals(),
        question.yieldedBy,
        parts(question, answer.parts(), asked.where()),
        List.of());
  }

  /** How all parts came out, and the first of them explained. */
  private static Optional<PartTruths> parts(
      Question question, @Nullable Parts parts, @Nullable Outline where) {
    PartsOutline asked = question.parts;
    if (parts == null || where == null || asked == null) {
      return Optional.empty();
    }
    int[] counts = parts.counts();
    List<ExplanationNode> first =
        parts.first(PartTruths.MOST_EXPLAINED).stream()
            .map(part -> new Explainer(part, asked.outlines()).node(where))
            .toList();
    return Optional.of(
        new PartTruths(
            counts[Truth.TRUE.ordinal()],
            counts[Truth.FALSE.ordinal()],
            counts[Truth.UNKNOWN.ordinal()],
            first));
  }

  /** Where a condition came out UNKNOWN, what is missing, in the author's order. */
  private List<MissingAttribute> missing(Outline outline, Truth truth) {
    if (truth != Truth.UNKNOWN) {
      return List.of();
    }
    MissingList missing = new MissingList();
    gather(outline, missing);
    return missing.list();
  }

  /** Only what is UNKNOWN lacks something, whatever lies within. */
  private Truth gather(Outline outline, MissingList missing) {
    if (outline instanceof Outline.Joined joined) {
      return gather(joined, missing);
    }
    Question question = ((Outline.Asked) outline).question();
    if (question.isVeiled) {
      return Truth.UNKNOWN;
    }
    Answer answer = answers.to(question);
    missing.add(answer.missing());
    return answer.truth();
  }

  private Truth gather(Outline.Joined joined, MissingList missing) {
    MissingList within = new MissingList();
    Truth[] truths = new Truth[joined.parts().size()];
    for (int i = 0; i < truths.length; i++) {
      truths[i] = gather(joined.parts().get(i), within);
    }
    Truth truth = joined.connective().join(Arrays.asList(truths));
    if (truth == Truth.UNKNOWN) {
      missing.add(within.list());
    }
    return truth;
  }
}
