package org.bankcrm.jdbc;

import static java.util.Objects.requireNonNull;

/** Names of tables and columns that a host hands in, which go into statements as they are. */
final class Names {

  private static final int LONGEST = 63;

  private Names() {}

  /** A plain name: what would have to be quoted is refused. */
  static String check(String name, String what) {
    boolean fits = !requireNonNull(name, what).isEmpty() && name.length() <= LONGEST;
    for (int i = 0; fits && i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
      fits = letter || (i > 0 && c >= '0' && c <= '9');
    }
    if (!fits) {
      throw new IllegalArgumentException(
          what
              + " must have 1 to "
              + LONGEST
              + " of a-z, A-Z, 0-9 and _, and not begin with a digit, but was '"
              + name
              + "'");
    }
    return name;
  }

  /** The same, perhaps with the name of a schema and a point before. */
  static String checkTable(String name) {
    int point = requireNonNull(name, "table").indexOf('.');
    if (point >= 0) {
      check(name.substring(0, point), "schema");
    }
    check(name.substring(point + 1), "table");
    return name;
  }
}
