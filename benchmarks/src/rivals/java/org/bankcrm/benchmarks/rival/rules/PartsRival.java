package org.bankcrm.benchmarks.rival.rules;

import java.util.List;
import java.util.function.Function;
import org.bankcrm.benchmarks.workload.Rule;

/**
 * An expression language: every part of a rule is one compiled expression, asked in order until one
 * is not true.
 *
 * @param <R> what an expression reads
 * @param <E> a compiled expression
 */
abstract class PartsRival<R, E> implements RuleRival<R> {
  private final List<List<E>> rules;

  PartsRival(List<List<E>> rules) {
    this.rules = rules.stream().map(List::copyOf).toList();
  }

  /** Compiles every part of every rule. */
  static <E> List<List<E>> compiled(List<List<Rule>> rules, Function<Rule, E> compiler) {
    return rules.stream().map(parts -> parts.stream().map(compiler).toList()).toList();
  }

  abstract boolean isTrue(E expression, R customer);

  final List<List<E>> rules() {
    return rules;
  }

  @Override
  public final long mask(R customer) {
    long mask = 0;
    for (int rule = 0; rule < rules.size(); rule++) {
      if (firstNotTrue(rules.get(rule), customer) < 0) {
        mask |= 1L << rule;
      }
    }
    return mask;
  }

  @Override
  public final long explain(R customer, int[] failing) {
    long mask = 0;
    for (int rule = 0; rule < rules.size(); rule++) {
      failing[rule] = firstNotTrue(rules.get(rule), customer);
      if (failing[rule] < 0) {
        mask |= 1L << rule;
      }
    }
    return mask;
  }

  private int firstNotTrue(List<E> parts, R customer) {
    for (int part = 0; part < parts.size(); part++) {
      if (!isTrue(parts.get(part), customer)) {
        return part;
      }
    }
    return -1;
  }
}
