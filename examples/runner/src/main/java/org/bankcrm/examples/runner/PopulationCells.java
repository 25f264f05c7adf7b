package org.bankcrm.examples.runner;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bankcrm.core.attribute.ColumnBuilder;
import org.bankcrm.core.attribute.PopulationBuilder;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.examples.runner.CustomerHeader.Given;
import org.jspecify.annotations.Nullable;

/**
 * Puts the cells of rows into the columns of a population: as {@link CellsReader} does, without
 * cutting most of them out, and each text that stands there often once.
 */
final class PopulationCells {

  /** Of how many texts of a column it is remembered where they stand. */
  private static final int MOST_TEXTS = 4_096;

  private final List<Filled<?>> columns = new ArrayList<>();
  private final PopulationBuilder population;
  private final CellsReader others;
  private int row = -1;

  /**
   * Puts into an empty population.
   *
   * @param given what has columns in the file
   * @param others reads what has a column with days of observation
   */
  PopulationCells(PopulationBuilder population, List<Given> given, CellsReader others) {
    this.population = population;
    this.others = others;
    for (Given each : given) {
      columns.add(new Filled<>(each, population.column(each.attribute())));
    }
  }

  /** Follows the population to its next customer. */
  void next() {
    row++;
  }

  /** Follows it when the last customer is taken back, of whom nothing may be remembered. */
  void takeBack() {
    row--;
    columns.forEach(Filled::forget);
  }

  /** Puts all cells; what is wrong is added to the problems of the row. */
  void read(KeyedRows.Row cells, LocalDate asOf) {
    for (Filled<?> each : columns) {
      if (each.given.observed().isPresent()) {
        others.read(cells, each.given, population);
      } else {
        read(cells, each, asOf);
      }
    }
  }

  /** The same for rows that were begun already, told by column: one column after the other. */
  void readByColumn(List<KeyedRows.Row> rows, LocalDate asOf) {
    List<ColumnSpan> spans = ColumnSpan.of(rows);
    for (Filled<?> each : columns) {
      if (each.given.observed().isPresent()) {
        readObserved(rows, each.given);
        continue;
      }
      try {
        each.byColumn(asOf).put(spans, population);
      } catch (IllegalArgumentException e) { // of whom, is told by whoever reads row by row
        rows.get(0).problems().add(CellsReader.noValue(each.given));
      }
    }
  }

  private void readObserved(List<KeyedRows.Row> rows, Given given) {
    for (int i = 0; i < rows.size(); i++) {
      population.at(i);
      others.read(rows.get(i), given, population);
    }
  }

  private void read(KeyedRows.Row cells, Filled<?> column, LocalDate asOf) {
    int place = column.given.value().place();
    try {
      if (cells.fields() instanceof ColumnFields fields) {
        column.byColumn(asOf).put(fields, row);
      } else if (cells.fields() instanceof LineFields fields) {
        column.put(fields, place, asOf);
      } else {
        column.put(cells.fields().get(place), asOf);
      }
    } catch (IllegalArgumentException e) {
      cells.problems().add(CellsReader.noValue(column.given));
    }
  }

  /** One column that is filled. */
  private final class Filled<T> {

    private final Given given;
    private final ColumnBuilder<T> target;

    /** Where the values of texts stand that take longer to read than to find. */
    private final CellTexts seen = new CellTexts(MOST_TEXTS);

    /** Whether values are written otherwise than in documents, or kept as texts. */
    private final boolean isRepeated;

    private @Nullable ColumnCells byColumn;

    @SuppressWarnings("unchecked") // it is that of the attribute
    Filled(Given given, ColumnBuilder<?> target) {
      this.given = given;
      this.target = (ColumnBuilder<T>) target;
      ValueType type = given.attribute().type();
      this.isRepeated =
          switch (type.kind()) {
            case YES_NO, CODE_SET, TEXT -> true;
            case CODE -> !type.isClosed();
            case INTEGER, DECIMAL, MONEY, REAL, DATE, INSTANT, ELEMENTS -> false;
          };
    }

    /** Puts what a file by column tells. */
    ColumnCells byColumn(LocalDate asOf) {
      if (byColumn == null) {
        byColumn = new ColumnCells(given, target, cell -> put(cell, asOf));
      }
      return byColumn;
    }

    void forget() {
      seen.clear();
      if (byColumn != null) {
        byColumn.forget();
      }
    }

    /** Puts a cell that may have blanks around it, or nothing in it. */
    void put(String cell, LocalDate asOf) {
      String value = cell.strip();
      if (!value.isEmpty()) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        putFound(utf8, 0, utf8.length, asOf);
      }
    }

    /** Puts a cell of a line, which is made a text only where it has to be. */
    void put(LineFields fields, int place, LocalDate asOf) {
      byte[] line = fields.line();
      int start = fields.from(place);
      int end = fields.to(place);
      while (start < end && Character.isWhitespace(line[start])) {
        start++;
      }
      while (end > start && Character.isWhitespace(line[end - 1])) {
        end--;
      }
      if (start == end) {
        return;
      }
      int before = isRepeated ? seen.row(line, start, end) : CellTexts.NONE;
      if (before != CellTexts.NONE) {
        target.putAgain(before);
        return;
      }
      if (line[start] < 0 || line[end - 1] < 0) { // blanks of other scripts, perhaps
        put(fields.get(place), asOf);
      } else {
        putFound(line, start, end, asOf);
      }
      if (isRepeated) {
        seen.add(line, start, end, row);
      }
    }

    private void putFound(byte[] line, int from, int to, LocalDate asOf) {
      Absence absence = line[from] == '@' ? CellReader.absenceOf(line, from, to) : null;
      if (absence != null) {
        target.absent(absence);
      } else if (isRepeated) {
        putValue(new String(line, from, to - from, StandardCharsets.UTF_8));
      } else {
        target.putText(line, from, to, asOf);
      }
    }

    @SuppressWarnings("unchecked") // the value is made for the attribute's own type
    private void putValue(String cell) {
      target.put((T) CellReader.value(given.attribute().type(), cell));
    }
  }
}
