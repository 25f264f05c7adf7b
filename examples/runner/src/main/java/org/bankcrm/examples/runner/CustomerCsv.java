package org.bankcrm.examples.runner;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.examples.runner.CustomerHeader.Column;
import org.bankcrm.examples.runner.CustomerHeader.Given;

/**
 * Customers in a CSV file: a column with the customer's id, and one for each attribute that is
 * known, named by the attribute's id. An empty cell is a missing value, {@code @never}, {@code
 * @before-history} or {@code @not-applicable} is one with the reason why; {@code
 * attribute@observed} holds the day on which the value was observed; a set is written {@code A|B},
 * the empty set {@code -}.
 */
final class CustomerCsv implements AutoCloseable {

  /** For which day, and in which zone, the values are told. */
  record Told(LocalDate asOf, ZoneId zone) {}

  /** A customer, or why the row is none. */
  record Row(long line, Optional<CustomerId> id, Optional<Facts> facts, List<Said> problems) {
    boolean isGood() {
      return problems.isEmpty();
    }

    /** All problems of the row in one line. */
    String problems(Locale locale) {
      return problems.stream().map(each -> each.in(locale)).collect(Collectors.joining("; "));
    }
  }

  private final CsvTable table;
  private final AttributeCatalog catalog;
  private final Instant asOf;
  private final Told told;
  private final CustomerHeader header;
  private final List<Given> given;
  private final Map<CustomerId, Long> seen = new HashMap<>();

  private CustomerCsv(CsvTable table, String idColumn, AttributeCatalog catalog, Told told) {
    this.table = table;
    this.catalog = catalog;
    this.told = told;
    this.asOf = AsOf.endOf(told.asOf(), told.zone());
    if (!table.hasNext()) {
      throw Refusal.EMPTY.of();
    }
    this.header = CustomerHeader.of(table.next(), idColumn, catalog);
    this.given = header.given();
  }

  /** Opens a file; the facts are told for the end of the as-of date in the zone. */
  static CustomerCsv open(
      Path file, CsvTable.Format format, String idColumn, AttributeCatalog catalog, Told told) {
    if (!Files.isRegularFile(file)) {
      throw Files.exists(file) ? Refusal.NOT_A_FILE.of(file) : Refusal.NO_FILE.of(file);
    }
    try {
      return open(Files.newInputStream(file), format, idColumn, catalog, told);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same for what a source holds; closes the source. */
  static CustomerCsv open(
      InputStream source,
      CsvTable.Format format,
      String idColumn,
      AttributeCatalog catalog,
      Told told) {
    try {
      return new CustomerCsv(CsvTable.of(source, format), idColumn, catalog, told);
    } catch (IOException e) {
      throw closing(source, new UncheckedIOException(e));
    } catch (UserException | UncheckedIOException e) {
      throw closing(source, e);
    }
  }

  private static RuntimeException closing(InputStream source, RuntimeException why) {
    try {
      source.close();
    } catch (IOException e) {
      why.addSuppressed(e);
    }
    return why;
  }

  /** What rows of several lines there were until now. */
  CsvTable.Several several() {
    return table.several();
  }

  CustomerHeader header() {
    return header;
  }

  /**
   * Whether there is another row.
   *
   * @throws UserException if what follows is not in the encoding
   */
  boolean hasNext() {
    return table.hasNext();
  }

  /** The next row, good or bad; none is passed over. */
  Row next() {
    CsvTable.Row row = table.next();
    if (row.problem().isPresent()) {
      boolean told = header.id().place() < row.fields().size();
      Optional<CustomerId> id = told ? id(row, new ArrayList<>()) : Optional.empty();
      return bad(row, id, List.of(row.problem().get()));
    }
    if (row.fields().size() != header.width()) {
      Said problem = Fault.WIDTH.says(row.fields().size(), header.width());
      return bad(row, firstId(row), List.of(problem));
    }
    return parted(row);
  }

  /** In a row of another width only the first field is surely in its column. */
  private Optional<CustomerId> firstId(CsvTable.Row row) {
    return header.id().place() == 0 ? id(row, new ArrayList<>()) : Optional.empty();
  }

  private Row parted(CsvTable.Row row) {
    List<Said> problems = new ArrayList<>();
    Optional<CustomerId> id = id(row, problems);
    Facts.Builder facts = Facts.builder(catalog, asOf, told.zone());
    for (Given each : given) {
      read(row, each, facts, problems);
    }
    if (!problems.isEmpty()) {
      return bad(row, id, problems);
    }
    seen.put(id.orElseThrow(), row.line());
    return new Row(row.line(), id, Optional.of(facts.build()), List.of());
  }

  private static Row bad(CsvTable.Row row, Optional<CustomerId> id, List<Said> problems) {
    return new Row(row.line(), id, Optional.empty(), problems);
  }

  /** Only a row that counts makes a later one of the same customer a second. */
  private Optional<CustomerId> id(CsvTable.Row row, List<Said> problems) {
    Column column = header.id();
    try {
      CustomerId id = CustomerId.of(cell(row, column));
      Long first = seen.get(id);
      if (first != null) {
        problems.add(Fault.TWICE.says(column.number(), column.name(), first));
      }
      return Optional.of(id);
    } catch (IllegalArgumentException e) {
      problems.add(Fault.NO_ID.says(column.number(), column.name()));
      return Optional.empty();
    }
  }

  private void read(CsvTable.Row row, Given given, Facts.Builder facts, List<Said> problems) {
    String cell = cell(row, given.value());
    if (cell.isEmpty() || CellReader.putAbsence(facts, given.attribute(), cell)) {
      return;
    }
    Optional<LocalDate> observed = observed(row, given, problems);
    if (observed.isPresent()) {
      try {
        CellReader.put(facts, given.attribute(), cell, observed.get());
      } catch (IllegalArgumentException e) {
        problems.add(noValue(given));
      }
    }
  }

  private static Said noValue(Given given) {
    Said form = Forms.of(given.attribute().type());
    Column column = given.value();
    return new Said(
        Fault.NO_VALUE.says(column.number(), column.name(), form.zh()).zh(),
        Fault.NO_VALUE.says(column.number(), column.name(), form.en()).en());
  }

  /** The day on which the value was observed, that of the facts where none is told. */
  private Optional<LocalDate> observed(CsvTable.Row row, Given given, List<Said> problems) {
    Optional<Column> column = given.observed().filter(each -> !cell(row, each).isEmpty());
    if (column.isEmpty()) {
      return Optional.of(told.asOf());
    }
    try {
      LocalDate day = CellReader.day(cell(row, column.get()));
      if (!day.isAfter(told.asOf())) {
        return Optional.of(day);
      }
    } catch (IllegalArgumentException e) {
      // told below like a day that is too late
    }
    problems.add(Fault.NO_DAY.says(column.get().number(), column.get().name()));
    return Optional.empty();
  }

  private static String cell(CsvTable.Row row, Column column) {
    return row.fields().get(column.place()).strip();
  }

  @Override
  public void close() {
    table.close();
  }
}
