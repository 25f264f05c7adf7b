package org.bankcrm.benchmarks.workload;

import java.util.List;

/**
 * Pushes NOT down to the tests, so that two truth values suffice.
 *
 * <p>In the result a {@link Rule.Not} stands only before a test, and there means "known, and the
 * test is false"; a rule is true exactly where its normal form is.
 */
public final class NormalForm {
  private NormalForm() {}

  /** The normal form of the rule. */
  public static Rule of(Rule rule) {
    return of(rule, false);
  }

  private static Rule of(Rule rule, boolean negated) {
    if (rule instanceof Rule.Not not) {
      return of(not.part(), !negated);
    }
    if (rule instanceof Rule.All all) {
      List<Rule> parts = parts(all.parts(), negated);
      return negated ? new Rule.Any(parts) : new Rule.All(parts);
    }
    if (rule instanceof Rule.Any any) {
      List<Rule> parts = parts(any.parts(), negated);
      return negated ? new Rule.All(parts) : new Rule.Any(parts);
    }
    return negated ? new Rule.Not(rule) : rule;
  }

  private static List<Rule> parts(List<Rule> parts, boolean negated) {
    return parts.stream().map(part -> of(part, negated)).toList();
  }
}
