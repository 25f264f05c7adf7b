package org.bankcrm.testkit.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.alert.Alert;
import org.bankcrm.alert.AlertStage;
import org.bankcrm.alert.AlertStep;
import org.bankcrm.alert.Evidence;
import org.bankcrm.alert.watchlist.Listing;
import org.bankcrm.alert.watchlist.PlannedAction;
import org.bankcrm.alert.watchlist.WatchListStage;
import org.bankcrm.alert.watchlist.WatchListState;
import org.bankcrm.alert.watchlist.WatchListStep;

/** Watches and alerts by a number, each unlike all others. */
final class WatchSamples {

  private static final Instant START = Instant.parse("2026-03-01T16:00:00.123456Z");
  private static final long HOUR = 3_600;

  private WatchSamples() {}

  /** A tree with everything that the document of a watch can hold. */
  static Map<String, Object> document(int number) {
    return Map.of(
        "format",
        1L,
        "at",
        START.plusSeconds(number).toString(),
        "passed",
        (1L << 53) - 1 - number,
        "armed",
        number % 2 == 0,
        "figures",
        Map.of("signal.payees", Map.of("met", List.of(Map.of("value", " 对手方 \"" + number)))),
        "log",
        List.of());
  }

  /** The same for whoever changes it. */
  static Map<String, Object> open(Map<String, Object> document) {
    return new LinkedHashMap<>(document);
  }

  /** Where somebody stands with a watch list who came back to it, with everything there can be. */
  static WatchListState listed(int number) {
    Listing before = stay(number);
    return new WatchListState(
        StageSamples.state(number),
        number % 2 == 0,
        Optional.of(stay(number + 100)),
        List.of(before, stay(number + 50)));
  }

  private static Listing stay(int number) {
    Instant at = START.plusSeconds(HOUR * number);
    LocalDate day = LocalDate.of(2026, 3, 1).plusDays(number);
    PlannedAction planned = PlannedAction.of("a-" + number, "CALL", day, "rm-7", "stays");
    PlannedAction done =
        new PlannedAction(
            "b", "VISIT", day, "rm-7", "stays", Optional.of(day), Optional.of("见面 " + number));
    return new Listing(
        at,
        "rm-" + number,
        WatchListStage.REVIEW_DUE,
        Optional.of(at.plusSeconds(HOUR)),
        List.of(
            step(at, WatchListStep.What.HANDED_OVER, Optional.of("经理 \"" + number)),
            step(at.plusSeconds(1), WatchListStep.What.OVERDUE, Optional.empty())),
        List.of(planned, done));
  }

  private static WatchListStep step(Instant at, WatchListStep.What what, Optional<String> text) {
    return new WatchListStep(at, what, text, text, text);
  }

  static Alert alert(int number, String level) {
    return alert(number, "pass-through", level);
  }

  static Alert alert(int number, String policy, String level) {
    Instant at = START.plusSeconds(HOUR * number);
    AlertStep step =
        new AlertStep(
            at,
            AlertStep.What.RAISED,
            Optional.of(level),
            Optional.of("DESK"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    Evidence evidence = new Evidence(at, level, Optional.of("e-" + number), List.of());
    return new Alert(
        policy,
        at,
        level,
        true,
        AlertStage.OPEN,
        Optional.of(at.plusSeconds(HOUR)),
        List.of(step),
        List.of(evidence));
  }
}
