package org.bankcrm.jdbc;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.attribute.PopulationBuilder;
import org.bankcrm.core.check.Checks;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.port.PopulationSource;

/**
 * Customers of a query over the bank's own tables, read by a cursor: at most one portion of them is
 * in memory at a time.
 *
 * <pre>{@code
 * PopulationSource source =
 *     stores.source(
 *             catalog, "id", "select c.id, c.age, sum(h.balance) as aum from customer c join …")
 *         .column("age", AGE)
 *         .column("aum", AUM);
 * source.read(asOf, zone, Optional.empty(), 10_000, portion -> …);
 * }</pre>
 *
 * <p>What a column has to hold, by the type of its attribute; NULL is missing everywhere:
 *
 * <ul>
 *   <li>whole numbers: a number without digits after the point
 *   <li>decimals, and money in the currency of the attribute: an exact number, with no more digits
 *       after the point than the attribute has
 *   <li>real numbers: a number; yes or no: a boolean; a day: a date
 *   <li>an instant: a timestamp with time zone; one without is refused, since nobody can tell which
 *       zone was meant; on MariaDB, which has none that no session moves, a {@code datetime(6)} in
 *       UTC, and a {@code timestamp} is refused
 *   <li>codes and texts: a text; sets of codes: a text with commas between them
 * </ul>
 *
 * <p>All is read in one transaction, which stays open while portions are decided. The database
 * orders the customers by their ids; where ids are numbers, by their digits as text. A value that
 * is none of its attribute ends the reading with an {@code IllegalArgumentException} that names the
 * column. Immutable; thread-safe if the data source is.
 */
public final class TableSource implements PopulationSource {

  private final Transactions transactions;
  private final AttributeCatalog catalog;
  private final String id;
  private final String query;
  private final List<Column> columns;

  /** A column and the attribute that it fills. */
  private record Column(String name, Attribute<?> attribute) {}

  private TableSource(
      Transactions transactions,
      AttributeCatalog catalog,
      String id,
      String query,
      List<Column> columns) {
    this.transactions = transactions;
    this.catalog = requireNonNull(catalog, "catalog");
    this.id = Names.check(id, "id");
    this.query = requireNonNull(query, "query");
    this.columns = columns;
  }

  static TableSource of(
      Transactions transactions, AttributeCatalog catalog, String id, String query) {
    return new TableSource(transactions, catalog, id, query, List.of());
  }

  /**
   * The same, in which a column of the query fills an attribute; this source stays as it is.
   * Attributes that no column fills are missing, and those that the catalogue computes are
   * computed.
   *
   * @param name of a column of the query, as it is written without quotation marks: letters, digits
   *     and underscores
   * @param attribute what it fills, of the catalogue
   * @throws IllegalArgumentException if the attribute is not in the catalogue, is computed by it,
   *     is a list of parts, or is filled already
   */
  public TableSource column(String name, Attribute<?> attribute) {
    Names.check(name, "column");
    catalog.positionOf(attribute);
    Checks.require(
        catalog.derivation(attribute).isEmpty(), attribute.id(), "is computed by the catalogue");
    Checks.require(
        attribute.type().kind() != ValueType.Kind.ELEMENTS,
        attribute.id(),
        "is a list of parts, which no column holds");
    Checks.require(
        columns.stream().noneMatch(each -> each.attribute().equals(attribute)),
        attribute.id(),
        "is filled by another column");
    List<Column> more = new ArrayList<>(columns);
    more.add(new Column(name, attribute));
    return new TableSource(transactions, catalog, id, query, List.copyOf(more));
  }

  /**
   * As {@link PopulationSource#read} says. The customer {@code after} is not read again, the next
   * one is the first; portions are full but for the last, and none is empty.
   *
   * @throws IllegalArgumentException if the size of portions is not positive, an id is none, or a
   *     column has a value that is none of its attribute
   * @throws StoreException if the database fails; portions that were handed in stand
   */
  @Override
  public void read(
      Instant asOf,
      ZoneId zone,
      Optional<CustomerId> after,
      int most,
      Consumer<? super Population> reader) {
    Checks.require(most > 0, "most", "must be positive");
    requireNonNull(reader, "reader");
    Object[] values = after.map(last -> new Object[] {last.value()}).orElse(new Object[0]);
    transactions.read(
        sql -> {
          Portion portion = new Portion(sql.dialect, asOf, zone, most, reader);
          sql.cursor(statement(sql.dialect, after.isPresent()), portion::take, values);
          portion.end();
        });
  }

  /** The customers of the query, as their ids stand in a table of results. */
  String ids(SqlDialect dialect) {
    String key = "cast(crm_q." + id + " as varchar(128))" + dialect.comparable();
    return "(select " + key + " from (" + query + ") crm_q)";
  }

  private String statement(SqlDialect dialect, boolean after) {
    StringBuilder statement = new StringBuilder("select cast(crm_q." + id + " as varchar(128))");
    columns.forEach(each -> statement.append(", crm_q.").append(each.name()));
    String key = "cast(crm_q." + id + " as varchar(128))" + dialect.byAscii();
    statement.append(" from (").append(query).append(") crm_q");
    return statement
        .append(after ? " where " + key + " > ?" : "")
        .append(" order by ")
        .append(key)
        .toString();
  }

  /** The portion that is being filled; for one thread. */
  private final class Portion {
    private final SqlDialect dialect;
    private final Instant asOf;
    private final ZoneId zone;
    private final int most;
    private final Consumer<? super Population> reader;
    private PopulationBuilder filling;
    private List<Cell<?>> cells;
    private int size;

    Portion(
        SqlDialect dialect,
        Instant asOf,
        ZoneId zone,
        int most,
        Consumer<? super Population> reader) {
      this.dialect = dialect;
      this.asOf = asOf;
      this.zone = zone;
      this.most = most;
      this.reader = reader;
      this.filling = Population.builder(catalog, asOf, zone);
      this.cells = cells();
    }

    private List<Cell<?>> cells() {
      List<Cell<?>> all = new ArrayList<>();
      for (int i = 0; i < columns.size(); i++) {
        all.add(cell(i + 2, columns.get(i)));
      }
      return all;
    }

    private Cell<?> cell(int place, Column column) {
      return Cell.of(place, column.name(), column.attribute(), filling, dialect);
    }

    void take(ResultSet row) throws SQLException {
      filling.next(CustomerId.of(row.getString(1)));
      for (Cell<?> cell : cells) {
        cell.fill(row);
      }
      if (++size == most) {
        end();
      }
    }

    void end() {
      if (size > 0) {
        Population full = filling.build();
        filling = Population.builder(catalog, asOf, zone);
        cells = cells();
        size = 0;
        reader.accept(full);
      }
    }
  }

  /** How many columns fill attributes, and nothing of the query. */
  @Override
  public String toString() {
    return "TableSource of " + columns.size() + " columns";
  }
}
