package org.bankcrm.core.explanation;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.LocalDays;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.explanation.ActualValue.State;
import org.bankcrm.core.explanation.Operand.Role;
import org.bankcrm.core.explanation.Sentence.Mood;
import org.bankcrm.core.language.HoleValues;
import org.bankcrm.core.language.Language;

/** Lays an explanation out in lines. */
final class Renderer {

  private final Explanation explanation;
  private final Language language;
  private final ClauseText clauses;
  private final ToldNodes told = new ToldNodes();
  private final StringBuilder text;

  /** Of an explanation as a whole, which takes so many characters or about, or of its parts. */
  Renderer(Explanation explanation, Phrasebook phrasebook, int length) {
    this.text = new StringBuilder(length);
    this.explanation = explanation;
    this.language = phrasebook.language();
    this.clauses = phrasebook.clauses(explanation.zone());
  }

  String render() {
    ExplainedPolicy policy = explanation.policy();
    ZoneId zone = explanation.zone();
    LocalDate day = LocalDays.of(explanation.asOf(), zone);
    line(
        0,
        language.say(
            Sentence.POLICY_AS_OF,
            Map.of("name", policy.name(), "ref", policy.ref(), "day", day, "zone", zone)));
    outcome(policy);
    for (ExplainedPolicy other : explanation.references()) {
      line(0, language.say(Sentence.POLICY, Map.of("name", other.name(), "ref", other.ref())));
      outcome(other);
    }
    return text.toString();
  }

  private void outcome(ExplainedPolicy policy) {
    if (policy.applies() != Truth.TRUE) {
      line(1, language.say(Sentence.NOT_ASKED, Map.of("applies", policy.applies())));
    }
    for (YieldedValue yielded : policy.yields()) {
      line(1, clauses.name(yielded.attribute()) + colon() + yielded(yielded));
    }
    policy.population().ifPresent(gate -> node(population(gate), 2, Mood.MUST));
    policy.bins().forEach(this::bin);
    policy.gates().forEach(this::gate);
    if (!policy.missing().isEmpty()) {
      line(1, missing(policy.missing()));
    }
    policy.windows().forEach(this::window);
    policy.figures().forEach(new FigureLines(this, language, clauses)::tell);
  }

  private void window(ExplainedWindow window) {
    LocalDate day = LocalDays.of(explanation.asOf(), explanation.zone());
    String words = WindowText.describe(window, day, language);
    line(1, clauses.name(window.attribute()) + colon() + words);
  }

  private String missing(List<MissingAttribute> missing) {
    boolean first = missing.size() >= MissingAttribute.MOST_TOLD;
    String names = language.list(missing.stream().map(this::missing).toList());
    return language.say(
        Sentence.MISSING_VALUES, Map.of("first", Phrases.yesNo(first), "names", names));
  }

  private String colon() {
    return language.say(Sentence.COLON);
  }

  /** Words, and how it came out: of a demand met or not, of a statement true or not. */
  private String outcome(String words, Truth truth, boolean demanded) {
    return language.say(
        Sentence.OUTCOME,
        HoleValues.of("words", words, "truth", truth, "demanded", Phrases.yesNo(demanded)));
  }

  private String yielded(YieldedValue yielded) {
    Optional<Absence> absence = yielded.value().absence();
    return absence.isEmpty()
        ? actual(yielded.value(), yielded.attribute())
        : absence.get() == Absence.NOT_APPLICABLE
            ? language.label(Absence.NOT_APPLICABLE)
            : language.say(Sentence.OPEN);
  }

  /** Told under a line of its own, like a gate. */
  private ExplanationNode population(ExplainedGate gate) {
    line(1, outcome(language.say(Sentence.POPULATION), gate.truth(), true));
    return gate.root();
  }

  private void bin(ExplainedBin bin) {
    line(
        1,
        language.say(
            Sentence.BIN,
            Map.of(
                "named", Phrases.yesNo(bin.name().isPresent()),
                "name", bin.name().map(language::text).orElse(bin.path()),
                "told", Phrases.yesNo(bin.points().isPresent()),
                "points", bin.points().map(language::number).orElse(""))));
    bin.root().ifPresent(root -> node(root, 2, Mood.IS));
  }

  private void gate(ExplainedGate gate) {
    String words = name(gate);
    boolean told = gate.root().operator() != Operator.WITHHELD;
    line(1, told ? outcome(words, gate.truth(), true) : words);
    node(gate.root(), 2, Mood.MUST);
  }

  /** Its name; else its place in the document, or that it is all of the policy. */
  private String name(ExplainedGate gate) {
    String named = gate.name().isPresent() ? "name" : gate.path().isEmpty() ? "whole" : "place";
    return language.said(
        Sentence.CONDITION,
        hole ->
            switch (hole) {
              case "named" -> named;
              case "name" -> gate.name().map(language::text).orElse("");
              case "chosen" -> Phrases.yesNo(gate.code().isPresent());
              case "code" -> gate.code().orElse("");
              default -> gate.path();
            });
  }

  private String missing(MissingAttribute missing) {
    return because(missing.name().map(language::text).orElse(missing.id()), missing.reason());
  }

  /** Something that is missing, and why where a reason was told. */
  private String because(String words, Absence reason) {
    return reason == Absence.NOT_KNOWN ? words : language.remark(words, language.label(reason));
  }

  /** Negations are told by the words of what they negate, as they came out. */
  void node(ExplanationNode node, int depth, Mood how) {
    if (node.operator() == Operator.NOT) {
      node(node.children().get(0), depth, how.not());
    } else if (node.operator().isConnective()) {
      told(node, depth, how);
      List<ExplanationNode> children = node.children();
      for (int i = 0; i < children.size(); i++) {
        node(children.get(i), depth + 1, how.ofParts());
      }
    } else if (isBare(node.clause())) {
      bare(node, depth, how);
    } else if (node.operator().isElements()) {
      line(depth, cameOut(listed(node, how), node, how));
      parts(node, depth + 1);
    } else {
      told(node, depth, how);
    }
  }

  /** The line of a leaf, or above what is joined. */
  private void told(ExplanationNode node, int depth, Mood how) {
    String words = told.words(node, how);
    if (words == null) {
      words = clauses.kept().line(node, how, this::newWords);
      told.keep(node, how, words);
    }
    line(depth, words);
  }

  private String newWords(ExplanationNode node, Mood how) {
    return node.operator().isConnective()
        ? cameOut(heading(node, how), node, how)
        : see(node, cameOut(leaf(node, how), node, how));
  }

  private String cameOut(String words, ExplanationNode node, Mood how) {
    return outcome(words, how.isNegated() ? node.truth().not() : node.truth(), how.isDemand());
  }

  private String heading(ExplanationNode node, Mood how) {
    return clauses.headings().of(node.clause(), node.children().size(), how);
  }

  private static boolean isBare(Clause clause) {
    return clause.attribute().isEmpty()
        && (clause.isMasked()
            || (clause.operator() != Operator.CONSTANT && clause.operator() != Operator.AS_OF));
  }

  /** Nothing but the place and what kind of question it is; the truth is that of the question. */
  private void bare(ExplanationNode node, int depth, Mood how) {
    String words = node.path() + ' ' + language.label(node.operator());
    if (node.operator() == Operator.WITHHELD) {
      line(depth, words);
    } else if (how.isNegated()) {
      String opposite = language.remark(words, language.label(Operator.NOT));
      line(depth, outcome(opposite, node.truth(), true));
    } else {
      line(depth, outcome(words, node.truth(), true));
    }
  }

  String leaf(ExplanationNode node, Mood how) {
    if (isToBeKnown(node.operator(), how) && isUnknown(node)) {
      String name = clauses.name(node.clause().attribute().orElseThrow());
      return language.say(Sentence.NOT_KNOWN, Map.of("name", name));
    }
    String asked = otherActual(node, clauses.phrases().of(node.clause(), how));
    return node.clause()
        .attribute()
        .map(
            attribute ->
                language.say(
                    Sentence.AGAINST,
                    HoleValues.of("found", found(attribute, node.actuals()), "asked", asked)))
        .orElse(asked);
  }

  private static boolean isToBeKnown(Operator operator, Mood how) {
    return (operator == Operator.KNOWN && how == Mood.MUST)
        || (operator == Operator.MISSING && how == Mood.MUST_NOT);
  }

  /** Whether there is no value, for no reason that could be told. */
  private static boolean isUnknown(ExplanationNode node) {
    return node.actuals().stream()
        .anyMatch(each -> each.absence().filter(Absence.NOT_KNOWN::equals).isPresent());
  }

  String found(Attribute<?> attribute, List<ActualValue> actuals) {
    String name = clauses.name(attribute);
    return actuals.isEmpty() ? name : found(name, actuals.get(0), attribute);
  }

  private String found(String name, ActualValue value, Attribute<?> attribute) {
    String actual = actual(value, attribute);
    boolean told = value.state() == State.SHOWN || value.state() == State.MASKED;
    boolean wordly = isWordly(actual.codePointAt(0)) || name.endsWith("）");
    String joint = isYesNo(attribute) ? "answer" : !told ? "lack" : wordly ? "word" : "plain";
    return language.say(
        Sentence.FOUND, HoleValues.of("name", name, "joint", joint, "actual", actual));
  }

  /** Whether a value would run into the name before it, as Chinese words do. */
  private static boolean isWordly(int character) {
    return Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN;
  }

  static boolean isYesNo(Attribute<?> attribute) {
    return attribute.type().kind() == ValueType.Kind.YES_NO;
  }

  private String otherActual(ExplanationNode node, String words) {
    if (node.actuals().size() < 2) {
      return words;
    }
    Attribute<?> other = (Attribute<?>) node.clause().operand(Role.OTHER).orElseThrow();
    ActualValue found = node.actuals().get(1);
    boolean multiple = node.clause().operand(Role.TIMES).isPresent(); // which is another number
    return language.remark(words, multiple ? found(other, List.of(found)) : actual(found, other));
  }

  String actual(ActualValue actual, Attribute<?> attribute) {
    return switch (actual.state()) {
      case SHOWN -> clauses.formats().value(actual.value().orElseThrow(), attribute);
      case MASKED -> language.say(Sentence.NOT_SHOWN);
      case STALE -> stale(actual.observedOn());
      case MISSING -> because(language.say(Sentence.MISSING), actual.absence().orElseThrow());
    };
  }

  private String stale(Optional<LocalDate> day) {
    return language.say(
        Sentence.STALE,
        Map.of("known", Phrases.yesNo(day.isPresent()), "day", day.<Object>map(d -> d).orElse("")));
  }

  private String see(ExplanationNode node, String words) {
    return node.yieldedBy()
        .map(ref -> language.say(Sentence.SEE, HoleValues.of("words", words, "policy", ref)))
        .orElse(words);
  }

  private String listed(ExplanationNode node, Mood how) {
    Attribute<?> attribute = node.clause().attribute().orElseThrow();
    String heading = clauses.headings().of(node.clause(), 1, how);
    return found(attribute, node.actuals()) + colon() + heading;
  }

  private void parts(ExplanationNode node, int depth) {
    for (Clause asked : node.clause().parts()) {
      clauses.lines(asked, Mood.IS).forEach(words -> line(depth, words));
    }
    node.parts().ifPresent(parts -> parts(parts, depth));
  }

  private void parts(PartTruths parts, int depth) {
    line(
        depth,
        language.say(
            Sentence.COUNTS,
            Map.of(
                "total", parts.total(),
                "met", parts.met(),
                "not", parts.notMet(),
                "unknown", parts.unknown())));
    for (int i = 0; i < parts.first().size(); i++) {
      part(parts.first().get(i), i + 1, depth);
    }
    more(parts, depth);
  }

  /** How many parts there are that are not explained. */
  void more(PartTruths parts, int depth) {
    int left = parts.total() - parts.first().size();
    if (left > 0) {
      line(depth, language.say(Sentence.MORE_PARTS, Map.of("number", left)));
    }
  }

  private void part(ExplanationNode part, int number, int depth) {
    String words = language.say(Sentence.PART, Map.of("number", number));
    boolean plain = part.isLeaf() && !part.operator().isElements() && !isBare(part.clause());
    if (plain) {
      line(depth, outcome(words + colon() + leaf(part, Mood.IS), part.truth(), false));
    } else {
      line(depth, outcome(words, part.truth(), false));
      node(part, depth + 1, Mood.IS);
    }
  }

  void line(int depth, String words) {
    for (int i = 0; i < depth; i++) {
      text.append("  ");
    }
    text.append(words).append('\n');
  }
}
