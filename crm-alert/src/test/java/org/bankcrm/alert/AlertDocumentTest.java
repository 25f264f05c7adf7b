package org.bankcrm.alert;

import static org.bankcrm.alert.Mules.POLICY;
import static org.bankcrm.alert.Mules.at;
import static org.bankcrm.alert.Mules.payment;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.bankcrm.core.document.InvalidDocumentException;
import org.junit.jupiter.api.Test;

/** Documents that somebody has changed, and those of another book's engine. */
class AlertDocumentTest {

  private static final String CANARY = "CANARY";
  private static final int TRIES = 800;

  private final AlertEngine engine = Mules.engine();

  private AlertWatch open() {
    AlertWatch watch = engine.begin(Mules.opening(engine, "2026-03-01T00:00:00"));
    AlertEdgeTest.raise(watch, "2026-03-02");
    watch.on(payment("c", "2026-03-02T12:00:00", "OUT", 5, CANARY));
    watch.act(
        AlertAction.acknowledge("k", POLICY, at("2026-03-02T12:01:00"), CANARY).because(CANARY));
    return watch;
  }

  /** A watch with all of it in its log, one with most of it settled, one with an override. */
  private List<Map<String, Object>> documents() {
    List<Map<String, Object>> documents = new ArrayList<>();
    AlertWatch watch = open();
    documents.add(watch.toDocument());
    watch.look(at("2026-03-02T16:00:00"));
    documents.add(watch.toDocument());
    watch.act(AlertAction.snooze("s", POLICY, at("2026-03-02T16:10:00"), CANARY));
    watch.look(at("2026-03-02T17:30:00"));
    documents.add(watch.toDocument());
    LocalDate until = LocalDate.of(2026, 4, 1);
    watch.act(AlertAction.override("o", POLICY, at("2026-03-02T19:10:00"), CANARY, CANARY, until));
    documents.add(watch.toDocument());
    return documents;
  }

  @Test
  void documents_changedAtRandom_areReadOrRefusedWithoutQuoting() {
    Random random = new Random(11);
    List<Map<String, Object>> documents = documents();
    int refused = 0;
    for (int i = 0; i < TRIES; i++) {
      Map<String, Object> changed = changed(random, documents.get(random.nextInt(4)));
      try {
        AlertWatch read = engine.read(changed);
        engine.read(read.toDocument());
        AlertEdgeTest.raise(read, "2026-03-05");
        assertFalse(read.toString().contains(CANARY));
      } catch (InvalidDocumentException e) {
        assertFalse(e.getMessage().contains(CANARY), e.getMessage());
        refused++;
      }
    }
    assertTrue(refused > TRIES / 2 && refused < TRIES, "refused " + refused);
  }

  private static Map<String, Object> changed(Random random, Map<String, Object> document) {
    Map<String, Object> changed = Pages.object(Pages.copy(document));
    List<Runnable> changes = new ArrayList<>();
    find(random, changed, changes);
    Collections.shuffle(changes, random);
    changes.get(0).run();
    return changed;
  }

  private static void find(Random random, Object tree, List<Runnable> changes) {
    if (tree instanceof Map) {
      Map<String, Object> object = Pages.object(tree);
      object.forEach(
          (key, value) -> {
            changes.add(() -> object.put(key, strange(random)));
            changes.add(() -> object.remove(key));
            find(random, value, changes);
          });
    } else if (tree instanceof List) {
      List<Object> list = Pages.list(tree);
      for (int i = 0; i < list.size(); i++) {
        int place = i;
        changes.add(() -> list.set(place, strange(random)));
        changes.add(() -> list.remove(place));
        changes.add(() -> list.add(Pages.copy(list.get(place))));
        find(random, list.get(i), changes);
      }
    }
  }

  private static Object strange(Random random) {
    List<Object> strange =
        List.of(
            CANARY,
            "",
            0L,
            -1L,
            Long.MAX_VALUE,
            Long.MIN_VALUE,
            true,
            false,
            List.of(),
            new LinkedHashMap<>(),
            "2026-03-02T04:00:00Z",
            "2026-02-29",
            "2026-03-05",
            "OPEN",
            "QUIET",
            "COOLING",
            "OVERRIDDEN",
            "WARNING",
            "CRITICAL",
            POLICY,
            "9223372036854775807:9223372036854775807",
            "0:-9223372036854775808",
            3.5);
    return strange.get(random.nextInt(strange.size()));
  }

  private AlertEngine later(Consumer<Pages> change) {
    Pages book = Pages.of(Mules.document());
    change.accept(book);
    return book.engine();
  }

  private static void isRefused(AlertEngine later, AlertWatch watch, String told) {
    String message =
        assertThrows(InvalidDocumentException.class, () -> later.read(watch.toDocument()))
            .getMessage();
    assertTrue(message.contains(told), message);
  }

  private AlertWatch settled() {
    AlertWatch watch = open();
    watch.look(at("2026-03-02T14:00:00"));
    return watch;
  }

  private AlertWatch closed() {
    AlertWatch watch = settled();
    watch.act(
        AlertAction.close("x", POLICY, at("2026-03-02T14:10:00"), "rm-7", AlertOutcome.FALSE));
    watch.look(at("2026-03-02T16:00:00"));
    return watch;
  }

  @Test
  void laterBook_withoutThePolicy_readsWhatIsClosedAndRefusesWhatIsOpen() {
    AlertEngine later = later(book -> book.policy().put("id", "renamed"));
    isRefused(later, settled(), "an alert is open of a policy that the engine has not got");
    assertEquals(List.of(), later.read(closed().toDocument()).alerts());
  }

  @Test
  void laterBook_withoutTheLevel_readsWhatIsClosedAndRefusesWhatIsOpen() {
    AlertEngine later = later(book -> book.level(1).put("code", "NOTICE"));
    isRefused(later, settled(), "an alert is open of a level that the policy has not got");
    assertEquals(AlertStage.COOLING, later.read(closed().toDocument()).stage(POLICY));
  }

  @Test
  void laterBook_withAGraverLevelAndWithoutAnIndicator_leadsTheAlertOn() {
    AlertEngine later =
        later(
            book -> {
              Map<String, Object> graver = Pages.object(Pages.copy(book.level(0)));
              graver.put("code", "GRAVEST");
              Pages.list(book.policy().get("levels")).add(0, graver);
              Pages.list(book.policy().get("indicators")).remove(1);
            });
    AlertWatch watch = settled();
    AlertWatch read = later.read(watch.toDocument());
    assertEquals(watch.alerts(), read.alerts());
    read.look(at("2026-03-04T00:00:00"));
    assertFalse(read.alert(POLICY).orElseThrow().isOn());
  }

  @Test
  void laterBook_thatCountsByHoursWhatWasCountedByMinutes_refuses() {
    AlertEngine minutes =
        later(book -> Pages.in(book.indicator(2), "sum").put("within", Map.of("minutes", 60)));
    AlertWatch watch = minutes.begin(Mules.opening(minutes, "2026-03-01T00:00:00"));
    watch.on(payment("o", "2026-03-02T12:00:00", "OUT", 5, "a"));
    watch.look(at("2026-03-02T13:30:00"));
    isRefused(engine, watch, "expected what a figure remembers");
  }
}
