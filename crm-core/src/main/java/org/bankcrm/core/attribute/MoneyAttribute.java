package org.bankcrm.core.attribute;

import org.bankcrm.core.Money;
import org.bankcrm.core.condition.ExactTerm;
import org.bankcrm.core.condition.ValueType;

/**
 * An exact amount in one currency.
 *
 * <p>An amount in another currency is refused and never converted: whoever has several converts
 * them before, by rates of the host's. It has at most 18 digits of minor units.
 */
public final class MoneyAttribute extends Attribute<Money> implements ExactTerm<Money> {

  MoneyAttribute(String id, ValueType type, AttributeInfo info) {
    super(id, type, info);
  }

  @Override
  public MoneyAttribute described(AttributeInfo newInfo) {
    return new MoneyAttribute(id(), type(), newInfo);
  }

  /**
   * The same, read as missing when observed more than this many days before the as-of date.
   *
   * @param days the greatest age, inclusive, 0 to 36,500
   */
  public ExactTerm<Money> freshWithin(int days) {
    return () -> ref().freshWithin(days);
  }
}
