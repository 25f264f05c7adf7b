package org.bankcrm.jdbc;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.TreeSet;
import org.bankcrm.core.Money;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.ColumnBuilder;
import org.bankcrm.core.attribute.PopulationBuilder;
import org.bankcrm.core.condition.ValueType;
import org.jspecify.annotations.Nullable;

/** One column of a query, and where its values go. */
final class Cell<T> {

  private static final String DATETIME = "DATETIME";

  private final int place;
  private final String name;
  private final ValueType type;
  private final ColumnBuilder<T> values;
  private final SqlDialect dialect;

  private Cell(
      int place, String name, ValueType type, ColumnBuilder<T> values, SqlDialect dialect) {
    this.dialect = dialect;
    this.place = place;
    this.name = name;
    this.type = type;
    this.values = values;
  }

  static <T> Cell<T> of(
      int place,
      String name,
      Attribute<T> attribute,
      PopulationBuilder population,
      SqlDialect dialect) {
    return new Cell<>(place, name, attribute.type(), population.column(attribute), dialect);
  }

  @SuppressWarnings("unchecked") // the kind of the attribute's type says which it is
  void fill(ResultSet row) throws SQLException {
    try {
      Object value = value(row);
      if (value != null) {
        values.put((T) value);
      }
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new IllegalArgumentException(
          "column " + name + " holds a value that is no " + type + "; it is not shown");
    }
  }

  private @Nullable Object value(ResultSet row) throws SQLException {
    return switch (type.kind()) {
      case INTEGER -> whole(row.getBigDecimal(place));
      case DECIMAL -> row.getBigDecimal(place);
      case MONEY -> money(row.getBigDecimal(place));
      case REAL -> known(row, row.getDouble(place));
      case YES_NO -> known(row, row.getBoolean(place));
      case CODE, TEXT -> row.getString(place);
      case CODE_SET -> codes(row.getString(place));
      case DATE -> row.getObject(place, LocalDate.class);
      case INSTANT -> instant(row);
      case ELEMENTS -> throw new IllegalStateException("a list of parts has no column");
    };
  }

  private static @Nullable Object known(ResultSet row, Object value) throws SQLException {
    return row.wasNull() ? null : value;
  }

  private static @Nullable Long whole(@Nullable BigDecimal number) {
    return number == null ? null : number.longValueExact();
  }

  private @Nullable Money money(@Nullable BigDecimal amount) {
    return amount == null ? null : Money.of(amount, type.currency().orElseThrow());
  }

  /** MariaDB moves a timestamp into the zone of the session, and leaves a datetime as it is. */
  private @Nullable Instant instant(ResultSet row) throws SQLException {
    if (dialect != SqlDialect.MARIADB) {
      OffsetDateTime at = row.getObject(place, OffsetDateTime.class);
      return at == null ? null : at.toInstant();
    }
    if (!DATETIME.equals(row.getMetaData().getColumnTypeName(place))) {
      throw new IllegalStateException(
          "column " + name + " is no datetime; on MariaDB an instant is a datetime(6) in UTC");
    }
    LocalDateTime at = row.getObject(place, LocalDateTime.class);
    return at == null ? null : at.toInstant(ZoneOffset.UTC);
  }

  private static @Nullable TreeSet<String> codes(@Nullable String text) {
    if (text == null) {
      return null;
    }
    return text.isEmpty() ? new TreeSet<>() : new TreeSet<>(Arrays.asList(text.split(",", -1)));
  }
}
