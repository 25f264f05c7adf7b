package org.bankcrm.core.explanation;

import static java.util.Objects.requireNonNull;

/**
 * A constant of a rule, and the part it plays. Never a value of a customer.
 *
 * @param role the part it plays
 * @param value the constant, of the Java type that the role names
 */
public record Operand(Role role, Object value) {

  /** The part that a constant plays. */
  public enum Role {
    /** The truth of a constant: {@code Truth}. */
    TRUTH,
    /** The lower end of a range, which belongs to it: a value of the attribute's type. */
    FROM,
    /** The lower end of a range, which does not belong to it. */
    ABOVE,
    /** The upper end of a range, which belongs to it. */
    TO,
    /** The upper end of a range, which does not belong to it. */
    BELOW,
    /** The listed values or codes: a {@code SortedSet}. */
    MEMBERS,
    /** A literal text: {@code String}. */
    LITERAL,
    /** Which differences of texts do not count: {@code TextTest.Folding}. */
    FOLDING,
    /** The first day of a span, from the as-of date, if it has one: {@code DayShift}. */
    FIRST_SHIFT,
    /** The last day of a span, from the as-of date, if it has one: {@code DayShift}. */
    LAST_SHIFT,
    /** The first day of a span for this decision: {@code LocalDate}. */
    FIRST_DAY,
    /** The last day of a span for this decision, inclusive: {@code LocalDate}. */
    LAST_DAY,
    /** When 29 February is celebrated: {@code Anniversary.LeapDay}. */
    LEAP_DAY,
    /** The least number of days, negative for days past, of codes or parts: {@code Integer}. */
    LEAST,
    /** The greatest number, inclusive; {@code Integer.MAX_VALUE} for none: {@code Integer}. */
    MOST,
    /** The reason for which a value is missing: {@code Absence}. */
    REASON,
    /** The other attribute: {@code Attribute}. */
    OTHER,
    /**
     * The factor of the other attribute, where it is compared with a multiple: {@code BigDecimal}.
     */
    TIMES,
    /** What is added to the multiple, in the unit of the other attribute: {@code BigDecimal}. */
    PLUS,
    /** The greatest age in days of the attribute's value: {@code Integer}. */
    FRESH_DAYS,
    /** The greatest age in days of the other attribute's value: {@code Integer}. */
    OTHER_FRESH_DAYS
  }

  /** Refuses nulls. */
  public Operand {
    requireNonNull(role, "role");
    requireNonNull(value, "value");
  }
}
