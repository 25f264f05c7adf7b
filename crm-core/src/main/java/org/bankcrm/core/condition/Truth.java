package org.bankcrm.core.condition;

import static java.util.Objects.requireNonNull;

/**
 * One of the three truth values of Kleene's logic, as in SQL.
 *
 * <p>{@code UNKNOWN} means that the values at hand do not settle the matter. It is never taken for
 * {@code FALSE}: its negation is {@code UNKNOWN} too.
 *
 * <table>
 *   <caption>The connectives</caption>
 *   <tr><th>a</th><th>b</th><th>a and b</th><th>a or b</th><th>not a</th></tr>
 *   <tr><td>TRUE</td><td>TRUE</td><td>TRUE</td><td>TRUE</td><td>FALSE</td></tr>
 *   <tr><td>TRUE</td><td>FALSE</td><td>FALSE</td><td>TRUE</td><td>FALSE</td></tr>
 *   <tr><td>TRUE</td><td>UNKNOWN</td><td>UNKNOWN</td><td>TRUE</td><td>FALSE</td></tr>
 *   <tr><td>FALSE</td><td>FALSE</td><td>FALSE</td><td>FALSE</td><td>TRUE</td></tr>
 *   <tr><td>FALSE</td><td>UNKNOWN</td><td>FALSE</td><td>UNKNOWN</td><td>TRUE</td></tr>
 *   <tr><td>UNKNOWN</td><td>UNKNOWN</td><td>UNKNOWN</td><td>UNKNOWN</td><td>UNKNOWN</td></tr>
 * </table>
 */
public enum Truth {
  /** Does not hold, whatever the missing values are. */
  FALSE,
  /** The missing values would decide. */
  UNKNOWN,
  /** Holds, whatever the missing values are. */
  TRUE;

  /** The truth value of a plain yes or no. */
  public static Truth of(boolean value) {
    return value ? TRUE : FALSE;
  }

  /** Both hold: the lesser of the two in the order FALSE, UNKNOWN, TRUE. */
  public Truth and(Truth other) {
    return compareTo(requireNonNull(other, "other")) <= 0 ? this : other;
  }

  /** At least one holds: the greater of the two in the order FALSE, UNKNOWN, TRUE. */
  public Truth or(Truth other) {
    return compareTo(requireNonNull(other, "other")) >= 0 ? this : other;
  }

  /** The opposite; {@code UNKNOWN} stays {@code UNKNOWN}. */
  public Truth not() {
    return this == TRUE ? FALSE : this == FALSE ? TRUE : UNKNOWN;
  }
}
