package org.bankcrm.core.attribute;

import java.time.Instant;
import org.bankcrm.core.condition.DayTerm;
import org.bankcrm.core.condition.ValueType;

/** A point in time, held to the microsecond. */
public final class InstantAttribute extends Attribute<Instant> implements DayTerm<Instant> {

  InstantAttribute(String id, AttributeInfo info) {
    super(id, ValueType.INSTANT, info);
  }

  @Override
  public InstantAttribute described(AttributeInfo newInfo) {
    return new InstantAttribute(id(), newInfo);
  }

  /** The same, read as missing when observed more than this many days before the as-of date. */
  public DayTerm<Instant> freshWithin(int days) {
    return () -> ref().freshWithin(days);
  }
}
