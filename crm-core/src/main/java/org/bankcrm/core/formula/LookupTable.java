package org.bankcrm.core.formula;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.internal.value.Encoded;

/**
 * What a table says: the rate of a tier, the points of an age, the product risk that a customer of
 * an age and a risk level may take. By one attribute or by two.
 *
 * <pre>{@code
 * LookupTable.of(
 *     ALLOWED.type(),
 *     List.of(TableAxis.bands(AGE, 18L, 60L), TableAxis.codes(RISK, "C1", "C2")),
 *     List.of(List.of("R1", "R2"), List.of("R1", "R1")));
 * }</pre>
 *
 * <p>There is a row for each band or code of the first attribute, and in it a value for each of the
 * second, or just one. A value below the first band, or a code that the table does not have, has no
 * cell: the result is missing, {@code NOT_APPLICABLE}. Policies that share a table read the
 * attribute that it gives. Immutable and thread-safe; equal when the parts are.
 */
public final class LookupTable implements Formula {

  /** The most values in one table. */
  public static final int MOST_VALUES = 10_000;

  private final ValueType gives;
  private final List<TableAxis> by;
  private final List<List<Object>> rows;
  private final long[][] steps;
  private final long[][] values;

  private LookupTable(ValueType gives, List<TableAxis> by, List<? extends List<?>> rows) {
    this.gives = requireNonNull(gives, "gives");
    this.by = List.copyOf(by);
    checkSizes(gives, this.by, rows);
    List<List<Object>> all = new ArrayList<>();
    for (List<?> row : rows) {
      all.add(row.stream().map(cell -> value(gives, cell, "the result")).toList());
    }
    this.rows = List.copyOf(all);
    this.steps = this.by.stream().map(TableAxis::encoded).toArray(long[][]::new);
    this.values =
        all.stream()
            .map(row -> row.stream().mapToLong(cell -> Encoded.of(gives, cell)).toArray())
            .toArray(long[][]::new);
  }

  /**
   * A table.
   *
   * @param gives the type of what it gives; any but texts, open codes, sets and parts
   * @param by one attribute or two, with their bands or codes
   * @param rows the values, of that type
   * @throws IllegalArgumentException if there are none or more than two attributes or one stands
   *     twice, if rows or values are too few or too many for them or more than {@link
   *     #MOST_VALUES}, or a value is of another type
   */
  public static LookupTable of(ValueType gives, List<TableAxis> by, List<? extends List<?>> rows) {
    return new LookupTable(gives, by, rows);
  }

  private static void checkSizes(
      ValueType gives, List<TableAxis> by, List<? extends List<?>> rows) {
    if (!canGive(gives)) {
      throw new IllegalArgumentException("no table gives values of type " + gives);
    }
    long attributes = by.stream().map(axis -> axis.of().id()).distinct().count();
    if (by.isEmpty() || by.size() > 2 || attributes < by.size()) {
      throw new IllegalArgumentException("a table goes by one attribute or by two");
    }
    checkRows(by, rows);
  }

  private static void checkRows(List<TableAxis> by, List<? extends List<?>> rows) {
    if (rows.size() != by.get(0).steps().size()) {
      throw new IllegalArgumentException(
          "the table has " + rows.size() + " rows, not " + by.get(0).steps().size());
    }
    int width = width(by);
    if (rows.stream().anyMatch(row -> row.size() != width)) {
      throw new IllegalArgumentException("each row has to have " + width + " values");
    }
    if ((long) rows.size() * width > MOST_VALUES) {
      throw new IllegalArgumentException("a table has at most " + MOST_VALUES + " values");
    }
  }

  /**
   * Whether a table can give values of a type: any but texts, open codes, sets and parts.
   *
   * @param type of the attribute that the table would compute
   */
  public static boolean canGive(ValueType type) {
    return Encoded.isScalar(type);
  }

  /** The values of each row of a table by these. One for a table by one attribute. */
  public static int width(List<TableAxis> by) {
    return by.size() == 1 ? 1 : by.get(1).steps().size();
  }

  /** The value in the normal form of its type. */
  static Object value(ValueType type, Object value, String name) {
    Object normal = type.normalise(requireNonNull(value, "value"));
    if (!Encoded.fits(type, normal)) {
      throw new IllegalArgumentException(
          "a value of " + name + " has more digits than fit " + type);
    }
    return normal;
  }

  /** The type of what it gives. */
  public ValueType gives() {
    return gives;
  }

  /**
   * The attributes by which it goes, one or two. The first chooses the row, the second the place in
   * it.
   */
  public List<TableAxis> by() {
    return by;
  }

  /** The values by rows. In the order of the steps; unmodifiable. */
  public List<List<Object>> rows() {
    return rows;
  }

  @Override
  public List<AttributeRef> reads() {
    return by.stream().map(TableAxis::of).toList();
  }

  @Override
  public void check(ValueType type) {
    Numbers.require(type.equals(gives), type, gives.toString());
  }

  @Override
  public OptionalLong value(ValueType type, Operands operands) {
    int row = by.get(0).place(steps[0], operands.encoded(0));
    int column = by.size() == 1 ? 0 : by.get(1).place(steps[1], operands.encoded(1));
    return row < 0 || column < 0 ? OptionalLong.empty() : OptionalLong.of(values[row][column]);
  }

  /** The table says nothing of such a customer: all else has a value. */
  @Override
  public Absence absence(Operands operands) {
    return Absence.NOT_APPLICABLE;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.table(this);
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof LookupTable that
            && gives.equals(that.gives)
            && by.equals(that.by)
            && rows.equals(that.rows));
  }

  @Override
  public int hashCode() {
    return Objects.hash(gives, by, rows);
  }

  @Override
  public String toString() {
    return "table by " + reads().stream().map(AttributeRef::id).toList();
  }
}
