package org.bankcrm.core.analysis;

import static java.util.Objects.requireNonNull;

import org.bankcrm.core.condition.Condition;

/**
 * A condition and how it comes out for the customer who is looked for.
 *
 * @param condition the condition
 * @param outcome how it comes out
 */
public record Claim(Condition condition, Outcome outcome) {

  /** How a condition comes out: one of the three truth values, or one of two of them. */
  public enum Outcome {
    /** TRUE. */
    TRUE,
    /** FALSE. */
    FALSE,
    /** UNKNOWN. */
    UNKNOWN,
    /** FALSE or UNKNOWN: a gate stays shut. */
    NOT_TRUE,
    /** TRUE or UNKNOWN: it is not ruled out. */
    NOT_FALSE
  }

  /** Refuses nulls. */
  public Claim {
    requireNonNull(condition, "condition");
    requireNonNull(outcome, "outcome");
  }

  /** The condition is TRUE. */
  public static Claim isTrue(Condition condition) {
    return new Claim(condition, Outcome.TRUE);
  }

  /** The condition is FALSE. */
  public static Claim isFalse(Condition condition) {
    return new Claim(condition, Outcome.FALSE);
  }

  /** The condition is FALSE or UNKNOWN. */
  public static Claim isNotTrue(Condition condition) {
    return new Claim(condition, Outcome.NOT_TRUE);
  }
}
