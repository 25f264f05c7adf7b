package org.bankcrm.examples.runner;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.bankcrm.core.CustomerId;
import org.bankcrm.examples.runner.CustomerHeader.Column;

/** The rows of a CSV file that each belong to a customer, whose id they have in a column. */
final class KeyedRows implements AutoCloseable {

  /**
   * A row, with what is wrong with it so far.
   *
   * @param id the customer, if it can be told, which is so if it stands before the trouble
   * @param fields as many as the header has; none if the row cannot be parted
   * @param problems more can be added
   */
  record Row(long line, Optional<CustomerId> id, List<String> fields, List<Said> problems) {
    /** The same row under the key of whoever it is of. */
    Row under(UnaryOperator<CustomerId> keys) {
      return new Row(line, id.map(keys), fields, problems);
    }

    /** Whether it is of somebody whom the bank erased: nothing but its line is known then. */
    boolean isErased() {
      return problems.size() == 1 && problems.get(0).equals(ERASED);
    }

    /** Whether each field is in its column. */
    boolean isParted() {
      return !fields.isEmpty();
    }

    String cell(Column column) {
      return fields.get(column.place()).strip();
    }

    /** All problems of the row in one line. */
    String problems(Locale locale) {
      return told(problems, locale);
    }
  }

  private static final Said ERASED = Fault.ERASED.says();

  private final Optional<String> name;
  private final CsvTable.Format format;
  private final RowTable table;
  private final CustomerHeader header;

  private KeyedRows(
      Optional<String> name, RowTable table, CsvTable.Format format, CustomerHeader.Shape shape) {
    this.name = name;
    this.format = format;
    this.table = table;
    if (!table.hasNext()) {
      throw Refusal.EMPTY.of();
    }
    this.header = CustomerHeader.of(table.next(), shape);
    if (table instanceof ColumnTable columns) {
      header.check(columns.heads());
    }
    table.look(header.known());
  }

  /**
   * Opens a file and reads its header.
   *
   * @throws UserException if it cannot be read, naming the file
   */
  static KeyedRows open(Path file, CsvTable.Format format, CustomerHeader.Shape shape) {
    if (!Files.isRegularFile(file)) {
      throw Files.exists(file) ? Refusal.NOT_A_FILE.of(file) : Refusal.NO_FILE.of(file);
    }
    try {
      return ColumnTable.isOne(file)
          ? byColumn(file, format, shape)
          : open(Optional.of(file.toString()), Files.newInputStream(file), format, shape);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static KeyedRows byColumn(Path file, CsvTable.Format format, CustomerHeader.Shape shape)
      throws IOException {
    try {
      ColumnTable table = ColumnTable.open(file);
      try {
        return new KeyedRows(Optional.of(file.toString()), table, format, shape);
      } catch (RuntimeException e) {
        table.close();
        throw e;
      }
    } catch (UserException e) {
      throw e.of(file.toString());
    }
  }

  /** From now on only the cells of these columns and the id are looked at. */
  void look(Collection<CustomerHeader.Given> given) {
    Set<Integer> places = new TreeSet<>(Set.of(header.id().place()));
    for (CustomerHeader.Given each : given) {
      places.add(each.value().place());
      each.observed().ifPresent(day -> places.add(day.place()));
    }
    table.look(places);
  }

  /** The same for what a source holds, which has no name; closes the source. */
  static KeyedRows open(InputStream source, CsvTable.Format format, CustomerHeader.Shape shape) {
    return open(Optional.empty(), source, format, shape);
  }

  private static KeyedRows open(
      Optional<String> name,
      InputStream source,
      CsvTable.Format format,
      CustomerHeader.Shape shape) {
    try {
      return new KeyedRows(name, CsvTable.of(source, format), format, shape);
    } catch (IOException e) {
      throw closing(source, new UncheckedIOException(e));
    } catch (UncheckedIOException e) {
      throw closing(source, e);
    } catch (UserException e) {
      throw closing(source, name.map(e::of).orElse(e));
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

  /** All problems of a row in one line. */
  static String told(List<Said> problems, Locale locale) {
    return problems.stream().map(each -> each.in(locale)).collect(Collectors.joining("; "));
  }

  CustomerHeader header() {
    return header;
  }

  /** What rows of several lines there were until now. */
  CsvTable.Several several() {
    return table.several();
  }

  /**
   * Whether there is another row.
   *
   * @throws UserException if what follows is not in the encoding
   */
  boolean hasNext() {
    try {
      return table.hasNext();
    } catch (UserException e) {
      throw name.map(e::of).orElse(e);
    }
  }

  /** The next row, good or bad; none is passed over. */
  Row next() {
    return row(nextRaw());
  }

  /** The same, to be parted elsewhere. */
  CsvTable.Raw nextRaw() {
    try {
      return table.nextRaw();
    } catch (UserException e) {
      throw name.map(e::of).orElse(e);
    }
  }

  /** A row that was cut out; on any thread. */
  Row row(CsvTable.Raw raw) {
    CsvTable.Row row = raw.parted();
    if (row.problem().isPresent()) {
      return bad(row, header.id().place() < row.fields().size(), row.problem().get());
    }
    if (row.fields().size() != header.width()) { // only the first field is surely in its column
      Said problem = Fault.WIDTH.says(row.fields().size(), header.width());
      return bad(row, header.id().place() == 0, problem);
    }
    List<Said> problems = new ArrayList<>();
    Optional<CustomerId> id = id(row);
    if (id.filter(format::isErased).isPresent()) {
      return erased(row);
    }
    if (id.isEmpty()) {
      problems.add(Fault.NO_ID.says(header.id().number(), header.id().name()));
    }
    return new Row(row.line(), id, row.fields(), problems);
  }

  private Row bad(CsvTable.Row row, boolean hasId, Said problem) {
    Optional<CustomerId> id = hasId ? id(row) : Optional.empty();
    if (id.filter(format::isErased).isPresent()) {
      return erased(row);
    }
    return new Row(row.line(), id, List.of(), new ArrayList<>(List.of(problem)));
  }

  private static Row erased(CsvTable.Row row) {
    return new Row(row.line(), Optional.empty(), List.of(), new ArrayList<>(List.of(ERASED)));
  }

  private Optional<CustomerId> id(CsvTable.Row row) {
    try {
      return Optional.of(CustomerId.of(row.fields().get(header.id().place()).strip()));
    } catch (IllegalArgumentException e) { // told by who asked
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    table.close();
  }
}
