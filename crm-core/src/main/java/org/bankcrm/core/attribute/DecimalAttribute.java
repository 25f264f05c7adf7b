package org.bankcrm.core.attribute;

import java.math.BigDecimal;
import org.bankcrm.core.condition.ExactTerm;
import org.bankcrm.core.condition.ValueType;

/**
 * An exact decimal of a fixed scale, such as a ratio.
 *
 * <p>It has at most 18 digits, those after the point included. A constant of a condition may have
 * more digits after the point than the attribute: it is a bound between two possible values.
 */
public final class DecimalAttribute extends Attribute<BigDecimal> implements ExactTerm<BigDecimal> {

  DecimalAttribute(String id, ValueType type, AttributeInfo info) {
    super(id, type, info);
  }

  @Override
  public DecimalAttribute described(AttributeInfo newInfo) {
    return new DecimalAttribute(id(), type(), newInfo);
  }

  /**
   * The same, read as missing when observed more than this many days before the as-of date.
   *
   * @param days the greatest age, inclusive, 0 to 36,500
   */
  public ExactTerm<BigDecimal> freshWithin(int days) {
    return () -> ref().freshWithin(days);
  }
}
