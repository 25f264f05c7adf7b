package org.bankcrm.modelling.pmml;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.formula.Curve;
import org.bankcrm.core.formula.Factor;
import org.bankcrm.modelling.PmmlProblem;
import org.bankcrm.modelling.pmml.Field.Amount;
import org.bankcrm.modelling.pmml.Field.Cases;
import org.bankcrm.modelling.pmml.Field.Raw;
import org.bankcrm.modelling.pmml.Figure.Weighed;

/** Fields that are computed, as sums of weighed numbers and cases. */
final class Expressions {

  private static final BigDecimal LOG_10 = BigDecimal.valueOf(StrictMath.log(10));

  private final Scope scope;

  Expressions(Scope scope) {
    this.scope = scope;
  }

  /** What a derived field stands for. */
  Field field(Element derived) {
    String dataType = derived.word("dataType", "", "string", "integer", "double", "boolean");
    Element expression = only(derived);
    String label = Dictionary.label(derived);
    boolean numeric = dataType.equals("double") || dataType.equals("integer");
    return switch (expression.name) {
      case "FieldRef" -> same(expression);
      case "NormDiscrete", "Discretize", "MapValues" ->
          new Choices(scope).field(expression, label, numeric);
      case "Constant", "Apply" ->
          numeric && !isChoice(expression)
              ? amount(expression, label, dataType)
              : new Choices(scope).field(expression, label, numeric);
      default -> amount(expression, label, dataType);
    };
  }

  private Amount amount(Element expression, String label, String dataType) {
    if (!dataType.equals("double")) {
      throw expression.notTheSame(
          "a computed number is cut to a whole one.", "Let the field be a double.");
    }
    return new Amount(label, figure(expression));
  }

  private static boolean isChoice(Element expression) {
    return expression.get("function", "").equals("if");
  }

  private static Element only(Element parent) {
    List<Element> expressions = parent.all(Vocabulary.EXPRESSIONS).toList();
    if (expressions.size() != 1) {
      throw Refused.at(
          parent, PmmlProblem.LEFT_OUT, "there must be one expression.", "Write just one.");
    }
    return expressions.get(0);
  }

  private Field same(Element reference) {
    Field field = scope.get(reference, "field");
    Optional<String> instead = reference.find("mapMissingTo");
    if (instead.isEmpty() || isNeverMissing(reference, field)) {
      return field;
    }
    if (field instanceof Raw raw) {
      return new Raw(
          raw.label(), raw.attribute(), raw.dataType(), instead, raw.low(), raw.high(), raw.from());
    }
    throw reference.unsupported("mapMissingTo", instead.get(), "Say it where it is computed.");
  }

  private static boolean isNeverMissing(Element at, Field field) {
    return !(field instanceof Amount) && new Comparer(at).missing(field).isNever();
  }

  /** A number that is computed. */
  Figure figure(Element expression) {
    return switch (expression.name) {
      case "Constant" ->
          Figure.of(Literals.number(expression, "Constant", expression.text.toString()));
      case "FieldRef" -> figure(expression, same(expression));
      case "NormContinuous" -> Interpolation.figure(expression, scope.get(expression, "field"));
      case "Apply" -> applied(expression);
      default -> figure(expression, new Choices(scope).field(expression, expression.name, true));
    };
  }

  /** A field as a number. */
  static Figure figure(Element at, Field field) {
    if (field instanceof Amount amount) {
      return amount.figure();
    }
    if (field instanceof Cases cases && cases.numeric()) {
      return Figure.of(Choices.group(at, cases));
    }
    if (field instanceof Raw raw && raw.isNumber()) {
      return Figure.of(weighed(at, raw));
    }
    throw Refused.at(
        at, PmmlProblem.BAD_VALUE, "the field is no number.", "Weigh its values one by one.");
  }

  private static Weighed weighed(Element at, Raw raw) {
    return new Weighed(
        raw.label(),
        raw.attribute(),
        Curve.STRAIGHT,
        raw.low(),
        raw.high(),
        BigDecimal.ONE,
        raw.instead().map(text -> Literals.number(at, "missingValueReplacement", text)));
  }

  private Figure applied(Element apply) {
    String function = apply.get("function");
    List<Element> arguments = apply.all(Vocabulary.EXPRESSIONS).toList();
    Figure result =
        switch (function) {
          case "if" -> figure(apply, new Choices(scope).field(apply, apply.name, true));
          case "+" -> binary(apply, arguments, 0).plus(figure(arguments.get(1)));
          case "-" -> binary(apply, arguments, 0).minus(figure(arguments.get(1)));
          case "*" -> product(apply, arguments);
          case "/" -> binary(apply, arguments, 0).over(divisor(apply, arguments.get(1)));
          case "ln", "ln1p", "log10", "sqrt", "pow" -> curved(apply, function, arguments);
          default ->
              throw apply.unsupported(
                  "function", function, "Supported: if, +, -, *, /, ln, ln1p, log10, sqrt, pow.");
        };
    boolean mapped = apply.find("mapMissingTo").isPresent() && !function.equals("if");
    return mapped ? filled(apply, result) : result;
  }

  private Figure binary(Element apply, List<Element> arguments, int which) {
    if (arguments.size() != 2) {
      throw Refused.at(
          apply, PmmlProblem.BAD_VALUE, "the function has two arguments.", "Write just two.");
    }
    return figure(arguments.get(which));
  }

  private Figure product(Element apply, List<Element> arguments) {
    Figure left = binary(apply, arguments, 0);
    Figure right = figure(arguments.get(1));
    if (left.isConstant()) {
      return right.times(left.base());
    }
    if (right.isConstant()) {
      return left.times(right.base());
    }
    throw apply.unsupported("function", "*", "One of the two has to be a constant.");
  }

  private BigDecimal divisor(Element apply, Element argument) {
    Figure divisor = figure(argument);
    if (!divisor.isConstant() || divisor.base().signum() == 0) {
      throw apply.unsupported("function", "/", "Divide by a constant that is not zero.");
    }
    return divisor.base();
  }

  /** A function of one field's number. */
  private Figure curved(Element apply, String function, List<Element> arguments) {
    boolean power = function.equals("pow");
    if (arguments.size() != (power ? 2 : 1) || !arguments.get(0).name.equals("FieldRef")) {
      throw apply.unsupported("function", function, "Apply it to a field.");
    }
    if (power && divisorOf(arguments.get(1)).compareTo(BigDecimal.valueOf(2)) != 0) {
      throw apply.unsupported("function", function, "The power has to be 2.");
    }
    Field field = same(arguments.get(0));
    if (!(field instanceof Raw raw) || !raw.isNumber()) {
      throw apply.unsupported("function", function, "Apply it to a field that is no computed one.");
    }
    Figure figure = Figure.of(curved(apply, raw, curve(function)));
    return function.equals("log10") ? figure.over(LOG_10) : figure;
  }

  private static Curve curve(String function) {
    return switch (function) {
      case "pow" -> Curve.SQUARE;
      case "sqrt" -> Curve.ROOT;
      case "ln1p" -> Curve.LN_OF_ONE_MORE;
      default -> Curve.LN;
    };
  }

  private BigDecimal divisorOf(Element argument) {
    return figure(argument).base();
  }

  /** The curve of a number; where it has none for all numbers, the valid ones have to say so. */
  static Weighed curved(Element at, Raw raw, Curve curve) {
    Optional<BigDecimal> least =
        Factor.bears(curve, raw.low(), Optional.empty()) ? raw.low() : raw.low().or(raw::from);
    if (!Factor.bears(curve, least, Optional.empty())) {
      throw at.notTheSame(
          "the function has no value for all numbers that the field may have.",
          "Let the field have an Interval whose leftMargin has one.");
    }
    Factor one =
        new Factor(
            raw.attribute().ref(), least, raw.high(), Optional.empty(), curve, BigDecimal.ONE);
    return new Weighed(
        raw.label(),
        raw.attribute(),
        curve,
        least,
        raw.high(),
        BigDecimal.ONE,
        raw.instead()
            .map(text -> Literals.number(at, "missingValueReplacement", text))
            .map(value -> new BigDecimal(one.of(value.doubleValue()))));
  }

  /** What stands for a figure that is missing, where it is one field's alone. */
  private static Figure filled(Element apply, Figure figure) {
    BigDecimal all = Literals.number(apply, "mapMissingTo");
    return Interpolation.filled(figure, all)
        .orElseThrow(
            () ->
                apply.unsupported(
                    "mapMissingTo",
                    apply.get("mapMissingTo"),
                    "Say of each field what stands for it."));
  }
}
