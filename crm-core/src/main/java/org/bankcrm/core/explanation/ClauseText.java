package org.bankcrm.core.explanation;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.explanation.Sentence.Mood;
import org.bankcrm.core.language.Language;

/**
 * Conditions in a language, without a customer.
 *
 * @param language the reader's
 * @param formats how it writes values
 * @param phrases what it says of leaves
 * @param headings what it says of what is joined
 * @param kept what it has said of the conditions of a book
 */
record ClauseText(
    Language language, Formats formats, Phrases phrases, Headings headings, KeptPhrases kept) {

  static ClauseText of(Language language, ZoneId zone, CodeNames names, KeptPhrases kept) {
    Formats formats = new Formats(language, zone, names);
    Phrases phrases = new Phrases(language, formats, kept);
    return new ClauseText(language, formats, phrases, new Headings(language, phrases), kept);
  }

  static String describe(Clause clause, Language language) {
    return String.join(
        "\n",
        of(language, ZoneOffset.UTC, CodeNames.none(), KeptPhrases.ofOne())
            .lines(clause, Mood.MUST));
  }

  /** The lines of a demand, or of a statement. */
  List<String> lines(Clause clause, Mood how) {
    List<String> lines = new ArrayList<>();
    add(lines, clause, "", how);
    return lines;
  }

  /** Negations are told by the words of what they negate; two of them go. */
  private void add(List<String> lines, Clause clause, String indent, Mood how) {
    if (clause.operator() == Operator.NOT) {
      add(lines, clause.parts().get(0), indent, how.not());
    } else if (clause.operator().isConnective()) {
      lines.add(indent + above(headings.of(clause, clause.parts().size(), how)));
      clause.parts().forEach(part -> add(lines, part, indent + "  ", how.ofParts()));
    } else if (clause.operator().isElements()) {
      String name = clause.attribute().map(this::name).orElse("") + language.say(Sentence.COLON);
      lines.add(indent + name + above(headings.of(clause, clause.parts().size(), how)));
      clause.parts().forEach(part -> add(lines, part, indent + "  ", Mood.IS));
    } else {
      lines.add(indent + statement(clause, how.isNegated()));
    }
  }

  private String above(String heading) {
    return (heading + language.say(Sentence.COLON)).stripTrailing();
  }

  /** A leaf as a statement: "Age is at least 18 years". */
  String statement(Clause clause, boolean negated) {
    return stated(clause, Mood.of(false, negated));
  }

  /** A leaf as a statement, or as a demand: "Age must be between 18 and 30 years". */
  String stated(Clause clause, Mood how) {
    String statement = phrases.of(clause, how);
    return clause
        .attribute()
        .map(
            attribute ->
                language.say(
                    Sentence.STATED, Map.of("name", name(attribute), "statement", statement)))
        .orElse(statement);
  }

  String name(Attribute<?> attribute) {
    return language.text(attribute.info().name());
  }
}
