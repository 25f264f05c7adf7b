package org.bankcrm.benchmarks.rival.rules;

import java.util.List;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.bankcrm.benchmarks.workload.Field;
import org.bankcrm.benchmarks.workload.NormalForm;
import org.bankcrm.benchmarks.workload.Rule;

/**
 * Writes a rule in the words that expression languages share with Java.
 *
 * <p>It writes the normal form, since two truth values are all they have. A missing number is a
 * mark below zero and every real one is at least zero, so "known" is {@code >= 0}.
 */
final class ExpressionText {
  private final Function<Field, String> variable;
  private final LongFunction<String> wide;

  /**
   * A writer.
   *
   * @param variable how a field is read
   * @param wide how a number is written that is compared with a long
   */
  ExpressionText(Function<Field, String> variable, LongFunction<String> wide) {
    this.variable = variable;
    this.wide = wide;
  }

  /** A writer for languages with one kind of whole number. */
  static ExpressionText ofNames() {
    return new ExpressionText(Field::id, Long::toString);
  }

  /** The expression, true exactly where the rule is true. */
  String of(Rule rule) {
    return write(NormalForm.of(rule));
  }

  private String write(Rule rule) {
    if (rule instanceof Rule.All all) {
      return joined(all.parts(), " && ");
    }
    if (rule instanceof Rule.Any any) {
      return joined(any.parts(), " || ");
    }
    return rule instanceof Rule.Not not
        ? negative((Rule.Test) not.part())
        : positive((Rule.Test) rule);
  }

  private String positive(Rule.Test test) {
    String value = variable.apply(test.field());
    if (test instanceof Rule.Flag) {
      return value;
    }
    if (test instanceof Rule.OneOf oneOf) {
      return codes(oneOf, " == ", " || ");
    }
    if (test instanceof Rule.AtLeast atLeast) {
      return value + " >= " + number(test, atLeast.threshold());
    }
    if (test instanceof Rule.Below below) {
      return knownAnd(test, value + " < " + number(test, below.threshold()));
    }
    if (test instanceof Rule.Between between) {
      String low = value + " >= " + number(test, between.low());
      return "(" + low + " && " + value + " <= " + number(test, between.high()) + ")";
    }
    return value + " < " + number(test, 0);
  }

  private String negative(Rule.Test test) {
    String value = variable.apply(test.field());
    if (test instanceof Rule.Flag) {
      return "!" + value;
    }
    if (test instanceof Rule.OneOf oneOf) {
      return codes(oneOf, " != ", " && ");
    }
    if (test instanceof Rule.AtLeast atLeast) {
      return knownAnd(test, value + " < " + number(test, atLeast.threshold()));
    }
    if (test instanceof Rule.Below below) {
      return value + " >= " + number(test, below.threshold());
    }
    if (test instanceof Rule.Between between) {
      String low = knownAnd(test, value + " < " + number(test, between.low()));
      return "(" + low + " || " + value + " > " + number(test, between.high()) + ")";
    }
    return value + " >= " + number(test, 0);
  }

  private String codes(Rule.OneOf oneOf, String comparison, String between) {
    String value = variable.apply(oneOf.field());
    return oneOf.codes().stream()
        .map(code -> value + comparison + code)
        .collect(Collectors.joining(between, "(", ")"));
  }

  private String knownAnd(Rule.Test test, String text) {
    return test.field().nullable()
        ? "(" + variable.apply(test.field()) + " >= " + number(test, 0) + " && " + text + ")"
        : text;
  }

  private String number(Rule.Test test, long number) {
    return test.field().kind() == Field.Kind.LONG ? wide.apply(number) : Long.toString(number);
  }

  private String joined(List<Rule> parts, String between) {
    return parts.stream().map(this::write).collect(Collectors.joining(between, "(", ")"));
  }
}
