package org.bankcrm.modelling.pmml;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.formula.Link;

/** Scorecards as sums of groups: points without reasons. */
final class Cards {

  private Cards() {}

  /** An attribute of a characteristic. */
  record Line(Element at, String label, Tri when, BigDecimal points) {}

  static Told told(Element card, Scope scope, Findings findings) {
    card.word("functionName", "", "regression");
    Figure figure = Figure.of(Literals.number(card, "initialScore", card.get("initialScore", "0")));
    for (Figure.Group each : findings.each(characteristics(card), one -> group(one, scope))) {
      figure = figure.plus(Figure.of(each));
    }
    return new Told(figure, Link.NUMBER);
  }

  static Stream<Element> characteristics(Element card) {
    return card.one("Characteristics").all("Characteristic");
  }

  static List<Line> lines(Element characteristic, Scope scope) {
    Predicates predicates = new Predicates(scope);
    List<Line> lines = new ArrayList<>();
    for (Element attribute : characteristic.all("Attribute").toList()) {
      lines.add(
          new Line(
              attribute,
              label(attribute),
              predicates.of(attribute),
              Literals.number(attribute, "partialScore")));
    }
    return lines;
  }

  private static Figure.Group group(Element characteristic, Scope scope) {
    List<Line> lines = lines(characteristic, scope);
    boolean all = Logic.coversAll(lines.stream().map(each -> each.when().yes()).toList());
    if (!all) {
      checkMissing(characteristic, lines);
    }
    List<Figure.Adds> adds = new ArrayList<>();
    for (Line line : lines) {
      Condition when = all ? line.when().yes() : line.when().plain();
      if (!when.equals(Condition.never())) {
        adds.add(new Figure.Adds(line.label(), when, line.points()));
      }
    }
    return new Figure.Group(characteristic.get("name", ""), adds, BigDecimal.ZERO);
  }

  /** That a customer gets no points only where one field is missing, on which all depends. */
  private static void checkMissing(Element characteristic, List<Line> lines) {
    Set<Condition> unknown =
        lines.stream()
            .map(line -> line.when().unknown())
            .filter(each -> !each.equals(Condition.never()))
            .collect(Collectors.toSet());
    Condition yes = Logic.any(lines.stream().map(line -> line.when().yes()).toList());
    Condition missing = Logic.any(unknown);
    boolean told =
        unknown.size() == 1
            && Logic.excludes(missing, yes)
            && Logic.coversAll(List.of(missing, yes));
    if (!told) {
      throw characteristic.notTheSame(
          "for some customers no attribute is true, and there is no score then.",
          "Add an attribute that takes them, such as a last one that is True.");
    }
  }

  /** What people call an attribute: its predicate in signs. */
  static String label(Element attribute) {
    return ModelMaker.name(
        attribute.all(Vocabulary.PREDICATES).map(Cards::signs).collect(Collectors.joining(" ")));
  }

  private static String signs(Element predicate) {
    String field = predicate.get("field", "");
    return switch (predicate.name) {
      case "SimplePredicate" ->
          field + " " + sign(predicate.get("operator", "")) + " " + predicate.get("value", "");
      case "SimpleSetPredicate" ->
          field
              + (predicate.get("booleanOperator", "").equals("isIn") ? " ∈ " : " ∉ ")
              + predicate
                  .all("Array")
                  .flatMap(array -> Literals.array(array).stream())
                  .collect(Collectors.joining(", "));
      case "CompoundPredicate" ->
          predicate
              .all(Vocabulary.PREDICATES)
              .map(Cards::signs)
              .collect(Collectors.joining(" " + joint(predicate) + " "));
      default -> predicate.name.equals("True") ? "*" : "∅";
    };
  }

  private static String joint(Element compound) {
    return switch (compound.get("booleanOperator", "")) {
      case "and" -> "&";
      case "or" -> "|";
      default -> compound.get("booleanOperator", "");
    };
  }

  private static String sign(String operator) {
    return switch (operator) {
      case "equal" -> "=";
      case "notEqual" -> "≠";
      case "lessThan" -> "<";
      case "lessOrEqual" -> "≤";
      case "greaterThan" -> ">";
      case "greaterOrEqual" -> "≥";
      case "isMissing" -> "= ∅";
      default -> "≠ ∅";
    };
  }

  /** The attributes that conditions read. */
  static Set<String> reads(List<Line> lines) {
    Set<String> reads = new TreeSet<>();
    lines.forEach(
        line -> {
          reads.addAll(line.when().yes().attributeIds());
          reads.addAll(line.when().unknown().attributeIds());
        });
    return reads;
  }
}
