package org.bankcrm.core.internal.plan;

import org.bankcrm.core.attribute.Row;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.internal.value.Encoded;

/**
 * One value that conditions read: an attribute of the facts, at any age or while fresh, or a code
 * or number that this book derives.
 *
 * @param index its place among the slots of the plan
 * @param position of an attribute its position in the catalogue, of a derived value its number
 * @param derived whether this book derives it
 * @param freshDays the greatest age that counts, or -1 for any
 * @param level the stage at which it can be read: 0 for facts
 * @param type the type of its values
 */
record Slot(int index, int position, boolean derived, int freshDays, int level, ValueType type) {

  /** Its place says it all, and hashing the type takes long. */
  @Override
  public int hashCode() {
    return index;
  }

  long missing() {
    return Encoded.missing(type);
  }

  boolean isScalar() {
    return Encoded.isScalar(type);
  }

  boolean isReal() {
    return type.kind() == ValueType.Kind.REAL;
  }

  /** The encoded value, or the type's number for a missing one. */
  long read(Row row, long[] derivedValues) {
    if (derived) {
      return derivedValues[position];
    }
    long value = row.encoded(position);
    return freshDays >= 0 && isStale(row) ? missing() : value;
  }

  boolean isStale(Row row) {
    return row.asOfDate().toEpochDay() - row.observedDay(position) > freshDays;
  }
}
