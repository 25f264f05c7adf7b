package org.bankcrm.core.attribute;

import java.util.SortedSet;
import org.bankcrm.core.condition.CodeSetTerm;
import org.bankcrm.core.condition.ValueType;

/** A set of codes of a closed or open list, such as the products held. */
public final class CodeSetAttribute extends Attribute<SortedSet<String>> implements CodeSetTerm {

  CodeSetAttribute(String id, ValueType type, AttributeInfo info) {
    super(id, type, info);
  }

  @Override
  public CodeSetAttribute described(AttributeInfo newInfo) {
    return new CodeSetAttribute(id(), type(), newInfo);
  }

  /** The same, read as missing when observed more than this many days before the as-of date. */
  public CodeSetTerm freshWithin(int days) {
    return () -> ref().freshWithin(days);
  }
}
