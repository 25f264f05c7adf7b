package org.bankcrm.jdbc;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** The tables, and the version of them that this library knows. */
final class Schema {

  static final int VERSION = 1;

  private Schema() {}

  /** The statements that make the tables, each ended by a semicolon at the end of a line. */
  static String script(SqlDialect dialect) {
    try (InputStream script = Schema.class.getResourceAsStream("tables-" + VERSION + ".sql")) {
      return new String(requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8)
          .replace("{database}", dialect.product())
          .replace("{json}", dialect.textType())
          .replace("{counted}", dialect.counted())
          .replace("\n);", "\n)" + dialect.tableOptions() + ";");
    } catch (IOException e) {
      throw new UncheckedIOException("the script of the tables cannot be read", e);
    }
  }

  static void create(Sql sql) throws SQLException {
    if (version(sql).isEmpty()) {
      try (Statement statement = sql.connection.createStatement()) {
        for (String each : script(sql.dialect).split(";\\R")) {
          if (!each.isBlank()) {
            statement.execute(each);
          }
        }
      }
    }
    check(sql);
  }

  static void check(Sql sql) throws SQLException {
    if (sql.dialect == SqlDialect.MARIADB) {
      checkStrict(sql);
    }
    int found =
        version(sql)
            .orElseThrow(
                () ->
                    StoreException.of(
                        "the tables are not there; call createTables() or run the script"));
    if (found != VERSION) {
      throw StoreException.of(
          "the tables are of version " + found + "; this library knows version " + VERSION);
    }
  }

  /** Otherwise MariaDB cuts off what is too long for its column, and tells nobody. */
  private static void checkStrict(Sql sql) throws SQLException {
    String mode = sql.one("select @@session.sql_mode", row -> row.getString(1)).orElse("");
    if (!mode.contains("STRICT_TRANS_TABLES") && !mode.contains("STRICT_ALL_TABLES")) {
      throw StoreException.of(
          "sql_mode must have STRICT_TRANS_TABLES or STRICT_ALL_TABLES, as it has by default;"
              + " set it on the pool or on the server");
    }
  }

  private static Optional<Integer> version(Sql sql) throws SQLException {
    boolean there =
        sql.exists(
            "select 1 from information_schema.tables"
                + " where table_schema = "
                + sql.dialect.currentSchema()
                + " and lower(table_name) = 'crm_schema'");
    return there
        ? sql.one("select version from crm_schema order by version desc", row -> row.getInt(1))
        : Optional.empty();
  }
}
