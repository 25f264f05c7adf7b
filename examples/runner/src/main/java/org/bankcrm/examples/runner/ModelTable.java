package org.bankcrm.examples.runner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A CSV file that a model is made from, whole in memory, in columns by their names. Bad rows refuse
 * the file, as a model of the rest would be a model of other customers, unless the caller takes
 * them.
 */
final class ModelTable {

  private static final String NAMELESS = "\u0000";

  private final Path file;
  private final Map<String, List<String>> columns;
  private final List<Long> lines;

  private ModelTable(Path file, Map<String, List<String>> columns, List<Long> lines) {
    this.file = file;
    this.columns = columns;
    this.lines = lines;
  }

  /**
   * Reads a file in UTF-8.
   *
   * @throws UserException if it is not there, has no rows, or one of them is bad
   */
  static ModelTable read(Path file) {
    return read(file, CsvTable.Format.PLAIN);
  }

  /** The same for a file that is written in another way. */
  static ModelTable read(Path file, CsvTable.Format format) {
    RowsLeftOut left = new RowsLeftOut();
    ModelTable table = read(file, format, left);
    left.refuse(file);
    if (table.lines.isEmpty()) {
      throw ModelWords.NO_ROWS.of(file);
    }
    return table;
  }

  /** The same of the rows that can be read; there may be none. The others are handed on. */
  static ModelTable read(Path file, CsvTable.Format format, Gathered.BadRows left) {
    if (!Files.isRegularFile(file)) {
      throw Files.exists(file) ? Refusal.NOT_A_FILE.of(file) : Refusal.NO_FILE.of(file);
    }
    try (CsvTable rows = CsvTable.of(Files.newInputStream(file), format)) {
      if (!rows.hasNext()) {
        throw Refusal.EMPTY.of();
      }
      ModelTable table = new ModelTable(file, header(rows.next()), new ArrayList<>());
      while (rows.hasNext()) {
        table.add(rows.next(), left);
      }
      return table;
    } catch (UserException e) {
      throw e.of(file.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, List<String>> header(CsvTable.Row names) {
    Map<String, List<String>> columns = new LinkedHashMap<>();
    List<Said> problems = new ArrayList<>(names.problem().stream().toList());
    for (int i = 0; i < names.fields().size(); i++) {
      String name = names.fields().get(i).strip();
      String key = name.isEmpty() ? NAMELESS + i : name;
      if (columns.putIfAbsent(key, new ArrayList<>()) != null) {
        int first = names.fields().stream().map(String::strip).toList().indexOf(name) + 1;
        problems.add(Refusal.COLUMN_TWICE.says(i + 1, Said.printable(name), first));
      }
    }
    if (CustomerHeader.isParted(names.fields())) {
      problems.add(Refusal.SEMICOLONS.says());
    }
    if (!problems.isEmpty()) {
      throw CustomerHeader.refused(problems);
    }
    return columns;
  }

  private void add(CsvTable.Row row, Gathered.BadRows left) {
    if (row.problem().isPresent() || row.fields().size() != columns.size()) {
      Said width = Fault.WIDTH.says(row.fields().size(), columns.size());
      left.add(row.line(), Optional.empty(), List.of(row.problem().orElse(width)));
      return;
    }
    int place = 0;
    for (List<String> column : columns.values()) {
      column.add(row.fields().get(place++).strip());
    }
    lines.add(row.line());
  }

  Path file() {
    return file;
  }

  int rows() {
    return lines.size();
  }

  /** The names of the columns; spreadsheets leave some without one, which nobody can ask for. */
  List<String> names() {
    return columns.keySet().stream().filter(name -> !name.startsWith(NAMELESS)).toList();
  }

  /** The line that a row stands in. */
  long line(int row) {
    return lines.get(row);
  }

  /**
   * The cells of a column.
   *
   * @throws UserException if there is none of that name
   */
  List<String> column(String name) {
    List<String> column = columns.get(name);
    if (column == null) {
      throw ModelWords.NO_COLUMN.of(file, Said.printable(name), String.join(", ", names()));
    }
    return column;
  }

  /** The number of a cell, written as 1234.56; empty if it has none. */
  static OptionalDouble number(String cell) {
    return cell.matches("[-+]?[0-9]{1,18}(\\.[0-9]{1,18})?([eE][-+]?[0-9]{1,2})?")
        ? OptionalDouble.of(Double.parseDouble(cell))
        : OptionalDouble.empty();
  }

  /**
   * A column of numbers, none missing.
   *
   * @throws UserException if a cell is no number or empty
   */
  List<Double> complete(String name) {
    double[] numbers = numbers(name);
    for (int row = 0; row < numbers.length; row++) {
      if (Double.isNaN(numbers[row])) {
        throw ModelWords.NOT_A_NUMBER.of(file, line(row), name);
      }
    }
    return Arrays.stream(numbers).boxed().toList();
  }

  /**
   * A column of numbers, an empty cell being NaN.
   *
   * @throws UserException if a cell is no number
   */
  double[] numbers(String name) {
    List<String> column = column(name);
    double[] numbers = new double[column.size()];
    for (int row = 0; row < numbers.length; row++) {
      String cell = column.get(row);
      int at = row;
      numbers[row] =
          cell.isEmpty()
              ? Double.NaN
              : number(cell).orElseThrow(() -> ModelWords.NOT_A_NUMBER.of(file, line(at), name));
    }
    return numbers;
  }
}
