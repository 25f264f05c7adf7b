package org.bankcrm.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Savepoint;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Inserts on MariaDB, whose driver writes each error to its log, with the key in words, and whose
 * batches do not tell which rows were put. So a key that is taken is made a warning; what else
 * would be made one, such as a text that is cut off, is looked for and fails as it does otherwise.
 */
final class QuietInserts {

  private static final int MOST = 64;
  private static final int MOST_CHARACTERS = 1 << 20; // a statement fits into a packet
  private static final String INSERT = "insert ";
  private static final String VALUES = " values ";

  private QuietInserts() {}

  /** What came of a statement. */
  private record Answer(int rows, int taken, int others) {}

  /** Whether the row was put; if not, its key is taken, and nothing has happened. */
  static boolean put(Sql sql, String insert, @Nullable Object... values) throws SQLException {
    Answer answer = answer(sql, insert, values);
    if (answer.rows == 1 && answer.others == 0) {
      return true;
    }
    if (answer.rows == 1) {
      throw new SQLException("a value was cut off", "22001");
    }
    return (answer.taken != 1 || answer.others != 0) && isPutAloud(sql, insert, values);
  }

  /** The same, failing where it fails: whatever the server has to tell. */
  private static boolean isPutAloud(Sql sql, String insert, @Nullable Object... values)
      throws SQLException {
    try {
      return sql.update(insert, values) == 1;
    } catch (SQLException failed) {
      if (sql.dialect.isKeyTaken(failed)) {
        return false;
      }
      throw failed;
    }
  }

  /**
   * Of each row whether it was put; of others the key is taken. Many rows go by one statement;
   * where it does not put all of them it is undone, and they go one by one.
   */
  static boolean[] putAll(Sql sql, String insert, List<@Nullable Object[]> rows)
      throws SQLException {
    boolean[] put = new boolean[rows.size()];
    for (int from = 0; from < put.length; ) {
      int to = end(rows, from);
      if (to - from > 1 && areAllPut(sql, insert, rows.subList(from, to))) {
        Arrays.fill(put, from, to, true);
      } else {
        for (int i = from; i < to; i++) {
          put[i] = put(sql, insert, rows.get(i));
        }
      }
      from = to;
    }
    return put;
  }

  private static int end(List<@Nullable Object[]> rows, int from) {
    int most = Math.min(rows.size(), from + MOST);
    int to = from + 1;
    long characters = characters(rows.get(from));
    while (to < most && (characters += characters(rows.get(to))) <= MOST_CHARACTERS) {
      to++;
    }
    return to;
  }

  private static long characters(@Nullable Object[] row) {
    return Stream.of(row)
        .mapToLong(value -> value instanceof String text ? text.length() : 0)
        .sum();
  }

  private static boolean areAllPut(Sql sql, String insert, List<@Nullable Object[]> rows)
      throws SQLException {
    String row = insert.substring(insert.lastIndexOf(VALUES) + VALUES.length());
    String all = insert + (", " + row).repeat(rows.size() - 1);
    Savepoint before = sql.connection.setSavepoint();
    Answer answer = answer(sql, all, rows.stream().flatMap(Stream::of).toArray());
    boolean put = answer.equals(new Answer(rows.size(), 0, 0));
    if (!put) {
      sql.connection.rollback(before);
    }
    sql.connection.releaseSavepoint(before);
    return put;
  }

  private static Answer answer(Sql sql, String insert, @Nullable Object... values)
      throws SQLException {
    String quiet = "insert ignore " + insert.substring(INSERT.length());
    try (PreparedStatement statement = sql.connection.prepareStatement(quiet)) {
      sql.bind(statement, values);
      int rows = statement.executeUpdate();
      int taken = 0;
      int others = 0;
      for (SQLWarning each = statement.getWarnings(); each != null; each = each.getNextWarning()) {
        boolean key = sql.dialect.isKeyTaken(each);
        taken += key ? 1 : 0;
        others += key ? 0 : 1;
      }
      return new Answer(rows, taken, others);
    }
  }
}
