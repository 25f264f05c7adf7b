package org.bankcrm.core.attribute;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.internal.value.Encoded;

/**
 * One customer's values as engines read them: by position in the catalogue, without boxing.
 *
 * <p>The encoding keeps order: an integer is itself, a decimal its unscaled digits, money its minor
 * units, yes/no 1 or 0, a code of a closed list its place from 0, a date its epoch day, an instant
 * its microseconds since the epoch, a real its sortable bits.
 */
public interface Row {

  /** The attributes, by position. */
  AttributeCatalog catalog();

  /** The instant that the values are told for. */
  Instant asOf();

  /** The zone that days are told in. */
  ZoneId zone();

  /** The calendar day of the as-of instant in the zone. */
  LocalDate asOfDate();

  /** Whether the value at the position is known. */
  boolean isKnown(int position);

  /**
   * The encoded value at the position; for texts, open codes, sets and lists, 1. Where no value is
   * known, a number below all values of the type.
   */
  long encoded(int position);

  /**
   * The value of a text, an open code, a set or a list of parts.
   *
   * @throws IllegalStateException if it is missing
   */
  Object object(int position);

  /**
   * Why there is no value at the position; {@link Absence#NOT_KNOWN} where no reason was told, and
   * where there is a value.
   */
  default Absence absence(int position) {
    return Absence.NOT_KNOWN;
  }

  /** The epoch day on which the value was observed; the as-of day where none was told. */
  long observedDay(int position);

  /**
   * The value of an attribute, or empty if it is missing.
   *
   * @throws IllegalArgumentException if the catalogue has not got the attribute
   */
  default <T> Optional<T> value(Attribute<T> attribute) {
    int position = catalog().positionOf(attribute);
    if (!isKnown(position)) {
      return Optional.empty();
    }
    @SuppressWarnings("unchecked") // what filled the row normalised it to the attribute's type
    T value =
        (T)
            (catalog().isScalar(position)
                ? Encoded.decode(attribute.type(), encoded(position))
                : object(position));
    return Optional.of(value);
  }

  /** These values as facts of their own, which stay when a view moves on. */
  default Facts facts() {
    return Facts.from(this);
  }
}
