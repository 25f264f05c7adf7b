package org.bankcrm.core.attribute;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import org.bankcrm.core.LocalDays;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.internal.value.Encoded;
import org.jspecify.annotations.Nullable;

/**
 * One customer's values while they are gathered, a cell for each attribute: what is put there, and
 * what the catalogue computes from others of them. For one thread.
 */
final class FactsCells implements Row, Computed {

  /** The day of observation of a value that is current as of the as-of date. */
  static final int TODAY = Integer.MIN_VALUE;

  private final AttributeCatalog catalog;
  private final Instant asOf;
  private final ZoneId zone;
  private final LocalDate asOfDate;
  final long[] encoded;
  final @Nullable Object[] objects;
  int @Nullable [] observedDays;
  byte @Nullable [] absences;

  FactsCells(AttributeCatalog catalog, Instant asOf, ZoneId zone) {
    this.catalog = requireNonNull(catalog, "catalog");
    this.asOf = ValueCheck.checkedInstant(asOf);
    this.zone = requireNonNull(zone, "zone");
    this.asOfDate = LocalDays.of(asOf, zone);
    this.encoded = catalog.nothingKnown();
    this.objects = new Object[catalog.size()];
  }

  /** The objects, if there is any: equal facts are held alike. */
  @Nullable Object @Nullable [] heldObjects() {
    for (Object object : objects) {
      if (object != null) {
        return objects.clone();
      }
    }
    return null;
  }

  /** The days of observation, unless all values are of today. */
  int @Nullable [] earlierDays() {
    boolean any = false;
    for (int i = 0; observedDays != null && i < observedDays.length; i++) {
      any |= observedDays[i] != TODAY;
    }
    return any ? requireNonNull(observedDays).clone() : null;
  }

  /** The reasons why values are missing, if one is told. */
  byte @Nullable [] reasons() {
    boolean any = false;
    for (int i = 0; absences != null && i < absences.length; i++) {
      any |= absences[i] != 0;
    }
    return any ? requireNonNull(absences).clone() : null;
  }

  /** Puts a value of the attribute's type, normalised. */
  void put(int position, Object normal, int day) {
    Attribute<?> attribute = catalog.attributes().get(position);
    long value = ValueCheck.encoded(attribute, normal);
    objects[position] = Encoded.isScalar(attribute.type()) ? null : normal;
    put(position, value, day);
  }

  /** Puts an encoding. */
  void put(int position, long value, int day) {
    encoded[position] = value;
    tell(position, Absence.NOT_KNOWN);
    if (day != TODAY || observedDays != null) {
      observe(position, day);
    }
  }

  /** Takes a value that was normalised and encoded before, or the reason why it is missing. */
  void take(Row row, int from, int position) {
    if (catalog.isDerived(position)) {
      return; // it is computed once all is there
    }
    if (!row.isKnown(from)) {
      tell(position, row.absence(from));
      return;
    }
    encoded[position] = row.encoded(from);
    if (!catalog.isScalar(position)) {
      objects[position] = row.object(from);
    }
    long day = row.observedDay(from);
    if (day != asOfDate.toEpochDay()) {
      observe(position, Math.toIntExact(day));
    }
  }

  private void tell(int position, Absence reason) {
    if (absences == null && reason != Absence.NOT_KNOWN) {
      absences = new byte[encoded.length];
    }
    if (absences != null) {
      absences[position] = (byte) reason.ordinal();
    }
  }

  void observe(int position, int day) {
    if (observedDays == null) {
      observedDays = new int[encoded.length];
      Arrays.fill(observedDays, TODAY);
    }
    observedDays[position] = day;
  }

  @Override
  public AttributeCatalog catalog() {
    return catalog;
  }

  @Override
  public Instant asOf() {
    return asOf;
  }

  @Override
  public ZoneId zone() {
    return zone;
  }

  @Override
  public LocalDate asOfDate() {
    return asOfDate;
  }

  @Override
  public boolean isKnown(int position) {
    return encoded[position] != Encoded.missing(catalog.attributes().get(position).type());
  }

  @Override
  public long encoded(int position) {
    return encoded[position];
  }

  @Override
  public Object object(int position) {
    return requireNonNull(objects[position]);
  }

  @Override
  public Absence absence(int position) {
    return absences == null ? Absence.NOT_KNOWN : Absence.at(absences[position]);
  }

  @Override
  public long observedDay(int position) {
    return observedDays == null || observedDays[position] == TODAY
        ? asOfDate.toEpochDay()
        : observedDays[position];
  }

  @Override
  public void value(int position, long value, long observedDay) {
    encoded[position] = value;
    tell(position, Absence.NOT_KNOWN);
    if (observedDay != observedDay(position)) {
      boolean today = observedDay == asOfDate.toEpochDay();
      observe(position, today ? TODAY : Math.toIntExact(observedDay));
    }
  }

  @Override
  public void absent(int position, Absence reason) {
    encoded[position] = Encoded.missing(catalog.attributes().get(position).type());
    objects[position] = null;
    if (observedDays != null) {
      observedDays[position] = TODAY;
    }
    tell(position, reason);
  }
}
