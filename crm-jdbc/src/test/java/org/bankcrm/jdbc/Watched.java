package org.bankcrm.jdbc;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bankcrm.alert.Alert;
import org.bankcrm.alert.AlertStage;
import org.bankcrm.alert.AlertStep;
import org.bankcrm.alert.Evidence;
import org.bankcrm.alert.port.WatchKey;
import org.bankcrm.alert.port.WatchSave;

/** Watches and alerts by a number. */
final class Watched {

  static final WatchKey KEY = new WatchKey("customer", "customer-1");
  static final WatchKey OTHER = new WatchKey("customer", "customer-2");

  private Watched() {}

  /** An alert that comes new, one that changes, and the one before them, which goes. */
  static WatchSave save(WatchKey key, long version, int number) {
    List<Alert> changed = List.of(alert(number, "HIGH"), alert(number + 1, "LOW"));
    List<Alert> withdrawn = number % 3 == 2 ? List.of(alert(number - 1, "LOW")) : List.of();
    Map<String, Object> watch =
        Map.of("format", 1L, "passed", (long) number, "subject", key.subject());
    return new WatchSave(key, version, watch, changed, withdrawn);
  }

  private static Alert alert(int number, String level) {
    Instant at = Scene.NOW.truncatedTo(ChronoUnit.MICROS).plusSeconds(number);
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
    return new Alert(
        "policy",
        at,
        level,
        true,
        AlertStage.OPEN,
        Optional.empty(),
        List.of(step),
        List.of(new Evidence(at, level, Optional.empty(), List.of())));
  }

  private static Object sight(JdbcStores stores) {
    return List.of(
        stores.watches().load(KEY),
        stores.watches().alerts(KEY),
        stores.watches().load(OTHER),
        stores.watches().alerts(OTHER));
  }

  static Stream<Scene> scenes() {
    Consumer<JdbcStores> one =
        stores -> {
          stores.watches().save(save(KEY, 0, 1));
          stores.watches().save(save(OTHER, 0, 1));
        };
    return Stream.of(
        new Scene("first watch", s -> {}, s -> s.watches().save(save(KEY, 0, 0)), Watched::sight),
        new Scene("watch", one, s -> s.watches().save(save(KEY, 1, 2)), Watched::sight),
        new Scene(
            "watches",
            s -> s.watches().save(save(OTHER, 0, 1)),
            s -> s.watches().saveAll(List.of(save(OTHER, 1, 2), save(KEY, 0, 3))),
            Watched::sight),
        new Scene("forget watch", one, s -> s.watches().forget(KEY), Watched::sight));
  }
}
