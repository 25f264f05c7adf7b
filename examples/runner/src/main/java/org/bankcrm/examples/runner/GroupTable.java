package org.bankcrm.examples.runner;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** The options that say which customers are ranked or grouped, a row for each. */
final class GroupTable {

  @Option(
      names = "--data",
      required = true,
      paramLabel = "FILE.csv",
      description = {"A row for each customer.", "客户文件，每位一行。"})
  private Path data = Path.of("");

  @Option(
      names = "--id",
      paramLabel = "COLUMN",
      defaultValue = "id",
      description = {
        "The column with the customer's id (default: ${DEFAULT-VALUE}).",
        "客户编号所在列（默认：${DEFAULT-VALUE}）。"
      })
  private String id = "id";

  Path file() {
    return data;
  }

  ModelTable read() {
    return ModelTable.read(data);
  }

  /**
   * The ids of the rows.
   *
   * @throws UserException if one is empty or stands there twice: a customer would count twice
   */
  List<String> ids(ModelTable table) {
    List<String> ids = table.column(id);
    Map<String, Integer> rows = new HashMap<>();
    for (int row = 0; row < ids.size(); row++) {
      if (ids.get(row).isEmpty()) {
        throw GroupTexts.NO_ID.of(table.file(), table.line(row), id);
      }
      Integer before = rows.putIfAbsent(ids.get(row), row);
      if (before != null) {
        throw GroupTexts.ID_TWICE.of(table.file(), table.line(row), table.line(before), id);
      }
    }
    return ids;
  }

  /** Columns of numbers, those of them by their logarithm that are named; a gap is NaN. */
  static List<double[]> columns(ModelTable table, List<String> names, List<String> logarithms) {
    check(table, names, logarithms);
    List<double[]> columns = new ArrayList<>();
    for (String name : names) {
      double[] column = table.numbers(name);
      if (logarithms.contains(name)) {
        for (int row = 0; row < column.length; row++) {
          if (column[row] < 0) {
            throw GroupTexts.NEGATIVE.of(table.file(), table.line(row), name);
          }
          column[row] = StrictMath.log1p(column[row]);
        }
      }
      columns.add(column);
    }
    return columns;
  }

  private static void check(ModelTable table, List<String> names, List<String> logarithms) {
    for (String name : names) {
      if (names.indexOf(name) != names.lastIndexOf(name)) {
        throw GroupTexts.BY_TWICE.of(Said.printable(name));
      }
    }
    for (String name : logarithms) {
      table.column(name);
      if (!names.contains(name)) {
        throw GroupTexts.LOG_OF_OTHERS.of(Said.printable(name));
      }
    }
  }

  /** A bar of at most forty signs. */
  static String bar(double share) {
    return "#".repeat((int) Math.round(40 * Math.max(0, Math.min(1, share))));
  }
}
