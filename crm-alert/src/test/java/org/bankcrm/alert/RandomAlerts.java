package org.bankcrm.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.bankcrm.core.Money;
import org.bankcrm.lifecycle.StageEvent;

/** Random policies, events and deeds, by a seed. */
final class RandomAlerts {

  private static final List<String> ZONES = List.of("Asia/Shanghai", "Europe/Berlin", "UTC");

  final Random random;
  final ZoneId zone;
  final Instant start;

  RandomAlerts(long seed) {
    this.random = new Random(seed);
    this.zone = ZoneId.of(pick(ZONES));
    // days before the clocks of Berlin change, in spring or in autumn
    LocalDate day = random.nextBoolean() ? LocalDate.of(2026, 3, 27) : LocalDate.of(2026, 10, 23);
    this.start = day.atTime(random.nextInt(24), random.nextInt(60)).atZone(zone).toInstant();
  }

  private <T> T pick(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  private Map<String, Object> name(String text) {
    return Map.of("zh", text, "en", text);
  }

  private Map<String, Object> within() {
    return switch (random.nextInt(3)) {
      case 0 -> Map.of("minutes", 1 + random.nextInt(180));
      case 1 -> Map.of("hours", 1 + random.nextInt(30));
      default -> Map.of("days", 1 + random.nextInt(3));
    };
  }

  private Map<String, Object> time() {
    return switch (random.nextInt(3)) {
      case 0 -> Map.of("minutes", 1 + random.nextInt(240));
      case 1 -> Map.of("hours", 1 + random.nextInt(30));
      default -> Map.of("days", 1 + random.nextInt(2));
    };
  }

  private Map<String, Object> where() {
    return switch (random.nextInt(4)) {
      case 0 -> Map.of("attribute", "event.way", "is", "IN");
      case 1 -> Map.of("attribute", "event.way", "is", "OUT");
      case 2 -> Map.of("attribute", "event.amount", "atLeast", "CNY " + (1 + random.nextInt(5)));
      default -> Map.of("always", true);
    };
  }

  private String unit() {
    return pick(List.of("minutes", "hours", "days"));
  }

  Map<String, Object> indicator(String id, int kind) {
    Map<String, Object> indicator = new HashMap<>();
    indicator.put("id", id);
    indicator.put("name", name(id));
    Map<String, Object> where = where();
    if (!where.containsKey("always")) {
      indicator.put("where", where);
    }
    if (random.nextInt(4) == 0) {
      indicator.put("types", List.of(pick(List.of("PAYMENT", "CARD"))));
    }
    if (random.nextInt(5) == 0) {
      indicator.put("at", Map.of("from", "22:00", "until", "06:00"));
    }
    switch (kind) {
      case 0 -> indicator.put("count", Map.of("within", within()));
      case 1 -> indicator.put("sum", Map.of("of", "event.amount", "within", within()));
      case 2 -> indicator.put("largest", Map.of("of", "event.amount", "within", within()));
      case 3 -> indicator.put("smallest", Map.of("of", "event.amount", "within", within()));
      case 4 -> indicator.put("latest", Map.of("of", "event.amount", "within", within()));
      case 5 -> indicator.put("distinct", Map.of("of", "event.payee", "within", within()));
      case 6 -> indicator.put("isNew", Map.of("of", "event.payee", "within", within()));
      case 7 -> indicator.put("value", Map.of("of", "event.amount"));
      case 8 -> indicator.put("gap", Map.of("unit", unit()));
      case 9 -> indicator.put("since", Map.of("unit", unit()));
      case 10 -> indicator.put("pairs", pairs());
      default ->
          indicator.put(
              "pastDue",
              Map.of("of", "event.amount", "paid", Map.of("attribute", "event.way", "is", "IN")));
    }
    return indicator;
  }

  private Map<String, Object> pairs() {
    Map<String, Object> pairs = new HashMap<>();
    pairs.put("after", Map.of("attribute", "event.way", "is", "IN"));
    pairs.put("apart", within());
    pairs.put("within", within());
    if (random.nextBoolean()) {
      pairs.put("same", "event.amount");
      pairs.put("tolerance", pick(List.of("5%", "50%", "33.3%")));
    }
    return pairs;
  }

  private Map<String, Object> test(String id, int kind, boolean raise) {
    int threshold = raise ? 2 + random.nextInt(4) : 1;
    return switch (kind) {
      case 0, 5, 8, 9, 10, 11 ->
          raise
              ? Map.of("attribute", id, "atLeast", threshold)
              : Map.of("attribute", id, "lessThan", threshold);
      case 6 -> Map.of("attribute", id, "is", raise);
      default ->
          raise
              ? Map.of("attribute", id, "atLeast", "CNY " + threshold)
              : Map.of("attribute", id, "lessThan", "CNY " + threshold);
    };
  }

  Map<String, Object> policy(String id) {
    int first = random.nextInt(12);
    int second = random.nextInt(12);
    String one = "signal." + id + "-a";
    String two = "signal." + id + "-b";
    List<Object> levels = new ArrayList<>();
    if (random.nextBoolean()) {
      levels.add(level("CRITICAL", two, second));
    }
    levels.add(level("WARNING", one, first));
    Map<String, Object> policy = new HashMap<>();
    policy.put("kind", "alert");
    policy.put("id", id);
    policy.put("version", 1);
    policy.put("name", name(id));
    policy.put("payload", Mules.policy().get("payload"));
    policy.put("indicators", List.of(indicator(one, first), indicator(two, second)));
    policy.put("levels", levels);
    policy.put("coolDown", time());
    policy.put("closesWhenCleared", random.nextInt(3) == 0);
    if (random.nextBoolean()) {
      policy.put("rearm", "time");
    }
    if (random.nextBoolean()) {
      policy.put("snooze", time());
    }
    if (random.nextBoolean()) {
      policy.put("resolveWithin", time());
    }
    policy.put("longestOverride", random.nextInt(4));
    return policy;
  }

  private Map<String, Object> level(String code, String id, int kind) {
    Map<String, Object> level = new HashMap<>();
    level.put("code", code);
    level.put("name", name(code));
    level.put("raise", test(id, kind, true));
    switch (random.nextInt(3)) {
      case 0 -> level.put("clear", test(id, kind, false));
      case 1 -> level.put("lapsesAfter", within());
      default -> {}
    }
    level.put("tell", "DESK");
    if (random.nextBoolean()) {
      level.put("within", time());
    }
    if (random.nextBoolean()) {
      level.put("escalate", List.of(Map.of("after", time(), "tell", "HEAD")));
    }
    return level;
  }

  Map<String, Object> book(int policies) {
    List<Object> all = new ArrayList<>();
    for (int i = 0; i < policies; i++) {
      all.add(policy("p" + i));
    }
    return Map.of(
        "book", "b", "version", 1, "name", name("b"), "attributes", List.of(), "policies", all);
  }

  private Instant later(Instant at) {
    long most = pick(List.of(0L, 60L, 1_800L, 7_200L, 40_000L, 90_000L));
    return at.plusSeconds(most == 0 ? 0 : random.nextInt((int) most));
  }

  /** Events in the order of their instants; some of them at one instant. */
  List<StageEvent> events(int number) {
    List<StageEvent> events = new ArrayList<>();
    Instant at = start.plusSeconds(1);
    for (int i = 0; i < number; i++) {
      at = later(at);
      StageEvent event = StageEvent.of("e" + i, pick(List.of("PAYMENT", "CARD")), at);
      if (random.nextInt(8) > 0) {
        event = event.with(Mules.AMOUNT, Money.ofMinor(100L * (1 + random.nextInt(6)), Mules.CNY));
      }
      if (random.nextInt(8) > 0) {
        event = event.with(Mules.WAY, random.nextBoolean() ? "IN" : "OUT");
      }
      if (random.nextInt(8) > 0) {
        event = event.with(Mules.PAYEE, "p" + random.nextInt(4));
      }
      events.add(event);
    }
    return events;
  }

  /** What somebody does between the events. */
  List<AlertAction> actions(List<StageEvent> events, int policies) {
    List<AlertAction> actions = new ArrayList<>();
    for (StageEvent event : events) {
      if (random.nextInt(3) == 0) {
        String policy = "p" + random.nextInt(policies);
        Instant at = later(event.at());
        String id = "a" + actions.size();
        LocalDate until =
            LocalDate.ofInstant(at, zone).plusDays(random.nextInt(4)).minusDays(random.nextInt(2));
        actions.add(
            switch (random.nextInt(6)) {
              case 0 -> AlertAction.snooze(id, policy, at, "x");
              case 1, 2 -> AlertAction.close(id, policy, at, "x", AlertOutcome.TRUE);
              case 3 -> AlertAction.override(id, policy, at, "x", "why", until);
              case 4 -> AlertAction.lift(id, policy, at, "x");
              default -> AlertAction.acknowledge(id, policy, at, "x");
            });
      }
    }
    return actions;
  }

  Instant end(List<StageEvent> events) {
    return events.isEmpty()
        ? start.plus(Duration.ofDays(2))
        : events.get(events.size() - 1).at().plus(Duration.ofDays(random.nextInt(4)));
  }
}
