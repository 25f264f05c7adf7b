package org.bankcrm.examples.runner;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.modelling.group.RfmGroup;

/** Named parts of the cells of RFM, as a file has them; the first that takes a cell counts. */
final class RfmSegments {

  /** Where those stand whom no segment takes. */
  static final String OTHER = "OTHER";

  private RfmSegments() {}

  /**
   * Reads a file with the columns segment, zh, en, recency, frequency and monetary.
   *
   * @param codes how many codes there are
   * @throws UserException if a row is none
   */
  static List<RfmGroup> read(Path file, int codes) {
    ModelTable table = ModelTable.read(file);
    List<RfmGroup> segments = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (int row = 0; row < table.rows(); row++) {
      String id = table.column("segment").get(row);
      String zh = table.column("zh").get(row);
      String en = table.column("en").get(row);
      if (!id.matches("[a-z0-9][a-z0-9.-]{0,59}") || zh.isEmpty() || en.isEmpty() || !ids.add(id)) {
        throw GroupTexts.BAD_SEGMENT_ID.of(file, table.line(row));
      }
      segments.add(
          new RfmGroup(
              id,
              LocalizedText.of(zh, en),
              range(table, row, "recency", codes),
              range(table, row, "frequency", codes),
              range(table, row, "monetary", codes)));
    }
    return segments;
  }

  private static RfmGroup.Codes range(ModelTable table, int row, String column, int codes) {
    String cell = table.column(column).get(row);
    if (cell.matches("[1-9](-[1-9])?")) {
      int from = cell.charAt(0) - '0';
      int to = cell.charAt(cell.length() - 1) - '0';
      if (from <= to && to <= codes) {
        return new RfmGroup.Codes(from, to);
      }
    }
    throw GroupTexts.BAD_SEGMENT.of(table.file(), table.line(row), column, codes);
  }

  /** The first segment that takes a cell. */
  static Optional<RfmGroup> of(List<RfmGroup> segments, int cell) {
    return segments.stream().filter(each -> each.has(cell)).findFirst();
  }
}
