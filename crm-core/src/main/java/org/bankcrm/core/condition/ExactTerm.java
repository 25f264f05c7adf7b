package org.bankcrm.core.condition;

import java.math.BigDecimal;
import org.bankcrm.core.condition.AttributeComparison.Operator;

/**
 * A term whose values are exact numbers: whole ones, decimals, amounts of money.
 *
 * <pre>{@code
 * DEBT.moreThan(INCOME.times("2.5"));                 // debt above 2.5 times the income
 * BALANCE.lessThan(BALANCE_LAST_MONTH.times("0.7"));  // below 70 % of the month before
 * BALANCE.atLeast(FEE.plus("100"));                   // at least the fee and 100 yuan more
 * }</pre>
 *
 * <p>A multiple may have other digits than the value that it is compared with; nothing is rounded.
 *
 * @param <T> the Java type of its values
 */
public interface ExactTerm<T> extends OrderedTerm<T> {

  /** A multiple of the value, to be compared with; see {@link Scaled}. */
  default Scaled times(BigDecimal factor) {
    return new Scaled(ref(), factor, BigDecimal.ZERO);
  }

  /** A multiple of the value, the factor in digits such as {@code "2.5"}. */
  default Scaled times(String factor) {
    return times(new BigDecimal(factor));
  }

  /** The value and so much more, in digits; of amounts in whole units of the currency. */
  default Scaled plus(String more) {
    return Scaled.of(this).plus(more);
  }

  /** The value equals the multiple. */
  default Condition is(Scaled other) {
    return other.compared(ref(), Operator.IS);
  }

  /** The value is the multiple or more. */
  default Condition atLeast(Scaled other) {
    return other.compared(ref(), Operator.AT_LEAST);
  }

  /** The value is more than the multiple. */
  default Condition moreThan(Scaled other) {
    return other.compared(ref(), Operator.MORE_THAN);
  }

  /** The value is the multiple or less. */
  default Condition atMost(Scaled other) {
    return other.compared(ref(), Operator.AT_MOST);
  }

  /** The value is less than the multiple. */
  default Condition lessThan(Scaled other) {
    return other.compared(ref(), Operator.LESS_THAN);
  }
}
