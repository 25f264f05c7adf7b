package org.bankcrm.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Instants as two columns, seconds since 1970 in UTC and nanoseconds: exact for every instant that
 * there is, and nothing that a driver could move into another zone.
 */
final class Instants {

  private Instants() {}

  /** That of two neighbouring columns. */
  static Instant read(ResultSet row, int column) throws SQLException {
    return Instant.ofEpochSecond(row.getLong(column), row.getInt(column + 1));
  }

  /** The condition that two columns are after the instant of three place holders. */
  static String after(String column) {
    return "(" + column + "_second > ? or (" + column + "_second = ? and " + column + "_nano > ?))";
  }

  /** The condition that they are not before it, written so that an index is of use. */
  static String notBefore(String column) {
    return "("
        + column
        + "_second >= ? and ("
        + column
        + "_second > ? or "
        + column
        + "_nano >= ?))";
  }

  /** The condition that they are before it, written so that an index is of use. */
  static String before(String column) {
    return "("
        + column
        + "_second <= ? and ("
        + column
        + "_second < ? or "
        + column
        + "_nano < ?))";
  }

  /** The condition that they are not after it, written so that an index is of use. */
  static String notAfter(String column) {
    return "("
        + column
        + "_second <= ? and ("
        + column
        + "_second < ? or "
        + column
        + "_nano <= ?))";
  }

  /** The values of the three place holders of such a condition. */
  static Object[] bounds(Instant at) {
    return new Object[] {at.getEpochSecond(), at.getEpochSecond(), at.getNano()};
  }

  /** Values one after the other, those of arrays one by one. */
  static Object[] values(Object... some) {
    List<Object> all = new ArrayList<>();
    for (Object each : some) {
      if (each instanceof Object[] several) {
        all.addAll(List.of(several));
      } else {
        all.add(each);
      }
    }
    return all.toArray();
  }
}
