package org.bankcrm.core.attribute;

import org.bankcrm.core.condition.IntegerTerm;
import org.bankcrm.core.condition.ValueType;

/**
 * A whole number, such as an age or a count.
 *
 * <p>It lies strictly within 10<sup>18</sup> of zero. What it counts (years, days, months) is told
 * by the unit of its {@link AttributeInfo}.
 */
public final class IntegerAttribute extends Attribute<Long> implements IntegerTerm {

  IntegerAttribute(String id, AttributeInfo info) {
    super(id, ValueType.INTEGER, info);
  }

  @Override
  public IntegerAttribute described(AttributeInfo newInfo) {
    return new IntegerAttribute(id(), newInfo);
  }

  /**
   * The same, read as missing when observed more than this many days before the as-of date.
   *
   * @param days the greatest age, inclusive, 0 to 36,500
   */
  public IntegerTerm freshWithin(int days) {
    return () -> ref().freshWithin(days);
  }
}
