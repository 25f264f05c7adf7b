package org.bankcrm.examples.runner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.policy.PolicyBook;

/**
 * What an earlier run decided and counted, to be shown beside this one: its figures, and of each
 * customer the results of which moves are told.
 */
final class EarlierRun {

  private record Key(String block, String row, String measure) {}

  private final Path directory;
  private final LocalDate day;
  private final List<String> columns;
  private final Map<String, List<String>> results = new HashMap<>();
  private final Map<Key, BigDecimal> figures = new HashMap<>();

  private EarlierRun(Path directory, LocalDate day, List<String> columns) {
    this.directory = directory;
    this.day = day;
    this.columns = columns;
  }

  /**
   * Reads a run.
   *
   * @param asOf the day of this run
   * @param tracked the results of which moves are told
   * @throws UserException if it is not complete, of another book, or not earlier
   */
  static EarlierRun read(Path directory, PolicyBook book, LocalDate asOf, List<Tracked> tracked) {
    LocalDate day = Yesterday.check(directory, DecisionSheets.DECISIONS, book, asOf);
    EarlierRun run = new EarlierRun(directory, day, tracked.stream().map(Tracked::column).toList());
    run.readResults(directory.resolve(DecisionSheets.DECISIONS));
    if (Yesterday.names(directory, FigureFiles.CSV)) {
      Yesterday.check(directory, FigureFiles.CSV, book, asOf);
      run.readFigures(directory.resolve(FigureFiles.CSV));
    }
    return run;
  }

  /** Each cell is kept once: there are few different ones. */
  private void readResults(Path file) {
    Map<List<String>, List<String>> seen = new HashMap<>();
    CustomerHeader.Shape shape =
        new CustomerHeader.Shape(
            "id", "--yesterday", AttributeCatalog.of(), false, Set.copyOf(columns));
    try (KeyedRows rows = KeyedRows.open(file, CsvTable.Format.PLAIN, shape)) {
      List<Optional<CustomerHeader.Column>> places =
          columns.stream().map(rows.header()::column).toList();
      while (rows.hasNext()) {
        KeyedRows.Row row = rows.next();
        if (row.id().isPresent() && row.isParted()) {
          List<String> cells = places.stream().map(each -> each.map(row::cell).orElse("")).toList();
          results.put(row.id().get().value(), seen.computeIfAbsent(cells, same -> same));
        }
      }
    }
  }

  private void readFigures(Path file) {
    try (CsvTable rows = CsvTable.of(Files.newInputStream(file), CsvTable.Format.PLAIN)) {
      while (rows.hasNext()) {
        List<String> cells = new ArrayList<>(rows.next().fields());
        if (cells.size() == FigureFiles.COLUMNS.size() && !cells.equals(FigureFiles.COLUMNS)) {
          Key key = new Key(cells.get(0), cells.get(1), cells.get(3));
          number(cells.get(4)).ifPresent(value -> figures.put(key, value));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The header has words in the place of the figure. */
  private static Optional<BigDecimal> number(String cell) {
    try {
      return Optional.of(new BigDecimal(cell));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Where its files lie. */
  Path directory() {
    return directory;
  }

  LocalDate day() {
    return day;
  }

  /** The columns of results that were read. */
  List<String> columns() {
    return columns;
  }

  /** What was decided of a customer then, once; empty if nothing was. */
  Optional<List<String>> take(String customer) {
    return Optional.ofNullable(results.remove(customer));
  }

  /** How many customers of then were not taken. */
  long left() {
    return results.size();
  }

  /** A figure of then. */
  Optional<BigDecimal> figure(String block, String row, String measure) {
    return Optional.ofNullable(figures.get(new Key(block, row, measure)));
  }
}
