package org.bankcrm.examples.runner;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A file of an interrupted run that is gone on with.
 *
 * @param rows how many rows it has after that of the column names; -1 where it is no table
 */
record KeptFile(ResultFile file, long rows) {

  /**
   * Opens the files that a run left, as far as it wrote down.
   *
   * @throws UserException if one of them is not what it was
   */
  static Map<String, KeptFile> open(Path aside, Ledger from) throws IOException {
    Map<String, KeptFile> kept = new LinkedHashMap<>();
    for (long left = from.number(); left > 0; left--) {
      String name = from.text();
      long rows = from.number();
      ResultFile file =
          ResultFile.goOn(aside.resolve(name), from.number(), from.text())
              .orElseThrow(() -> closing(kept, Refusal.RESUME_TORN.of(aside)));
      kept.put(name, new KeptFile(file, rows));
    }
    return kept;
  }

  private static UserException closing(Map<String, KeptFile> opened, UserException why) {
    for (KeptFile each : opened.values()) {
      try {
        each.file.close();
      } catch (IOException e) {
        why.addSuppressed(e);
      }
    }
    return why;
  }

  /** Writes down how far files reach. */
  static void keep(Map<String, ResultFile> files, Map<String, Sheet> sheets, Ledger into) {
    sheets.values().forEach(Sheet::flush);
    into.put(files.size());
    files.forEach(
        (name, file) -> {
          Sheet sheet = sheets.get(name);
          into.put(name);
          into.put(sheet == null ? -1 : sheet.rows());
          into.put(file.bytes());
          into.put(file.sha256Hex());
        });
  }
}
