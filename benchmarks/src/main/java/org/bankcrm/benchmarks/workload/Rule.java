package org.bankcrm.benchmarks.workload;

import java.util.List;

/**
 * A condition of the workloads as a small tree: a test of one field, NOT, AND, OR.
 *
 * <p>It is the neutral form: {@link RuleText} writes it for SQL, {@link JavaSource} as Java, {@link
 * ConditionDocument} for the library, so that every contender decides by the same rules.
 */
public sealed interface Rule {

  /** A test of one field; what it says of a missing value is unknown, save for {@link Missing}. */
  sealed interface Test extends Rule {
    /** The field tested. */
    Field field();
  }

  /** The flag is set. */
  record Flag(Field field) implements Test {}

  /** The value is missing; true or false, never unknown. */
  record Missing(Field field) implements Test {}

  /** The code is one of these, ascending; a single one is an equality. */
  record OneOf(Field field, List<Integer> codes) implements Test {
    public OneOf {
      codes = List.copyOf(codes);
    }
  }

  /** The number is at least this. */
  record AtLeast(Field field, long threshold) implements Test {}

  /** The number is below this. */
  record Below(Field field, long threshold) implements Test {}

  /** The number lies between both ends, inclusive. */
  record Between(Field field, long low, long high) implements Test {}

  /** The negation, unknown where its part is unknown. */
  record Not(Rule part) implements Rule {}

  /** True where all parts are true. */
  record All(List<Rule> parts) implements Rule {
    public All {
      parts = List.copyOf(parts);
    }
  }

  /** True where one part is true. */
  record Any(List<Rule> parts) implements Rule {
    public Any {
      parts = List.copyOf(parts);
    }
  }

  /** All of the parts, or the only part itself. */
  static Rule all(List<? extends Rule> parts) {
    return parts.size() == 1 ? parts.get(0) : new All(List.copyOf(parts));
  }

  /** Any of the parts, or the only part itself. */
  static Rule any(List<? extends Rule> parts) {
    return parts.size() == 1 ? parts.get(0) : new Any(List.copyOf(parts));
  }
}
