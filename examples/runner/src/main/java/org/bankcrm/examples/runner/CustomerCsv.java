package org.bankcrm.examples.runner;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.ElementsAttribute;
import org.bankcrm.core.attribute.Facts;

/**
 * Customers in a CSV file: a column with the customer's id, and one for each attribute that is
 * known, named by the attribute's id. An empty cell is a missing value; {@code attribute@observed}
 * holds the day on which the value was observed; a set is written {@code A|B}, the empty set {@code
 * -}.
 */
final class CustomerCsv implements AutoCloseable {

  private static final String OBSERVED = "@observed";

  /** A customer, or why the row is none. */
  record Row(
      long line, Optional<CustomerId> id, Optional<Facts> facts, List<LocalizedText> problems) {
    boolean isGood() {
      return problems.isEmpty();
    }

    /** All problems of the row in one line. */
    String problems(Locale locale) {
      return problems.stream().map(each -> each.in(locale)).collect(Collectors.joining("; "));
    }
  }

  private final CsvReader<CsvRecord> reader;
  private final Iterator<CsvRecord> records;
  private final AttributeCatalog catalog;
  private final Instant asOf;
  private final LocalDate asOfDate;
  private final ZoneId zone;
  private final Map<String, Integer> columns = new TreeMap<>();
  private final int width;
  private final Set<CustomerId> seen = new HashSet<>();
  private final List<String> unread = new ArrayList<>();
  private final String idColumn;

  private CustomerCsv(
      CsvReader<CsvRecord> reader,
      String idColumn,
      AttributeCatalog catalog,
      Instant asOf,
      ZoneId zone) {
    this.idColumn = idColumn;
    this.reader = reader;
    this.records = reader.iterator();
    this.catalog = catalog;
    this.asOf = asOf;
    this.asOfDate = LocalDate.ofInstant(asOf, zone);
    this.zone = zone;
    if (!hasNext()) {
      throw new UserException("The file of customers is empty; it needs a line of column names.");
    }
    CsvRecord header = records.next();
    this.width = header.getFieldCount();
    readHeader(header);
  }

  /** Opens a file in UTF-8; the facts are told for the end of the as-of date in the zone. */
  static CustomerCsv open(
      Path file, String idColumn, AttributeCatalog catalog, LocalDate asOf, ZoneId zone) {
    if (!Files.isRegularFile(file)) {
      throw new UserException("There is no file '" + file + "'.");
    }
    try {
      // a row of another width is a bad row, told with its line, not the end of the run
      CsvReader<CsvRecord> reader =
          CsvReader.builder()
              .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
              .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
              .ofCsvRecord(Files.newBufferedReader(file)); // refuses what is not UTF-8
      return new CustomerCsv(reader, idColumn, catalog, AsOf.endOf(asOf, zone), zone);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Attributes that the catalogue has and the file has no column for. */
  List<Attribute<?>> absent() {
    return catalog.attributes().stream()
        .filter(attribute -> !columns.containsKey(attribute.id()))
        .<Attribute<?>>map(attribute -> attribute)
        .toList();
  }

  /** Columns that are no attributes of the catalogue and are not read. */
  List<String> unread() {
    return List.copyOf(unread);
  }

  /**
   * Whether there is another row.
   *
   * @throws UserException if what follows is not UTF-8 or not CSV
   */
  boolean hasNext() {
    try {
      return records.hasNext();
    } catch (UncheckedIOException e) {
      throw unreadable(e);
    } catch (CsvParseException e) {
      throw new UserException("The file of customers: " + e.getMessage());
    }
  }

  private UserException unreadable(UncheckedIOException e) {
    return new UserException(
        e.getCause() instanceof CharacterCodingException
            ? "The file of customers is not in UTF-8; save it as CSV UTF-8."
            : "The file of customers cannot be read further: " + e.getMessage());
  }

  /** The next row, good or bad; none is passed over. */
  Row next() {
    CsvRecord record = records.next();
    List<LocalizedText> problems = new ArrayList<>();
    if (record.getFieldCount() != width) {
      problems.add(otherWidth(record));
      return new Row(record.getStartingLineNumber(), Optional.empty(), Optional.empty(), problems);
    }
    Optional<CustomerId> id = id(record, problems);
    Facts.Builder facts = Facts.builder(catalog, asOf, zone);
    for (Attribute<?> attribute : catalog.attributes()) {
      read(record, attribute, facts, problems);
    }
    return new Row(
        record.getStartingLineNumber(),
        id,
        problems.isEmpty() ? Optional.of(facts.build()) : Optional.empty(),
        problems);
  }

  /** A quote that is not closed swallows lines: whoever looks for them must be told. */
  private LocalizedText otherWidth(CsvRecord record) {
    long breaks =
        record.getFields().stream().flatMapToInt(String::chars).filter(c -> c == '\n').count();
    return breaks == 0
        ? Words.WIDTH.inBoth(record.getFieldCount(), width)
        : Words.OPEN_QUOTE.inBoth(
            record.getFieldCount(), width, record.getStartingLineNumber() + breaks);
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void readHeader(CsvRecord header) {
    List<String> problems = new ArrayList<>();
    for (int i = 0; i < header.getFieldCount(); i++) {
      String name = withoutMark(header.getField(i), i).strip();
      if (!isKnown(name)) {
        unread.add(name);
      } else if (columns.put(name, i) != null) {
        problems.add("column " + (i + 1) + ", '" + name + "', is there twice");
      }
    }
    if (!columns.containsKey(idColumn)) {
      problems.add("there is no column '" + idColumn + "'");
    }
    if (header.getFieldCount() == 1
        && header.getField(0).chars().anyMatch(c -> c == ';' || c == '\t')) {
      problems.add("fields must be parted by commas, not by semicolons or tabs");
    }
    if (!problems.isEmpty()) {
      throw new UserException("The header of the customers' file: " + String.join("; ", problems));
    }
  }

  /** Spreadsheets begin a file with a mark of its byte order. */
  private static String withoutMark(String name, int place) {
    return place == 0 && name.startsWith("\uFEFF") ? name.substring(1) : name;
  }

  private boolean isKnown(String name) {
    String attribute =
        name.endsWith(OBSERVED) ? name.substring(0, name.length() - OBSERVED.length()) : name;
    return name.equals(idColumn)
        || catalog.find(attribute).filter(a -> !(a instanceof ElementsAttribute)).isPresent();
  }

  private Optional<CustomerId> id(CsvRecord record, List<LocalizedText> problems) {
    try {
      CustomerId id = CustomerId.of(cell(record, idColumn).strip());
      if (!seen.add(id)) {
        problems.add(Words.TWICE.inBoth(idColumn));
      }
      return Optional.of(id);
    } catch (IllegalArgumentException e) {
      problems.add(Words.NO_ID.inBoth(idColumn));
      return Optional.empty();
    }
  }

  private void read(
      CsvRecord record, Attribute<?> attribute, Facts.Builder facts, List<LocalizedText> problems) {
    String cell = cell(record, attribute.id()).strip();
    if (cell.isEmpty()) {
      return;
    }
    Optional<LocalDate> observed = observed(record, attribute, problems);
    if (observed.isPresent()) {
      try {
        CellReader.put(facts, attribute, cell, observed.get());
      } catch (IllegalArgumentException e) {
        problems.add(Words.NO_VALUE.inBoth(attribute.id(), attribute.type()));
      }
    }
  }

  /** The day on which the value was observed, that of the facts where none is told. */
  private Optional<LocalDate> observed(
      CsvRecord record, Attribute<?> attribute, List<LocalizedText> problems) {
    String column = attribute.id() + OBSERVED;
    String cell = cell(record, column).strip();
    try {
      LocalDate day = cell.isEmpty() ? asOfDate : CellReader.day(cell);
      if (day.isAfter(asOfDate)) {
        throw new IllegalArgumentException("after the as-of date");
      }
      return Optional.of(day);
    } catch (IllegalArgumentException e) {
      problems.add(Words.NO_DAY.inBoth(column));
      return Optional.empty();
    }
  }

  private String cell(CsvRecord record, String column) {
    Integer place = columns.get(column);
    return place == null ? "" : record.getField(place);
  }
}
