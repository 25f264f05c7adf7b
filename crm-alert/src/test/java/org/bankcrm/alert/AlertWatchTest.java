package org.bankcrm.alert;

import static org.bankcrm.alert.Mules.at;
import static org.bankcrm.alert.Mules.payment;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.explanation.Disclosure;
import org.bankcrm.core.language.Language;
import org.bankcrm.core.policy.PolicyBook;
import org.junit.jupiter.api.Test;

class AlertWatchTest {

  private final AlertEngine engine = Mules.engine();
  private final AlertWatch watch = engine.begin(Mules.opening(engine, "2026-03-01T00:00:00"));

  private void pass(int number, String in, String out, long yuan) {
    watch.on(payment("in-" + number, in, "IN", yuan, "a"));
    watch.on(payment("out-" + number, out, "OUT", yuan, "b" + number));
  }

  private Alert alert() {
    return watch.alert(Mules.POLICY).orElseThrow();
  }

  private List<AlertStep.What> steps() {
    return alert().steps().stream().map(AlertStep::what).toList();
  }

  @Test
  void isRaisedAtTheSecondPassageAndWorsensWithTheThird() {
    pass(1, "2026-03-02T10:00:00", "2026-03-02T10:20:00", 20_000);
    assertTrue(watch.alerts().isEmpty());
    pass(2, "2026-03-02T11:00:00", "2026-03-02T11:59:59", 20_000);
    assertEquals("WARNING", alert().level());
    assertEquals(at("2026-03-02T11:59:59"), alert().raisedAt());
    assertEquals("BRANCH_RISK", alert().with());
    assertEquals(Optional.of(at("2026-03-02T15:59:59")), alert().due());
    pass(3, "2026-03-02T12:10:00", "2026-03-02T12:20:00", 20_000);
    assertEquals("CRITICAL", alert().level());
    assertEquals(List.of(AlertStep.What.RAISED, AlertStep.What.WORSENED), steps());
    assertEquals("HEAD_RISK", alert().with());
    assertEquals(2, alert().evidence().size());
  }

  @Test
  void whatLeavesLaterThanAnHourDoesNotPass() {
    pass(1, "2026-03-02T10:00:00", "2026-03-02T11:00:00", 20_000);
    pass(2, "2026-03-02T12:00:00", "2026-03-02T13:01:00", 20_000);
    pass(3, "2026-03-02T14:00:00", "2026-03-02T14:59:00", 20_000);
    assertTrue(watch.alerts().isEmpty());
  }

  @Test
  void timersRunWhetherAnybodyLooksOrNot() {
    pass(1, "2026-03-02T10:00:00", "2026-03-02T10:20:00", 2_000);
    pass(2, "2026-03-02T11:00:00", "2026-03-02T11:30:00", 2_000);
    Instant eve = at("2026-03-02T23:00:00");
    assertEquals(1, watch.look(eve).changed().size());
    assertEquals(
        List.of(AlertStep.What.RAISED, AlertStep.What.OVERDUE, AlertStep.What.ESCALATED), steps());
    assertEquals(at("2026-03-02T15:30:00"), alert().steps().get(1).at());
    assertEquals(at("2026-03-02T19:30:00"), alert().steps().get(2).at());
    assertTrue(alert().isOverdue());
    assertEquals("HEAD_RISK", alert().with());
  }

  @Test
  void isWorkedOnAndClosedAndNotRaisedBeforeItCooledDown() {
    pass(1, "2026-03-02T10:00:00", "2026-03-02T10:20:00", 2_000);
    pass(2, "2026-03-02T11:00:00", "2026-03-02T11:30:00", 2_000);
    watch.act(AlertAction.snooze("s", Mules.POLICY, at("2026-03-02T11:40:00"), "rm-7"));
    assertEquals(AlertStage.SNOOZED, alert().stage());
    assertEquals(Optional.of(at("2026-03-02T13:40:00")), alert().due());
    watch.look(at("2026-03-02T13:41:00"));
    assertEquals(AlertStage.OPEN, alert().stage());
    watch.act(AlertAction.acknowledge("k", Mules.POLICY, at("2026-03-02T14:00:00"), "rm-7"));
    AlertNews closed =
        watch.act(
            AlertAction.close(
                "c", Mules.POLICY, at("2026-03-02T15:00:00"), "rm-7", AlertOutcome.FALSE));
    assertEquals(AlertNews.Taken.TAKEN, closed.taken());
    assertEquals(Optional.of(AlertOutcome.FALSE), alert().outcome());
    pass(3, "2026-03-02T16:00:00", "2026-03-02T16:10:00", 2_000);
    pass(4, "2026-03-03T15:10:00", "2026-03-03T15:20:00", 2_000);
    assertEquals(1, watch.alerts().size());
    assertEquals(AlertStage.COOLING, alert().stage());
    watch.look(at("2026-03-05T00:00:00"));
    assertEquals(AlertStage.QUIET, watch.stage(Mules.POLICY));
    pass(5, "2026-03-05T10:00:00", "2026-03-05T10:10:00", 2_000);
    pass(6, "2026-03-05T10:20:00", "2026-03-05T10:30:00", 2_000);
    assertEquals(at("2026-03-05T10:30:00"), alert().raisedAt());
  }

  @Test
  void anEventThatComesLateIsPutInItsPlace() {
    watch.on(payment("in-1", "2026-03-02T10:00:00", "IN", 2_000, "a"));
    watch.on(payment("in-2", "2026-03-02T10:01:00", "IN", 2_000, "a"));
    watch.on(payment("out-2", "2026-03-02T10:30:00", "OUT", 2_000, "b"));
    AlertNews late = watch.on(payment("out-1", "2026-03-02T10:05:00", "OUT", 2_000, "b"));
    assertEquals(1, late.changed().size());
    assertEquals(at("2026-03-02T10:30:00"), alert().raisedAt());
    AlertNews again = watch.on(payment("out-1", "2026-03-02T10:05:00", "OUT", 2_000, "b"));
    assertEquals(AlertNews.Taken.REPEATED, again.taken());
    AlertNews tooLate = watch.on(payment("x", "2026-03-02T09:00:00", "OUT", 2_000, "b"));
    assertEquals(AlertNews.Taken.TOO_LATE, tooLate.taken());
  }

  @Test
  void comesBackFromItsDocument() {
    pass(1, "2026-03-02T10:00:00", "2026-03-02T10:20:00", 2_000);
    pass(2, "2026-03-02T11:00:00", "2026-03-02T11:30:00", 2_000);
    watch.look(at("2026-03-04T00:00:00"));
    AlertWatch read = engine.read(watch.toDocument());
    assertEquals(watch.alerts(), read.alerts());
    assertEquals(watch.toDocument(), read.toDocument());
    assertEquals(alert(), Alert.parse(alert().toDocument()));
  }

  @Test
  void isToldInWords() {
    pass(1, "2026-03-02T10:00:00", "2026-03-02T10:20:00", 2_000);
    pass(2, "2026-03-02T11:00:00", "2026-03-02T11:30:00", 2_000);
    watch.act(AlertAction.acknowledge("k", Mules.POLICY, at("2026-03-02T14:00:00"), "rm-7"));
    assertEquals(
        "Pass-through account: Warning. Acknowledged, raised 2 March 2026 11:30. BRANCH_RISK was told. Known then: Passed"
            + " through 2. Acknowledged by rm-7, 2 March 2026 14:00. It is with BRANCH_RISK. To be"
            + " dealt with by 5 March 2026 00:00.",
        engine.words(alert(), Language.of(Locale.ENGLISH), Disclosure.FULL));
    assertEquals(
        "快进快出：警示，已受理，2026年3月2日 11:30发出。已通知 BRANCH_RISK。当时所知：快进快出笔数2。2026年3月2日 14:00：受理，经办人 rm-7。现由"
            + " BRANCH_RISK 处理。须在2026年3月5日 00:00前处理。",
        engine.words(alert(), Language.of(Locale.CHINESE), Disclosure.FULL));
  }

  @Test
  void evidenceIsToldAsEverythingElse() {
    Map<String, Object> policy = raisedFrom("signal.out", "CNY 50000");
    Map<String, Object> document = new HashMap<>(Mules.document());
    document.put("policies", List.of(policy));
    PolicyBook book = PolicyBook.parse(document, AlertKinds.all());
    AlertEngine own = AlertEngine.of(book, AlertPolicy.CUSTOMER, Mules.SHANGHAI);
    AlertWatch of =
        own.begin(Facts.builder(own.catalog(), at("2026-03-02T09:00:00"), Mules.SHANGHAI).build());
    of.on(payment("o", "2026-03-02T10:00:00", "OUT", 60_000, "a"));
    Alert raised = of.alerts().get(0);
    assertEquals(Optional.of("CNY 60000.00"), raised.evidence().get(0).values().get(0).value());
    for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINESE)) {
      String told = own.words(raised, Language.of(locale), Disclosure.FULL);
      assertTrue(
          told.contains(locale == Locale.ENGLISH ? "Paid out CNY 60,000.00." : "转出合计60,000.00 元。"),
          told);
      assertEquals(told, raised.words(book, Mules.SHANGHAI, Language.of(locale), Disclosure.FULL));
    }
    policy.put("id", "another");
    document.put("policies", List.of(policy));
    PolicyBook without = PolicyBook.parse(document, AlertKinds.all());
    assertThrows(
        IllegalArgumentException.class,
        () -> raised.words(without, Mules.SHANGHAI, Language.of(Locale.ENGLISH), Disclosure.FULL));
  }

  @Test
  void whatTheHostTellsRaisesWithTheNextEvent() {
    Map<String, Object> name = Map.of("zh", "风险", "en", "Risk");
    Map<String, Object> policy = raisedFrom("risk", 5);
    Map<String, Object> book = new HashMap<>(Mules.document());
    book.put("attributes", List.of(Map.of("id", "risk", "type", "integer", "name", name)));
    book.put("policies", List.of(policy));
    AlertEngine risky =
        AlertEngine.of(
            PolicyBook.parse(book, AlertKinds.all()), AlertPolicy.CUSTOMER, Mules.SHANGHAI);
    AlertWatch first = risky.begin(risk(risky, "2026-03-01T00:00:00", 7));
    first.on(payment("in-1", "2026-03-01T10:00:00", "IN", 1, "a"));
    assertEquals(at("2026-03-01T10:00:00"), first.alert(Mules.POLICY).orElseThrow().raisedAt());
    AlertWatch later = risky.begin(risk(risky, "2026-03-01T00:00:00", 1));
    later.on(payment("in-1", "2026-03-01T10:00:00", "IN", 1, "a"));
    later.told(risk(risky, "2026-03-01T11:00:00", 7));
    later.on(payment("in-2", "2026-03-01T12:00:00", "IN", 1, "a"));
    assertEquals(at("2026-03-01T12:00:00"), later.alert(Mules.POLICY).orElseThrow().raisedAt());
  }

  /** The policy with one level instead of its own. */
  private static Map<String, Object> raisedFrom(String attribute, Object least) {
    Map<String, Object> name = Map.of("zh", "严重", "en", "Serious");
    Map<String, Object> raise = Map.of("attribute", attribute, "atLeast", least);
    Map<String, Object> policy = new HashMap<>(Mules.policy());
    policy.put(
        "levels", List.of(Map.of("code", "HIGH", "name", name, "tell", "DESK", "raise", raise)));
    return policy;
  }

  private static Facts risk(AlertEngine engine, String local, long risk) {
    return Facts.builder(engine.catalog(), at(local), Mules.SHANGHAI)
        .put(engine.catalog().integer("risk"), risk)
        .build();
  }
}
