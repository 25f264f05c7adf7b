package org.bankcrm.core.attribute;

import org.bankcrm.core.condition.ScalarTerm;
import org.bankcrm.core.condition.ValueType;

/** One code of a closed or open list, such as an occupation. */
public final class CodeAttribute extends Attribute<String> implements ScalarTerm<String> {

  CodeAttribute(String id, ValueType type, AttributeInfo info) {
    super(id, type, info);
  }

  @Override
  public CodeAttribute described(AttributeInfo newInfo) {
    return new CodeAttribute(id(), type(), newInfo);
  }

  /** The same, read as missing when observed more than this many days before the as-of date. */
  public ScalarTerm<String> freshWithin(int days) {
    return () -> ref().freshWithin(days);
  }
}
