package org.bankcrm.core.internal.explain;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.Sensitivity;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.DayShift;
import org.bankcrm.core.condition.ElementTest;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.explanation.ActualValue;
import org.bankcrm.core.explanation.Clause;
import org.bankcrm.core.explanation.Disclosure;
import org.bankcrm.core.explanation.ExplainedGate;
import org.bankcrm.core.explanation.ExplanationNode;
import org.bankcrm.core.explanation.MissingAttribute;
import org.bankcrm.core.explanation.Operand.Role;
import org.bankcrm.core.explanation.Operator;
import org.bankcrm.core.explanation.PartTruths;

/**
 * Explains the conditions of one subject; for one thread. The same question in several places is
 * asked once.
 */
public final class Explainer {

  private final Subject subject;
  private final Mask mask;
  private final Map<Question, Leaf> leaves = new IdentityHashMap<>();

  /**
   * What is told of a question wherever it stands.
   *
   * @param yielded what it asks of that policies yield
   */
  private record Leaf(
      Clause clause,
      Truth truth,
      List<ActualValue> actuals,
      List<MissingAttribute> missing,
      List<AttributeRef> yielded) {

    boolean isVeiled() {
      return clause.operator() == Operator.WITHHELD;
    }
  }

  /** Of a question that is not told. */
  private static final Leaf VEILED =
      new Leaf(withheld("").clause(), Truth.UNKNOWN, List.of(), List.of(), List.of());

  private Explainer(Subject subject, Mask mask) {
    this.subject = subject;
    this.mask = mask;
  }

  /** Explains a customer with as much as the disclosure allows. */
  public static Explainer of(Subject subject, Disclosure disclosure) {
    return new Explainer(subject, new Mask(disclosure, Sensitivity.NORMAL));
  }

  /** Explains one gate. */
  public ExplainedGate gate(Outline outline) {
    Explained explained = explain(outline);
    return new ExplainedGate(
        Optional.empty(), Optional.empty(), outline.path(), explained.node(), explained.missing());
  }

  /**
   * What one gate lacks, as its explanation tells it, and nothing of its parts.
   *
   * @param truth how the gate came out
   */
  public ExplainedGate brief(Outline outline, Truth truth) {
    MissingList missing = new MissingList();
    if (truth == Truth.UNKNOWN) {
      gather(outline, missing);
    }
    ExplanationNode node = untold(outline.path(), truth);
    return new ExplainedGate(
        Optional.empty(), Optional.empty(), outline.path(), node, missing.list());
  }

  /** Only what is UNKNOWN lacks something, whatever lies within. */
  private Truth gather(Outline outline, MissingList missing) {
    if (outline instanceof Outline.Joined joined) {
      List<Truth> truths = new ArrayList<>(joined.parts().size());
      MissingList within = new MissingList();
      joined.parts().forEach(each -> truths.add(gather(each, within)));
      Truth truth = joined.connective().join(truths);
      if (truth == Truth.UNKNOWN) {
        missing.add(within.list());
      }
      return truth;
    }
    return gather(((Outline.Asked) outline).question(), missing);
  }

  private Truth gather(Question question, MissingList missing) {
    if (question.criterion instanceof ElementTest test) {
      Truth truth = subject.truth(test);
      if (truth == Truth.UNKNOWN) {
        Parts parts = Parts.of(Found.of(subject, test.attribute()), test, subject);
        missing.add(missing(test, truth, question.clause, parts));
      }
      return truth;
    } else if (isVeiled(question)) {
      return Truth.UNKNOWN;
    }
    Truth truth = subject.truth(question.criterion);
    if (truth == Truth.UNKNOWN) {
      missing.add(missing(question.refs));
    }
    return truth;
  }

  /** Explains a condition that nobody keeps an outline of. */
  public ExplainedGate gate(Condition condition, String path) {
    return gate(outline(condition, path));
  }

  private Outline outline(Condition condition, String path) {
    return Outline.of(condition, path, each -> new Question(each, subject.catalog()));
  }

  /** What stands for a condition of which nothing may be told; its truth is not its own. */
  public static ExplanationNode withheld(String path) {
    return untold(path, Truth.UNKNOWN);
  }

  private static ExplanationNode untold(String path, Truth truth) {
    return new ExplanationNode(
        new Clause(Operator.WITHHELD, Optional.empty(), List.of(), List.of()),
        truth,
        path,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  private Explained explain(Outline outline) {
    if (outline instanceof Outline.Joined joined) {
      return connective(joined);
    }
    Question question = ((Outline.Asked) outline).question();
    return question.criterion instanceof ElementTest test
        ? elements(test, question.clause, outline.path())
        : leaf(question, outline.path());
  }

  private Explained connective(Outline.Joined joined) {
    int size = joined.parts().size();
    List<Explained> parts = new ArrayList<>(size);
    List<ExplanationNode> nodes = new ArrayList<>(size);
    List<Truth> truths = new ArrayList<>(size);
    for (Outline each : joined.parts()) {
      Explained part = explain(each);
      parts.add(part);
      nodes.add(part.node());
      truths.add(part.truth());
    }
    Truth truth = joined.connective().join(truths);
    ExplanationNode node =
        new ExplanationNode(
            mask.clause(joined.clause()),
            truth,
            joined.path(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            nodes);
    return new Explained(node, Explained.missing(truth, parts));
  }

  private Explained leaf(Question question, String path) {
    Leaf told = leaves.get(question);
    if (told == null) {
      told = told(question);
      leaves.put(question, told);
    }
    if (told.isVeiled()) {
      return new Explained(withheld(path), List.of());
    }
    ExplanationNode node =
        new ExplanationNode(
            told.clause,
            told.truth,
            path,
            told.actuals,
            yieldedBy(told.yielded),
            Optional.empty(),
            List.of());
    return new Explained(node, told.missing);
  }

  private Leaf told(Question question) {
    if (isVeiled(question)) {
      return VEILED;
    }
    Clause clause = question.isDated ? resolved(question.clause) : question.clause;
    List<ActualValue> actuals = new ArrayList<>();
    List<AttributeRef> yielded = new ArrayList<>();
    for (AttributeRef ref : question.refs) {
      mask.actual(clause, Found.of(subject, ref)).ifPresent(actuals::add);
      if (subject.yielded(ref.id()).isPresent()) {
        yielded.add(ref);
      }
    }
    Truth truth = subject.truth(question.criterion);
    return new Leaf(
        mask.clause(clause, truth),
        truth,
        List.copyOf(actuals),
        truth == Truth.UNKNOWN ? missing(question.refs) : List.of(),
        List.copyOf(yielded));
  }

  private boolean isVeiled(Question question) {
    for (AttributeRef ref : question.refs) {
      if (subject.isVeiled(ref.id())) {
        return true;
      }
    }
    return false;
  }

  private Clause resolved(Clause clause) {
    return resolved(
        Role.LAST_SHIFT, Role.LAST_DAY, resolved(Role.FIRST_SHIFT, Role.FIRST_DAY, clause));
  }

  private Clause resolved(Role shift, Role day, Clause clause) {
    return clause
        .operand(shift)
        .map(found -> clause.with(day, ((DayShift) found).from(subject.row().asOfDate())))
        .orElse(clause);
  }

  private Optional<PolicyRef> yieldedBy(List<AttributeRef> yielded) {
    return yielded.isEmpty()
        ? Optional.empty()
        : subject.yielded(yielded.get(0).id()).map(Yielded::policy);
  }

  /** What a leaf lacks; of a policy's yield, what the policy lacks. */
  private List<MissingAttribute> missing(List<AttributeRef> refs) {
    List<MissingAttribute> missing = new ArrayList<>();
    for (AttributeRef ref : refs) {
      Optional<Yielded> yielded = subject.yielded(ref.id());
      if (yielded.isPresent()) {
        missing.addAll(yielded.get().missing());
      } else if (!Found.of(subject, ref).isKnown()) {
        Absence reason = Found.of(subject, ref).absence();
        missing.add(mask.missing(subject.catalog().find(ref.id()).orElseThrow(), reason));
      }
    }
    return missing;
  }

  private Explained elements(ElementTest test, Clause clause, String path) {
    Found found = Found.of(subject, test.attribute());
    Parts parts = Parts.of(found, test, subject);
    Truth truth = subject.truth(test);
    boolean shown = found.isKnown() && mask.showsValues(clause);
    Optional<ActualValue> actual = shown ? Optional.empty() : mask.actual(clause, found);
    ExplanationNode node =
        new ExplanationNode(
            mask.clause(clause),
            truth,
            path,
            actual.stream().toList(),
            Optional.empty(),
            shown ? Optional.of(truths(test, clause, parts, path)) : Optional.empty(),
            List.of());
    return new Explained(node, missing(test, truth, clause, parts));
  }

  /** How all parts came out, and the first of them explained. */
  private PartTruths truths(ElementTest test, Clause clause, Parts parts, String path) {
    int[] counts = parts.counts();
    Mask within = mask.within(clause.attribute().orElseThrow());
    List<ExplanationNode> first = new ArrayList<>();
    for (Subject part : parts.first(PartTruths.MOST_EXPLAINED)) {
      Explainer inside = new Explainer(part, within);
      first.add(inside.explain(inside.outline(test.where(), path + "/where")).node());
    }
    return new PartTruths(
        counts[Truth.TRUE.ordinal()],
        counts[Truth.FALSE.ordinal()],
        counts[Truth.UNKNOWN.ordinal()],
        first);
  }

  /**
   * The list itself, or what its parts lack, told as belonging to the list. As soon as no part can
   * add to it, the others are not looked at.
   */
  private List<MissingAttribute> missing(
      ElementTest test, Truth truth, Clause clause, Parts parts) {
    if (truth != Truth.UNKNOWN || parts.isEmpty()) {
      return truth == Truth.UNKNOWN ? missing(test.refs()) : List.of();
    }
    Attribute<?> list = clause.attribute().orElseThrow();
    Mask within = mask.within(list);
    Lacking lacking = new Lacking(test.where());
    MissingList all = new MissingList();
    for (Subject part : parts.unknown()) {
      for (AttributeRef ref : lacking.of(part)) {
        Attribute<?> attribute = part.catalog().find(ref.id()).orElseThrow();
        all.add(List.of(ofList(list, within.missing(attribute, Found.of(part, ref).absence()))));
      }
      if (all.isFull() || lacking.isComplete()) {
        break;
      }
    }
    return all.list();
  }

  private static MissingAttribute ofList(Attribute<?> list, MissingAttribute part) {
    LocalizedText of = list.info().name();
    return new MissingAttribute(
        list.id() + '/' + part.id(),
        part.name().map(n -> LocalizedText.joined("%s·%s", "%s: %s", of, n)),
        part.reason());
  }
}
