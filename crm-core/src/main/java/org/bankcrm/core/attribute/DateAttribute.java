package org.bankcrm.core.attribute;

import java.time.LocalDate;
import org.bankcrm.core.condition.DayTerm;
import org.bankcrm.core.condition.ValueType;

/**
 * A calendar day, such as a birth date or the day on which a deposit matures.
 *
 * <p>Days of the years 1 to 9999; it knows no zone. Conditions compare it with fixed days, with
 * other attributes and with the as-of date, never with the clock.
 */
public final class DateAttribute extends Attribute<LocalDate> implements DayTerm<LocalDate> {

  DateAttribute(String id, AttributeInfo info) {
    super(id, ValueType.DATE, info);
  }

  @Override
  public DateAttribute described(AttributeInfo newInfo) {
    return new DateAttribute(id(), newInfo);
  }

  /**
   * The same, read as missing when observed more than this many days before the as-of date.
   *
   * @param days the greatest age, inclusive, 0 to 36,500
   */
  public DayTerm<LocalDate> freshWithin(int days) {
    return () -> ref().freshWithin(days);
  }
}
