package org.bankcrm.core.attribute;

import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.condition.YesNoTerm;

/**
 * Yes or no, such as whether a customer has a relationship manager.
 *
 * <p>A missing value is neither: a condition that asks for no is met only where no is known.
 */
public final class YesNoAttribute extends Attribute<Boolean> implements YesNoTerm {

  YesNoAttribute(String id, AttributeInfo info) {
    super(id, ValueType.YES_NO, info);
  }

  @Override
  public YesNoAttribute described(AttributeInfo newInfo) {
    return new YesNoAttribute(id(), newInfo);
  }

  /**
   * The same, read as missing when observed more than this many days before the as-of date.
   *
   * @param days the greatest age, inclusive, 0 to 36,500
   */
  public YesNoTerm freshWithin(int days) {
    return () -> ref().freshWithin(days);
  }
}
