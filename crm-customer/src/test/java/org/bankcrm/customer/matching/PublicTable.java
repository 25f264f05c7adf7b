package org.bankcrm.customer.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** Rows of a public data set under {@code crm.data}; tests are skipped where it is not there. */
final class PublicTable {

  private PublicTable() {}

  /** All rows, the header too, with the cells stripped and quotation marks taken off. */
  static List<List<String>> rows(String folder, String file) {
    Path path = Path.of(System.getProperty("crm.data", "data"), folder, file);
    Assumptions.assumeTrue(
        Files.exists(path), "skipped: no " + file + " in the folder " + folder + " of crm.data");
    try {
      return Files.readAllLines(path).stream()
          .filter(line -> !line.isEmpty())
          .map(PublicTable::cells)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (char c : line.toCharArray()) {
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
