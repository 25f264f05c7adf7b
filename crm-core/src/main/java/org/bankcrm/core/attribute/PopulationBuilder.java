package org.bankcrm.core.attribute;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.internal.value.Encoded;
import org.jspecify.annotations.Nullable;

/**
 * Fills a population, either customer by customer or column by column; for one thread.
 *
 * <p>What is not filled is missing.
 */
public final class PopulationBuilder {

  final AttributeCatalog catalog;
  final Instant asOf;
  final ZoneId zone;
  private final boolean byColumn;
  private int size;
  private int capacity;
  private final long[][] encoded;
  private final @Nullable Object[] @Nullable [] objects;
  private final int[] @Nullable [] observed;
  private @Nullable IntFunction<CustomerId> ids;
  private final List<CustomerId> rowIds = new ArrayList<>();

  PopulationBuilder(
      AttributeCatalog catalog, Instant asOf, ZoneId zone, int size, boolean byColumn) {
    this.catalog = requireNonNull(catalog, "catalog");
    this.asOf = requireNonNull(asOf, "asOf");
    this.zone = requireNonNull(zone, "zone");
    if (size < 0) {
      throw new IllegalArgumentException("size must not be negative but was " + size);
    }
    this.byColumn = byColumn;
    this.size = size;
    this.encoded = new long[catalog.size()][];
    this.objects = new Object[catalog.size()][];
    this.observed = new int[catalog.size()][];
    grow(byColumn ? size : 1_024);
  }

  /**
   * Adds a customer at the end.
   *
   * @throws IllegalArgumentException if the facts are of another catalogue, instant or zone
   * @throws IllegalStateException if the size was given beforehand
   */
  public PopulationBuilder add(CustomerId id, Facts facts) {
    if (byColumn) {
      throw new IllegalStateException("this population is filled column by column");
    }
    if (!facts.catalog().equals(catalog) || !facts.asOf().equals(asOf)) {
      throw new IllegalArgumentException("the facts have another catalogue or as-of instant");
    }
    if (!facts.zone().equals(zone)) {
      throw new IllegalArgumentException("the facts have zone " + facts.zone() + ", not " + zone);
    }
    rowIds.add(requireNonNull(id, "id"));
    if (size == capacity) {
      grow(Math.multiplyExact(capacity, 2));
    }
    for (int i = 0; i < encoded.length; i++) {
      putRow(i, facts);
    }
    size++;
    return this;
  }

  /** Tells the customer of each row; may be computed, and is asked as often as needed. */
  public PopulationBuilder ids(IntFunction<CustomerId> rowToId) {
    this.ids = requireNonNull(rowToId, "rowToId");
    return this;
  }

  /**
   * Fills a whole column with encoded values, as {@link Row} tells the encoding.
   *
   * @param values the encoded value of each row, not asked where missing
   * @param missing whether the value of a row is missing
   * @throws IllegalArgumentException if the attribute's values are no numbers, or one is out of
   *     bounds; the message names the row and not the value
   */
  public PopulationBuilder column(
      Attribute<?> attribute, IntToLongFunction values, IntPredicate missing) {
    int position = columnPosition(attribute);
    if (!Encoded.isScalar(attribute.type())) {
      throw new IllegalArgumentException(attribute.id() + " is " + attribute.type());
    }
    long none = Population.missing(catalog, position);
    long[] column = encoded[position];
    for (int row = 0; row < size; row++) {
      column[row] = missing.test(row) ? none : checked(attribute, values.applyAsLong(row), row);
    }
    return this;
  }

  /** Fills a whole column of known encoded values. */
  public PopulationBuilder column(Attribute<?> attribute, IntToLongFunction values) {
    return column(attribute, values, row -> false);
  }

  /** The population; the builder must not be used afterwards. */
  public Population build() {
    return new Population(this);
  }

  private int columnPosition(Attribute<?> attribute) {
    if (!byColumn) {
      throw new IllegalStateException("this population is filled customer by customer");
    }
    return catalog.positionOf(attribute);
  }

  private static long checked(Attribute<?> attribute, long value, int row) {
    if (!isWithin(attribute.type(), value)) {
      throw new IllegalArgumentException(
          attribute.id()
              + ": the value in row "
              + row
              + " is out of bounds for "
              + attribute.type());
    }
    return value;
  }

  private static boolean isWithin(ValueType type, long value) {
    return switch (type.kind()) {
      case YES_NO -> value == 0 || value == 1;
      case CODE -> value >= 0 && value < type.codes().size();
      case REAL -> value != Encoded.MISSING_REAL;
      default -> Math.abs(value) < 1_000_000_000_000_000_000L && value != Long.MIN_VALUE;
    };
  }

  private void putRow(int position, Facts facts) {
    encoded[position][size] = facts.encoded(position);
    if (!facts.isKnown(position)) {
      return;
    }
    if (!Encoded.isScalar(catalog.attributes().get(position).type())) {
      objectsAt(position)[size] = facts.object(position);
    }
    long day = facts.observedDay(position);
    if (observed[position] != null || day != facts.asOfDate().toEpochDay()) {
      observedAt(position, facts)[size] = Math.toIntExact(day);
    }
  }

  private @Nullable Object[] objectsAt(int position) {
    @Nullable Object[] column = objects[position];
    if (column == null) {
      column = new @Nullable Object[capacity];
      objects[position] = column;
    }
    return column;
  }

  private int[] observedAt(int position, Facts facts) {
    int[] days = observed[position];
    if (days == null) {
      days = new int[capacity];
      Arrays.fill(days, Math.toIntExact(facts.asOfDate().toEpochDay()));
      observed[position] = days;
    }
    return days;
  }

  private void grow(int newCapacity) {
    for (int i = 0; i < encoded.length; i++) {
      encoded[i] = grown(encoded[i], newCapacity, Population.missing(catalog, i));
      objects[i] = objects[i] == null ? null : Arrays.copyOf(objects[i], newCapacity);
      observed[i] = observed[i] == null ? null : Arrays.copyOf(observed[i], newCapacity);
    }
    capacity = newCapacity;
  }

  private long[] grown(long @Nullable [] column, int newCapacity, long missing) {
    long[] larger = new long[newCapacity];
    int kept = column == null ? 0 : column.length;
    if (column != null) {
      System.arraycopy(column, 0, larger, 0, kept);
    }
    Arrays.fill(larger, kept, newCapacity, missing);
    return larger;
  }

  int size() {
    return size;
  }

  @Nullable IntFunction<CustomerId> ids() {
    if (ids != null || byColumn) {
      return ids;
    }
    CustomerId[] all = rowIds.toArray(new CustomerId[0]);
    return row -> all[row];
  }

  Column[] columns() {
    Column[] columns = new Column[encoded.length];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = Column.of(encoded[i], size, Population.missing(catalog, i));
      encoded[i] = new long[0];
    }
    return columns;
  }

  Column.@Nullable Objects[] objects() {
    Column.@Nullable Objects[] all = new Column.@Nullable Objects[objects.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = objects[i] == null ? null : new Column.Objects(Arrays.copyOf(objects[i], size));
    }
    return all;
  }

  int[] @Nullable [] observedDays() {
    int[] @Nullable [] all = new int[observed.length] @Nullable [];
    for (int i = 0; i < all.length; i++) {
      all[i] = observed[i] == null ? null : Arrays.copyOf(observed[i], size);
    }
    return all;
  }
}
