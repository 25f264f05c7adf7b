package org.bankcrm.examples.boot.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows for one table, written some thousand at once. For one thread. */
final class Rows {

  private static final int BATCH = 5_000;

  private final JdbcTemplate database;
  private final String table;
  private final List<@Nullable Object[]> waiting = new ArrayList<>();
  private String statement = "";

  Rows(JdbcTemplate database, String table) {
    this.database = database;
    this.table = table;
  }

  /** A row that is being filled; its columns are the same in all rows of a table. */
  final class Row {
    private final Map<String, @Nullable Object> cells = new LinkedHashMap<>();

    Row put(String column, @Nullable Object value) {
      cells.put(column, value);
      return this;
    }

    Row put(String column, Optional<?> value) {
      cells.put(column, value.orElse(null));
      return this;
    }

    void add() {
      if (statement.isEmpty()) {
        String places = String.join(", ", cells.keySet().stream().map(each -> "?").toList());
        String names = String.join(", ", cells.keySet());
        statement = "insert into " + table + " (" + names + ") values (" + places + ")";
      }
      waiting.add(cells.values().toArray());
      if (waiting.size() == BATCH) {
        flush();
      }
    }
  }

  Row row() {
    return new Row();
  }

  void flush() {
    if (!waiting.isEmpty()) {
      database.batchUpdate(statement, waiting);
      waiting.clear();
    }
  }
}
