package org.bankcrm.core.attribute;

import java.math.BigDecimal;
import org.bankcrm.core.condition.OrderedTerm;
import org.bankcrm.core.condition.ValueType;

/** An exact decimal of a fixed scale, such as a ratio. */
public final class DecimalAttribute extends Attribute<BigDecimal>
    implements OrderedTerm<BigDecimal> {

  DecimalAttribute(String id, ValueType type, AttributeInfo info) {
    super(id, type, info);
  }

  @Override
  public DecimalAttribute described(AttributeInfo newInfo) {
    return new DecimalAttribute(id(), type(), newInfo);
  }

  /** The same, read as missing when observed more than this many days before the as-of date. */
  public OrderedTerm<BigDecimal> freshWithin(int days) {
    return () -> ref().freshWithin(days);
  }
}
