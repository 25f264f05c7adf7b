package org.bankcrm.alert;

import static org.bankcrm.alert.Mules.POLICY;
import static org.bankcrm.alert.Mules.SHANGHAI;
import static org.bankcrm.alert.Mules.at;
import static org.bankcrm.alert.Mules.payment;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bankcrm.alert.port.WatchKey;
import org.bankcrm.alert.port.WatchSave;
import org.bankcrm.core.held.HeldDocument;
import org.junit.jupiter.api.Test;

/** What is kept of a customer by early warning, and what stays of it without the person. */
class AlertPartsTest {

  private static final LocalDate RAISED = LocalDate.of(2026, 3, 2);

  private final AlertEngine engine = Mules.engine();

  private AlertWatch raised() {
    AlertWatch watch = engine.begin(Mules.opening(engine, "2026-03-01T00:00:00"));
    AlertEdgeTest.raise(watch, "2026-03-02");
    watch.on(payment("late", "2026-03-02T23:30:00", "OUT", 5, "6222"));
    return watch;
  }

  private static Map<String, Object> stay(Map<String, Object> more) {
    Map<String, Object> tree = new TreeMap<>(more);
    tree.put("policy", POLICY);
    tree.put("level", "WARNING");
    tree.put("raised", RAISED.toString());
    return tree;
  }

  @Test
  void watch_withAnOpenAlert_leavesWhatWasRaisedAndOnWhichDay() {
    AlertWatch watch = raised();
    HeldDocument part = AlertParts.of("account/1", watch);
    assertEquals(Map.of("last", LocalDate.of(2026, 3, 2)), part.days());
    assertEquals(watch.toDocument(), part.toDocument());
    assertEquals(Optional.of(Map.of("alerts", List.of(stay(Map.of())))), part.remains());
  }

  @Test
  void alert_thatWasClosed_leavesItsEndAndOutcomeAndNobody() {
    AlertWatch watch = raised();
    HeldDocument open = AlertParts.of("a-1", watch.alert(POLICY).orElseThrow(), SHANGHAI);
    assertEquals(Map.of("raised", RAISED), open.days());
    watch.act(AlertAction.close("c", POLICY, at("2026-03-05T00:30:00"), "E1", AlertOutcome.FALSE));
    Alert closed = watch.alert(POLICY).orElseThrow();
    HeldDocument part = AlertParts.of("a-1", closed, SHANGHAI);
    assertEquals(Map.of("raised", RAISED, "closed", LocalDate.of(2026, 3, 5)), part.days());
    assertEquals(closed.toDocument(), part.toDocument());
    assertEquals(
        Optional.of(stay(Map.of("closed", "2026-03-05", "outcome", "FALSE"))), part.remains());
  }

  /** What a store is handed after several calls: of each alert the last word. */
  @Test
  void save_ofAllThatWasTold_keepsTheLastWordOfEachAlert() {
    AlertWatch watch = raised();
    Alert raised = watch.alert(POLICY).orElseThrow();
    AlertNews told = news(List.of(raised), List.of());
    AlertNews seen =
        watch.act(AlertAction.acknowledge("k", POLICY, at("2026-03-03T10:00:00"), "E1"));
    AlertNews gone = news(List.of(), List.of(raised));
    WatchKey key = new WatchKey("mules", "account/1");

    WatchSave both = WatchSave.of(key, 3, watch, List.of(told, seen));
    assertEquals(seen.changed(), both.changed());
    assertEquals(List.of(), both.withdrawn());
    assertEquals(watch.toDocument(), both.watch());
    assertEquals(3, both.expectedVersion());

    WatchSave away = WatchSave.of(key, 3, watch, List.of(told, seen, gone));
    assertEquals(List.of(), away.changed());
    assertEquals(List.of(raised), away.withdrawn());
    assertEquals(both, WatchSave.of(key, 3, watch, List.of(told, gone, seen)));
  }

  private static AlertNews news(List<Alert> changed, List<Alert> withdrawn) {
    return new AlertNews(AlertNews.Taken.TAKEN, changed, withdrawn);
  }

  @Test
  void alert_thatWasOverridden_isOver() {
    AlertWatch watch = raised();
    LocalDate until = LocalDate.of(2026, 4, 1);
    watch.act(AlertAction.override("o", POLICY, at("2026-03-04T10:00:00"), "E1", "known", until));
    HeldDocument part = AlertParts.of("a-1", watch.alert(POLICY).orElseThrow(), SHANGHAI);
    assertEquals(LocalDate.of(2026, 3, 4), part.days().get("closed"));
  }

  @Test
  void key_thatIsNone_isRefused() {
    AlertWatch watch = raised();
    assertThrows(IllegalArgumentException.class, () -> AlertParts.of("a b", watch));
  }
}
