package org.bankcrm.benchmarks.workload;

import java.util.List;

/** Decides a rule plainly, by the table of three truth values; the oracle of every contender. */
public final class Kleene {
  private Kleene() {}

  /** The three truth values, ordered so that AND is the least and OR the greatest. */
  public enum Truth {
    FALSE,
    UNKNOWN,
    TRUE
  }

  /** Whether the rule is true, not merely not false. */
  public static boolean isTrue(Rule rule, Customer customer) {
    return truth(rule, customer) == Truth.TRUE;
  }

  /** Bit i for rule i that is true. */
  public static long mask(List<Rule> rules, Customer customer) {
    long mask = 0;
    for (int i = 0; i < rules.size(); i++) {
      mask |= isTrue(rules.get(i), customer) ? 1L << i : 0;
    }
    return mask;
  }

  /** What the rule says of the customer. */
  public static Truth truth(Rule rule, Customer customer) {
    if (rule instanceof Rule.Not not) {
      return Truth.values()[2 - truth(not.part(), customer).ordinal()];
    }
    if (rule instanceof Rule.All all) {
      return all.parts().stream()
          .map(part -> truth(part, customer))
          .reduce(Truth.TRUE, (a, b) -> a.compareTo(b) < 0 ? a : b);
    }
    if (rule instanceof Rule.Any any) {
      return any.parts().stream()
          .map(part -> truth(part, customer))
          .reduce(Truth.FALSE, (a, b) -> a.compareTo(b) > 0 ? a : b);
    }
    return test((Rule.Test) rule, customer);
  }

  private static Truth test(Rule.Test test, Customer customer) {
    boolean known = test.field().isKnown(customer);
    if (test instanceof Rule.Missing) {
      return known ? Truth.FALSE : Truth.TRUE;
    }
    if (!known) {
      return Truth.UNKNOWN;
    }
    return holds(test, test.field().read(customer)) ? Truth.TRUE : Truth.FALSE;
  }

  private static boolean holds(Rule.Test test, long value) {
    if (test instanceof Rule.OneOf oneOf) {
      return oneOf.codes().contains((int) value);
    }
    if (test instanceof Rule.AtLeast atLeast) {
      return value >= atLeast.threshold();
    }
    if (test instanceof Rule.Below below) {
      return value < below.threshold();
    }
    if (test instanceof Rule.Between between) {
      return value >= between.low() && value <= between.high();
    }
    return value == 1;
  }
}
