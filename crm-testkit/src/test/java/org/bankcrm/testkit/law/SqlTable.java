package org.bankcrm.testkit.law;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bankcrm.core.Money;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.Derivation;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.condition.ValueType.Kind;
import org.bankcrm.core.formula.LookupTable;
import org.bankcrm.core.window.Aggregate;
import org.bankcrm.core.window.PartsFormula;

/** Customers as a table of a database in memory: a column for each value and for its age. */
final class SqlTable implements AutoCloseable {

  private final Connection connection;
  private final List<Attribute<?>> attributes;
  private final SqlCondition sql;
  private final int size;

  /** Fills the table; all facts are of one catalogue, as of one instant and zone. */
  SqlTable(List<Facts> customers) throws SQLException {
    Facts first = customers.get(0);
    attributes =
        first.catalog().attributes().stream().filter(a -> hasColumn(a.type().kind())).toList();
    sql = new SqlCondition(first.asOfDate());
    size = customers.size();
    connection = DriverManager.getConnection("jdbc:h2:mem:;TIME ZONE=" + zoneName(first.zone()));
    try (Statement create = connection.createStatement()) {
      create.execute("CREATE TABLE customer (row_no INTEGER PRIMARY KEY, " + columns() + ")");
      create.execute(
          "CREATE TABLE member (row_no INTEGER, held VARCHAR, code VARCHAR,"
              + " PRIMARY KEY (row_no, held, code))");
    }
    fill(customers);
    fillMembers(customers);
    for (Derivation each : first.catalog().derivations()) {
      lookUp(each);
    }
  }

  /** The column with the day on which the value was observed. */
  static String observed(String id) {
    return id + " observed";
  }

  /** The column with the reason why there is no value. */
  static String reason(String id) {
    return id + " reason";
  }

  static boolean hasColumn(Kind kind) {
    return kind != Kind.ELEMENTS;
  }

  /** What the database says of each condition, for each customer in order. */
  Truth[][] truths(List<Condition> conditions) throws SQLException {
    String asked = conditions.stream().map(sql::of).collect(Collectors.joining(",\n"));
    Truth[][] truths = new Truth[conditions.size()][size];
    try (Statement select = connection.createStatement();
        ResultSet rows =
            select.executeQuery("SELECT " + asked + " FROM customer ORDER BY row_no")) {
      for (int row = 0; rows.next(); row++) {
        for (int i = 0; i < conditions.size(); i++) {
          boolean holds = rows.getBoolean(i + 1);
          truths[i][row] = rows.wasNull() ? Truth.UNKNOWN : Truth.of(holds);
        }
      }
    }
    return truths;
  }

  /**
   * What a number of the rows comes to, if nothing of it is open: no row may count that does not
   * certainly, and each that counts has the number.
   */
  Optional<BigDecimal> figure(PartsFormula formula) throws SQLException {
    String number = SqlCondition.quotedName(formula.of().orElseThrow().id());
    String where = sql.of(formula.where());
    String counted = " FILTER (WHERE " + where + ")";
    String query =
        "SELECT COUNT(*) FILTER (WHERE ("
            + where
            + ") IS NULL), COUNT(*)"
            + counted
            + Stream.of("COUNT", "SUM", "MIN", "MAX")
                .map(each -> ", " + each + "(" + number + ")" + counted)
                .collect(Collectors.joining())
            + " FROM customer";
    try (Statement select = connection.createStatement();
        ResultSet row = select.executeQuery(query)) {
      row.next();
      boolean open = row.getLong(1) > 0 || row.getLong(2) != row.getLong(3);
      return open ? Optional.empty() : figure(formula.aggregate(), row);
    }
  }

  private static Optional<BigDecimal> figure(Aggregate aggregate, ResultSet row)
      throws SQLException {
    long counted = row.getLong(2);
    BigDecimal sum = counted == 0 ? BigDecimal.ZERO : row.getBigDecimal(4);
    if (aggregate instanceof Aggregate.Sum) {
      return Optional.of(sum);
    } else if (counted == 0) {
      return Optional.empty();
    } else if (aggregate instanceof Aggregate.Average) {
      return Optional.of(sum.divide(BigDecimal.valueOf(counted), 40, RoundingMode.DOWN));
    }
    return Optional.of(row.getBigDecimal(aggregate instanceof Aggregate.Min ? 5 : 6));
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  private static String zoneName(ZoneId zone) {
    return zone.getId().replace(":", "\\:");
  }

  private String columns() {
    return attributes.stream().map(SqlTable::column).collect(Collectors.joining(", "));
  }

  private static String column(Attribute<?> attribute) {
    return SqlCondition.quotedName(attribute.id())
        + " "
        + type(attribute.type())
        + ", "
        + SqlCondition.quotedName(observed(attribute.id()))
        + " DATE, "
        + SqlCondition.quotedName(reason(attribute.id()))
        + " VARCHAR NOT NULL";
  }

  private static String type(ValueType type) {
    return switch (type.kind()) {
      case INTEGER -> "BIGINT";
      case DECIMAL, MONEY -> "NUMERIC(18, " + type.scale() + ")";
      case REAL -> "DOUBLE PRECISION";
      case YES_NO -> "BOOLEAN";
      case CODE, TEXT -> "VARCHAR";
      case DATE -> "DATE";
      case INSTANT -> "TIMESTAMP(6) WITH TIME ZONE";
      case CODE_SET -> "INTEGER"; // how many; the codes are rows of their own
      case ELEMENTS -> throw new AssertionError("no column for " + type);
    };
  }

  private void fill(List<Facts> customers) throws SQLException {
    String marks = String.join(", ", Collections.nCopies(1 + 3 * attributes.size(), "?"));
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO customer VALUES (" + marks + ")")) {
      for (int row = 0; row < customers.size(); row++) {
        insert.setInt(1, row);
        put(insert, customers.get(row));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** A set of codes is a table of its own, as a database has it. */
  private void fillMembers(List<Facts> customers) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO member VALUES (?, ?, ?)")) {
      for (int row = 0; row < customers.size(); row++) {
        for (Attribute<?> attribute : attributes) {
          if (customers.get(row).get(attribute).orElse(null) instanceof Set<?> codes) {
            for (Object code : codes) {
              insert.setInt(1, row);
              insert.setString(2, attribute.id());
              insert.setString(3, (String) code);
              insert.addBatch();
            }
          }
        }
      }
      insert.executeBatch();
    }
  }

  /** The database finds by itself what tables give; by two at most, one within the other. */
  private void lookUp(Derivation derivation) throws SQLException {
    if (derivation.formula() instanceof LookupTable table) {
      try (Statement update = connection.createStatement()) {
        String column = SqlCondition.quotedName(derivation.attribute().id());
        update.execute("UPDATE customer SET " + column + " = " + sql.cell(table, 0, table.rows()));
      }
    }
  }

  private void put(PreparedStatement insert, Facts facts) throws SQLException {
    for (int i = 0; i < attributes.size(); i++) {
      Attribute<?> attribute = attributes.get(i);
      Object value = facts.get(attribute).map(SqlTable::held).orElse(null);
      int position = facts.catalog().positionOf(attribute);
      long day = facts.observedDay(position);
      insert.setObject(2 + 3 * i, value);
      insert.setObject(3 + 3 * i, value == null ? null : LocalDate.ofEpochDay(day));
      insert.setString(4 + 3 * i, facts.absence(position).word());
    }
  }

  private static Object held(Object value) {
    if (value instanceof Instant instant) {
      return instant.atOffset(ZoneOffset.UTC);
    }
    if (value instanceof Set<?> codes) {
      return codes.size();
    }
    BigDecimal amount = value instanceof Money money ? money.amount() : null;
    return amount == null ? value : amount;
  }
}
