package org.bankcrm.core.attribute;

import org.bankcrm.core.condition.OrderedTerm;
import org.bankcrm.core.condition.ValueType;

/**
 * A binary floating-point number, such as the output of a model; never for money.
 *
 * <p>Infinite values and those that are no number are refused; negative zero is zero.
 */
public final class RealAttribute extends Attribute<Double> implements OrderedTerm<Double> {

  RealAttribute(String id, AttributeInfo info) {
    super(id, ValueType.REAL, info);
  }

  @Override
  public RealAttribute described(AttributeInfo newInfo) {
    return new RealAttribute(id(), newInfo);
  }

  /**
   * The same, read as missing when observed more than this many days before the as-of date.
   *
   * @param days the greatest age, inclusive, 0 to 36,500
   */
  public OrderedTerm<Double> freshWithin(int days) {
    return () -> ref().freshWithin(days);
  }
}
