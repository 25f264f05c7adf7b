package org.bankcrm.core.attribute;

import org.bankcrm.core.condition.TextTerm;
import org.bankcrm.core.condition.ValueType;

/** Free text. */
public final class TextAttribute extends Attribute<String> implements TextTerm {

  TextAttribute(String id, AttributeInfo info) {
    super(id, ValueType.TEXT, info);
  }

  @Override
  public TextAttribute described(AttributeInfo newInfo) {
    return new TextAttribute(id(), newInfo);
  }

  /** The same, read as missing when observed more than this many days before the as-of date. */
  public TextTerm freshWithin(int days) {
    return () -> ref().freshWithin(days);
  }
}
