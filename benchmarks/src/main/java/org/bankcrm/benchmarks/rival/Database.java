package org.bankcrm.benchmarks.rival;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.bankcrm.benchmarks.workload.Customer;

/**
 * A database in memory with the customers in a table of natural column types.
 *
 * <p>It is driven through {@code java.sql} alone, so the code compiles without any driver. The
 * table keeps the order of the rows and is loaded before anything is timed. DuckDB gets one thread.
 */
public final class Database implements AutoCloseable {

  /** A database that can be measured. */
  public enum Product {
    DUCK_DB("jdbc:duckdb:"),
    SQLITE("jdbc:sqlite::memory:");

    private final String url;

    Product(String url) {
      this.url = url;
    }

    /** Whether the driver is on the class path; drivers come with the Maven profile rivals. */
    public boolean isPresent() {
      return DriverManager.drivers().anyMatch(this::isServedBy);
    }

    private boolean isServedBy(Driver driver) {
      try {
        return driver.acceptsURL(url);
      } catch (SQLException e) {
        return false;
      }
    }
  }

  private final Connection connection;
  private final Statement statement;

  private Database(Connection connection) throws SQLException {
    this.connection = connection;
    this.statement = connection.createStatement();
  }

  /** A new database that holds the rows. */
  public static Database of(Product product, Customer[] rows) throws SQLException {
    Database database = empty(product);
    CustomerTable.load(product, database.connection, rows);
    return database;
  }

  /** A new database without a table. */
  public static Database empty(Product product) throws SQLException {
    Database database = new Database(DriverManager.getConnection(product.url));
    if (product == Product.DUCK_DB) {
      database.statement.execute("SET threads=1");
    }
    return database;
  }

  /** The only row of a query's result. */
  public long[] row(String query) throws SQLException {
    try (ResultSet result = statement.executeQuery(query)) {
      result.next();
      long[] row = new long[result.getMetaData().getColumnCount()];
      for (int i = 0; i < row.length; i++) {
        row[i] = result.getLong(i + 1);
      }
      return row;
    }
  }

  /** Fetches the first column of a query's result. */
  public void fetch(String query, long[] target) throws SQLException {
    try (ResultSet result = query(query)) {
      for (int row = 0; result.next(); row++) {
        target[row] = result.getLong(1);
      }
    }
  }

  /** Writes a query's result into a table in place of what it held; tells how many rows it has. */
  public long store(String table, String query) throws SQLException {
    statement.execute("CREATE OR REPLACE TABLE " + table + " AS " + query);
    return row("SELECT count(*) FROM " + table)[0];
  }

  /** A query's result, which closes the one before. */
  public ResultSet query(String query) throws SQLException {
    return statement.executeQuery(query);
  }

  @Override
  public void close() throws SQLException {
    statement.close();
    connection.close();
  }
}
