package org.bankcrm.jdbc;

import static java.util.Objects.requireNonNull;

import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.Money;
import org.bankcrm.core.check.Checks;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.core.policy.ResultColumn;
import org.jspecify.annotations.Nullable;

/**
 * A table of the bank's own into which the results of a run are written, portion by portion, so
 * that a run that broke off goes on after the last customer that was written.
 *
 * <pre>{@code
 * // create table night (run varchar(40), customer varchar(128), tier varchar(64), points numeric,
 * //   primary key (run, customer))
 * ResultTable night =
 *     stores.results("night", "run", "customer")
 *         .column("tier", portion -> portion.column(ladder, TierFields.TIER))
 *         .column("points", portion -> portion.column(card, ScoreFields.POINTS));
 * source.read(asOf, zone, night.last("2026-06-30"), 10_000,
 *     portion -> night.write("2026-06-30", engine.decideAll(portion)));
 * }</pre>
 *
 * <p>A portion is written whole or not at all, and written again it stands there once. Codes and
 * texts are written as text, constants by their names; whole numbers, decimals and amounts of money
 * as exact numbers, without the currency; days as dates, instants as timestamps with time zone.
 * What is missing is NULL; of a column with several values in a row they stand with commas between
 * them. Immutable; thread-safe if the data source is.
 */
public final class ResultTable {

  private static final int BATCH = 1_000;

  private final Transactions transactions;
  private final String table;
  private final String run;
  private final String customer;
  private final List<Column> columns;

  /** A column and what it holds. */
  private record Column(String name, Function<Decisions, ? extends ResultColumn<?>> results) {}

  private ResultTable(
      Transactions transactions, String table, String run, String customer, List<Column> columns) {
    this.transactions = transactions;
    this.table = Names.checkTable(table);
    this.run = Names.check(run, "run");
    this.customer = Names.check(customer, "customer");
    this.columns = columns;
  }

  static ResultTable of(Transactions transactions, String table, String run, String customer) {
    return new ResultTable(transactions, table, run, customer, List.of());
  }

  /**
   * The same with a column more; this table stays as it is.
   *
   * @param name of a column that the table has, as it is written without quotation marks: letters,
   *     digits and underscores
   * @param results what of a portion stands in it, such as one field of one policy; asked once for
   *     each portion, and to have a value for each of its customers, in their order
   * @throws IllegalArgumentException if the name is no plain name of a column
   */
  public ResultTable column(String name, Function<Decisions, ? extends ResultColumn<?>> results) {
    List<Column> more = new ArrayList<>(columns);
    more.add(new Column(Names.check(name, "column"), requireNonNull(results, "results")));
    return new ResultTable(transactions, table, run, customer, List.copyOf(more));
  }

  /**
   * Writes a portion in one transaction: what the run had written of these customers before goes,
   * and their results of now stand in its place. Other runs and other customers are not touched.
   *
   * @param key of the run, such as its day: 1 to 128 visible ASCII characters without blanks
   * @param portion the decisions of customers whose ids are told, as {@link TableSource} hands them
   *     on; none of them twice
   * @throws IllegalArgumentException if the key is none
   * @throws StoreException if the database fails, or refuses a value; nothing of the portion is
   *     kept
   */
  public void write(String key, Decisions portion) {
    Checks.id(key, "key");
    List<ResultColumn<?>> results = new ArrayList<>();
    columns.forEach(each -> results.add(each.results().apply(portion)));
    transactions.run(
        sql -> {
          for (int from = 0; from < portion.size(); from += BATCH) {
            write(sql, key, portion, results, from, Math.min(from + BATCH, portion.size()));
          }
          return true;
        });
  }

  private void write(
      Sql sql, String key, Decisions portion, List<ResultColumn<?>> results, int from, int to)
      throws SQLException {
    List<@Nullable Object[]> keys = new ArrayList<>();
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (int row = from; row < to; row++) {
      String id = portion.population().id(row).value();
      keys.add(new @Nullable Object[] {key, id});
      rows.add(row(key, id, results, row));
    }
    sql.updateAll("delete from " + table + " where " + run + " = ? and " + customer + " = ?", keys);
    StringBuilder names = new StringBuilder(run + ", " + customer);
    columns.forEach(each -> names.append(", ").append(each.name()));
    sql.updateAll(
        "insert into " + table + " (" + names + ") values " + Sql.places(columns.size() + 2), rows);
  }

  private static @Nullable Object[] row(
      String key, String id, List<ResultColumn<?>> results, int row) {
    List<@Nullable Object> values = new ArrayList<>();
    values.add(key);
    values.add(id);
    results.forEach(column -> values.add(value(column, row)));
    return values.toArray();
  }

  private static @Nullable Object value(ResultColumn<?> column, int row) {
    if (column.count(row) > 1) {
      List<String> texts =
          column.values(row).stream().map(each -> String.valueOf(told(each))).toList();
      return String.join(",", texts);
    }
    return column.value(row).map(ResultTable::told).orElse(null);
  }

  private static Object told(Object value) {
    if (value instanceof Money money) {
      return money.amount();
    }
    if (value instanceof Instant at) {
      return at.atOffset(ZoneOffset.UTC);
    }
    return value instanceof Enum<?> constant ? constant.name() : value;
  }

  /**
   * After which customer a run goes on: the last that was written, in the order of {@link
   * TableSource}, that of the ASCII characters of the ids; empty if none was. It is right where the
   * run writes its portions in that order, one after the other.
   *
   * @param key of the run, as it was written
   * @throws IllegalArgumentException if the key is none
   * @throws StoreException if the database fails
   */
  public Optional<CustomerId> last(String key) {
    Checks.id(key, "key");
    return transactions.run(
        sql -> {
          String id = "cast(" + customer + " as varchar(128))" + sql.dialect.byAscii();
          return sql.one(
                  "select max(" + id + ") from " + table + " where " + run + " = ?",
                  row -> Optional.ofNullable(row.getString(1)),
                  key)
              .flatMap(found -> found)
              .map(CustomerId::of);
        });
  }

  /** The name of the table, and nothing of what stands in it. */
  @Override
  public String toString() {
    return "ResultTable " + table;
  }
}
