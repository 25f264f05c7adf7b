package org.bankcrm.benchmarks.rival;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bankcrm.benchmarks.workload.Customer;
import org.bankcrm.benchmarks.workload.Field;
import org.bankcrm.benchmarks.workload.RuleText;
import org.bankcrm.benchmarks.workload.Segments;

/**
 * Workload W1 in DuckDB: an in-memory table in natural column types, one thread, rules as SQL.
 *
 * <p>The table is loaded once, in the order of the rows, and is not part of what is timed.
 */
public final class DuckDbSegments implements AutoCloseable {
  private static final String URL = "jdbc:duckdb:";

  private static final String COUNTS =
      IntStream.range(0, Segments.COUNT)
          .mapToObj(i -> "count_if(" + sql(i) + ")")
          .collect(Collectors.joining(", ", "SELECT ", " FROM customers"));

  private static final String MASK =
      IntStream.range(0, Segments.COUNT)
          .mapToObj(i -> "CASE WHEN " + sql(i) + " THEN " + (1L << i) + "::BIGINT ELSE 0 END")
          .collect(Collectors.joining(" | "));

  private final Connection connection;
  private final Statement statement;

  private DuckDbSegments(Connection connection) throws SQLException {
    this.connection = connection;
    this.statement = connection.createStatement();
  }

  /** Whether the driver is on the class path. */
  public static boolean isPresent() {
    return DriverManager.drivers().anyMatch(DuckDbSegments::accepts);
  }

  /** An in-memory database that holds the rows. */
  public static DuckDbSegments of(Customer[] rows) throws SQLException, IOException {
    DuckDbSegments database = new DuckDbSegments(DriverManager.getConnection(URL));
    database.statement.execute("SET threads=1");
    database.load(rows);
    return database;
  }

  /** How many customers each segment has, by one SELECT over the table. */
  public long[] counts() throws SQLException {
    long[] counts = new long[Segments.COUNT];
    try (ResultSet result = statement.executeQuery(COUNTS)) {
      result.next();
      for (int i = 0; i < counts.length; i++) {
        counts[i] = result.getLong(i + 1);
      }
    }
    return counts;
  }

  /** Writes every customer's mask into a table of the database; tells how many rows it has. */
  public long masksIntoTable() throws SQLException {
    statement.execute(
        "CREATE OR REPLACE TABLE masks AS SELECT " + MASK + " AS mask FROM customers");
    try (ResultSet result = statement.executeQuery("SELECT count(*) FROM masks")) {
      result.next();
      return result.getLong(1);
    }
  }

  /** Fetches every customer's mask over JDBC. */
  public void masksFetched(long[] masks) throws SQLException {
    fetch("SELECT " + MASK + " FROM customers", masks);
  }

  /** Reads back what {@link #masksIntoTable} wrote. */
  public void readTable(long[] masks) throws SQLException {
    fetch("SELECT mask FROM masks", masks);
  }

  @Override
  public void close() throws SQLException {
    statement.close();
    connection.close();
  }

  private void fetch(String query, long[] masks) throws SQLException {
    try (ResultSet result = statement.executeQuery(query)) {
      for (int row = 0; result.next(); row++) {
        masks[row] = result.getLong(1);
      }
    }
  }

  /** By a file, for a million single inserts would take minutes. */
  private void load(Customer[] rows) throws SQLException, IOException {
    statement.execute(
        Field.all().stream()
            .map(field -> field.id() + " " + type(field))
            .collect(Collectors.joining(", ", "CREATE TABLE customers (", ")")));
    Path file = Files.createTempFile("customers", ".csv");
    try {
      write(rows, file);
      statement.execute("COPY customers FROM '" + file + "' (HEADER false, NULLSTR '')");
    } finally {
      Files.delete(file);
    }
  }

  private static void write(Customer[] rows, Path file) throws IOException {
    StringBuilder line = new StringBuilder();
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (Customer row : rows) {
        line.setLength(0);
        for (Field field : Field.all()) {
          line.append(field == Field.AGE ? "" : ",");
          if (field.isKnown(row)) {
            line.append(field.read(row));
          }
        }
        out.append(line).append('\n');
      }
    }
  }

  private static String type(Field field) {
    return switch (field.kind()) {
      case INT -> "INTEGER";
      case LONG -> "BIGINT";
      case CODE -> "TINYINT";
      case FLAG -> "BOOLEAN";
    };
  }

  private static String sql(int segment) {
    return RuleText.of(Segments.all().get(segment));
  }

  private static boolean accepts(Driver driver) {
    try {
      return driver.acceptsURL(URL);
    } catch (SQLException e) {
      return false;
    }
  }
}
