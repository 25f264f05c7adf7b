package org.bankcrm.core.explanation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.LocalDays;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.explanation.Operand.Role;

/** Lays an explanation out in lines. */
final class Renderer {

  private final Explanation explanation;
  private final Language language;
  private final StringBuilder text = new StringBuilder();

  Renderer(Explanation explanation, Language language) {
    this.explanation = explanation;
    this.language = language.in(explanation.zone());
  }

  String render() {
    ExplainedPolicy policy = explanation.policy();
    LocalDate day = LocalDays.of(explanation.asOf(), explanation.zone());
    String name = language.text(policy.name());
    line(0, language.policy(name, policy.ref().toString(), day, explanation.zone()));
    outcome(policy);
    for (ExplainedPolicy other : explanation.references()) {
      line(0, language.policy(language.text(other.name()), other.ref().toString()));
      outcome(other);
    }
    return text.toString();
  }

  private void outcome(ExplainedPolicy policy) {
    if (policy.applies() != Truth.TRUE) {
      line(1, language.notAsked(policy.applies()));
    }
    for (YieldedValue yielded : policy.yields()) {
      String name = language.name(yielded.attribute()) + language.colon();
      line(1, name + yielded(yielded));
    }
    policy.population().ifPresent(gate -> node(population(gate), 2, false, true));
    policy.bins().forEach(this::bin);
    policy.gates().forEach(this::gate);
    if (!policy.missing().isEmpty()) {
      line(1, language.missingValues(policy.missing().stream().map(this::missing).toList()));
    }
  }

  private String yielded(YieldedValue yielded) {
    Optional<Absence> absence = yielded.value().absence();
    return absence.isEmpty()
        ? actual(yielded.value(), yielded.attribute())
        : absence.get() == Absence.NOT_APPLICABLE
            ? language.text(Absence.NOT_APPLICABLE.label())
            : language.open();
  }

  /** Told under a line of its own, like a gate. */
  private ExplanationNode population(ExplainedGate gate) {
    line(1, language.population() + language.outcome(gate.truth(), true));
    return gate.root();
  }

  private void bin(ExplainedBin bin) {
    line(1, language.bin(bin.path(), bin.points().map(Formats::grouped)));
    bin.root().ifPresent(root -> node(root, 2, false, false));
  }

  private void gate(ExplainedGate gate) {
    boolean told = gate.root().operator() != Operator.WITHHELD;
    String outcome = told ? language.outcome(gate.truth(), true) : "";
    line(1, language.condition(gate.code(), gate.path()) + outcome);
    node(gate.root(), 2, false, true);
  }

  private String missing(MissingAttribute missing) {
    String name = missing.name().map(language::text).orElse(missing.id());
    return missing.reason() == Absence.NOT_KNOWN
        ? name
        : name + language.bracketed(language.text(missing.reason().label()));
  }

  /** Negations are told by the words of what they negate, as they came out. */
  private void node(ExplanationNode node, int depth, boolean negated, boolean demanded) {
    String outcome = language.outcome(negated ? node.truth().not() : node.truth(), demanded);
    if (node.operator() == Operator.NOT) {
      node(node.children().get(0), depth, !negated, demanded);
    } else if (node.operator().isConnective()) {
      Phrase heading = language.heading(node.clause(), node.children().size(), negated);
      line(depth, words(heading, demanded) + outcome);
      node.children().forEach(child -> node(child, depth + 1, false, demanded && !negated));
    } else if (isBare(node.clause())) {
      bare(node, depth, negated);
    } else if (node.operator().isElements()) {
      line(depth, listed(node, negated, demanded) + outcome);
      parts(node, depth + 1);
    } else {
      line(depth, leaf(node, negated, demanded) + outcome + see(node));
    }
  }

  private static boolean isBare(Clause clause) {
    return clause.attribute().isEmpty()
        && (clause.isMasked()
            || (clause.operator() != Operator.CONSTANT && clause.operator() != Operator.AS_OF));
  }

  private static String words(Phrase phrase, boolean demanded) {
    return demanded ? phrase.demand() : phrase.statement();
  }

  /** Nothing but the place and what kind of question it is; the truth is that of the question. */
  private void bare(ExplanationNode node, int depth, boolean negated) {
    String label = node.operator().label(language.locale);
    if (node.operator() == Operator.WITHHELD) {
      line(depth, node.path() + ' ' + label);
      return;
    }
    String opposite = negated ? language.bracketed(Operator.NOT.label(language.locale)) : "";
    Truth truth = negated ? node.truth().not() : node.truth();
    line(depth, node.path() + ' ' + label + opposite + language.outcome(truth, true));
  }

  String leaf(ExplanationNode node, boolean negated, boolean demanded) {
    Phrase phrase = language.phrase(node.clause(), negated);
    String asked = words(phrase, demanded) + otherActual(node);
    return node.clause()
        .attribute()
        .map(attribute -> language.against(found(attribute, node.actuals()), asked))
        .orElse(asked);
  }

  private String found(Attribute<?> attribute, List<ActualValue> actuals) {
    String name = language.name(attribute);
    return actuals.isEmpty()
        ? name
        : language.found(name, actual(actuals.get(0), attribute), isYesNo(attribute));
  }

  private static boolean isYesNo(Attribute<?> attribute) {
    return attribute.type().kind() == ValueType.Kind.YES_NO;
  }

  private String otherActual(ExplanationNode node) {
    if (node.actuals().size() < 2) {
      return "";
    }
    Attribute<?> other = (Attribute<?>) node.clause().operand(Role.OTHER).orElseThrow();
    return language.bracketed(actual(node.actuals().get(1), other));
  }

  private String actual(ActualValue actual, Attribute<?> attribute) {
    return switch (actual.state()) {
      case SHOWN -> language.formats.value(actual.value().orElseThrow(), attribute);
      case MASKED -> language.notShown();
      case STALE -> language.stale(actual.observedOn());
      case MISSING -> language.missing(actual.absence().orElseThrow());
    };
  }

  private String see(ExplanationNode node) {
    return node.yieldedBy().map(ref -> language.see(ref.toString())).orElse("");
  }

  private String listed(ExplanationNode node, boolean negated, boolean demanded) {
    Attribute<?> attribute = node.clause().attribute().orElseThrow();
    String heading = words(language.heading(node.clause(), 1, negated), demanded);
    return found(attribute, node.actuals()) + language.colon() + heading;
  }

  private void parts(ExplanationNode node, int depth) {
    node.clause()
        .parts()
        .forEach(
            where -> ClauseText.lines(where, language, false).forEach(words -> line(depth, words)));
    if (node.parts().isPresent()) {
      PartTruths parts = node.parts().get();
      line(depth, language.counts(parts));
      for (int i = 0; i < parts.first().size(); i++) {
        part(parts.first().get(i), i + 1, depth);
      }
      int left = parts.total() - parts.first().size();
      if (left > 0) {
        line(depth, language.notExplained(left));
      }
    }
  }

  private void part(ExplanationNode part, int number, int depth) {
    String outcome = language.outcome(part.truth(), false);
    boolean plain = part.isLeaf() && !part.operator().isElements() && !isBare(part.clause());
    if (plain) {
      line(
          depth,
          language.partNumber(number) + language.colon() + leaf(part, false, false) + outcome);
    } else {
      line(depth, language.partNumber(number) + outcome);
      node(part, depth + 1, false, false);
    }
  }

  private void line(int depth, String words) {
    text.append("  ".repeat(depth)).append(words).append('\n');
  }
}
