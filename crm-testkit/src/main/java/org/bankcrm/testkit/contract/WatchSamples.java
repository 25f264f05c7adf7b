package org.bankcrm.testkit.contract;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.alert.Alert;
import org.bankcrm.alert.AlertStage;
import org.bankcrm.alert.AlertStep;
import org.bankcrm.alert.Evidence;

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
