package org.bankcrm.jdbc;

import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Statements on one connection, within a transaction; for one thread. */
final class Sql {

  private static final String UNTOLD =
      "the driver does not tell of each row of a batch whether it was changed; switch that off"
          + " (PostgreSQL: reWriteBatchedInserts, MariaDB: useBulkStmts)";
  private static final int FETCHED = 500;

  final Connection connection;
  final SqlDialect dialect;

  Sql(Connection connection, SqlDialect dialect) {
    this.connection = connection;
    this.dialect = dialect;
  }

  /** Makes something of a row. */
  @FunctionalInterface
  interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  <T> List<T> query(String sql, Reader<T> reader, @Nullable Object... values) throws SQLException {
    List<T> found = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(reader.read(rows));
        }
      }
    }
    return found;
  }

  /** Takes a row. */
  @FunctionalInterface
  interface Taker {
    void take(ResultSet row) throws SQLException;
  }

  /** Row by row, of which the driver holds a few hundred at a time. */
  void cursor(String sql, Taker taker, @Nullable Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setFetchSize(FETCHED);
      bind(statement, values);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          taker.take(rows);
        }
      }
    }
  }

  <T> Optional<T> one(String sql, Reader<T> reader, @Nullable Object... values)
      throws SQLException {
    List<T> found = query(sql, reader, values);
    return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
  }

  boolean exists(String sql, @Nullable Object... values) throws SQLException {
    return one(sql, row -> true, values).isPresent();
  }

  /** How many rows were changed. */
  int update(String sql, @Nullable Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      return statement.executeUpdate();
    }
  }

  /** Whether the row was put; if not, its key is taken, and nothing has happened. */
  boolean insert(String sql, @Nullable Object... values) throws SQLException {
    if (dialect == SqlDialect.MARIADB) {
      return QuietInserts.put(this, sql, values);
    }
    try {
      return update(sql + dialect.orNothing(), values) == 1;
    } catch (SQLException failed) {
      if (dialect.isKeyTaken(failed)) {
        return false; // the transaction lives on: only the statement is undone
      }
      throw failed;
    }
  }

  /** The next numbers of a sequence, rising. */
  List<Long> next(String sequence, int count) throws SQLException {
    return query(dialect.next(sequence), row -> row.getLong(1), count);
  }

  /** Of each row whether it was changed. */
  boolean[] updateAll(String sql, List<@Nullable Object[]> rows) throws SQLException {
    return rows.isEmpty() ? new boolean[0] : changed(batch(sql, rows), rows.size());
  }

  /** For all rows, where nobody asks which of them were changed. */
  void doAll(String sql, List<@Nullable Object[]> rows) throws SQLException {
    if (!rows.isEmpty()) {
      batch(sql, rows);
    }
  }

  /** Of each row whether it was put; of others the key is taken. */
  boolean[] insertAll(String sql, List<@Nullable Object[]> rows) throws SQLException {
    if (rows.isEmpty()) {
      return new boolean[0];
    }
    if (dialect == SqlDialect.MARIADB) {
      return QuietInserts.putAll(this, sql, rows);
    }
    try {
      return changed(batch(sql + dialect.orNothing(), rows), rows.size());
    } catch (BatchUpdateException failed) {
      if (allTaken(failed, rows.size())) {
        return changed(failed.getUpdateCounts(), rows.size());
      }
      throw failed;
    }
  }

  /** Whether the keys of all rows that failed are taken, and nothing else is wrong. */
  private boolean allTaken(BatchUpdateException failed, int rows) {
    for (SQLException each = failed.getNextException(); each != null; ) {
      if (!dialect.isKeyTaken(each)) {
        return false;
      }
      each = each.getNextException();
    }
    return dialect.isKeyTaken(failed) && failed.getUpdateCounts().length == rows;
  }

  private int[] batch(String sql, List<@Nullable Object[]> rows) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (@Nullable Object[] row : rows) {
        bind(statement, row);
        statement.addBatch();
      }
      return statement.executeBatch();
    }
  }

  private static boolean[] changed(int[] counts, int rows) {
    boolean[] changed = new boolean[rows];
    for (int i = 0; i < rows; i++) {
      if (counts[i] == Statement.SUCCESS_NO_INFO) {
        throw new IllegalStateException(UNTOLD);
      }
      changed[i] = counts[i] == 1;
    }
    return changed;
  }

  void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      if (values[i] == null) {
        statement.setNull(i + 1, Types.NULL);
      } else {
        statement.setObject(i + 1, bound(values[i]));
      }
    }
  }

  /** On MariaDB an instant is a datetime in UTC: nothing that driver or session could move. */
  private Object bound(Object value) {
    return dialect == SqlDialect.MARIADB && value instanceof OffsetDateTime at
        ? at.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime()
        : value;
  }

  /** So many question marks in brackets. */
  static String places(int count) {
    String[] places = new String[count];
    Arrays.fill(places, "?");
    return "(" + String.join(", ", places) + ")";
  }
}
