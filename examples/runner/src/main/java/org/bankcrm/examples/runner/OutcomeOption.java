package org.bankcrm.examples.runner;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The options that say what became of each customer: which outcomes are bad, which good. */
final class OutcomeOption {

  @Option(
      names = "--outcome",
      required = true,
      paramLabel = "COLUMN",
      description = {"The column that tells what became of the customer.", "记录客户结局的列。"})
  private String column = "";

  @Option(
      names = "--bad",
      required = true,
      paramLabel = "VALUE",
      description = {"What that column has where the customer turned bad.", "客户变坏时该列的值。"})
  private String bad = "";

  @Option(
      names = "--good",
      paramLabel = "VALUE",
      description = {
        "What it has where the customer stayed good; may stand several times. Not needed where",
        "the column has one other value only.",
        "客户良好时该列的值；可重复给出。该列只有另一种值时不必给出。"
      })
  private List<String> good = new ArrayList<>();

  boolean isColumn(String name) {
    return name.equals(column);
  }

  /**
   * Who turned bad. Without {@code --good} the one other outcome of the file is the good one.
   *
   * @throws UserException if an outcome is missing, or neither bad nor good, or if none is bad
   */
  boolean[] read(ModelTable table) {
    List<String> cells = table.column(column);
    if (!cells.contains(bad)) {
      throw ModelWords.NO_BAD.of(table.file(), column, Said.printable(bad));
    }
    if (good.contains(bad)) {
      throw ModelWords.GOOD_IS_BAD.of(Said.printable(bad));
    }
    List<String> goods = goods(cells);
    boolean[] turned = new boolean[table.rows()];
    for (int row = 0; row < turned.length; row++) {
      String cell = cells.get(row);
      if (cell.isEmpty()) {
        throw ModelWords.NO_OUTCOME.of(table.file(), table.line(row), column);
      }
      turned[row] = cell.equals(bad);
      if (!turned[row] && !goods.contains(cell)) {
        throw ModelWords.OTHER_OUTCOME.of(table.file(), table.line(row), column);
      }
    }
    return turned;
  }

  private List<String> goods(List<String> cells) {
    return good.isEmpty()
        ? cells.stream().filter(c -> !c.isEmpty() && !c.equals(bad)).limit(1).toList()
        : good;
  }
}
