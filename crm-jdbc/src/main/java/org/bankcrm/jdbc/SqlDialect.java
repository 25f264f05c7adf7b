package org.bankcrm.jdbc;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A database on which the ports are proved. Nothing is claimed of others, those that speak the
 * protocol of one of these included.
 *
 * <p>It is told by the database itself, so that a host names none: {@link JdbcStores} asks for it.
 * What differs between them stands here alone, so that the statements of the ports are the same.
 */
public enum SqlDialect {
  /** PostgreSQL, proved on 14. */
  POSTGRESQL("PostgreSQL"),

  /**
   * H2 in its regular mode, proved on 2.5. The isolation must be READ COMMITTED, its default, since
   * it does not give a stricter transaction up where others changed what that one had counted.
   */
  H2("H2"),

  /**
   * MariaDB with InnoDB, proved on 10.11 by its own driver. Every call runs at READ COMMITTED,
   * whatever the session's isolation is; a transaction of the caller's has to be at it, which is
   * not the default there, since a stricter one counts what it saw before others changed it.
   */
  MARIADB("MariaDB");

  private static final Set<String> H2_GAVE_WAY = Set.of("90131", "HYT00");

  /** A lock that takes too long, a deadlock, a row that changed since the snapshot. */
  private static final Set<Integer> MARIADB_GAVE_WAY = Set.of(1205, 1213, 1020);

  private static final String H2_KEY_TAKEN = "23505";
  private static final int MARIADB_KEY_TAKEN = 1062;
  private static final int UNDER_WAY = 1568;

  /** Cases and blanks at the end count, and the order is that of the code points. */
  private static final String EXACT = "utf8mb4_nopad_bin";

  /** It cannot be told whether the statement was completed. */
  private static final String UNKNOWN = "40003";

  private final String product;

  SqlDialect(String product) {
    this.product = product;
  }

  /**
   * That of a database, by the name of the product that it tells; its release is not looked at.
   *
   * @param connection open, and left as it is
   * @throws UnsupportedOperationException if it is another one; the message names it
   * @throws StoreException if the database cannot be asked
   */
  public static SqlDialect of(Connection connection) {
    try {
      String name = requireNonNull(connection, "connection").getMetaData().getDatabaseProductName();
      return Stream.of(values())
          .filter(each -> each.product.equals(name))
          .findFirst()
          .orElseThrow(() -> new UnsupportedOperationException(refusal(name)));
    } catch (SQLException e) {
      throw StoreException.of(e, false);
    }
  }

  private static String refusal(String name) {
    String known = Stream.of(values()).map(each -> each.product).collect(Collectors.joining(", "));
    return "the database is '" + name + "'; the ports are proved on " + known + " alone";
  }

  /** What makes an insert do nothing where the key is taken; empty where it fails then. */
  String orNothing() {
    return this == POSTGRESQL ? " on conflict do nothing" : "";
  }

  /** Whether an insert failed since the key is taken, and the transaction lives on without it. */
  boolean isKeyTaken(SQLException failed) {
    return switch (this) {
      case POSTGRESQL -> false;
      case H2 -> H2_KEY_TAKEN.equals(failed.getSQLState());
      case MARIADB -> failed.getErrorCode() == MARIADB_KEY_TAKEN;
    };
  }

  /** The query of the next numbers of a sequence, with a place for how many, at most a billion. */
  String next(String sequence) {
    return switch (this) {
      case POSTGRESQL -> "select nextval('" + sequence + "') from generate_series(1, ?)";
      case H2 -> "select next value for " + sequence + " from system_range(1, ?)";
      case MARIADB ->
          "select next value for " + sequence + " from seq_1_to_1000000000 where seq <= ?";
    };
  }

  /** The collation by which keys are ordered as their ASCII characters are. */
  String byAscii() {
    return switch (this) {
      case POSTGRESQL -> " collate \"C\"";
      case H2 -> "";
      case MARIADB -> " collate " + EXACT;
    };
  }

  /** What lets keys be compared with those of a column whose collation is not known. */
  String comparable() {
    return this == MARIADB ? byAscii() : "";
  }

  /** Whether the database gave the transaction up for another's sake, so that it may try again. */
  boolean isGivenWay(SQLException failed) {
    String state = failed.getSQLState();
    return state != null
        && ((state.startsWith("40") && !state.equals(UNKNOWN))
            || (this == H2 && H2_GAVE_WAY.contains(state))
            || (this == MARIADB && MARIADB_GAVE_WAY.contains(failed.getErrorCode())));
  }

  /**
   * Before the first statement of a transaction of our own. On MariaDB it alone is at READ
   * COMMITTED, and the session stays as it is.
   */
  void begin(Connection connection) throws SQLException {
    if (this != MARIADB) {
      checkIsolation(connection);
      return;
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute("set transaction isolation level read committed");
    } catch (SQLException failed) {
      if (failed.getErrorCode() != UNDER_WAY) {
        throw failed;
      }
      checkIsolation(connection); // the pool has asked something, at the session's isolation
    }
  }

  /**
   * H2 and MariaDB let a transaction of a stricter isolation count what it saw before others
   * changed it, and do not give it up.
   */
  void checkIsolation(Connection connection) throws SQLException {
    if (this != POSTGRESQL
        && connection.getTransactionIsolation() != Connection.TRANSACTION_READ_COMMITTED) {
      throw new IllegalStateException(
          this == H2
              ? "on H2 the isolation must be READ COMMITTED, its default"
              : "on MariaDB the isolation must be READ COMMITTED, which is not its default; set it"
                  + " on the connection, or for all on the pool, before the transaction begins");
    }
  }

  /** The name that the database tells. */
  String product() {
    return product;
  }

  /** The type of texts without a limit. */
  String textType() {
    return switch (this) {
      case POSTGRESQL -> "text";
      case H2 -> "character large object";
      case MARIADB -> "longtext";
    };
  }

  /** What makes the database count a column up by itself. */
  String counted() {
    return this == MARIADB ? "auto_increment unique" : "generated always as identity";
  }

  /** What stands after the columns of a table. */
  String tableOptions() {
    return this == MARIADB ? " engine = InnoDB default character set utf8mb4 collate " + EXACT : "";
  }

  /** Where the tables stand that have no name before the point. */
  String currentSchema() {
    return this == MARIADB ? "schema()" : "current_schema";
  }
}
