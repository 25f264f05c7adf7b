package org.bankcrm.benchmarks.workload;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes a rule as an SQL predicate over columns named like the fields, flags as boolean columns.
 *
 * <p>NOT stays where it was written, so an SQL engine applies its own three-valued logic.
 */
public final class RuleText {
  private RuleText() {}

  /** The predicate, in parentheses unless it is a flag. */
  public static String of(Rule rule) {
    return rule instanceof Rule.Flag flag ? flag.field().id() : "(" + inner(rule) + ")";
  }

  private static String inner(Rule rule) {
    if (rule instanceof Rule.Not not) {
      return "NOT " + of(not.part());
    }
    if (rule instanceof Rule.All all) {
      return joined(all.parts(), " AND ");
    }
    if (rule instanceof Rule.Any any) {
      return joined(any.parts(), " OR ");
    }
    return test((Rule.Test) rule);
  }

  private static String test(Rule.Test test) {
    String id = test.field().id();
    if (test instanceof Rule.OneOf oneOf) {
      return id + codes(oneOf.codes());
    }
    if (test instanceof Rule.AtLeast atLeast) {
      return id + " >= " + atLeast.threshold();
    }
    if (test instanceof Rule.Below below) {
      return id + " < " + below.threshold();
    }
    if (test instanceof Rule.Between between) {
      return id + " BETWEEN " + between.low() + " AND " + between.high();
    }
    return id + " IS NULL";
  }

  private static String codes(List<Integer> codes) {
    if (codes.size() == 1) {
      return " = " + codes.get(0);
    }
    return codes.stream().map(String::valueOf).collect(Collectors.joining(",", " IN (", ")"));
  }

  private static String joined(List<Rule> parts, String between) {
    return parts.stream().map(RuleText::of).collect(Collectors.joining(between));
  }
}
