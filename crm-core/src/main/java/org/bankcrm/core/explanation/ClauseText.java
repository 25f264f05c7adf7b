package org.bankcrm.core.explanation;

import java.util.ArrayList;
import java.util.List;

/** Lays a clause out in lines. */
final class ClauseText {

  private final Language language;
  private final List<String> lines = new ArrayList<>();

  private ClauseText(Language language) {
    this.language = language;
  }

  static String describe(Clause clause, Language language) {
    return String.join("\n", lines(clause, language, true));
  }

  /** The lines of a demand, or of a statement. */
  static List<String> lines(Clause clause, Language language, boolean demanded) {
    return lines(clause, false, language, demanded);
  }

  /** The lines of a demand, or of a statement; of the opposite, if that is wanted. */
  static List<String> lines(Clause clause, boolean negated, Language language, boolean demanded) {
    ClauseText text = new ClauseText(language);
    text.add(clause, 0, negated, demanded);
    return text.lines;
  }

  /** Negations are told by the words of what they negate; two of them go. */
  private void add(Clause clause, int depth, boolean negated, boolean demanded) {
    if (clause.operator() == Operator.NOT) {
      add(clause.parts().get(0), depth, !negated, demanded);
    } else if (clause.operator().isConnective()) {
      Phrase heading = language.heading(clause, clause.parts().size(), negated);
      line(depth, (demanded ? heading.demand() : heading.statement()) + language.colon());
      clause.parts().forEach(part -> add(part, depth + 1, false, demanded && !negated));
    } else if (clause.operator().isElements()) {
      Phrase heading = language.heading(clause, clause.parts().size(), negated);
      String name = clause.attribute().map(language::name).orElse("");
      String asked = demanded ? heading.demand() : heading.statement();
      line(depth, name + language.colon() + asked + language.colon());
      clause.parts().forEach(part -> add(part, depth + 1, false, false));
    } else {
      line(depth, statement(clause, negated, language));
    }
  }

  /** A leaf as a statement: "Age is at least 18 years". */
  static String statement(Clause clause, boolean negated, Language language) {
    String statement = language.phrase(clause, negated).statement();
    return clause
        .attribute()
        .map(attribute -> language.stated(language.name(attribute), statement))
        .orElse(statement);
  }

  private void line(int depth, String text) {
    lines.add("  ".repeat(depth) + text.stripTrailing());
  }
}
