package org.bankcrm.core.attribute;

import org.bankcrm.core.condition.IntegerTerm;
import org.bankcrm.core.condition.ValueType;

/** A whole number, such as an age or a count. */
public final class IntegerAttribute extends Attribute<Long> implements IntegerTerm {

  IntegerAttribute(String id, AttributeInfo info) {
    super(id, ValueType.INTEGER, info);
  }

  @Override
  public IntegerAttribute described(AttributeInfo newInfo) {
    return new IntegerAttribute(id(), newInfo);
  }

  /** The same, read as missing when observed more than this many days before the as-of date. */
  public IntegerTerm freshWithin(int days) {
    return () -> ref().freshWithin(days);
  }
}
