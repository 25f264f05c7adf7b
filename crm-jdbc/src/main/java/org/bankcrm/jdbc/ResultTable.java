package org.bankcrm.jdbc;

import static java.util.Objects.requireNonNull;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.LocalDays;
import org.bankcrm.core.Money;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.check.Checks;
import org.bankcrm.core.policy.DecisionEngine;
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
 * as exact numbers, without the currency; days as dates, instants as timestamps with time zone, on
 * MariaDB as {@code datetime} in UTC. What is missing is NULL; of a column with several values in a
 * row they stand with commas between them. Immutable; thread-safe if the data source is.
 */
public final class ResultTable {

  private static final int BATCH = 1_000;

  private final Transactions transactions;
  private final String table;
  private final String run;
  private final String customer;
  private final List<Column> columns;
  private final Optional<Standing> standing;

  /** A column and what it holds. */
  private record Column(String name, Function<Decisions, ? extends ResultColumn<?>> results) {}

  private ResultTable(
      Transactions transactions,
      String table,
      String run,
      String customer,
      List<Column> columns,
      Optional<Standing> standing) {
    this.standing = standing;
    this.transactions = transactions;
    this.table = Names.checkTable(table);
    this.run = Names.check(run, "run");
    this.customer = Names.check(customer, "customer");
    this.columns = columns;
  }

  static ResultTable of(Transactions transactions, String table, String run, String customer) {
    return new ResultTable(transactions, table, run, customer, List.of(), Optional.empty());
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
    return new ResultTable(transactions, table, run, customer, List.copyOf(more), standing);
  }

  /**
   * The same, which keeps beside the results of a customer when he was decided, on which day he has
   * to be decided again at the latest though nothing of him changed, and by what he was decided, so
   * that a later run can {@link #carry} what still stands; this table stays as it is.
   *
   * <p>The nights that are looked at are those of the next days, at the same time of the day. What
   * {@link ResultColumn#isOfTime} tells of is due on the next day: leave columns of such results
   * out, such as the day on which to look again, where a night is to cost what has changed.
   *
   * @param decided a column of type date
   * @param due a column of type date
   * @param by a column of texts of 200 characters
   * @param nights how many nights ahead is looked, 1 to 366; each costs a part of a decision, and
   *     whoever is still not due then is due on the day after them
   * @param dated attributes of which days of observation are always told, as {@link
   *     DecisionEngine#dueNights} takes them
   * @throws IllegalArgumentException if a name is no plain name of a column, or there are too few
   *     or too many nights
   */
  public ResultTable standing(
      String decided, String due, String by, int nights, Attribute<?>... dated) {
    Standing kept = new Standing(decided, due, by, nights, List.of(dated));
    return new ResultTable(transactions, table, run, customer, columns, Optional.of(kept));
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
    List<@Nullable Object[]> rows = rows(key, portion, results);
    transactions.run(
        sql -> {
          for (int from = 0; from < portion.size(); from += BATCH) {
            write(sql, rows.subList(from, Math.min(from + BATCH, portion.size())));
          }
          return true;
        });
  }

  private void write(Sql sql, List<@Nullable Object[]> rows) throws SQLException {
    List<@Nullable Object[]> keys = new ArrayList<>();
    rows.forEach(row -> keys.add(new @Nullable Object[] {row[0], row[1]}));
    sql.doAll("delete from " + table + " where " + run + " = ? and " + customer + " = ?", keys);
    List<String> names = names();
    sql.doAll(
        "insert into "
            + table
            + " ("
            + String.join(", ", names)
            + ") values "
            + Sql.places(names.size()),
        rows);
  }

  /** Run and customer, then the results, then until when they stand. */
  private List<String> names() {
    List<String> names = new ArrayList<>(List.of(run, customer));
    columns.forEach(each -> names.add(each.name()));
    standing.ifPresent(each -> names.addAll(each.columns()));
    return names;
  }

  private List<@Nullable Object[]> rows(
      String key, Decisions portion, List<ResultColumn<?>> results) {
    Population population = portion.population();
    Optional<LocalDate[]> due = standing.map(each -> each.due(portion, results));
    String by = Standing.by(portion.engine(), population.asOf(), population.zone(), names());
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (int row = 0; row < portion.size(); row++) {
      List<@Nullable Object> values = new ArrayList<>();
      values.add(key);
      values.add(population.id(row).value());
      for (ResultColumn<?> column : results) {
        values.add(value(column, row));
      }
      if (due.isPresent()) {
        values.addAll(List.of(population.asOfDate(), due.get()[row], by));
      }
      rows.add(values.toArray());
    }
    return rows;
  }

  /**
   * Takes the results of customers over from an earlier run, as far as they stand: of those who are
   * there, of whom nothing changed and who are not due. Whoever has no row of the run afterwards is
   * to be decided by it.
   *
   * <pre>{@code
   * // night: … decided date, due date, decided_by varchar(200)
   * ResultTable night = stores.results("night", "run", "customer").column(…)
   *     .standing("decided", "due", "decided_by", 31);
   * night.carry("2026-06-30", "2026-07-01", engine, asOf,
   *     stores.source(catalog, "id", "select id from customer where changed <= date '2026-06-30'"));
   * stores.source(catalog, "id", "select … from customer c where not exists "
   *         + "(select 1 from night n where n.run = '2026-07-01' and n.customer = c.id)")
   *     .column(…)
   *     .read(asOf.toInstant(), asOf.getZone(), Optional.empty(), 10_000,
   *         portion -> night.write("2026-07-01", engine.decideAll(portion)));
   * }</pre>
   *
   * <p>Nothing is taken over that was decided by another book, another version of the library, at
   * another time of the day or in another zone, or for a table of other columns: then everybody is
   * decided. A customer has changed if a single value would be told of him otherwise than before:
   * of his own, of his household, of a stage or rung that the last run gave him, of a window of
   * events into which one came or out of which one went. Whoever changes what a column holds begins
   * with a run that takes nothing over.
   *
   * <p>In one transaction; made again, after an answer that was lost or a crash, it takes over what
   * is missing and changes no row that stands there.
   *
   * @param from the key of the earlier run
   * @param to the key of this run
   * @param engine by which this run decides
   * @param asOf when this run decides, in the zone of its facts
   * @param unchanged all who are there and of whom nothing changed since the earlier run; nothing
   *     but their ids is read
   * @return how many were taken over
   * @throws IllegalStateException if the table does not keep until when results stand
   * @throws IllegalArgumentException if a key is none, or both are the same
   * @throws StoreException if the database fails; nothing is taken over then
   */
  public long carry(
      String from, String to, DecisionEngine engine, ZonedDateTime asOf, TableSource unchanged) {
    Checks.id(from, "from");
    Checks.id(to, "to");
    Checks.require(!from.equals(to), "to", "must be another run than the one before");
    Standing kept = kept();
    LocalDate day = LocalDays.of(asOf.toInstant(), asOf.getZone());
    String by = Standing.by(engine, asOf.toInstant(), asOf.getZone(), names());
    return transactions.run(
        sql -> sql.update(carrying(sql, kept, unchanged), to, from, day, day, by, to));
  }

  private Standing kept() {
    return standing.orElseThrow(
        () -> new IllegalStateException(table + " does not keep until when results stand"));
  }

  /**
   * Deletes the results of a run that do not stand any more, and leaves the others where they are:
   * for a table that holds one result of each customer, under one key, whose nights then cost what
   * changed. What does not stand is what {@link #carry} does not take over: of customers who
   * changed, left or are due; and all, where the book or anything else of the way is another.
   * Whoever has no row afterwards is to be decided.
   *
   * <pre>{@code
   * night.release("now", engine, asOf,
   *     stores.source(catalog, "id", "select id from customer where changed <= date '2026-06-30'"));
   * }</pre>
   *
   * <p>In one transaction; made again after a crash, it lets those go too who changed and were
   * decided since, who are decided once more.
   *
   * @param key of the run
   * @param engine by which this night decides
   * @param asOf when this night decides, in the zone of its facts
   * @param unchanged all who are there and of whom nothing changed since the last night
   * @return how many were deleted
   * @throws IllegalStateException if the table does not keep until when results stand
   * @throws IllegalArgumentException if the key is none
   * @throws StoreException if the database fails; nothing is deleted then
   */
  public long release(
      String key, DecisionEngine engine, ZonedDateTime asOf, TableSource unchanged) {
    Checks.id(key, "key");
    Standing kept = kept();
    LocalDate day = LocalDays.of(asOf.toInstant(), asOf.getZone());
    String by = Standing.by(engine, asOf.toInstant(), asOf.getZone(), names());
    String delete =
        ("delete from " + table + " where " + run + " = ? and (" + kept.due() + " <= ? or ")
            + (kept.decided() + " > ? or " + kept.by() + " <> ? or ")
            + (customer + " not in ");
    return transactions.run(
        sql -> sql.update(delete + unchanged.ids(sql.dialect) + ")", key, day, day, by));
  }

  private String carrying(Sql sql, Standing kept, TableSource unchanged) {
    List<String> names = names();
    StringBuilder read = new StringBuilder("cast(? as varchar(128))");
    names.stream().skip(1).forEach(name -> read.append(", crm_y.").append(name));
    return "insert into "
        + table
        + (" (" + String.join(", ", names) + ") select " + read + " from " + table + " crm_y")
        + (" where crm_y." + run + " = ? and crm_y." + kept.due() + " > ?")
        + (" and crm_y." + kept.decided() + " <= ? and crm_y." + kept.by() + " = ?")
        + (" and crm_y." + customer + " in " + unchanged.ids(sql.dialect))
        + (" and not exists (select 1 from " + table + " crm_t where crm_t." + run + " = ?")
        + (" and crm_t." + customer + " = crm_y." + customer + ")");
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
