package org.bankcrm.examples.runner;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.bankcrm.core.policy.PolicyBook;

/** The figures of a run, for a terminal. */
final class Summary {

  private static final int NARROWEST = 9;
  private static final String GAP = "  ";

  private final PrintWriter out;
  private final Outcomes outcomes;
  private final PolicyBook book;
  private final Locale locale;

  Summary(PrintWriter out, Outcomes outcomes, PolicyBook book, Locale locale) {
    this.out = out;
    this.outcomes = outcomes;
    this.book = book;
    this.locale = locale;
  }

  void print() {
    out.printf(Locale.ROOT, "%s (%s)%n", book.name().in(locale), book.ref());
    outcomes.blocks(locale).stream().filter(Block::onTerminal).forEach(block -> print(out, block));
    out.flush();
  }

  /** Prints one table of figures after an empty line. */
  static void print(PrintWriter out, Block block) {
    List<List<String>> rows = block.rows().stream().map(Row::texts).toList();
    out.println();
    List<String> names = block.columns().stream().map(Column::name).toList();
    List<String> head = new ArrayList<>(names);
    head.set(0, block.title());
    int label =
        Math.max(
            Columns.places(block.title()),
            rows.stream().mapToInt(row -> Columns.places(row.get(0))).max().orElse(0));
    out.println(line(block, head, label));
    rows.forEach(row -> out.println(line(block, row, label)));
  }

  private static String line(Block block, List<String> cells, int label) {
    StringBuilder line = new StringBuilder(GAP).append(Columns.padded(cells.get(0), label));
    IntStream.range(1, cells.size())
        .filter(i -> !block.columns().get(i).isForPage())
        .forEach(i -> line.append(GAP).append(cell(block, i, cells.get(i))));
    return line.toString().stripTrailing();
  }

  private static String cell(Block block, int place, String cell) {
    Column column = block.columns().get(place);
    if (column.isNumber()) {
      return Columns.aligned(cell, Math.max(NARROWEST, Columns.places(column.name())));
    }
    int widest =
        block.rows().stream()
            .mapToInt(row -> Columns.places(row.cells().get(place).text()))
            .max()
            .orElse(0);
    return Columns.padded(cell, Math.max(widest, Columns.places(column.name())));
  }
}
