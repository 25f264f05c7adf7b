package org.bankcrm.examples.runner;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.bankcrm.core.CustomerId;
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
  record Row(long line, Optional<CustomerId> id, Optional<Facts> facts, List<String> problems) {
    boolean isGood() {
      return problems.isEmpty();
    }
  }

  private final CsvReader<CsvRecord> reader;
  private final Iterator<CsvRecord> records;
  private final AttributeCatalog catalog;
  private final Instant asOf;
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
    this.zone = zone;
    if (!records.hasNext()) {
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
              .ofCsvRecord(file);
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

  boolean hasNext() {
    return records.hasNext();
  }

  /** The next row, good or bad; none is passed over. */
  Row next() {
    CsvRecord record = records.next();
    List<String> problems = new ArrayList<>();
    if (record.getFieldCount() != width) {
      problems.add("has " + record.getFieldCount() + " fields, the header " + width);
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
      String name = header.getField(i).strip();
      if (!isKnown(name)) {
        unread.add(name);
      } else if (columns.put(name, i) != null) {
        problems.add("column " + (i + 1) + ", '" + name + "', is there twice");
      }
    }
    if (!columns.containsKey(idColumn)) {
      problems.add("there is no column '" + idColumn + "'");
    }
    if (!problems.isEmpty()) {
      throw new UserException("The header of the customers' file: " + String.join("; ", problems));
    }
  }

  private boolean isKnown(String name) {
    String attribute =
        name.endsWith(OBSERVED) ? name.substring(0, name.length() - OBSERVED.length()) : name;
    return name.equals(idColumn)
        || catalog.find(attribute).filter(a -> !(a instanceof ElementsAttribute)).isPresent();
  }

  private Optional<CustomerId> id(CsvRecord record, List<String> problems) {
    try {
      CustomerId id = CustomerId.of(cell(record, idColumn).strip());
      if (!seen.add(id)) {
        problems.add("column '" + idColumn + "': the customer is in the file twice");
      }
      return Optional.of(id);
    } catch (IllegalArgumentException e) {
      problems.add("column '" + idColumn + "': expected an id of 1 to 128 printable characters");
      return Optional.empty();
    }
  }

  private void read(
      CsvRecord record, Attribute<?> attribute, Facts.Builder facts, List<String> problems) {
    String cell = cell(record, attribute.id()).strip();
    if (cell.isEmpty()) {
      return;
    }
    try {
      String day = cell(record, attribute.id() + OBSERVED).strip();
      if (day.isEmpty()) {
        CellReader.put(facts, attribute, cell);
      } else {
        CellReader.put(facts, attribute, cell, CellReader.day(day));
      }
    } catch (IllegalArgumentException e) {
      problems.add("column '" + attribute.id() + "': expected " + attribute.type());
    }
  }

  private String cell(CsvRecord record, String column) {
    Integer place = columns.get(column);
    return place == null ? "" : record.getField(place);
  }
}
