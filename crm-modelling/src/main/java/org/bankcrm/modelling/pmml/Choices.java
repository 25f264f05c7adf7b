package org.bankcrm.modelling.pmml;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.modelling.PmmlProblem;
import org.bankcrm.modelling.pmml.Comparer.Operator;
import org.bankcrm.modelling.pmml.Field.Case;
import org.bankcrm.modelling.pmml.Field.Cases;
import org.bankcrm.modelling.pmml.Field.Raw;

/** Fields that have one of some values: intervals, tables, indicators, and what "if" chooses. */
final class Choices {

  /** A policy's group has 99, of which gaps and values that are not listed are two. */
  private static final int MOST_CASES = 97;

  private final Scope scope;

  Choices(Scope scope) {
    this.scope = scope;
  }

  Cases field(Element expression, String label, boolean numeric) {
    Cases cases =
        new Cases(
            label,
            numeric,
            switch (expression.name) {
              case "NormDiscrete" -> indicator(expression);
              case "Discretize" -> intervals(expression);
              case "MapValues" -> table(expression);
              case "Apply" -> chosen(expression);
              default -> List.of(new Case(Tri.TRUE, expression.text.toString().strip()));
            });
    if (numeric) {
      cases.all().forEach(each -> Literals.number(expression, "value", each.value()));
    }
    return cases;
  }

  /** The cases as a part of a sum. */
  static Figure.Group group(Element at, Cases cases) {
    boolean sure = cases.isSure();
    List<Figure.Adds> adds = new ArrayList<>();
    for (Case each : cases.all()) {
      Condition when = sure ? each.when().yes() : each.when().plain();
      if (!when.equals(Condition.never())) {
        adds.add(new Figure.Adds(each.value(), when, Literals.number(at, "value", each.value())));
      }
    }
    return new Figure.Group(cases.label(), adds, BigDecimal.ZERO);
  }

  private List<Case> indicator(Element norm) {
    norm.word("method", "indicator", "indicator");
    Field field = scope.get(norm, "field");
    Tri equal = new Comparer(norm).compare(field, Operator.EQUAL, norm.get("value"));
    return finished(norm, field, List.of(new Case(equal, "1"), new Case(equal.not(), "0")), false);
  }

  private List<Case> intervals(Element discretize) {
    Field field = scope.get(discretize, "field");
    checkSize(discretize, discretize.all("DiscretizeBin").count());
    List<Case> cases = new ArrayList<>();
    discretize
        .all("DiscretizeBin")
        .forEach(
            bin ->
                cases.add(
                    new Case(Schema.within(bin.one("Interval"), field), bin.get("binValue"))));
    checkApart(discretize, cases);
    return finished(discretize, field, cases, true);
  }

  private static void checkApart(Element discretize, List<Case> cases) {
    for (int i = 0; i < cases.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (!Logic.excludes(cases.get(i).when().yes(), cases.get(j).when().yes())) {
          throw Refused.at(
              discretize,
              PmmlProblem.BAD_VALUE,
              "bins " + (j + 1) + " and " + (i + 1) + " take the same values.",
              "Let one end where the other begins.");
        }
      }
    }
  }

  private List<Case> table(Element map) {
    List<Element> pairs = map.all("FieldColumnPair").toList();
    if (pairs.size() != 1) {
      throw Refused.at(
          map,
          PmmlProblem.NOT_SUPPORTED,
          "a table by " + pairs.size() + " fields is not supported.",
          "Let it go by one field.");
    }
    Field field = scope.get(pairs.get(0), "field");
    return finished(map, field, rows(map, field, pairs.get(0).get("column")), true);
  }

  private static List<Case> rows(Element map, Field field, String column) {
    checkSize(map, map.one("InlineTable").children.size());
    Set<String> keys = new HashSet<>();
    List<Case> cases = new ArrayList<>();
    for (Element row : map.one("InlineTable").children) {
      String key = row.one(column).text.toString();
      String value = row.one(map.get("outputColumn")).text.toString();
      if (!keys.add(key)) {
        throw Refused.at(
            row, PmmlProblem.BAD_VALUE, "the table has '" + key + "' twice.", "Remove one row.");
      }
      cases.add(new Case(new Comparer(row).compare(field, Operator.EQUAL, key), value));
    }
    return cases;
  }

  private static void checkSize(Element at, long cases) {
    if (cases > MOST_CASES) {
      throw Refused.at(
          at,
          PmmlProblem.TOO_LARGE,
          "there are " + cases + " cases.",
          "A group of a policy has " + MOST_CASES + ".");
    }
  }

  /** With what stands for gaps, and for values of which nothing is said. */
  private List<Case> finished(Element at, Field field, List<Case> cases, boolean open) {
    Tri missing = new Comparer(at).missing(field);
    List<Case> all = new ArrayList<>(cases);
    Optional<String> usual = at.find("defaultValue");
    if (open && usual.isPresent()) {
      Tri others = Tri.or(cases.stream().map(Case::when).toList()).not();
      all.add(new Case(simple(others, missing), usual.get()));
    } else if (open && !covers(cases, missing)) {
      throw at.notTheSame(
          "it has no value for all values of the field.", "Say the 'defaultValue'.");
    }
    Optional<String> instead = at.find("mapMissingTo");
    if (instead.isEmpty() || missing.isNever()) {
      return all;
    }
    List<Case> filled = new ArrayList<>(List.of(new Case(missing, instead.get())));
    all.forEach(each -> filled.add(new Case(Tri.sure(each.when().yes()), each.value())));
    return filled;
  }

  /** The same where it is known that all is unknown where the one field is missing. */
  private static Tri simple(Tri others, Tri missing) {
    return new Tri(others.yes(), others.no(), missing.yes(), others.plain(), false);
  }

  private static boolean covers(List<Case> cases, Tri missing) {
    List<Condition> parts = new ArrayList<>(List.of(missing.yes()));
    cases.forEach(each -> parts.add(each.when().yes()));
    return Logic.coversAll(parts);
  }

  private List<Case> chosen(Element apply) {
    if (!apply.get("function").equals("if")) {
      throw apply.unsupported("function", apply.get("function"), "Choose by 'if'.");
    }
    List<Case> cases = branches(apply);
    Optional<String> instead = apply.find("mapMissingTo");
    if (instead.isEmpty()) {
      return cases;
    }
    Cases all = new Cases("", false, cases);
    List<Case> filled = new ArrayList<>(List.of(new Case(Tri.sure(all.unknown()), instead.get())));
    cases.forEach(each -> filled.add(new Case(Tri.sure(each.when().yes()), each.value())));
    return filled;
  }

  private List<Case> branches(Element apply) {
    List<Element> arguments = apply.all(Vocabulary.EXPRESSIONS).toList();
    if (arguments.size() != 3) {
      throw apply.notTheSame(
          "'if' without a value for the other case has none then.", "Write three arguments.");
    }
    Tri when = test(arguments.get(0));
    List<Case> cases = new ArrayList<>();
    values(arguments.get(1)).forEach(each -> cases.add(under(when, each)));
    values(arguments.get(2)).forEach(each -> cases.add(under(when.not(), each)));
    return cases;
  }

  private static Case under(Tri when, Case inner) {
    return inner.when().isAlways()
        ? new Case(when, inner.value())
        : new Case(Tri.and(List.of(when, inner.when())), inner.value());
  }

  private List<Case> values(Element argument) {
    if (argument.name.equals("Constant")) {
      return List.of(new Case(Tri.TRUE, argument.text.toString().strip()));
    }
    boolean choice = argument.get("function", "").equals("if");
    if (!choice || argument.find("mapMissingTo").isPresent()) {
      throw Refused.at(
          argument,
          PmmlProblem.NOT_SUPPORTED,
          "'if' gives something else than a constant.",
          "Let it give constants, or choose further by 'if'.");
    }
    return branches(argument);
  }

  /** What "if" asks. */
  private Tri test(Element apply) {
    String function = apply.get("function", "");
    List<Element> arguments = apply.all(Vocabulary.EXPRESSIONS).toList();
    if (function.equals("not") && arguments.size() == 1) {
      return test(arguments.get(0)).not();
    }
    if (Set.of("and", "or").contains(function) && arguments.size() >= 2) {
      return joined(apply, function, arguments.stream().map(this::test).toList());
    }
    return compared(apply, function, arguments);
  }

  private Tri compared(Element apply, String function, List<Element> arguments) {
    boolean ofField = !arguments.isEmpty() && arguments.get(0).name.equals("FieldRef");
    if (!ofField || arguments.get(0).find("mapMissingTo").isPresent()) {
      throw apply.unsupported("function", function, "Ask of a field, then of constants.");
    }
    Field field = scope.get(arguments.get(0), "field");
    Comparer comparer = new Comparer(apply);
    List<String> constants = constants(apply, arguments.subList(1, arguments.size()));
    Optional<Operator> operator = Operator.find(function);
    if (operator.isPresent() && constants.size() == 1) {
      return comparer.compare(field, operator.get(), constants.get(0));
    }
    return switch (function) {
      case "isMissing" -> comparer.missing(field);
      case "isNotMissing" -> comparer.missing(field).not();
      case "isIn" -> comparer.isIn(field, constants);
      case "isNotIn" -> comparer.isIn(field, constants).not();
      default -> throw apply.unsupported("function", function, "Compare a field with a constant.");
    };
  }

  private static List<String> constants(Element apply, List<Element> arguments) {
    for (Element argument : arguments) {
      if (!argument.name.equals("Constant")) {
        throw apply.unsupported(
            "function", apply.get("function"), "Compare a field with a constant.");
      }
    }
    return arguments.stream().map(each -> each.text.toString().strip()).toList();
  }

  /** Functions give nothing where an argument is missing, predicates may: both the same here. */
  private static Tri joined(Element apply, String function, List<Tri> parts) {
    Set<Condition> unknown = new HashSet<>();
    parts.forEach(each -> unknown.add(each.unknown()));
    if (unknown.size() > 1) {
      throw apply.notTheSame(
          "parts of '" + function + "' are unknown of different customers.",
          "Say of each field what stands for a missing value.");
    }
    Tri joined = function.equals("and") ? Tri.and(parts) : Tri.or(parts);
    return new Tri(
        joined.yes(), joined.no(), unknown.iterator().next(), joined.plain(), joined.mixed());
  }

  /** The coefficients of single values of a field: none where the value is missing. */
  static Figure.Group coefficients(
      Element at, String label, Field field, Map<String, BigDecimal> adds) {
    Comparer comparer = new Comparer(at);
    Tri missing = comparer.missing(field);
    List<Figure.Adds> cases = new ArrayList<>();
    if (!missing.isNever()) {
      cases.add(new Figure.Adds("-", missing.yes(), BigDecimal.ZERO));
    }
    boolean plain = field instanceof Raw raw && raw.instead().isEmpty();
    adds.forEach(
        (value, coefficient) -> {
          Tri equal = comparer.compare(field, Operator.EQUAL, value);
          cases.add(new Figure.Adds(value, plain ? equal.plain() : equal.yes(), coefficient));
        });
    return new Figure.Group(label, cases, BigDecimal.ZERO);
  }
}
