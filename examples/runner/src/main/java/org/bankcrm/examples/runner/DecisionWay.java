package org.bankcrm.examples.runner;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bankcrm.core.LibraryVersion;
import org.bankcrm.core.policy.DecisionEngine;

/**
 * By what customers are decided and how it is written: where two nights differ in any of it,
 * nothing of the one stands in the other.
 */
final class DecisionWay {

  private DecisionWay() {}

  /**
   * Lists it, by names that the user knows.
   *
   * @param results the columns of the results
   * @param flags options that are given or not
   */
  static Map<String, String> of(
      DecisionEngine engine,
      CustomersInput input,
      CustomerHeader columns,
      List<String> results,
      Map<String, Boolean> flags) {
    Map<String, String> way = new TreeMap<>();
    way.put("crm", LibraryVersion.current());
    way.put("--book", engine.book().hash());
    way.put("--zone", input.asOf.zone().getId());
    way.put("--encoding", input.encoding.name());
    way.put("--id-column", input.idColumn);
    way.put("columns", hash(columns.line()));
    way.put("results", hash(String.join("\n", results)));
    input.side.calendars.forEach(
        each -> way.put("--calendar " + each.name(), NightInputs.hash(each.file())));
    flags.forEach((name, given) -> way.put(name, given.toString()));
    return way;
  }

  private static String hash(String text) {
    return HexFormat.of()
        .formatHex(RowsHash.sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
  }
}
