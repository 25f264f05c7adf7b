package org.bankcrm.core.explanation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.explanation.Sentence.Mood;
import org.bankcrm.core.language.Language;

/** Lays out which parts of a customer came to a figure. */
record FigureLines(Renderer renderer, Language language, ClauseText clauses) {

  /** The lines of one figure. */
  void tell(ExplainedParts figure) {
    ExplanationNode parts = figure.parts();
    String words =
        clauses.name(figure.attribute()) + language.say(Sentence.COLON) + formula(figure);
    Optional<ActualValue> list = parts.actuals().stream().findFirst();
    renderer.line(
        1,
        list.map(actual -> language.remark(words, renderer.actual(actual, list(figure))))
            .orElse(words));
    List<Clause> asked = isOfAll(figure) ? List.of() : parts.clause().parts();
    for (Clause each : asked) {
      clauses.lines(each, Mood.IS).forEach(line -> renderer.line(2, line));
    }
    parts.parts().ifPresent(truths -> tell(figure, truths));
  }

  /** "the sum of Balance of Accounts". */
  private String formula(ExplainedParts figure) {
    return language.say(
        Sentence.FIGURE,
        Map.of(
            "figure", word(figure),
            "of", figure.of().map(clauses::name).orElse(""),
            "list", clauses.name(list(figure))));
  }

  /** Of days the least is the earliest one. */
  private static String word(ExplainedParts figure) {
    boolean days = figure.of().filter(of -> of.type().kind().isOfDays()).isPresent();
    boolean codes = figure.of().filter(of -> of.type().ordered()).isPresent();
    return switch (figure.figure()) {
      case COUNT -> "count";
      case SUM -> "sum";
      case AVERAGE -> "average";
      case MIN -> days ? "first" : codes ? "lowest" : "min";
      case MAX -> days ? "last" : codes ? "highest" : "max";
      case DISTINCT -> "distinct";
    };
  }

  private static Attribute<?> list(ExplainedParts figure) {
    return figure.parts().clause().attribute().orElseThrow();
  }

  /** Whether all parts count, whatever they are. */
  private static boolean isOfAll(ExplainedParts figure) {
    return figure.parts().clause().parts().stream()
        .allMatch(asked -> asked.operator() == Operator.CONSTANT);
  }

  private String counted(PartTruths truths) {
    return language.say(
        Sentence.COUNTED,
        Map.of(
            "total", truths.total(),
            "met", truths.met(),
            "not", truths.notMet(),
            "unknown", truths.unknown()));
  }

  private void tell(ExplainedParts figure, PartTruths truths) {
    renderer.line(2, counted(truths));
    if (isOfAll(figure) && figure.of().isEmpty()) {
      return;
    }
    for (int i = 0; i < truths.first().size(); i++) {
      ExplanationNode part = truths.first().get(i);
      renderer.line(2, part(figure, i, part));
      if (!isOfAll(figure)) {
        renderer.node(part, 3, Mood.IS);
      }
    }
    renderer.more(truths, 2);
  }

  /** "No. 2: Balance CNY 100.00 — counts". */
  private String part(ExplainedParts figure, int place, ExplanationNode part) {
    String number = language.say(Sentence.PART, Map.of("number", place + 1));
    String words =
        figure
            .of()
            .map(
                of ->
                    number
                        + language.say(Sentence.COLON)
                        + renderer.found(of, List.of(figure.values().get(place))))
            .orElse(number);
    return language.say(Sentence.COUNTS_IN, Map.of("words", words, "truth", part.truth()));
  }
}
