package org.bankcrm.examples.runner;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.Filling;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.attribute.PopulationBuilder;
import org.bankcrm.examples.runner.CustomerHeader.Column;

/**
 * Customers in a CSV file: a column with the customer's id, and one for each attribute that is
 * known, named by the attribute's id. An empty cell is a missing value, {@code @never}, {@code
 * @before-history} or {@code @not-applicable} is one with the reason why; {@code
 * attribute@observed} holds the day on which the value was observed; a set is written {@code A|B},
 * the empty set {@code -}.
 */
final class CustomerCsv implements AutoCloseable {

  /** For which day, and in which zone, the values are told. */
  record Told(LocalDate asOf, ZoneId zone) {
    /** The instant of the facts: the end of the as-of date in the zone. */
    Instant instant() {
      return AsOf.endOf(asOf, zone);
    }
  }

  /** A customer, or why the row is none. */
  record Row(long line, Optional<CustomerId> id, Optional<Facts> facts, List<Said> problems) {
    boolean isGood() {
      return problems.isEmpty();
    }

    /** All problems of the row in one line. */
    String problems(Locale locale) {
      return KeyedRows.told(problems, locale);
    }
  }

  /** What is known of a customer beside the row. */
  interface Filler {
    /** Puts it, or tells why the customer cannot be decided. */
    void fill(CustomerId id, Filling facts, List<Said> problems);
  }

  private final KeyedRows rows;
  private final AttributeCatalog catalog;
  private final Told told;
  private final CellsReader cells;
  private final Map<CustomerId, Long> seen = new HashMap<>();
  private Filler beside = (id, facts, problems) -> {};

  private CustomerCsv(KeyedRows rows, AttributeCatalog catalog, Told told) {
    this.rows = rows;
    this.catalog = catalog;
    this.told = told;
    this.cells = new CellsReader(rows.header().given(), told.asOf());
  }

  /** Opens a file; the facts are told for the end of the as-of date in the zone. */
  static CustomerCsv open(
      Path file, CsvTable.Format format, String idColumn, AttributeCatalog catalog, Told told) {
    CustomerHeader.Shape shape = CustomerHeader.Shape.ofCustomers(idColumn, catalog);
    return new CustomerCsv(KeyedRows.open(file, format, shape), catalog, told);
  }

  /** The same for what a source holds; closes the source. */
  static CustomerCsv open(
      InputStream source,
      CsvTable.Format format,
      String idColumn,
      AttributeCatalog catalog,
      Told told) {
    CustomerHeader.Shape shape = CustomerHeader.Shape.ofCustomers(idColumn, catalog);
    return new CustomerCsv(KeyedRows.open(source, format, shape), catalog, told);
  }

  /** The same with what is known beside the rows. */
  CustomerCsv with(Filler filler) {
    this.beside = filler;
    return this;
  }

  /** What rows of several lines there were until now. */
  CsvTable.Several several() {
    return rows.several();
  }

  CustomerHeader header() {
    return rows.header();
  }

  /**
   * Whether there is another row.
   *
   * @throws UserException if what follows is not in the encoding
   */
  boolean hasNext() {
    return rows.hasNext();
  }

  /** The next row, good or bad; none is passed over. */
  Row next() {
    KeyedRows.Row row = rows.next();
    Facts.Builder facts = Facts.builder(catalog, told.instant(), told.zone());
    read(row, facts);
    return row(row, row.problems().isEmpty() ? Optional.of(facts.build()) : Optional.empty());
  }

  private void read(KeyedRows.Row row, Filling facts) {
    if (row.isParted()) {
      checkNew(row);
      cells.read(row, facts);
    }
    fillBeside(row, facts);
  }

  private void fillBeside(KeyedRows.Row row, Filling facts) {
    if (row.problems().isEmpty()) {
      beside.fill(row.id().orElseThrow(), facts, row.problems());
    }
  }

  private Row row(KeyedRows.Row row, Optional<Facts> facts) {
    if (row.problems().isEmpty()) {
      seen.put(row.id().orElseThrow(), row.line());
    }
    return new Row(row.line(), row.id(), facts, List.copyOf(row.problems()));
  }

  /** An empty portion of the customers that follow. */
  Portion portion() {
    return new Portion();
  }

  /** Customers of the file in columns. */
  final class Portion {

    private final PopulationBuilder population =
        Population.builder(catalog, told.instant(), told.zone());
    private final PopulationCells filled =
        new PopulationCells(population, rows.header().given(), cells);

    /** The next row as {@link CustomerCsv#next} tells it; a good one is in the portion. */
    Row next() {
      KeyedRows.Row row = rows.next();
      row.id().ifPresentOrElse(population::next, population::next);
      filled.next();
      if (row.isParted()) {
        checkNew(row);
        filled.read(row, told.asOf());
      }
      fillBeside(row, population);
      if (!row.problems().isEmpty()) {
        population.takeBack();
        filled.takeBack();
      }
      return row(row, Optional.empty());
    }

    /** Those that were good. */
    Population build() {
      return population.build();
    }
  }

  /** Only a row that counts makes a later one of the same customer a second. */
  private void checkNew(KeyedRows.Row row) {
    Long first = row.id().map(seen::get).orElse(null);
    if (first != null) {
      Column column = rows.header().id();
      row.problems().add(Fault.TWICE.says(column.number(), column.name(), first));
    }
  }

  @Override
  public void close() {
    rows.close();
  }
}
