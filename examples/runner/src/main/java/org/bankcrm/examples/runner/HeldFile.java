package org.bankcrm.examples.runner;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.held.HeldDocument;
import org.bankcrm.core.held.HeldKind;

/**
 * A CSV file of which each row is a thing that is kept of a customer, and a copy of it without some
 * rows. A row that cannot be read refuses the file: it might be the customer's.
 */
final class HeldFile {

  private static final List<String> COLUMNS = List.of("customer", "id");

  /**
   * Whose rows are wanted, and what is read of them.
   *
   * @param events the columns that may hold the day of each event
   */
  record Wanted(
      Set<CustomerId> keys,
      SortedMap<String, List<String>> events,
      LocalDate asOf,
      Optional<String> column,
      CsvTable.Format format) {}

  private final Path file;
  private final HeldKind kind;
  private final int place;
  private final Wanted wanted;
  private final Map<String, HeldDocument> parts = new LinkedHashMap<>();
  private final RowsLeftOut left = new RowsLeftOut();
  private final NamedElsewhere elsewhere;
  private int idPlace;
  private long rows;

  /**
   * Reads the rows of the customer.
   *
   * @param place which of all files it is, so that keys of rows differ
   * @throws UserException if a row cannot be read, or a day of the customer's is none
   */
  HeldFile(Path file, HeldKind kind, int place, Wanted wanted) {
    this.file = file;
    this.kind = kind;
    this.place = place;
    this.wanted = wanted;
    this.elsewhere = new NamedElsewhere(wanted.keys());
    try (CsvTable table = open()) {
      CustomerHeader header = header(table);
      idPlace = header.id().place();
      while (table.hasNext()) {
        take(table.next(), header);
      }
    } catch (UserException e) {
      throw e.of(file.toString());
    }
    left.refuse(file);
  }

  private CsvTable open() {
    if (!Files.isRegularFile(file)) {
      throw Files.exists(file) ? Refusal.NOT_A_FILE.of(file) : Refusal.NO_FILE.of(file);
    }
    try {
      return CsvTable.of(Files.newInputStream(file), wanted.format());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private CustomerHeader header(CsvTable table) {
    if (!table.hasNext()) {
      throw Refusal.EMPTY.of();
    }
    CsvTable.Row names = table.next();
    List<String> all = names.fields().stream().map(String::strip).toList();
    elsewhere.columns(all);
    String column =
        wanted
            .column()
            .orElseGet(() -> COLUMNS.stream().filter(all::contains).findFirst().orElse("customer"));
    Set<String> events = new TreeSet<>();
    wanted.events().values().forEach(events::addAll);
    events.remove(column);
    return CustomerHeader.of(
        names,
        new CustomerHeader.Shape(
            column, "--customer-column", AttributeCatalog.of(), false, events));
  }

  private void take(CsvTable.Row row, CustomerHeader header) {
    rows++;
    boolean parted = row.problem().isEmpty() && row.fields().size() == header.width();
    if (!parted) {
      Said width = Fault.WIDTH.says(row.fields().size(), header.width());
      left.add(row.line(), Optional.empty(), List.of(row.problem().orElse(width)));
    } else if (isWanted(row)) {
      part(row, header);
    } else {
      elsewhere.look(row.fields());
    }
  }

  private boolean isWanted(CsvTable.Row row) {
    String key = row.fields().size() > idPlace ? row.fields().get(idPlace).strip() : "";
    return wanted.keys().stream().anyMatch(each -> each.value().equals(key));
  }

  private void part(CsvTable.Row row, CustomerHeader header) {
    Map<String, Object> cells = new TreeMap<>();
    for (int i = 0; i < row.fields().size(); i++) {
      cells.put(String.valueOf(i), row.fields().get(i));
    }
    HeldDocument part = HeldDocument.of(kind, place + "/" + row.line(), cells);
    List<Said> problems = new ArrayList<>();
    for (Map.Entry<String, List<String>> event : wanted.events().entrySet()) {
      for (String name : event.getValue()) {
        Optional<CustomerHeader.Column> column = header.column(name);
        String cell = column.map(each -> row.fields().get(each.place()).strip()).orElse("");
        if (!cell.isEmpty()) {
          part = part.on(event.getKey(), day(name, cell, problems));
        }
      }
    }
    if (problems.isEmpty()) {
      parts.put(part.key(), part);
    } else {
      left.add(row.line(), Optional.empty(), problems);
    }
  }

  /** A day, or that of an instant, which has come. */
  private Optional<LocalDate> day(String event, String cell, List<Said> problems) {
    try {
      LocalDate day =
          LocalDate.parse(
              cell.length() > 10 && cell.charAt(10) == 'T' ? cell.substring(0, 10) : cell);
      if (day.isAfter(wanted.asOf())) {
        problems.add(RetentionTexts.LATER.says(event));
      }
      return Optional.of(day);
    } catch (DateTimeException e) {
      problems.add(RetentionTexts.NO_DAY.says(event));
      return Optional.empty();
    }
  }

  Path file() {
    return file;
  }

  String name() {
    return file.getFileName().toString();
  }

  /** How many rows it has. */
  long rows() {
    return rows;
  }

  /** Rows of others that name the customer. */
  NamedElsewhere elsewhere() {
    return elsewhere;
  }

  /** The customer's rows. */
  List<HeldDocument> parts() {
    return List.copyOf(parts.values());
  }

  /**
   * Writes the file in UTF-8 without some rows of the customer; all others stand as they are.
   *
   * @param staying the keys of those that stay
   * @return how many are gone
   * @throws UserException if the file is not any more what was read
   */
  long copy(BufferedWriter to, Set<String> staying) throws IOException {
    long gone = 0;
    long found = 0;
    long copied = 0;
    try (CsvTable table = open()) {
      line(to, table.nextRaw());
      for (; table.hasNext(); copied++) {
        CsvTable.Raw row = table.nextRaw();
        String key = place + "/" + row.line();
        boolean own = parts.containsKey(key);
        check(own == isWanted(row.parted()));
        found += own ? 1 : 0;
        if (own && !staying.contains(key)) {
          gone++;
        } else {
          line(to, row);
        }
      }
    }
    check(found == parts.size() && copied == rows);
    return gone;
  }

  /** A row of theirs that came meanwhile would stand in the copy. */
  private void check(boolean isAsRead) {
    if (!isAsRead) {
      throw EraseTexts.CHANGED.of(file);
    }
  }

  private static void line(BufferedWriter to, CsvTable.Raw row) throws IOException {
    to.append(row.isBytes() ? CsvLines.decoded(row.text()) : row.text()).append('\n');
  }
}
