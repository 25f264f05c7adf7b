package org.bankcrm.core.attribute;

import org.bankcrm.core.condition.TextTerm;
import org.bankcrm.core.condition.ValueType;

/**
 * Free text, such as a city, of at most 4,096 characters.
 *
 * <p>The empty text is known. Texts have no order; a condition says which differences of case and
 * width do not count. Where the values are few and fixed, a {@link CodeAttribute} is the better
 * choice.
 */
public final class TextAttribute extends Attribute<String> implements TextTerm {

  TextAttribute(String id, AttributeInfo info) {
    super(id, ValueType.TEXT, info);
  }

  @Override
  public TextAttribute described(AttributeInfo newInfo) {
    return new TextAttribute(id(), newInfo);
  }

  /**
   * The same, read as missing when observed more than this many days before the as-of date.
   *
   * @param days the greatest age, inclusive, 0 to 36,500
   */
  public TextTerm freshWithin(int days) {
    return () -> ref().freshWithin(days);
  }
}
