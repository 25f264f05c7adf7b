package org.bankcrm.alert;

import static org.bankcrm.alert.Mules.at;
import static org.bankcrm.alert.Mules.payment;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is over before anybody looks is over: it hides no alert that follows, and brings none. */
class AlertAgainTest {

  private static AlertWatch watch(String end, String rearm) {
    Pages book = Pages.of(Mules.document());
    Map<String, Object> indicator = book.indicator(0);
    indicator.remove("pairs");
    boolean lapses = end.equals("lapsesAfter");
    indicator.put(
        lapses ? "value" : "sum",
        lapses
            ? Map.of("of", "event.amount")
            : Map.of("of", "event.amount", "within", Map.of("hours", 1)));
    Map<String, Object> level = new HashMap<>(book.level(1));
    level.put("raise", Map.of("attribute", "signal.passed", "atLeast", "CNY 10000"));
    level.remove("clear");
    switch (end) {
      case "clear" ->
          level.put("clear", Map.of("attribute", "signal.passed", "lessThan", "CNY 5000"));
      case "lapsesAfter" -> level.put("lapsesAfter", Map.of("minutes", 30));
      default -> {}
    }
    book.policy().put("levels", List.of(level));
    book.policy().put("indicators", List.of(indicator));
    book.policy().put("coolDown", Map.of("hours", 2));
    book.policy().put("rearm", rearm);
    AlertEngine engine = book.engine();
    return engine.begin(Mules.opening(engine, "2026-03-01T00:00:00"));
  }

  private static List<String> raised(AlertWatch watch, List<AlertNews> news) {
    List<String> all = new ArrayList<>();
    news.stream()
        .flatMap(each -> each.changed().stream())
        .map(each -> each.raisedAt().toString())
        .distinct()
        .forEach(all::add);
    assertEquals(watch.toDocument(), watch.engine().read(watch.toDocument()).toDocument());
    return all;
  }

  /** Raised at ten, closed at half past; at three the same happens once more. */
  @ParameterizedTest
  @CsvSource({
    "clear, cleared",
    "clear, time",
    "lapsesAfter, cleared",
    "lapsesAfter, time",
    "nothing, cleared",
    "nothing, time"
  })
  void levelThatWentOffUnseen_comesOnAnewAndOnlyThen(String end, String rearm) {
    AlertWatch watch = watch(end, rearm);
    List<AlertNews> news = new ArrayList<>();
    news.add(watch.on(payment("e1", "2026-03-02T10:00:00", "OUT", 20_000, "a")));
    news.add(
        watch.act(
            AlertAction.close(
                "a1", Mules.POLICY, at("2026-03-02T10:30:00"), "rm", AlertOutcome.FALSE)));
    news.add(watch.look(at("2026-03-02T14:59:00")));
    String first = at("2026-03-02T10:00:00").toString();
    assertEquals(List.of(first), raised(watch, news), "nothing lasts until the cool-down is over");
    news.add(watch.on(payment("e2", "2026-03-02T15:00:00", "OUT", 20_000, "b")));
    assertEquals(List.of(first, at("2026-03-02T15:00:00").toString()), raised(watch, news));
  }
}
