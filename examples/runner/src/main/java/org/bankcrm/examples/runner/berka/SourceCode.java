package org.bankcrm.examples.runner.berka;

import java.util.ArrayList;
import java.util.List;

/** A code as the source writes it. */
interface SourceCode {

  String code();

  /** Reads a code exactly as it is written: one blank is not the same as nothing. */
  static <T extends SourceCode> T read(TableRow row, int column, List<T> known) {
    String text = row.text(column);
    for (T each : known) {
      if (each.code().equals(text)) {
        return each;
      }
    }
    List<String> codes = new ArrayList<>();
    known.forEach(each -> codes.add('"' + each.code() + '"'));
    throw row.problem(column, "one of " + String.join(", ", codes));
  }
}
