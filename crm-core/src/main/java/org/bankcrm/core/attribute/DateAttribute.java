package org.bankcrm.core.attribute;

import java.time.LocalDate;
import org.bankcrm.core.condition.DayTerm;
import org.bankcrm.core.condition.ValueType;

/** A calendar day. */
public final class DateAttribute extends Attribute<LocalDate> implements DayTerm<LocalDate> {

  DateAttribute(String id, AttributeInfo info) {
    super(id, ValueType.DATE, info);
  }

  @Override
  public DateAttribute described(AttributeInfo newInfo) {
    return new DateAttribute(id(), newInfo);
  }

  /** The same, read as missing when observed more than this many days before the as-of date. */
  public DayTerm<LocalDate> freshWithin(int days) {
    return () -> ref().freshWithin(days);
  }
}
