package org.bankcrm.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bankcrm.jdbc.Sql.Reader;
import org.jspecify.annotations.Nullable;

/**
 * A table whose rows are saved on the version that was read: the first save puts the row as version
 * 1, a later one updates the row that has the expected version, and so holds it. Of two that race
 * one finds the key taken, or updates nothing.
 *
 * <p>A key has two columns, such as lifecycle and subject. Readers find the version in column 1 and
 * the columns of the table from 2 on.
 */
final class VersionedRows {

  /** The key of a row. */
  record Key(String group, String member) {
    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::group).thenComparing(Key::member);
  }

  /** What a row is to hold, if it has the expected version; 0 if it is not there. */
  record Row(Key key, long expected, List<@Nullable String> values) {

    private @Nullable Object[] bound() {
      Stream<@Nullable Object> first = Stream.concat(values.stream(), keys());
      return (expected == 0 ? first : Stream.concat(first, Stream.of(expected))).toArray();
    }

    private Stream<Object> keys() {
      return Stream.of(key.group, key.member);
    }
  }

  /** Takes what a row holds. */
  @FunctionalInterface
  interface Taker<T> {
    void take(Key key, T value);
  }

  private final String insert;
  private final String raise;
  private final String where;
  private final String select;
  private final String some;
  private final String delete;
  private final int width;

  VersionedRows(String table, String group, String member, String... columns) {
    String names = String.join(", ", columns);
    String holders = "?, ".repeat(columns.length);
    where = " where " + group + " = ? and " + member + " = ?";
    String all = names + ", " + group + ", " + member;
    insert = "insert into " + table + " (version, " + all + ") values (1, " + holders + "?, ?)";
    String set = String.join(" = ?, ", columns) + " = ?";
    raise = "update " + table + " set version = version + 1, " + set + where + " and version = ?";
    select = "select version, " + names + " from " + table + where;
    String told = names + ", " + member;
    String within = " where " + group + " = ? and " + member + " in ";
    some = "select version, " + told + " from " + table + within;
    delete = "delete from " + table + where;
    width = columns.length;
  }

  /** The condition that a row of the table, or one that belongs to it, has a key. */
  String where() {
    return where;
  }

  <T> Optional<T> load(Sql sql, Key key, Reader<T> reader) throws SQLException {
    return sql.one(select, reader, key.group, key.member);
  }

  /** The rows that are there; of a key that is named twice once. */
  <T> void loadAll(Sql sql, Collection<Key> keys, Reader<T> reader, Taker<T> taker)
      throws SQLException {
    Map<String, Collection<String>> members = new TreeMap<>();
    keys.forEach(
        key -> members.computeIfAbsent(key.group, g -> new LinkedHashSet<>()).add(key.member));
    for (Map.Entry<String, Collection<String>> group : members.entrySet()) {
      for (List<String> portion : Portions.of(group.getValue())) {
        for (Map.Entry<Key, T> each : portion(sql, group.getKey(), portion, reader)) {
          taker.take(each.getKey(), each.getValue());
        }
      }
    }
  }

  private <T> List<Map.Entry<Key, T>> portion(
      Sql sql, String group, List<String> members, Reader<T> reader) throws SQLException {
    return sql.query(
        some + Sql.places(members.size()),
        row -> Map.entry(new Key(group, member(row)), reader.read(row)),
        Instants.values(group, members.toArray()));
  }

  private String member(ResultSet row) throws SQLException {
    return row.getString(width + 2);
  }

  /**
   * Of each row whether it was saved. In the order of keys, so that two that save many at once wait
   * for each other one way round.
   */
  boolean[] saveAll(Sql sql, List<Row> rows) throws SQLException {
    List<Integer> order =
        IntStream.range(0, rows.size())
            .boxed()
            .sorted(Comparator.comparing(i -> rows.get(i).key, Key.ORDER))
            .toList();
    List<Integer> first = order.stream().filter(i -> rows.get(i).expected == 0).toList();
    List<Integer> later = order.stream().filter(i -> rows.get(i).expected != 0).toList();
    boolean[] saved = new boolean[rows.size()];
    tell(saved, first, sql.insertAll(insert, bound(rows, first)));
    tell(saved, later, sql.updateAll(raise, bound(rows, later)));
    return saved;
  }

  boolean save(Sql sql, Row row) throws SQLException {
    return saveAll(sql, List.of(row))[0];
  }

  private static List<@Nullable Object[]> bound(List<Row> rows, List<Integer> places) {
    return places.stream().map(i -> rows.get(i).bound()).toList();
  }

  private static void tell(boolean[] all, List<Integer> places, boolean[] some) {
    for (int i = 0; i < some.length; i++) {
      all[places.get(i)] = some[i];
    }
  }

  /** How many rows went, none or one. */
  int forget(Sql sql, Key key) throws SQLException {
    return sql.update(delete, key.group, key.member);
  }
}
