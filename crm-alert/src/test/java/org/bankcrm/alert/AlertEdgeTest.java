package org.bankcrm.alert;

import static org.bankcrm.alert.Mules.POLICY;
import static org.bankcrm.alert.Mules.at;
import static org.bankcrm.alert.Mules.payment;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.bankcrm.core.Money;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.MoneyAttribute;
import org.bankcrm.core.document.Problem;
import org.bankcrm.core.policy.InvalidPolicyException;
import org.bankcrm.lifecycle.StageEvent;
import org.junit.jupiter.api.Test;

/** Policies, events, deeds and instants at the edge of what is allowed, and beyond. */
class AlertEdgeTest {

  private final AlertEngine engine = Mules.engine();

  private AlertWatch watch() {
    return watch(engine);
  }

  private static AlertWatch watch(AlertEngine engine) {
    return engine.begin(Mules.opening(engine, "2026-03-01T00:00:00"));
  }

  static AlertWatch raise(AlertWatch watch, String day) {
    for (int i = 0; i < 2; i++) {
      watch.on(payment("in-" + i, day + "T1" + i + ":00:00", "IN", 2_000, "a"));
      watch.on(payment("out-" + i, day + "T1" + i + ":20:00", "OUT", 2_000, "b" + i));
    }
    return watch;
  }

  private static void comesBack(AlertWatch watch) {
    AlertWatch read = watch.engine().read(watch.toDocument());
    assertEquals(watch.toDocument(), read.toDocument());
    assertEquals(watch.alerts(), read.alerts());
  }

  private static List<String> told(Consumer<Pages> slip) {
    Pages book = Pages.of(Mules.document());
    slip.accept(book);
    return assertThrows(InvalidPolicyException.class, book::engine).problems().stream()
        .map(problem -> problem.path() + " " + word(problem))
        .toList();
  }

  private static String word(Problem problem) {
    return problem.code().word();
  }

  @Test
  void indicator_thatAsksForWhatEventsDoNotCarry_isRefusedWithTheBook() {
    assertEquals(
        List.of("/policies/0/indicators/0/where not-carried"),
        told(
            book ->
                book.indicator(0)
                    .put("where", Map.of("attribute", "signal.out", "atLeast", "CNY 1"))));
    assertEquals(
        List.of("/policies/0/indicators/0 not-carried"),
        told(
            book ->
                Pages.in(book.indicator(0), "pairs")
                    .put("after", Map.of("attribute", "signal.out", "atLeast", "CNY 1"))));
  }

  @Test
  void levels_withMoreTimesThanAnAlertCanWaitFor_areRefusedWithTheBook() {
    assertEquals(List.of("/policies/0/levels wrong-size"), told(book -> book.levels(6, 9)));
    assertEquals(AlertStage.OPEN, raisedBy(book -> book.levels(5, 9)).stage(POLICY)); // 50 of them
  }

  private static AlertWatch raisedBy(Consumer<Pages> slip) {
    Pages book = Pages.of(Mules.document());
    slip.accept(book);
    return raise(watch(book.engine()), "2026-03-02");
  }

  @Test
  void level_ofTheLongestCode_isLed() {
    AlertWatch watch = raisedBy(book -> book.level(1).put("code", "W".repeat(64)));
    watch.look(at("2026-03-02T23:00:00"));
    assertEquals("HEAD_RISK", watch.alert(POLICY).orElseThrow().with());
  }

  @Test
  void policies_thatTellDifferentThingsByOneId_areAllNamed() {
    Pages book = Pages.of(Mules.document());
    Map<String, Object> other = book.again();
    Pages.first(other, "indicators").put("types", List.of("X"));
    Pages.first(other, "payload").put("name", Map.of("zh", "款", "en", "Sum"));
    String message = assertThrows(IllegalArgumentException.class, book::engine).getMessage();
    assertTrue(message.startsWith("event.amount, signal.passed must tell the same"), message);
  }

  @Test
  void policy_thatReadsWhatAnotherOneMakesOfIndicators_isRefused() {
    Pages book = Pages.of(Mules.document());
    Map<String, Object> level = Pages.first(book.again(), "levels");
    level.put("raise", Map.of("attribute", "alert." + POLICY, "is", "WARNING"));
    level.remove("clear");
    String message = assertThrows(IllegalArgumentException.class, book::engine).getMessage();
    assertTrue(message.startsWith("alert.pass-through rests on indicators"), message);
  }

  @Test
  void override_ofWhoHasNoAlert_endsInQuietAndTheNextAlertIsRaised() {
    AlertWatch watch = watch();
    LocalDate until = LocalDate.of(2026, 3, 1);
    watch.act(AlertAction.override("o", POLICY, at("2026-03-01T10:00:00"), "rm-7", "known", until));
    assertEquals(AlertStage.OVERRIDDEN, watch.stage(POLICY));
    watch.look(at("2026-03-02T00:00:00"));
    assertEquals(AlertStage.COOLING, watch.stage(POLICY));
    watch.look(at("2026-03-03T00:00:00"));
    assertEquals(AlertStage.QUIET, watch.stage(POLICY));
    assertEquals(AlertStage.OPEN, raise(watch, "2026-03-04").stage(POLICY));
  }

  @Test
  void instants_toTheNanosecond_comeBack() {
    AlertWatch watch = raise(watch(), "2026-03-02");
    Instant now = at("2026-03-02T12:00:00").plusNanos(123_456_789);
    watch.act(AlertAction.acknowledge("k", POLICY, now, "rm-7"));
    comesBack(watch);
    watch.look(now.plusNanos(1));
    comesBack(watch);
    watch.look(now.plusSeconds(100_000));
    comesBack(watch);
  }

  @Test
  void instants_thatNobodyMeans_areRefused() {
    AlertWatch watch = raise(watch(), "2026-03-02");
    assertThrows(IllegalArgumentException.class, () -> watch.look(Instant.MAX));
    assertThrows(
        IllegalArgumentException.class,
        () -> AlertAction.acknowledge("k", POLICY, Instant.MAX, "rm-7"));
    assertEquals(AlertStage.OPEN, watch.stage(POLICY));
  }

  @Test
  void counterparties_blankOrOfTheLongestText_comeBack() {
    AlertWatch watch = watch();
    List<String> payees = List.of("", " ", "\n", "中".repeat(4_096));
    for (int i = 0; i < payees.size(); i++) {
      watch.on(payment("p-" + i, "2026-03-02T10:0" + i + ":00", "OUT", 1, payees.get(i)));
    }
    comesBack(watch);
    watch.look(at("2026-03-02T18:00:00"));
    comesBack(watch);
  }

  @Test
  void value_thatTheHostNamesOtherwise_isTheSameAfterARestart() {
    MoneyAttribute amount =
        Attributes.money("event.amount", Mules.CNY, AttributeInfo.named("款", "Sum"));
    CodeAttribute way =
        Attributes.code("event.way", List.of("IN", "OUT"), AttributeInfo.named("向", "Way"));
    AlertWatch watch = watch();
    for (int i = 0; i < 4; i++) {
      watch.on(
          StageEvent.of("e-" + i, "PAYMENT", at("2026-03-02T10:0" + i + ":00"))
              .with(amount, Money.parse("CNY 5"))
              .with(way, i % 2 == 0 ? "IN" : "OUT"));
    }
    assertEquals(1, watch.alerts().size());
    comesBack(watch);
  }

  @Test
  void types_thatNobodyNames_leaveNothingInTheEngine() {
    AlertWatch watch = watch();
    for (int i = 0; i < 50; i++) {
      watch.on(StageEvent.of("e-" + i, "TYPE-" + i, at("2026-03-02T10:00:00").plusSeconds(i)));
    }
    assertEquals(engine.countedOf("TYPE-1"), engine.countedOf("TYPE-2"));
    assertTrue(engine.asked("TYPE-1") == engine.asked("TYPE-2"));
  }
}
