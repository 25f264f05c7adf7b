package org.bankcrm.publicdata;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;

/** The public data sets and their references, read as they lie; tests are skipped without them. */
public final class PublicData {

  private PublicData() {}

  /** The lines of a file, blank ones left out. */
  public static List<String> lines(String folder, String file) {
    Path path = Path.of(System.getProperty("crm.data", "data"), folder, file);
    Assumptions.assumeTrue(
        Files.exists(path), "skipped: no " + file + " in the folder " + folder + " of crm.data");
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                file.endsWith(".gz")
                    ? new GZIPInputStream(Files.newInputStream(path))
                    : Files.newInputStream(path),
                StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.isBlank()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All rows of a table, the header too; quotation marks are read. */
  public static List<List<String>> rows(String folder, String file) {
    return lines(folder, file).stream().map(PublicData::cells).toList();
  }

  /** The rows of a table with a header, by the names of its columns; quotation marks are read. */
  public static List<Map<String, String>> table(String folder, String file) {
    List<List<String>> all = rows(folder, file);
    List<String> header = all.get(0);
    List<Map<String, String>> rows = new ArrayList<>();
    for (List<String> cells : all.subList(1, all.size())) {
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < header.size(); i++) {
        row.put(header.get(i), i < cells.size() ? cells.get(i) : "");
      }
      rows.add(row);
    }
    return rows;
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
