package org.bankcrm.core.attribute;

import java.time.Instant;
import org.bankcrm.core.condition.DayTerm;
import org.bankcrm.core.condition.ValueType;

/**
 * A point in time, held to the microsecond.
 *
 * <p>Instants of the years 1 to 9999 in UTC; one with nanoseconds is refused, so truncate it to
 * {@code ChronoUnit.MICROS}. Where a condition asks for its day, it is the day in the zone of the
 * customer's facts.
 */
public final class InstantAttribute extends Attribute<Instant> implements DayTerm<Instant> {

  InstantAttribute(String id, AttributeInfo info) {
    super(id, ValueType.INSTANT, info);
  }

  @Override
  public InstantAttribute described(AttributeInfo newInfo) {
    return new InstantAttribute(id(), newInfo);
  }

  /**
   * The same, read as missing when observed more than this many days before the as-of date.
   *
   * @param days the greatest age, inclusive, 0 to 36,500
   */
  public DayTerm<Instant> freshWithin(int days) {
    return () -> ref().freshWithin(days);
  }
}
