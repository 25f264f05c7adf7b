package org.bankcrm.modelling.pmml;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bankcrm.core.Money;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.Comparison;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.OneOf;
import org.bankcrm.core.condition.Presence;
import org.bankcrm.core.condition.Range;
import org.bankcrm.core.condition.TextOneOf;
import org.bankcrm.core.condition.TextTest.Folding;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.modelling.PmmlProblem;
import org.bankcrm.modelling.pmml.Field.Case;
import org.bankcrm.modelling.pmml.Field.Cases;
import org.bankcrm.modelling.pmml.Field.Raw;

/** Compares fields with values, as predicates and functions of PMML do. */
final class Comparer {

  /** How a field is compared. */
  enum Operator {
    EQUAL("equal"),
    NOT_EQUAL("notEqual"),
    LESS("lessThan"),
    AT_MOST("lessOrEqual"),
    GREATER("greaterThan"),
    AT_LEAST("greaterOrEqual");

    private final String word;

    Operator(String word) {
      this.word = word;
    }

    static Optional<Operator> find(String word) {
      return Stream.of(values()).filter(each -> each.word.equals(word)).findFirst();
    }

    boolean holds(int order) {
      return switch (this) {
        case EQUAL -> order == 0;
        case NOT_EQUAL -> order != 0;
        case LESS -> order < 0;
        case AT_MOST -> order <= 0;
        case GREATER -> order > 0;
        case AT_LEAST -> order >= 0;
      };
    }

    private boolean isBelow() {
      return this == LESS || this == AT_MOST;
    }

    private boolean isIncluded() {
      return this == AT_MOST || this == AT_LEAST;
    }
  }

  private final Element at;

  /** For what stands at this place. */
  Comparer(Element at) {
    this.at = at;
  }

  /** Whether a field has no value. */
  Tri missing(Field field) {
    if (field instanceof Raw raw) {
      boolean never = raw.instead().isPresent();
      return never ? Tri.FALSE : Tri.sure(new Presence(raw.attribute().ref(), false));
    }
    if (field instanceof Cases cases) {
      return cases.isSure() ? Tri.FALSE : Tri.sure(cases.unknown());
    }
    throw computed();
  }

  /** A field and a value. */
  Tri compare(Field field, Operator operator, String value) {
    if (field instanceof Raw raw) {
      return instead(raw, compareRaw(raw, operator, value), test(raw.isNumber(), operator, value));
    }
    if (field instanceof Cases cases) {
      return among(cases, test(cases.numeric(), operator, value));
    }
    throw computed();
  }

  /** Whether a field's value is one of these. */
  Tri isIn(Field field, List<String> values) {
    if (field instanceof Raw raw) {
      return instead(raw, in(raw, values), test(raw.isNumber(), values));
    }
    if (field instanceof Cases cases) {
      return among(cases, test(cases.numeric(), values));
    }
    throw computed();
  }

  private Refused computed() {
    return Refused.at(
        at,
        PmmlProblem.NOT_SUPPORTED,
        "a number that is computed is compared.",
        "Compare the fields that it is computed from.");
  }

  /** What holds where the value is missing and another stands for it. */
  private static Tri instead(Raw raw, Condition condition, Predicate<String> holds) {
    if (raw.instead().isEmpty()) {
      return Tri.of(condition, raw.attribute().ref());
    }
    Condition missing = new Presence(raw.attribute().ref(), false);
    Condition known = new Presence(raw.attribute().ref(), true);
    return Tri.sure(
        holds.test(raw.instead().get())
            ? Logic.any(missing, condition)
            : Logic.all(known, condition));
  }

  /** That the value is one of those for which something holds. */
  private static Tri among(Cases cases, Predicate<String> holds) {
    Predicate<Case> in = each -> holds.test(each.value());
    Condition found = any(cases, in, Tri::yes);
    if (cases.isSure()) {
      return Tri.sure(found);
    }
    Condition unknown = cases.unknown();
    boolean simple = cases.isOfOne() && cases.all().stream().anyMatch(in);
    Condition all = any(cases, each -> true, Tri::plain);
    Condition itself =
        simple ? any(cases, in, Tri::plain) : Logic.any(found, Logic.all(unknown, all));
    return new Tri(found, any(cases, in.negate(), Tri::yes), unknown, itself, false);
  }

  private static Condition any(Cases cases, Predicate<Case> which, Function<Tri, Condition> of) {
    return Logic.any(
        cases.all().stream().filter(which).map(each -> of.apply(each.when())).toList());
  }

  private Predicate<String> test(boolean numeric, Operator operator, String value) {
    boolean equality = operator == Operator.EQUAL || operator == Operator.NOT_EQUAL;
    if (!numeric && !equality) {
      throw at.unsupported("operator", operator.word, "Only numbers are compared by their order.");
    }
    return each -> operator.holds(order(numeric, each, value));
  }

  private Predicate<String> test(boolean numeric, List<String> values) {
    return each -> values.stream().anyMatch(value -> order(numeric, each, value) == 0);
  }

  private int order(boolean numeric, String one, String other) {
    return numeric
        ? Literals.number(at, "value", one).compareTo(Literals.number(at, "value", other))
        : one.compareTo(other);
  }

  private Condition compareRaw(Raw raw, Operator operator, String value) {
    AttributeRef ref = raw.attribute().ref();
    if (operator == Operator.EQUAL || operator == Operator.NOT_EQUAL) {
      Condition equal = in(raw, List.of(value));
      return operator == Operator.EQUAL ? equal : equal.not();
    }
    if (!raw.isNumber()) {
      throw at.unsupported("operator", operator.word, "Only numbers are compared by their order.");
    }
    BigDecimal number = Literals.number(at, "value", value);
    checkClamp(raw, operator, number);
    return made(() -> ordered(ref, operator, number, value), value);
  }

  /** A bound that counts as a value for all beyond it is compared where both say the same. */
  private void checkClamp(Raw raw, Operator operator, BigDecimal number) {
    boolean low = raw.low().isPresent() && !clears(number.compareTo(raw.low().get()), operator);
    boolean high =
        raw.high().isPresent() && !clears(-number.compareTo(raw.high().get()), opposite(operator));
    if (low || high) {
      throw at.notTheSame(
          "the value lies where lowValue or highValue stand for others.",
          "Compare with a value between them.");
    }
  }

  private static Operator opposite(Operator operator) {
    return switch (operator) {
      case LESS -> Operator.GREATER;
      case AT_MOST -> Operator.AT_LEAST;
      case GREATER -> Operator.LESS;
      case AT_LEAST -> Operator.AT_MOST;
      default -> operator;
    };
  }

  /** Whether a comparison says of all below the low bound what it says of that bound. */
  private static boolean clears(int aboveLow, Operator operator) {
    return switch (operator) {
      case LESS, AT_LEAST -> aboveLow > 0;
      default -> aboveLow >= 0;
    };
  }

  private static Condition ordered(
      AttributeRef ref, Operator operator, BigDecimal number, String text) {
    boolean included = operator.isIncluded();
    Object bound;
    if (ref.type().kind() == ValueType.Kind.REAL) {
      bound = Double.parseDouble(text.strip());
    } else {
      RoundingMode mode = operator.isBelow() ? RoundingMode.FLOOR : RoundingMode.CEILING;
      BigDecimal held = number.setScale(scale(ref.type()), mode);
      included |= held.compareTo(number) != 0;
      bound = exact(ref.type(), held);
    }
    Optional<Range.Bound> end = Optional.of(new Range.Bound(bound, included));
    return new Comparison(
        ref,
        operator.isBelow() ? new Range(Optional.empty(), end) : new Range(end, Optional.empty()));
  }

  static int scale(ValueType type) {
    return switch (type.kind()) {
      case DECIMAL -> type.scale();
      case MONEY -> type.currency().orElseThrow().getDefaultFractionDigits();
      default -> 0;
    };
  }

  private static Object exact(ValueType type, BigDecimal number) {
    return switch (type.kind()) {
      case INTEGER -> number.longValueExact();
      case MONEY -> Money.of(number, type.currency().orElseThrow());
      default -> number;
    };
  }

  /** Values that the type does not have are told. */
  private Condition made(Supplier<Condition> made, String value) {
    try {
      return made.get();
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw Refused.at(
          at,
          PmmlProblem.BAD_VALUE,
          "'" + value + "' is no value of the field.",
          "Write one that it can have, or name another attribute for it.");
    }
  }

  Condition in(Raw raw, List<String> values) {
    if (raw.isClamped()) {
      throw at.notTheSame(
          "a field with lowValue or highValue is compared with single values.",
          "Compare it by order.");
    }
    return made(() -> oneOf(raw, values), String.join(" ", values));
  }

  private static Condition oneOf(Raw raw, List<String> values) {
    AttributeRef ref = raw.attribute().ref();
    if (ref.type().kind() == ValueType.Kind.TEXT) {
      return new TextOneOf(ref, new TreeSet<>(values), Folding.NONE);
    }
    TreeSet<Object> members = new TreeSet<>();
    values.forEach(each -> members.add(value(ref.type(), each)));
    return new OneOf(ref, members);
  }

  private static Object value(ValueType type, String text) {
    return switch (type.kind()) {
      case REAL -> Double.parseDouble(text.strip());
      case YES_NO -> yesNo(text);
      case CODE -> text;
      default ->
          exact(
              type,
              Literals.find(text)
                  .orElseThrow(IllegalArgumentException::new)
                  .setScale(scale(type), RoundingMode.UNNECESSARY));
    };
  }

  private static boolean yesNo(String text) {
    return switch (text) {
      case "true", "1" -> true;
      case "false", "0" -> false;
      default -> throw new IllegalArgumentException();
    };
  }
}
