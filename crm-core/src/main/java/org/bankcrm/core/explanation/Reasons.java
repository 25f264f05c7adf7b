package org.bankcrm.core.explanation;

import static org.bankcrm.core.explanation.ActualValue.State.MASKED;
import static org.bankcrm.core.explanation.ActualValue.State.SHOWN;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.explanation.Operand.Role;
import org.bankcrm.core.explanation.Sentence.Mood;
import org.bankcrm.core.language.Language;

/**
 * Tells in one line why a condition came out as it did, by the fewest of its leaves that make it
 * so: of one that is TRUE what holds, of one that is FALSE what was found and what would have to
 * be.
 */
final class Reasons {

  /** How many leaves are told; of the others, how many there are. */
  private static final int MOST = 4;

  private final Renderer renderer;
  private final Language language;
  private final ClauseText clauses;
  private final boolean met;
  private int left = MOST;

  private Reasons(Explanation explanation, Phrasebook phrasebook, boolean met) {
    this.renderer = new Renderer(explanation, phrasebook, 0);
    this.language = phrasebook.language();
    this.clauses = phrasebook.clauses(explanation.zone());
    this.met = met;
  }

  /** The line; empty where the condition is UNKNOWN or withheld. */
  static Optional<String> of(ExplanationNode root, Explanation explanation, Phrasebook phrasebook) {
    boolean told = root.truth() != Truth.UNKNOWN && root.operator() != Operator.WITHHELD;
    Reasons reasons = new Reasons(explanation, phrasebook, root.truth() == Truth.TRUE);
    return told ? Optional.of(reasons.text(root, false)) : Optional.empty();
  }

  private String text(ExplanationNode node, boolean inside) {
    return switch (node.operator()) {
      case NOT -> text(node.children().get(0), inside);
      case ALL -> group(node, Truth.FALSE, inside);
      case ANY -> group(node, Truth.TRUE, inside);
      case AT_LEAST -> atLeast(node, inside);
      default -> leaf(node);
    };
  }

  /**
   * Those parts that came out as the whole did.
   *
   * @param one the truth for which one part is enough
   */
  private String group(ExplanationNode node, Truth one, boolean inside) {
    boolean enough = met && node.truth() == one;
    boolean either = !met && node.truth() != one;
    List<ExplanationNode> parts = alike(node, enough ? 1 : Integer.MAX_VALUE);
    return grouped(parts, either, inside);
  }

  /** Several parts among others stand in brackets. */
  private String grouped(List<ExplanationNode> parts, boolean either, boolean inside) {
    String joined = joined(parts, either);
    return inside && parts.size() > 1
        ? say(Sentence.REASONS_GROUP, Map.of("reasons", joined))
        : joined;
  }

  private static List<ExplanationNode> alike(ExplanationNode node, int most) {
    return node.children().stream()
        .filter(child -> child.truth() == node.truth())
        .limit(most)
        .toList();
  }

  private String joined(List<ExplanationNode> parts, boolean either) {
    List<String> texts = new ArrayList<>();
    for (ExplanationNode part : parts) {
      if (left > 0) {
        texts.add(text(part, parts.size() > 1));
      }
    }
    int more = parts.size() - texts.size();
    String between = say(either ? Sentence.REASONS_OR : Sentence.REASONS_AND, Map.of());
    String joined = texts.stream().distinct().collect(Collectors.joining(between));
    return more == 0
        ? joined
        : say(Sentence.REASONS_MORE, Map.of("reasons", joined, "between", between, "more", more));
  }

  private String say(Sentence sentence, Map<String, ?> values) {
    return language.say(sentence, values);
  }

  /** What holds; or how many would have to, and which do not. */
  private String atLeast(ExplanationNode node, boolean inside) {
    int least = (Integer) node.clause().operand(Role.LEAST).orElse(Integer.MAX_VALUE);
    if (met) {
      return grouped(
          alike(node, node.truth() == Truth.TRUE ? least : Integer.MAX_VALUE), false, inside);
    }
    boolean negated = node.truth() == Truth.TRUE;
    Mood how = Mood.of(true, negated);
    String heading = clauses.headings().of(node.clause(), node.children().size(), how);
    String counted =
        heading + language.say(Sentence.COLON) + joined(alike(node, Integer.MAX_VALUE), false);
    return inside ? say(Sentence.REASONS_GROUP, Map.of("reasons", counted)) : counted;
  }

  /** As it is; or as it would have to be, the opposite of how it came out, with what was found. */
  private String leaf(ExplanationNode node) {
    left--;
    boolean negated = (node.truth() == Truth.FALSE) == met;
    if (node.operator().isElements()) {
      return elements(node.clause(), negated);
    }
    boolean masked = node.actuals().stream().anyMatch(each -> each.state() == MASKED);
    if (masked && node.clause().isMasked() && node.operator() != Operator.ANNIVERSARY) {
      String name = clauses.name(node.clause().attribute().orElseThrow());
      return say(Sentence.MEETS, Map.of("name", name, "met", Phrases.yesNo(met)));
    } else if (met) {
      String words = clauses.stated(node.clause(), Mood.of(false, negated));
      return isShown(node) && (negated || !isSingle(node.clause()))
          ? language.remark(words, actual(node))
          : words;
    } else if (masked) {
      return clauses.stated(node.clause(), Mood.of(true, negated));
    }
    return !negated && isCode(node)
        ? clauses.phrases().unlike(node.clause(), actual(node))
        : renderer.leaf(node, Mood.of(true, negated));
  }

  private String actual(ExplanationNode node) {
    return renderer.actual(node.actuals().get(0), node.clause().attribute().orElseThrow());
  }

  private static boolean isShown(ExplanationNode node) {
    return node.actuals().size() == 1
        && node.actuals().get(0).state() == SHOWN
        && !Renderer.isYesNo(node.clause().attribute().orElseThrow())
        && node.clause().attribute().orElseThrow().type().kind() != ValueType.Kind.CODE_SET;
  }

  /** Whether the words tell the value already: it is the one that is asked for, or any will do. */
  private static boolean isSingle(Clause clause) {
    return switch (clause.operator()) {
      case RANGE -> Ends.single(clause).isPresent();
      case ONE_OF ->
          clause
              .operand(Role.MEMBERS)
              .filter(members -> ((Collection<?>) members).size() == 1)
              .isPresent();
      case HAS_EXACTLY, TEXT_IS, KNOWN -> true;
      default -> false;
    };
  }

  /** Whether it asks for codes, and another one was found. */
  private static boolean isCode(ExplanationNode node) {
    return node.operator() == Operator.ONE_OF
        && isShown(node)
        && node.clause().operand(Role.OTHER).isEmpty()
        && node.clause().attribute().orElseThrow().type().kind() == ValueType.Kind.CODE;
  }

  /** The condition on the parts, of which no single one is told. */
  private String elements(Clause clause, boolean negated) {
    String name = clause.attribute().map(clauses::name).orElse("");
    String colon = language.say(Sentence.COLON);
    return name + colon + asked(clause, Mood.of(!met, negated)) + colon + inline(clause.parts());
  }

  private String asked(Clause clause, Mood how) {
    return clauses.headings().of(clause, clause.parts().size(), how);
  }

  /** What each part must meet, on one line: what holds together needs no heading. */
  private String inline(List<Clause> parts) {
    return parts.stream()
        .map(part -> inline(part, Mood.IS, false))
        .collect(Collectors.joining(say(Sentence.REASONS_AND, Map.of())));
  }

  private String inline(Clause clause, Mood how, boolean inside) {
    if (clause.operator() == Operator.NOT) {
      return inline(clause.parts().get(0), how.not(), inside);
    } else if (clause.operator().isElements()) {
      return elements(clause, how.isNegated());
    } else if (!clause.operator().isConnective()) {
      return clauses.stated(clause, how);
    }
    boolean plain = clause.operator() == Operator.ALL || clause.operator() == Operator.ANY;
    boolean either = (clause.operator() == Operator.ANY) != how.isNegated();
    Mood each = plain ? how : Mood.IS;
    String joined =
        clause.parts().stream()
            .map(part -> inline(part, each, true))
            .collect(
                Collectors.joining(
                    say(either && plain ? Sentence.REASONS_OR : Sentence.REASONS_AND, Map.of())));
    String told = plain ? joined : asked(clause, how) + language.say(Sentence.COLON) + joined;
    return inside ? say(Sentence.REASONS_GROUP, Map.of("reasons", told)) : told;
  }
}
