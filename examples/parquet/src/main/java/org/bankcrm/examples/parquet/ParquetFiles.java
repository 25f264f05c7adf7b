package org.bankcrm.examples.parquet;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes of a Parquet file the CSV file that {@code ./crm decide} reads, and of its results a
 * Parquet file.
 *
 * <pre>
 * examples/parquet/run to-csv customers.parquet customers.csv
 * ./crm decide --book DIR --customers customers.csv --as-of 2026-06-30 --out DIR
 * examples/parquet/run to-parquet DIR/decisions.csv decisions.parquet score.credit-card=INTEGER
 * </pre>
 *
 * <p>A column is named by the id of its attribute. Values are written as {@code ./crm decide} reads
 * them: days and instants in ISO form, yes and no as true and false, lists as sets {@code A|B}, and
 * nothing where there is none. A column of another kind is refused by its name.
 */
public final class ParquetFiles {

  private static final String INSTANT = "TIMESTAMP WITH TIME ZONE";
  private static final String USAGE =
      "usage: to-csv IN.parquet OUT.csv | to-parquet IN.csv OUT.parquet [COLUMN=TYPE]...";

  private ParquetFiles() {}

  /** Runs one of the two. */
  public static void main(String[] args) throws SQLException {
    try {
      run(List.of(args));
    } catch (IllegalArgumentException e) {
      System.err.println("parquet: " + e.getMessage());
      System.exit(2);
    }
  }

  private static void run(List<String> args) throws SQLException {
    if (args.size() == 3 && args.get(0).equals("to-csv")) {
      toCsv(Path.of(args.get(1)), Path.of(args.get(2)));
    } else if (args.size() >= 3 && args.get(0).equals("to-parquet")) {
      toParquet(Path.of(args.get(1)), Path.of(args.get(2)), types(args.subList(3, args.size())));
    } else {
      throw new IllegalArgumentException(USAGE);
    }
  }

  private static Map<String, String> types(List<String> pairs) {
    Map<String, String> types = new LinkedHashMap<>();
    for (String pair : pairs) {
      int at = pair.lastIndexOf('=');
      if (at <= 0 || !pair.substring(at + 1).matches("[A-Za-z]+(\\([0-9]+, ?[0-9]+\\))?")) {
        throw new IllegalArgumentException("expected COLUMN=TYPE but was " + pair);
      }
      types.put(pair.substring(0, at), pair.substring(at + 1));
    }
    return types;
  }

  /**
   * Writes customers as {@code ./crm decide} reads them, in their order.
   *
   * @throws IllegalArgumentException if a column has a type of which no attribute is
   */
  public static void toCsv(Path parquet, Path csv) throws SQLException {
    String table = "read_parquet(" + text(existing(parquet)) + ")";
    try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = database.createStatement()) {
      List<String> cells = new ArrayList<>();
      List<String> refused = new ArrayList<>();
      try (ResultSet columns = statement.executeQuery("DESCRIBE SELECT * FROM " + table)) {
        while (columns.next()) {
          add(columns.getString(1), columns.getString(2), cells, refused);
        }
      }
      if (!refused.isEmpty()) {
        throw new IllegalArgumentException(
            "no attribute has the type of " + String.join(", ", refused));
      }
      statement.execute(
          "COPY (SELECT "
              + String.join(", ", cells)
              + " FROM "
              + table
              + ") TO "
              + text(csv.toString())
              + " (FORMAT csv, HEADER)");
    }
  }

  private static void add(String name, String type, List<String> cells, List<String> refused) {
    String column = name(name);
    switch (type) {
      case "VARCHAR", "BOOLEAN", "DATE", "TINYINT", "SMALLINT", "INTEGER", "BIGINT", "DOUBLE" ->
          cells.add(column);
      case INSTANT -> cells.add(instant(column) + " AS " + column);
      case "VARCHAR[]" ->
          cells.add(
              "CASE len("
                  + column
                  + ") WHEN 0 THEN '-' ELSE array_to_string("
                  + column
                  + ", '|') END AS "
                  + column);
      default -> {
        if (type.startsWith("DECIMAL")) {
          cells.add(column);
        } else {
          refused.add(name + " (" + type + ")");
        }
      }
    }
  }

  /** As ISO 8601 in UTC, with a fraction only where there is one. */
  private static String instant(String column) {
    String utc = "make_timestamp(epoch_us(" + column + "))";
    return "CASE WHEN epoch_us("
        + column
        + ") % 1000000 = 0 THEN strftime("
        + utc
        + ", '%Y-%m-%dT%H:%M:%SZ') ELSE strftime("
        + utc
        + ", '%Y-%m-%dT%H:%M:%S.%fZ') END";
  }

  /**
   * Writes results of {@code ./crm decide} in their order.
   *
   * @param types types by columns, such as DATE or INTEGER; all others stay text, since a key or a
   *     code may look like a number and is none
   */
  public static void toParquet(Path csv, Path parquet, Map<String, String> types)
      throws SQLException {
    StringBuilder cast = new StringBuilder("SELECT * REPLACE (");
    types.forEach(
        (column, type) ->
            cast.append("CAST(")
                .append(name(column))
                .append(" AS ")
                .append(type)
                .append(") AS ")
                .append(name(column))
                .append(", "));
    String select = types.isEmpty() ? "SELECT *" : cast.substring(0, cast.length() - 2) + ")";
    try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = database.createStatement()) {
      statement.execute(
          "COPY ("
              + select
              + " FROM read_csv("
              + text(existing(csv))
              + ", header = true, all_varchar = true, delim = ',', quote = '\"')) TO "
              + text(parquet.toString())
              + " (FORMAT parquet)");
    }
  }

  private static String existing(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException("there is no file " + file);
    }
    return file.toString();
  }

  private static String text(String value) {
    return "'" + value.replace("'", "''") + "'";
  }

  private static String name(String value) {
    return '"' + value.replace("\"", "\"\"") + '"';
  }
}
