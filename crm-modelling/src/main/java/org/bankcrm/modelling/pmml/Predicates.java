package org.bankcrm.modelling.pmml;

import java.util.List;
import org.bankcrm.modelling.PmmlProblem;
import org.bankcrm.modelling.pmml.Comparer.Operator;

/** Reads predicates. */
final class Predicates {

  private final Scope scope;

  Predicates(Scope scope) {
    this.scope = scope;
  }

  /** The one predicate of an element. */
  Tri of(Element parent) {
    List<Element> predicates = parent.all(Vocabulary.PREDICATES).toList();
    if (predicates.size() != 1) {
      throw Refused.at(
          parent, PmmlProblem.LEFT_OUT, "there must be one predicate.", "Write just one.");
    }
    return read(predicates.get(0));
  }

  /** That a model's part speaks of everybody. */
  void checkAlways(Element parent) {
    if (!of(parent).isAlways()) {
      throw Refused.at(
          parent,
          PmmlProblem.NOT_SUPPORTED,
          "it speaks of some customers only.",
          "Let its predicate be True.");
    }
  }

  private Tri read(Element predicate) {
    return switch (predicate.name) {
      case "True" -> Tri.TRUE;
      case "False" -> Tri.FALSE;
      case "SimplePredicate" -> simple(predicate);
      case "SimpleSetPredicate" -> set(predicate);
      default -> compound(predicate);
    };
  }

  private Tri simple(Element predicate) {
    Field field = scope.get(predicate, "field");
    Comparer comparer = new Comparer(predicate);
    String operator = predicate.get("operator");
    return switch (operator) {
      case "isMissing" -> comparer.missing(field);
      case "isNotMissing" -> plainNot(comparer.missing(field));
      default ->
          comparer.compare(
              field,
              Operator.find(operator)
                  .orElseThrow(
                      () ->
                          predicate.unsupported(
                              "operator", operator, "Write one of PMML's operators.")),
              predicate.get("value"));
    };
  }

  private Tri set(Element predicate) {
    String operator = predicate.word("booleanOperator", "", "isIn", "isNotIn");
    List<String> values = Literals.array(predicate.one("Array"));
    if (values.isEmpty()) {
      throw Refused.at(predicate, PmmlProblem.LEFT_OUT, "'Array' is missing.", "Add it.");
    }
    Tri in = new Comparer(predicate).isIn(scope.get(predicate, "field"), values);
    return operator.equals("isIn") ? in : plainNot(in);
  }

  /** The contrary of one comparison, which is FALSE too where a missing value makes it so. */
  private static Tri plainNot(Tri one) {
    Tri not = one.not();
    return new Tri(not.yes(), not.no(), not.unknown(), not.plain(), false);
  }

  private Tri compound(Element predicate) {
    String operator = predicate.word("booleanOperator", "", "and", "or", "xor", "surrogate");
    List<Tri> parts = predicate.all(Vocabulary.PREDICATES).map(this::read).toList();
    if (parts.size() < 2) {
      throw Refused.at(
          predicate, PmmlProblem.LEFT_OUT, "there must be two predicates or more.", "Add one.");
    }
    try {
      return joined(operator, parts);
    } catch (IllegalArgumentException e) {
      throw Refused.at(
          predicate,
          PmmlProblem.TOO_LARGE,
          "the predicate has too many parts.",
          "Write it more simply.");
    }
  }

  private static Tri joined(String operator, List<Tri> parts) {
    return switch (operator) {
      case "and" -> Tri.and(parts);
      case "or" -> Tri.or(parts);
      case "xor" -> parts.stream().reduce(Tri::xor).orElseThrow();
      default -> surrogate(parts);
    };
  }

  private static Tri surrogate(List<Tri> parts) {
    Tri all = parts.get(parts.size() - 1);
    for (int i = parts.size() - 2; i >= 0; i--) {
      all = parts.get(i).orInstead(all);
    }
    return all;
  }
}
