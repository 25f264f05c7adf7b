package org.bankcrm.core.attribute;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.internal.document.Written;
import org.bankcrm.core.internal.value.Encoded;
import org.bankcrm.core.internal.value.QuickText;
import org.jspecify.annotations.Nullable;

/**
 * Puts the values of one attribute into a population that is being filled, each for the customer
 * begun last, or gone to by {@link PopulationBuilder#at}; for one thread. The last value put for a
 * customer counts.
 *
 * <pre>{@code
 * ColumnBuilder<LocalDate> lastLogin = filling.column(LAST_LOGIN);
 * lastLogin.put(LocalDate.of(2026, 6, 12));             // known, as of the day of the population
 * lastLogin.absent(Absence.NOT_APPLICABLE);             // or why there is none
 * }</pre>
 *
 * <p>Once the population is built, nothing more can be put.
 *
 * @param <T> the Java type of the values
 */
public final class ColumnBuilder<T> {

  private final PopulationBuilder population;
  private final Attribute<T> attribute;
  private final boolean isScalar;
  private final ColumnValues values;
  private final QuickText texts;
  private @Nullable Object @Nullable [] objects;
  private int @Nullable [] observedDays;

  /** Places of reasons in their enum; made when the first is told. */
  private byte @Nullable [] absences;

  ColumnBuilder(PopulationBuilder population, Attribute<T> attribute) {
    this.population = population;
    this.attribute = attribute;
    this.isScalar = Encoded.isScalar(attribute.type());
    this.values = new ColumnValues(attribute.type());
    this.texts = new QuickText(attribute.type());
  }

  /**
   * Puts a value that is current as of the as-of date.
   *
   * @throws IllegalArgumentException if the value is not of the attribute's type; the message has
   *     no value in it
   * @throws IllegalStateException if no customer was begun, or the population is built
   */
  public void put(T value) {
    put(requireNonNull(value, "value"), population.today);
  }

  /**
   * Puts a value that was observed on a day, which must not be after the as-of date. It stays
   * missing if it is older than the attribute's values stay fresh.
   *
   * @throws IllegalArgumentException if the value is not of the attribute's type or the day is
   *     after the as-of date; the message has no value in it
   * @throws IllegalStateException if no customer was begun, or the population is built
   */
  public void put(T value, LocalDate observedOn) {
    requireNonNull(value, "value");
    if (ValueCheck.isFresh(attribute, observedOn, population.asOfDate)) {
      put(value, Math.toIntExact(observedOn.toEpochDay()));
    }
  }

  /**
   * Puts a value by its encoding, as {@link Row} tells it: a number itself, money in minor units, a
   * date as epoch day, a code of a closed list as its place from 0, yes as 1. It makes no object,
   * and is the way to fill millions.
   *
   * @throws IllegalArgumentException if the attribute has texts, open codes, sets or parts, or the
   *     number is no encoding of its type; the message has no value in it
   * @throws IllegalStateException if no customer was begun, or the population is built
   */
  public void putEncoded(long encoded) {
    if (values.isQuick(encoded)) {
      values.set(population.row, encoded);
    } else {
      putEncoded(encoded, population.today);
    }
  }

  /**
   * Puts the encoding of a value that was observed on a day, with the errors of {@link
   * #putEncoded(long)} and the rules of {@link #put(Object, LocalDate)}.
   */
  public void putEncoded(long encoded, LocalDate observedOn) {
    if (ValueCheck.isFresh(attribute, observedOn, population.asOfDate)) {
      putEncoded(encoded, Math.toIntExact(observedOn.toEpochDay()));
    }
  }

  /**
   * Puts the value that a text stands for, such as the cell of a table, observed on a day: as
   * {@link Filling#putText}.
   *
   * @throws IllegalArgumentException if the text is no value of the attribute's type, or the day is
   *     after the as-of date; the message has no value in it
   * @throws IllegalStateException if no customer was begun, or the population is built
   */
  public void putText(String text, LocalDate observedOn) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    putText(utf8, 0, utf8.length, observedOn);
  }

  /**
   * The same for bytes of a text in UTF-8, such as those of a cell in the line of a file, which
   * need not be cut out.
   *
   * @param from the place of its first byte
   * @param to that after its last
   */
  public void putText(byte[] utf8, int from, int to, LocalDate observedOn) {
    long quick = texts.encoded(utf8, from, to);
    if (quick == QuickText.UNTOLD) {
      String text = new String(utf8, from, to - from, StandardCharsets.UTF_8);
      @SuppressWarnings("unchecked") // the value is made for the attribute's own type
      T value = (T) Written.value(attribute.type(), text);
      put(value, observedOn);
    } else if (observedOn.equals(population.asOfDate)) {
      putEncoded(quick);
    } else {
      putEncoded(quick, observedOn);
    }
  }

  /**
   * Puts what was put for an earlier row once more, with the day on which it was observed, or
   * leaves it missing as it is there: a value is checked once for all who have the same.
   *
   * @param row of the earlier customer, from 0
   * @throws IndexOutOfBoundsException if the row is none before the customer's own
   * @throws IllegalStateException if no customer was begun, or the population is built
   */
  public void putAgain(int row) {
    int now = population.rowBegun();
    java.util.Objects.checkIndex(row, now);
    if (!values.isKnown(row)) {
      absent(absences == null ? Absence.NOT_KNOWN : Absence.at(absences[row]));
      return;
    }
    if (!isScalar) {
      objectsAtHand()[now] = objectsAtHand()[row];
    }
    hold(now, values.encoded(row), observedDays == null ? population.today : observedDays[row]);
  }

  /**
   * Says why there is no value, instead of leaving it missing without a reason; a value put before
   * is gone, and a value put later takes the place of the reason.
   *
   * @throws IllegalStateException if no customer was begun, or the population is built
   */
  public void absent(Absence reason) {
    requireNonNull(reason, "reason");
    int row = population.rowBegun();
    clear(row);
    tell(row, reason);
  }

  /** Forgets what was put, or told of why nothing was. */
  void clear(int row) {
    values.clear(row);
    if (objects != null) {
      objects[row] = null;
    }
    if (observedDays != null) {
      observedDays[row] = population.today;
    }
    tell(row, Absence.NOT_KNOWN);
  }

  private void tell(int row, Absence reason) {
    if (absences == null && reason != Absence.NOT_KNOWN) {
      absences = new byte[population.capacity()];
      values.closeQuickWay(); // it forgets no reason
    }
    if (absences != null) {
      absences[row] = (byte) reason.ordinal();
    }
  }

  private void put(T value, int day) {
    Object normal = population.check.normalised(attribute, value);
    long encoded = ValueCheck.encoded(attribute, normal);
    int row = population.rowBegun();
    if (!isScalar) {
      objectsAtHand()[row] = normal;
    }
    hold(row, encoded, day);
  }

  private void putEncoded(long encoded, int day) {
    int row = population.rowBegun();
    if (!isScalar) {
      throw new IllegalArgumentException(
          attribute.id() + ": values of " + attribute.type() + " have no encoding; use put");
    }
    if (!values.isOfType(encoded)) {
      throw new IllegalArgumentException(
          attribute.id()
              + ": the number for row "
              + row
              + " is no encoding of "
              + attribute.type()
              + "; expected "
              + values.expected());
    }
    hold(row, encoded, day);
  }

  /** Copies a value that was checked before, or the reason why there is none. */
  void take(Facts facts, int position) {
    int row = population.row;
    if (!facts.isKnown(position)) {
      tell(row, facts.absence(position));
      return;
    }
    if (!isScalar) {
      objectsAtHand()[row] = facts.object(position);
    }
    hold(row, facts.encoded(position), Math.toIntExact(facts.observedDay(position)));
  }

  /** Copies the value of the customer begun last, or the reason why there is none. */
  void give(FactsCells cells, int position) {
    int row = population.row;
    boolean known = values.isKnown(row);
    if (known) {
      cells.encoded[position] = values.encoded(row);
      cells.objects[position] = isScalar ? null : objectsAtHand()[row];
    }
    if (known && observedDays != null && observedDays[row] != population.today) {
      cells.observe(position, observedDays[row]);
    } else if (!known && absences != null) {
      cells.absent(position, Absence.at(absences[row]));
    }
  }

  private void hold(int row, long encoded, int day) {
    values.hold(row, encoded);
    tell(row, Absence.NOT_KNOWN);
    if (observedDays == null && day != population.today) {
      observedDays = new int[population.capacity()];
      Arrays.fill(observedDays, population.today);
      values.closeQuickWay(); // it tells no day
    }
    if (observedDays != null) {
      observedDays[row] = day;
    }
  }

  private @Nullable Object[] objectsAtHand() {
    if (objects == null) {
      objects = new @Nullable Object[population.capacity()];
    }
    return objects;
  }

  /** Called when the first customer begins: there is a row to put into. */
  void begin() {
    if (isScalar) {
      values.openQuickWay();
    }
  }

  void grow(int capacity) {
    values.grow(capacity);
    if (objects != null) {
      objects = Arrays.copyOf(objects, capacity);
    }
    if (observedDays != null) {
      int old = observedDays.length;
      observedDays = Arrays.copyOf(observedDays, capacity);
      Arrays.fill(observedDays, old, capacity, population.today);
    }
    if (absences != null) {
      absences = Arrays.copyOf(absences, capacity);
    }
  }

  byte @Nullable [] buildAbsences(int size) {
    return absences == null ? null : Arrays.copyOf(absences, size);
  }

  /** The values of the first rows; what is held here is given up. */
  Column build(int size) {
    return values.build(size);
  }

  Column.@Nullable Objects buildObjects(int size) {
    return objects == null ? null : new Column.Objects(Arrays.copyOf(objects, size));
  }

  int @Nullable [] buildObserved(int size) {
    return observedDays == null ? null : Arrays.copyOf(observedDays, size);
  }
}
