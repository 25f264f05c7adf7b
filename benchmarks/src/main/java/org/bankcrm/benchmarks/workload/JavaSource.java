package org.bankcrm.benchmarks.workload;

import java.util.List;
import java.util.Locale;

/**
 * Writes a rule as the short-circuit Java expression a careful programmer writes, over a variable
 * {@code c} of type {@link Customer}.
 *
 * <p>It uses that the mark of a missing number lies below every threshold: "at least" and "between"
 * need no question whether the value is known, the other tests of a nullable field do.
 */
public final class JavaSource {
  private static final long LARGEST_INT = Integer.MAX_VALUE;

  private JavaSource() {}

  /** The expression, true exactly where the rule is true. */
  public static String of(Rule rule) {
    return write(NormalForm.of(rule), Place.ALONE);
  }

  /** Where an expression stands, which decides whether it needs parentheses. */
  private enum Place {
    ALONE,
    IN_AND,
    IN_OR
  }

  private static String write(Rule rule, Place place) {
    if (rule instanceof Rule.All all) {
      return and(all.parts().stream().map(part -> write(part, Place.IN_AND)).toList(), place);
    }
    if (rule instanceof Rule.Any any) {
      return or(any.parts().stream().map(part -> write(part, Place.IN_OR)).toList(), place);
    }
    if (rule instanceof Rule.Not not) {
      return negative((Rule.Test) not.part(), place);
    }
    return positive((Rule.Test) rule, place);
  }

  private static String positive(Rule.Test test, Place place) {
    String value = value(test.field());
    if (test instanceof Rule.Flag) {
      return value;
    }
    if (test instanceof Rule.OneOf oneOf) {
      return oneOf(value, oneOf.codes(), "==", "!=");
    }
    if (test instanceof Rule.AtLeast atLeast) {
      return value + " >= " + number(atLeast.threshold());
    }
    if (test instanceof Rule.Below below) {
      return andKnown(test.field(), value + " < " + number(below.threshold()), place);
    }
    if (test instanceof Rule.Between between) {
      String low = value + " >= " + number(between.low());
      return and(List.of(low, value + " <= " + number(between.high())), place);
    }
    return value + " == " + missing(test.field());
  }

  private static String negative(Rule.Test test, Place place) {
    String value = value(test.field());
    if (test instanceof Rule.Flag) {
      return "!" + value;
    }
    if (test instanceof Rule.OneOf oneOf) {
      return oneOf(value, oneOf.codes(), "!=", "==");
    }
    if (test instanceof Rule.AtLeast atLeast) {
      return andKnown(test.field(), value + " < " + number(atLeast.threshold()), place);
    }
    if (test instanceof Rule.Below below) {
      return value + " >= " + number(below.threshold());
    }
    if (test instanceof Rule.Between between) {
      String low = andKnown(test.field(), value + " < " + number(between.low()), Place.IN_OR);
      return or(List.of(low, value + " > " + number(between.high())), place);
    }
    return known(test.field());
  }

  private static String andKnown(Field field, String test, Place place) {
    return field.nullable() ? and(List.of(test, known(field)), place) : test;
  }

  private static String known(Field field) {
    return value(field) + " != " + missing(field);
  }

  private static String and(List<String> parts, Place place) {
    String joined = String.join(" && ", parts);
    return place == Place.IN_OR ? "(" + joined + ")" : joined;
  }

  private static String or(List<String> parts, Place place) {
    String joined = String.join(" || ", parts);
    return place == Place.IN_AND ? "(" + joined + ")" : joined;
  }

  /** One code is a comparison, several are one bit test. */
  private static String oneOf(String value, List<Integer> codes, String one, String many) {
    if (codes.size() == 1) {
      return value + " " + one + " " + codes.get(0);
    }
    int bits = codes.stream().mapToInt(code -> 1 << code).sum();
    return "(1 << " + value + " & " + binary(bits) + ") " + many + " 0";
  }

  private static String binary(int bits) {
    return "0b" + Integer.toBinaryString(bits);
  }

  private static String value(Field field) {
    return "c." + field.id() + "()";
  }

  private static String missing(Field field) {
    return field.kind() == Field.Kind.LONG ? "MISSING_LONG" : "MISSING_INT";
  }

  /** A literal with its digits in groups of three, long where it must be. */
  public static String number(long number) {
    String grouped = String.format(Locale.ROOT, "%,d", number).replace(',', '_');
    return number > LARGEST_INT ? grouped + "L" : grouped;
  }
}
