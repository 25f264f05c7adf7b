package org.bankcrm.core.internal.explain;

import java.time.LocalDate;
import java.util.Optional;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.Row;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.internal.value.Encoded;

/** What stands under an attribute's name, for one subject. May hold personal data. */
final class Found {

  enum State {
    KNOWN,
    STALE,
    MISSING
  }

  private final State state;
  private final Optional<Object> value;
  private final Optional<LocalDate> observedOn;
  private final Absence absence;

  private Found(
      State state, Optional<Object> value, Optional<LocalDate> observedOn, Absence absence) {
    this.absence = absence;
    this.state = state;
    this.value = value;
    this.observedOn = observedOn;
  }

  static Found of(Subject subject, AttributeRef ref) {
    Optional<Yielded> yielded = subject.yielded(ref.id());
    return yielded.isPresent()
        ? of(yielded.get().value(), yielded.get().absence())
        : read(subject.row(), ref);
  }

  private static Found of(Optional<Object> value, Absence absence) {
    State state = value.isPresent() ? State.KNOWN : State.MISSING;
    return new Found(state, value, Optional.empty(), absence);
  }

  static Found read(Row row, AttributeRef ref) {
    Attribute<?> attribute = row.catalog().find(ref.id()).orElseThrow();
    int position = row.catalog().positionOf(attribute);
    if (!row.isKnown(position)) {
      return of(Optional.empty(), row.absence(position));
    }
    long day = row.observedDay(position);
    long age = row.asOfDate().toEpochDay() - day;
    if (ref.freshDays().isPresent() && age > ref.freshDays().getAsInt()) {
      return new Found(
          State.STALE, Optional.empty(), Optional.of(LocalDate.ofEpochDay(day)), Absence.NOT_KNOWN);
    }
    return of(
        Optional.of(
            Encoded.isScalar(attribute.type())
                ? Encoded.decode(attribute.type(), row.encoded(position))
                : row.object(position)),
        Absence.NOT_KNOWN);
  }

  State state() {
    return state;
  }

  boolean isKnown() {
    return state == State.KNOWN;
  }

  Object value() {
    return value.orElseThrow();
  }

  /** Why there is no value. */
  Absence absence() {
    return absence;
  }

  Optional<LocalDate> observedOn() {
    return observedOn;
  }
}
