package org.bankcrm.jdbc;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.SQLException;
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
  H2("H2");

  private static final Set<String> H2_GAVE_WAY = Set.of("90131", "HYT00");

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

  /** The query of the next numbers of a sequence, with a place for how many. */
  String next(String sequence) {
    return this == POSTGRESQL
        ? "select nextval('" + sequence + "') from generate_series(1, ?)"
        : "select next value for " + sequence + " from system_range(1, ?)";
  }

  /** The collation by which keys are ordered as their ASCII characters are. */
  String byAscii() {
    return this == POSTGRESQL ? " collate \"C\"" : "";
  }

  /** Whether the database gave the transaction up for another's sake, so that it may try again. */
  boolean isGivenWay(SQLException failed) {
    String state = failed.getSQLState();
    return state != null
        && ((state.startsWith("40") && !state.equals(UNKNOWN))
            || (this == H2 && H2_GAVE_WAY.contains(state)));
  }

  /**
   * H2 lets a transaction of a stricter isolation count what it saw before others changed it, and
   * does not give it up.
   */
  void checkIsolation(Connection connection) throws SQLException {
    if (this == H2
        && connection.getTransactionIsolation() != Connection.TRANSACTION_READ_COMMITTED) {
      throw new IllegalStateException("on H2 the isolation must be READ COMMITTED, its default");
    }
  }

  /** The name that the database tells. */
  String product() {
    return product;
  }

  /** The type of texts without a limit. */
  String textType() {
    return this == POSTGRESQL ? "text" : "character large object";
  }
}
