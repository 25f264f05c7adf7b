package org.bankcrm.core.analysis;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.analysis.Changes.Change;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Row;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.internal.value.Encoded;

/**
 * A customer's values with some of them otherwise.
 *
 * @param row the values as they are
 * @param changed the changed values by their position, or the reasons why they are missing
 */
record ChangedRow(Row row, Map<Integer, Object> changed) implements Row {

  @Override
  public AttributeCatalog catalog() {
    return row.catalog();
  }

  @Override
  public Instant asOf() {
    return row.asOf();
  }

  @Override
  public ZoneId zone() {
    return row.zone();
  }

  @Override
  public LocalDate asOfDate() {
    return row.asOfDate();
  }

  @Override
  public boolean isKnown(int position) {
    Object value = changed.get(position);
    return value == null ? row.isKnown(position) : !(value instanceof Absence);
  }

  @Override
  public long encoded(int position) {
    Object value = changed.get(position);
    if (value == null) {
      return row.encoded(position);
    }
    ValueType type = row.catalog().attributes().get(position).type();
    return value instanceof Absence ? Encoded.missing(type) : Encoded.of(type, value);
  }

  @Override
  public Object object(int position) {
    Object value = changed.get(position);
    return value == null ? row.object(position) : value;
  }

  @Override
  public Absence absence(int position) {
    Object value = changed.get(position);
    if (value == null) {
      return row.absence(position);
    }
    return value instanceof Absence reason ? reason : Absence.NOT_KNOWN;
  }

  @Override
  public long observedDay(int position) {
    return changed.containsKey(position) ? asOfDate().toEpochDay() : row.observedDay(position);
  }

  /** Changes a value, to a reason why it is missing or to another, and tells so. */
  Change change(AttributeRef ref, Object value) {
    int position = catalog().positionOf(catalog().find(ref.id()).orElseThrow());
    Optional<Object> from =
        row.isKnown(position) ? Optional.of(before(ref.type(), position)) : Optional.empty();
    changed.put(position, value);
    return value instanceof Absence reason
        ? new Change(ref, from, Optional.empty(), Optional.of(reason))
        : new Change(ref, from, Optional.of(value), Optional.empty());
  }

  private Object before(ValueType type, int position) {
    return Encoded.isScalar(type)
        ? Encoded.decode(type, row.encoded(position))
        : row.object(position);
  }
}
