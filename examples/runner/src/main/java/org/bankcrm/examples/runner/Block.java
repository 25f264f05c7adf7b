package org.bankcrm.examples.runner;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A table of figures for terminal, page and files, all words chosen.
 *
 * @param id what page and files call it, unique in them
 * @param title the heading
 * @param note how the figures are to be read
 * @param onTerminal whether the terminal shows it too
 * @param columns the first is the label of the row
 * @param bars what the page draws
 */
record Block(
    String id,
    Topic topic,
    String title,
    String note,
    boolean onTerminal,
    List<Column> columns,
    List<Row> rows,
    Optional<Bars> bars) {

  /**
   * Bars, one for each drawn row.
   *
   * @param value the column that is drawn
   * @param open the column with that part of it which is not settled, if there is one
   * @param upright whether they stand side by side above the table, as those of a distribution do
   * @param marks what is marked below upright bars, by the number of the bar before which it stands
   */
  record Bars(String value, Optional<String> open, boolean upright, List<Mark> marks) {
    static Bars of(String value) {
      return new Bars(value, Optional.empty(), false, List.of());
    }

    static Bars of(String value, String open) {
      return new Bars(value, Optional.of(open), false, List.of());
    }
  }

  /** A place on the axis of upright bars, counted in bars from the left, and what begins there. */
  record Mark(double at, String label) {}

  /** The same on the page alone. */
  Block pageOnly() {
    return new Block(id, topic, title, note, false, columns, rows, bars);
  }

  Block drawn(Bars drawn) {
    return new Block(id, topic, title, note, onTerminal, columns, rows, Optional.of(drawn));
  }

  /** The same with one more sentence on how it is to be read. */
  Block noted(String more) {
    String both = note + (note.endsWith("。") ? "" : " ") + more;
    return new Block(id, topic, title, both, onTerminal, columns, rows, bars);
  }

  /** The same with nothing told in a column, if it has that. */
  Block without(String column) {
    if (columns.stream().noneMatch(each -> each.id().equals(column))) {
      return this;
    }
    int place = column(column);
    List<Row> untold = rows.stream().map(row -> row.without(place)).toList();
    return new Block(id, topic, title, note, onTerminal, columns, untold, bars);
  }

  /** The place of a column. */
  int column(String wanted) {
    return IntStream.range(0, columns.size())
        .filter(i -> columns.get(i).id().equals(wanted))
        .findFirst()
        .orElseThrow();
  }
}
