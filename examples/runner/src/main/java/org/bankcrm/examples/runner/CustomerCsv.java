package org.bankcrm.examples.runner;

import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.Filling;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.attribute.PopulationBuilder;
import org.bankcrm.examples.runner.CustomerHeader.Column;
import org.jspecify.annotations.Nullable;

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
  private List<CustomerHeader.Given> converted;
  private boolean failed;
  private Filler beside = (id, facts, problems) -> {};

  private CustomerCsv(KeyedRows rows, AttributeCatalog catalog, Told told) {
    this.rows = rows;
    this.catalog = catalog;
    this.told = told;
    this.converted = rows.header().given();
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

  /**
   * The same, where portions hold the attributes that are asked for alone: other cells are not
   * looked at, whatever they hold.
   */
  CustomerCsv converting(Predicate<Attribute<?>> asked) {
    converted =
        rows.header().given().stream().filter(each -> asked.test(each.attribute())).toList();
    rows.look(converted);
    return this;
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
      checkNew(row, row.id().map(seen::get).orElse(null));
      cells.read(row, facts);
    }
    fillBeside(row, facts);
    if (row.problems().isEmpty()) {
      seen.put(row.id().orElseThrow(), row.line());
    }
  }

  private void fillBeside(KeyedRows.Row row, Filling facts) {
    if (row.problems().isEmpty()) {
      beside.fill(row.id().orElseThrow(), facts, row.problems());
    }
  }

  private static Row row(KeyedRows.Row row, Optional<Facts> facts) {
    return new Row(row.line(), row.id(), facts, List.copyOf(row.problems()));
  }

  /**
   * Rows that follow each other, cut out and not yet read.
   *
   * @param end why no more can be cut out, if so
   */
  record Cut(List<CsvTable.Raw> rows, Optional<RuntimeException> end) {}

  /**
   * Cuts out the rows that follow: so many at most, and no more once they have so many characters.
   *
   * <p>What is wrong with the file as a whole ends the rows, and is thrown by whoever has told of
   * those before.
   */
  Cut cut(int most, long characters) {
    List<CsvTable.Raw> cut = new ArrayList<>();
    long size = 0;
    try {
      while (!failed && cut.size() < most && size < characters && rows.hasNext()) {
        CsvTable.Raw row = rows.nextRaw();
        size += row.text().length();
        cut.add(row);
      }
      return new Cut(cut, Optional.empty());
    } catch (UserException | UncheckedIOException e) {
      failed = true;
      return new Cut(cut, Optional.of(e));
    }
  }

  /** A row that was cut out, with its customer; nothing of its cells is read. */
  KeyedRows.Row keyed(CsvTable.Raw raw) {
    return rows.row(raw);
  }

  /** The attributes of which it is told when each value was observed, here or by others. */
  Set<Attribute<?>> dated(Beside others) {
    Set<Attribute<?>> dated = new HashSet<>(others.dated());
    rows.header().given().stream()
        .filter(given -> given.observed().isPresent())
        .forEach(given -> dated.add(given.attribute()));
    return dated;
  }

  /** For when the facts are told. */
  Told told() {
    return told;
  }

  /** Puts what a row tells, as far as it can be read. */
  void put(KeyedRows.Row row, Filling facts) {
    cells.read(row, facts);
  }

  /** Customers and rows that are none, as one portion of the file tells them. */
  final class Portion {

    private final PopulationBuilder population =
        Population.builder(catalog, told.instant(), told.zone());
    private final PopulationCells filled = new PopulationCells(population, converted, cells);
    private final Map<CustomerId, Long> before;
    private final Map<CustomerId, Long> good = new LinkedHashMap<>();
    private final List<Row> bad = new ArrayList<>();
    private final List<CustomerId> askedInVain = new ArrayList<>();
    private long dangerous;

    private Portion(Map<CustomerId, Long> before) {
      this.before = before;
    }

    /** Reads a row as {@link CustomerCsv#next} does; a good one is in the portion. */
    Row read(CsvTable.Raw raw) {
      KeyedRows.Row row = rows.row(raw);
      row.id().ifPresentOrElse(population::next, population::next);
      filled.next();
      if (row.isParted()) {
        checkNew(row, row.id().map(this::first).orElse(null));
        filled.read(row, told.asOf());
      }
      boolean isAsked = row.problems().isEmpty();
      fillBeside(row, population);
      if (isAsked && !row.problems().isEmpty()) {
        askedInVain.add(row.id().orElseThrow());
      }
      dangerous += row.id().filter(id -> Sheet.isFormula(id.value())).isPresent() ? 1 : 0;
      Row read = row(row, Optional.empty());
      if (read.isGood()) {
        good.put(row.id().orElseThrow(), row.line());
      } else {
        bad.add(read);
        population.takeBack();
        filled.takeBack();
      }
      return read;
    }

    /**
     * Reads rows column after column, where that is how they are told and none of them is bad.
     *
     * @return whether that was so; if not, they are to be read into another portion
     */
    private boolean readByColumn(Cut cut) {
      List<KeyedRows.Row> read = new ArrayList<>();
      for (CsvTable.Raw raw : cut.rows()) {
        if (raw.columns().isEmpty()) {
          return false;
        }
        KeyedRows.Row row = rows.row(raw);
        if (!row.problems().isEmpty() || first(row.id().orElseThrow()) != null) {
          return false;
        }
        begin(row);
        read.add(row);
      }
      filled.readByColumn(read, told.asOf());
      return read.stream().allMatch(row -> row.problems().isEmpty()) && askBeside(read);
    }

    private void begin(KeyedRows.Row row) {
      CustomerId id = row.id().orElseThrow();
      population.next(id);
      good.put(id, row.line());
      dangerous += Sheet.isFormula(id.value()) ? 1 : 0;
    }

    private boolean askBeside(List<KeyedRows.Row> read) {
      for (int i = 0; i < read.size(); i++) {
        population.at(i);
        fillBeside(read.get(i), population);
      }
      return read.stream().allMatch(row -> row.problems().isEmpty());
    }

    /** Whether a customer of it, or a row that is none, has an id of those. */
    private boolean hasAnyOf(Set<CustomerId> others) {
      return good.keySet().stream().anyMatch(others::contains)
          || bad.stream().flatMap(row -> row.id().stream()).anyMatch(others::contains);
    }

    private @Nullable Long first(CustomerId id) {
      Long earlier = before.get(id);
      return earlier == null ? good.get(id) : earlier;
    }

    /** The customers in it, with their lines. */
    Map<CustomerId, Long> good() {
      return good;
    }

    /** Customers who are none for what the files beside them tell. */
    List<CustomerId> askedInVain() {
      return askedInVain;
    }

    /** The rows that are no customers, in their order. */
    List<Row> bad() {
      return bad;
    }

    /** How many are. */
    int size() {
      return good.size();
    }

    /** Of how many rows a spreadsheet would take the id for a formula. */
    long dangerous() {
      return dangerous;
    }

    /** Those that were good. */
    Population build() {
      return population.build();
    }
  }

  /** An empty portion of customers who follow all those that were settled. */
  Portion portion() {
    return new Portion(seen);
  }

  /** Reads rows that were cut out, as if none were before them; on any thread. */
  Portion read(Cut cut) {
    return read(cut, Map.of());
  }

  private Portion read(Cut cut, Map<CustomerId, Long> before) {
    Portion whole = new Portion(before);
    if (whole.readByColumn(cut)) {
      return whole;
    }
    Portion portion = new Portion(before);
    cut.rows().forEach(portion::read);
    return portion;
  }

  /**
   * The portion of rows, knowing those before, which were settled in their order; most often it is
   * the very one that was read without. For one thread at a time.
   */
  Portion settled(Cut cut, Portion read) {
    Portion portion = read.hasAnyOf(seen.keySet()) ? read(cut, seen) : read;
    seen.putAll(portion.good);
    return portion;
  }

  /** Takes over a customer who was settled by the run that goes on. */
  void settled(CustomerId customer, long line) {
    seen.put(customer, line);
  }

  /** Only a row that counts makes a later one of the same customer a second. */
  private void checkNew(KeyedRows.Row row, @Nullable Long first) {
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
