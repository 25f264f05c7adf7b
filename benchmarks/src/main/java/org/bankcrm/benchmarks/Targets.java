package org.bankcrm.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * What hosts feel, beside what we aim for: one row for each aim of which both sides were measured
 * in the same run.
 */
final class Targets {

  private static final String HEAD =
      """
      | workload | contender | ns | reference | ns | ratio | aim | |
      | --- | --- | --- | --- | --- | --- | --- | --- |
      """;

  /**
   * One aim.
   *
   * @param reference the contender that it is a multiple of; the contender itself where the aim is
   *     a time
   * @param most the largest multiple, or the most nanoseconds
   */
  private record Target(String workload, String contender, String reference, double most) {

    static Target time(String workload, String contender, double most) {
      return new Target(workload, contender, contender, most);
    }

    boolean isTime() {
      return contender.equals(reference);
    }

    String row(double nanos, double base) {
      double measured = isTime() ? nanos : nanos / base;
      return String.format(
          Locale.ROOT,
          "| %s | %s | %s | %s | %s | %s | at most %s | %s |%n",
          workload,
          contender,
          Figures.text(nanos),
          isTime() ? "–" : reference,
          isTime() ? "–" : Figures.text(base),
          isTime() ? "–" : String.format(Locale.ROOT, "%.3g", measured),
          isTime() ? Figures.text(most) + " ns" : String.format(Locale.ROOT, "%.3g", most),
          measured <= most ? "held" : "not held");
    }
  }

  private static final List<Target> ALL =
      List.of(
          new Target("W5, prepared names", "W5.libraryPrepared", "W5.commonsText", 1 / 3.0),
          new Target("W5, plain texts", "W5.libraryPlain", "W5.commonsText", 1 / 1.3),
          new Target("W6, every result read", "W6.read", "W6.handReasons", 60),
          new Target("W6, in sentences", "W6.inSentences", "W6.handReasons", 200),
          new Target("W8, an event", "W4.libraryEngine", "W4.hand", 15),
          Target.time("W8, a tick state by state", "W8Tick.library", 60),
          Target.time("W8, a tick in columns", "W8Tick.columns", 5),
          Target.time("W9, no contact", "W9.library 0", 300),
          new Target("W9, 10 contacts", "W9.library 10", "W9.hand 10", 3),
          new Target("W9, 100 contacts", "W9.library 100", "W9.hand 100", 3),
          new Target("W9, 10 contacts, when next", "W9.libraryNext 10", "W9.handNext 10", 3),
          new Target("W9, 100 contacts, when next", "W9.libraryNext 100", "W9.handNext 100", 3),
          Target.time("W10, from document to counts", "W10.libraryByBranch", 6),
          Target.time("W10, the next step of the drag", "W10.libraryByBranch", 2.5),
          new Target("W11", "W11.changesAndMoves", "W11.everybody", 0.03),
          new Target("W12, as data", "W12.asData", "W2.spelReasons", 20),
          new Target("W12, as a page", "W12.asPage", "W2.spelReasons", 200),
          new Target("W13", "W13.library", "W13.hand", 3),
          new Target("Fill from CSV", "Fill.libraryFromCsvBytes", "Fill.hand", 15));

  private Targets() {}

  /**
   * The table; empty where nothing was measured that has an aim.
   *
   * @param measured the contenders
   * @param nanos the median of one, in nanoseconds per decision
   */
  static String markdown(Map<String, ?> measured, ToDoubleFunction<String> nanos) {
    StringBuilder rows = new StringBuilder();
    for (Target each : ALL) {
      if (measured.containsKey(each.contender) && measured.containsKey(each.reference)) {
        rows.append(
            each.row(nanos.applyAsDouble(each.contender), nanos.applyAsDouble(each.reference)));
      }
    }
    return rows.isEmpty() ? "" : HEAD + rows;
  }
}
