package org.bankcrm.core.attribute;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.LocalDays;
import org.bankcrm.core.condition.Absence;
import org.jspecify.annotations.Nullable;

/**
 * What a bank knows of many customers as of one instant, in columns.
 *
 * <pre>{@code
 * PopulationBuilder builder = Population.builder(catalog, now, SHANGHAI);
 * for (CustomerRecord customer : customers) {
 *   builder.add(customer.id(), BankFacts.of(customer, bank));
 * }
 * Decisions all = engine.decideAll(builder.build());
 * }</pre>
 *
 * <p>A customer is a row, an attribute a column; the same catalogue, instant and zone hold for all
 * of them. Whoever has the values in columns already fills these as they are ({@link
 * ColumnBuilder}).
 *
 * <p>Each column takes 1, 4 or 8 bytes a customer, the least that holds its values, and 1 more
 * where reasons are told why values are missing. Immutable and thread-safe; {@code toString} shows
 * no value. Rows keep the order in which they were added.
 */
public final class Population {

  private final AttributeCatalog catalog;
  private final Instant asOf;
  private final ZoneId zone;
  private final LocalDate asOfDate;
  private final int size;
  final RowIds ids;
  final Column[] columns;
  final Column.@Nullable Objects[] objects;
  final int[] @Nullable [] observedDays;
  final byte[] @Nullable [] absences;

  Population(PopulationBuilder builder) {
    this.catalog = builder.catalog;
    this.asOf = builder.asOf;
    this.zone = builder.zone;
    this.asOfDate = LocalDays.of(asOf, zone);
    this.size = builder.size();
    this.ids = builder.idsOfRows();
    this.columns = builder.columns();
    this.objects = builder.objects();
    this.observedDays = builder.observedDays();
    this.absences = builder.absences();
    catalog.derived().forEach(this::compute);
  }

  /**
   * Made of columns that were checked before.
   *
   * @param computed which of what the catalogue computes is computed anew, asked in the order in
   *     which one is computed from the other
   */
  Population(
      Population like, Instant asOf, RowIds ids, PopulationCells all, Predicate<Derived> computed) {
    this.catalog = like.catalog;
    this.asOf = asOf;
    this.zone = like.zone;
    this.asOfDate = LocalDays.of(asOf, zone);
    this.size = ids.size();
    this.ids = ids;
    this.columns = all.columns;
    this.objects = all.objects;
    this.observedDays = all.observedDays;
    this.absences = all.absences;
    catalog.derived().stream().filter(computed).forEach(this::compute);
  }

  /** Computes an attribute, while this is made; after those that it reads. */
  private void compute(Derived each) {
    DerivedColumn column = DerivedColumn.of(each, this);
    columns[each.position()] = column.build();
    observedDays[each.position()] = column.observedDays;
    absences[each.position()] = column.absences;
  }

  /**
   * Starts an empty population, which is filled customer by customer.
   *
   * @param catalog the attributes that customers have
   * @param asOf the instant that all values are told for
   * @param zone in which days are told
   */
  public static PopulationBuilder builder(AttributeCatalog catalog, Instant asOf, ZoneId zone) {
    return new PopulationBuilder(catalog, asOf, zone);
  }

  /** The attributes, by position. */
  public AttributeCatalog catalog() {
    return catalog;
  }

  /** The instant that all values are told for. */
  public Instant asOf() {
    return asOf;
  }

  /** The zone that days are told in. */
  public ZoneId zone() {
    return zone;
  }

  /** The calendar day of the as-of instant in the zone. */
  public LocalDate asOfDate() {
    return asOfDate;
  }

  /** The number of customers. Rows are numbered from 0 up to this, excluded. */
  public int size() {
    return size;
  }

  /**
   * The customer of a row, from 0; the row number where no ids were given.
   *
   * @param row from 0
   */
  public CustomerId id(int row) {
    java.util.Objects.checkIndex(row, size);
    return ids.at(row);
  }

  /**
   * The row of a customer, empty if there is none. The first call makes an index, 8 to 16 bytes a
   * customer, which stays; {@link #updated} hands it on.
   *
   * @throws IllegalStateException if a customer stands in two rows
   */
  public OptionalInt rowOf(CustomerId customer) {
    int row = ids.rowOf(customer);
    return row < 0 ? OptionalInt.empty() : OptionalInt.of(row);
  }

  /**
   * Some of the customers, in the order in which their rows are told.
   *
   * @param rows each from 0 to {@link #size}, exclusive
   * @throws IndexOutOfBoundsException if one is out of range
   */
  public Population rows(int... rows) {
    for (int row : rows) {
      java.util.Objects.checkIndex(row, size);
    }
    return new Population(
        this, asOf, ids.take(rows), new PopulationCells(this).take(rows), each -> false);
  }

  /**
   * What is known after some customers changed, joined or left: the way to a night that costs what
   * has changed, see {@link CustomerChanges}.
   *
   * @throws IllegalArgumentException if the changes are of another catalogue or zone, or of an
   *     earlier instant; if ids are not told, or one twice; if somebody is to leave who is not
   *     here; or if it is not told what days of observation mean on the later day
   */
  public PopulationUpdate updated(CustomerChanges changes) {
    return new PopulationUpdate(this, changes);
  }

  /**
   * Whether every customer's value is known.
   *
   * @param position of the attribute in the catalogue
   */
  public boolean isComplete(int position) {
    return columns[position].complete;
  }

  /**
   * Whether days of observation were told for this attribute. Where none were told all values count
   * as current.
   *
   * @param position of the attribute in the catalogue
   */
  public boolean hasObservedDays(int position) {
    return observedDays[position] != null;
  }

  /** Whether a reason was told why a value of this attribute is missing. */
  public boolean hasAbsences(int position) {
    return absences[position] != null;
  }

  /**
   * The bytes that each value of the column takes: 1, 4 or 8. It follows from the values that are
   * there, so that columns of small numbers take little memory.
   */
  public int width(int position) {
    return columns[position].width();
  }

  /**
   * Copies encoded values, as {@link Row} tells them, of {@code count} rows from row {@code from}
   * to the front of the target.
   */
  public void copy(int position, int from, int count, long[] target) {
    columns[position].copy(from, count, target);
  }

  /**
   * The same for columns of width 1 and 4, to the target from index {@code at}; a missing value is
   * {@code -(1 << 30)}, below all values.
   */
  public void copy(int position, int from, int count, int[] target, int at) {
    columns[position].copy(from, count, target, at);
  }

  /**
   * Copies the bytes of a column of width 1, eight rows in each word, the first of them lowest; a
   * missing value is -128. Whatever stands behind the last row is left as it is.
   *
   * @param from the first row, a multiple of eight
   * @param count how many rows, none of them behind the last
   * @throws IllegalArgumentException if the column has another width, or {@code from} is no
   *     multiple of eight
   * @throws IndexOutOfBoundsException if there are not so many rows, or the target is too short
   */
  public void copyBytes(int position, int from, int count, long[] target) {
    if (from % Long.BYTES != 0) {
      throw new IllegalArgumentException("expected a row that is a multiple of eight: " + from);
    }
    columns[position].copyBytes(from, count, target);
  }

  /**
   * One customer's values as facts of their own. Equal to those that were added, if the row was.
   *
   * @param row from 0
   */
  public Facts facts(int row) {
    java.util.Objects.checkIndex(row, size);
    return cursor().at(row).facts();
  }

  /**
   * A view that moves over the rows without allocating; for one thread. Each thread that goes
   * through the population takes one of its own.
   */
  public Cursor cursor() {
    return new Cursor(this);
  }

  /** Says how many customers there are, and nothing of them. */
  @Override
  public String toString() {
    return "Population of " + size + " as of " + asOf;
  }

  /** A view of one row at a time; for one thread. */
  public static final class Cursor implements Row {

    private final Population population;
    private int row;

    private Cursor(Population population) {
      this.population = requireNonNull(population, "population");
    }

    /** Moves to a row, from 0, and returns this. */
    public Cursor at(int newRow) {
      row = newRow;
      return this;
    }

    @Override
    public AttributeCatalog catalog() {
      return population.catalog;
    }

    @Override
    public Instant asOf() {
      return population.asOf;
    }

    @Override
    public ZoneId zone() {
      return population.zone;
    }

    @Override
    public LocalDate asOfDate() {
      return population.asOfDate;
    }

    @Override
    public boolean isKnown(int position) {
      return population.columns[position].isKnown(row);
    }

    @Override
    public long encoded(int position) {
      return population.columns[position].encoded(row);
    }

    @Override
    public Object object(int position) {
      Column.Objects column = population.objects[position];
      if (column == null) {
        throw new IllegalStateException("no object value at position " + position);
      }
      return column.get(row);
    }

    @Override
    public Absence absence(int position) {
      byte[] told = population.absences[position];
      return told == null ? Absence.NOT_KNOWN : Absence.at(told[row]);
    }

    @Override
    public long observedDay(int position) {
      int[] days = population.observedDays[position];
      return days == null ? population.asOfDate.toEpochDay() : days[row];
    }
  }
}
