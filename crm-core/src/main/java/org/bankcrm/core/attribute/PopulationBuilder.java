package org.bankcrm.core.attribute;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntFunction;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.LocalDays;
import org.bankcrm.core.condition.Absence;
import org.jspecify.annotations.Nullable;

/**
 * Fills a population customer by customer; for one thread.
 *
 * <p>The fast way goes straight from rows of a table into the columns. Ask for the columns once,
 * then begin each customer and put what is known of him; what is not put is missing, and {@link
 * ColumnBuilder#absent} says why where that is known.
 *
 * <pre>{@code
 * PopulationBuilder filling = Population.builder(catalog, asOf, zone);
 * ColumnBuilder<Long> age = filling.column(AGE);
 * ColumnBuilder<Money> aum = filling.column(AUM);
 * while (rows.next()) {
 *   filling.next(CustomerId.of(rows.getString("id")));
 *   age.putEncoded(rows.getInt("age"));
 *   aum.put(Money.of(rows.getBigDecimal("aum"), CNY));
 * }
 * Population population = filling.build();
 * }</pre>
 *
 * <p>Customers that are held as {@link Facts} are added whole. Values are held in the width that
 * the population will have, so that filling takes little more memory than it.
 */
public final class PopulationBuilder implements Filling {

  private static final int FIRST_CAPACITY = 1_024;

  /** The most customers of one population: twice as many would pass the largest array. */
  static final int MOST_ROWS = 1 << 30;

  final AttributeCatalog catalog;
  final Instant asOf;
  final ZoneId zone;
  final LocalDate asOfDate;
  final int today;
  final ValueCheck check;
  private final ColumnBuilder<?>[] columns;

  /** The row that values are put into; -1 before the first. */
  int row = -1;

  /** That of the customer begun last. */
  private int last = -1;

  private boolean hasBegun;

  private int capacity;
  private int expected;
  private boolean isBuilt;
  private @Nullable IntFunction<CustomerId> ids;
  private @Nullable CustomerId[] rowIds = {};

  PopulationBuilder(AttributeCatalog catalog, Instant asOf, ZoneId zone) {
    this.catalog = requireNonNull(catalog, "catalog");
    this.asOf = ValueCheck.checkedInstant(asOf);
    this.zone = requireNonNull(zone, "zone");
    this.asOfDate = LocalDays.of(asOf, zone);
    this.today = Math.toIntExact(asOfDate.toEpochDay());
    this.check = new ValueCheck(asOf, zone);
    this.columns = new ColumnBuilder<?>[catalog.size()];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = new ColumnBuilder<>(this, catalog.attributes().get(i));
    }
  }

  @Override
  public AttributeCatalog catalog() {
    return catalog;
  }

  /**
   * Makes room for so many customers in all, which saves copying; more may come, or fewer.
   *
   * @throws IllegalArgumentException if the number is negative or more than a population has
   */
  public PopulationBuilder expect(int customers) {
    if (customers < 0 || customers > MOST_ROWS) {
      throw new IllegalArgumentException(
          "customers must be 0 to " + MOST_ROWS + " but was " + customers);
    }
    expected = customers;
    return this;
  }

  /**
   * Where the values of an attribute are put; the same object whenever it is asked for. It puts the
   * value of the customer that was begun last.
   *
   * @throws IllegalArgumentException if the attribute is not in the catalogue, or computed by it
   */
  @SuppressWarnings("unchecked") // an attribute of this reference has this type of values
  public <T> ColumnBuilder<T> column(Attribute<T> attribute) {
    int position = catalog.positionOf(attribute);
    catalog.requirePut(position);
    return (ColumnBuilder<T>) columns[position];
  }

  @Override
  public LocalDate asOfDate() {
    return asOfDate;
  }

  @Override
  public Instant asOf() {
    return asOf;
  }

  /**
   * As {@link Filling#put(Attribute, Object)}, for the customer begun last; {@link #column} saves
   * looking the attribute up each time.
   *
   * @throws IllegalStateException if no customer was begun, or the population is built
   */
  @Override
  public <T> PopulationBuilder put(Attribute<T> attribute, T value) {
    column(attribute).put(value);
    return this;
  }

  @Override
  public <T> PopulationBuilder put(Attribute<T> attribute, Optional<? extends T> value) {
    value.ifPresent(present -> put(attribute, (T) present));
    return this;
  }

  @Override
  public <T> PopulationBuilder put(Attribute<T> attribute, T value, LocalDate observedOn) {
    column(attribute).put(value, observedOn);
    return this;
  }

  @Override
  public PopulationBuilder putText(Attribute<?> attribute, String text, LocalDate observedOn) {
    column(attribute).putText(text, observedOn);
    return this;
  }

  @Override
  public PopulationBuilder absent(Attribute<?> attribute, Absence reason) {
    column(attribute).absent(reason);
    return this;
  }

  @Override
  public Facts soFar() {
    rowBegun();
    FactsCells cells = new FactsCells(catalog, asOf, zone);
    for (int i = 0; i < columns.length; i++) {
      if (!catalog.isDerived(i)) {
        columns[i].give(cells, i);
      }
    }
    return Facts.of(cells);
  }

  /**
   * Begins the next customer, of whom every value is missing until it is put.
   *
   * @throws IllegalStateException if the population is built, or has 1,073,741,824 customers
   */
  public PopulationBuilder next(CustomerId id) {
    requireNonNull(id, "id");
    next();
    if (row >= rowIds.length) {
      rowIds = Arrays.copyOf(rowIds, capacity);
    }
    rowIds[row] = id;
    return this;
  }

  /**
   * Begins the next customer, whose id is told by {@link #ids}, or else is the number of rows
   * before.
   *
   * @throws IllegalStateException if the population is built
   */
  public PopulationBuilder next() {
    if (isBuilt) {
      throw new IllegalStateException("the population is built; start another builder");
    }
    if (last + 1 >= capacity) {
      grow(nextCapacity());
    }
    row = ++last;
    if (!hasBegun) {
      hasBegun = true;
      for (ColumnBuilder<?> column : columns) {
        column.begin();
      }
    }
    return this;
  }

  /**
   * Takes the customer begun last back with all that was put of them, such as one of whom a value
   * turned out to be none.
   *
   * @throws IllegalStateException if no customer was begun, or the population is built
   */
  public PopulationBuilder takeBack() {
    rowBegun();
    for (ColumnBuilder<?> column : columns) {
      column.clear(last);
    }
    if (last < rowIds.length) {
      rowIds[last] = null;
    }
    row = --last;
    return this;
  }

  /**
   * Goes to a customer who was begun, of whom whatever is put next is told, until another is begun
   * or gone to. Whoever has the values by column begins all customers and fills one column after
   * the other, which takes less time where there are many columns.
   *
   * @param begun the row of the customer, from 0
   * @throws IndexOutOfBoundsException if no customer of that row was begun
   * @throws IllegalStateException if the population is built
   */
  public PopulationBuilder at(int begun) {
    java.util.Objects.checkIndex(begun, size());
    if (isBuilt) {
      throw new IllegalStateException("the population is built; start another builder");
    }
    row = begun;
    return this;
  }

  /**
   * Adds a customer at the end.
   *
   * @throws IllegalArgumentException if the facts are of another catalogue, instant or zone
   * @throws IllegalStateException if the population is built
   */
  public PopulationBuilder add(CustomerId id, Facts facts) {
    if (!facts.catalog().equals(catalog) || !facts.asOf().equals(asOf)) {
      throw new IllegalArgumentException("the facts have another catalogue or as-of instant");
    }
    if (!facts.zone().equals(zone)) {
      throw new IllegalArgumentException("the facts have zone " + facts.zone() + ", not " + zone);
    }
    next(id);
    for (int i = 0; i < columns.length; i++) {
      if (!catalog.isDerived(i)) {
        columns[i].take(facts, i);
      }
    }
    return this;
  }

  /**
   * Tells the customer of each row that was begun without an id; may be computed, and is asked as
   * often as needed.
   *
   * @param rowToId by the row, from 0; it must answer the same whenever it is asked
   */
  public PopulationBuilder ids(IntFunction<CustomerId> rowToId) {
    this.ids = requireNonNull(rowToId, "rowToId");
    return this;
  }

  /**
   * The population; neither the builder nor its columns take anything afterwards. What the
   * catalogue computes is computed now, for all customers.
   *
   * @throws IllegalStateException if it is built already
   */
  public Population build() {
    if (isBuilt) {
      throw new IllegalStateException("the population is built; start another builder");
    }
    isBuilt = true;
    return new Population(this);
  }

  int rowBegun() {
    if (row < 0 || isBuilt) {
      throw new IllegalStateException(
          isBuilt ? "the population is built" : "begin a customer by next() before putting values");
    }
    return row;
  }

  int capacity() {
    return capacity;
  }

  int size() {
    return last + 1;
  }

  /** The first customers show how wide the columns must be, before room is made for all. */
  private int nextCapacity() {
    if (capacity == 0) {
      return expected == 0 ? FIRST_CAPACITY : Math.min(expected, FIRST_CAPACITY);
    }
    return capacity < expected ? expected : doubled(capacity);
  }

  /** Twice the room, as far as there may be rows. */
  static int doubled(int capacity) {
    if (capacity >= MOST_ROWS) {
      throw new IllegalStateException(
          "a population has at most " + MOST_ROWS + " customers; decide the others as another one");
    }
    return Math.min(MOST_ROWS, capacity * 2);
  }

  private void grow(int newCapacity) {
    for (ColumnBuilder<?> column : columns) {
      column.grow(newCapacity);
    }
    capacity = newCapacity;
  }

  RowIds idsOfRows() {
    @Nullable CustomerId[] given = Arrays.copyOf(rowIds, Math.min(rowIds.length, size()));
    return new RowIds(size(), given, ids);
  }

  /** The columns, each of which gives up what it holds. */
  Column[] columns() {
    return Arrays.stream(columns).map(column -> column.build(size())).toArray(Column[]::new);
  }

  Column.@Nullable Objects[] objects() {
    Column.@Nullable Objects[] all = new Column.@Nullable Objects[columns.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = columns[i].buildObjects(size());
    }
    return all;
  }

  byte[] @Nullable [] absences() {
    byte[] @Nullable [] all = new byte[columns.length] @Nullable [];
    for (int i = 0; i < all.length; i++) {
      all[i] = columns[i].buildAbsences(size());
    }
    return all;
  }

  int[] @Nullable [] observedDays() {
    int[] @Nullable [] all = new int[columns.length] @Nullable [];
    for (int i = 0; i < all.length; i++) {
      all[i] = columns[i].buildObserved(size());
    }
    return all;
  }
}
