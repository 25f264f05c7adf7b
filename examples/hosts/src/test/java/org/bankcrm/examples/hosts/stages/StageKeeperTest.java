package org.bankcrm.examples.hosts.stages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.bankcrm.core.Money;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.MoneyAttribute;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.examples.hosts.Json;
import org.bankcrm.lifecycle.Effect;
import org.bankcrm.lifecycle.Lifecycle;
import org.bankcrm.lifecycle.LifecycleEngine;
import org.bankcrm.lifecycle.LifecycleKinds;
import org.bankcrm.lifecycle.LogEntry;
import org.bankcrm.lifecycle.StageDecision;
import org.bankcrm.lifecycle.StageEvent;
import org.bankcrm.lifecycle.StageHistory;
import org.bankcrm.lifecycle.StageReason;
import org.bankcrm.lifecycle.port.StageKey;
import org.bankcrm.lifecycle.port.StageStore;
import org.junit.jupiter.api.Test;

class StageKeeperTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final PolicyBook BOOK =
      PolicyBook.parse(Json.resource("/relationship-book.json"), LifecycleKinds.all());
  private static final Lifecycle LIFECYCLE = (Lifecycle) BOOK.find("relationship").orElseThrow();
  private static final MoneyAttribute TURNOVER =
      (MoneyAttribute) BOOK.catalog().find("turnover").orElseThrow();
  private static final MoneyAttribute AMOUNT =
      (MoneyAttribute) LIFECYCLE.payload().find("event.amount").orElseThrow();

  private final LifecycleEngine engine = LifecycleEngine.of(BOOK, LIFECYCLE);
  private final StageStore store = Databases.empty().stages();
  private final StageKeeper keeper = new StageKeeper(engine, store);

  @Test
  void tick_lateForEverybody_datesTheMoveToTheDayItWasDueAndTellsTheEffects() {
    keeper.tick(Map.of("c-1", facts("2025-01-10T16:00:00Z"), "c-2", facts("2025-01-10T16:00:00Z")));
    Map<String, Facts> everybody = new TreeMap<>();
    everybody.put("c-1", facts("2026-02-01T16:00:00Z"));
    everybody.put("c-2", facts("2025-02-01T16:00:00Z"));
    List<Effect> effects = keeper.tick(everybody);

    assertThat(effects).extracting(Effect::code).containsExactly("call");
    assertThat(stage("c-1")).isEqualTo("DORMANT");
    assertThat(stage("c-2")).isEqualTo("ACTIVE");
    assertThat(store.history(key("c-1")).get(1).move().day()).isEqualTo("2025-07-11");
  }

  @Test
  void tick_again_changesAndTellsNothing() {
    keeper.tick(Map.of("c-1", facts("2025-01-10T16:00:00Z")));
    keeper.tick(Map.of("c-1", facts("2026-02-01T16:00:00Z")));
    long version = store.load(key("c-1")).version();
    assertThat(keeper.tick(Map.of("c-1", facts("2026-02-01T16:00:00Z")))).isEmpty();
    assertThat(store.load(key("c-1")).version()).isEqualTo(version);
  }

  @Test
  void on_sameEventTwice_wakesOnce() {
    keeper.tick(Map.of("c-1", facts("2025-01-10T16:00:00Z")));
    keeper.tick(Map.of("c-1", facts("2026-02-01T16:00:00Z")));
    assertThat(pay("c-1", "tx-1", "2026-03-01T02:00:00Z", 500))
        .isInstanceOf(StageDecision.Moved.class);
    StageDecision again = pay("c-1", "tx-1", "2026-03-01T02:00:00Z", 500);
    assertThat(((StageDecision.Stayed) again).reason()).isEqualTo(StageReason.REPEATED_EVENT);
    assertThat(store.history(key("c-1"))).hasSize(3);
  }

  @Test
  void replay_eventThatCameLate_putsItInItsPlace() {
    List<LogEntry> log = new ArrayList<>();
    log.add(new LogEntry.Tick(facts("2025-01-10T16:00:00Z")));
    log.add(new LogEntry.Tick(facts("2026-02-01T16:00:00Z")));
    log.add(new LogEntry.Tick(facts("2026-06-01T16:00:00Z")));
    log.forEach(entry -> keeper.tick(Map.of("c-1", entry.facts())));

    StageDecision late = pay("c-1", "tx-1", "2026-03-01T02:00:00Z", 500);
    assertThat(StageKeeper.isTooLate(late)).isTrue();
    assertThat(stage("c-1")).isEqualTo("DORMANT");

    log.add(entry("tx-1", Instant.parse("2026-03-01T02:00:00Z"), 500));
    StageHistory now = keeper.replay("c-1", () -> log);
    assertThat(stage("c-1")).isEqualTo("ACTIVE");
    assertThat(store.history(key("c-1"))).isEqualTo(now.changes());
  }

  @Test
  void on_anyOrderOfEvents_comesToWhatTheLogComesTo() {
    for (int seed = 0; seed < 50; seed++) {
      List<LogEntry> log = randomLog(new Random(seed));
      String customer = "c-" + seed;
      List<LogEntry> seen = new ArrayList<>();
      for (LogEntry entry : shuffled(log, seed)) {
        seen.add(entry);
        deliver(customer, entry, seen);
        deliver(customer, entry, seen); // everything comes twice
      }
      StageHistory expected = engine.replay(log);
      assertThat(store.history(key(customer))).isEqualTo(expected.changes());
      assertThat(store.load(key(customer)).state()).isEqualTo(expected.state());
    }
  }

  private void deliver(String customer, LogEntry entry, List<LogEntry> seen) {
    if (entry instanceof LogEntry.Event event) {
      if (StageKeeper.isTooLate(keeper.on(customer, event.event(), event.facts()))) {
        keeper.replay(customer, () -> seen);
      }
    } else {
      keeper.tick(Map.of(customer, entry.facts()));
    }
  }

  /** A tick to enter by, then payments and ticks some weeks apart. */
  private static List<LogEntry> randomLog(Random random) {
    Instant at = Instant.parse("2024-01-01T00:00:00Z");
    List<LogEntry> log = new ArrayList<>(List.of(new LogEntry.Tick(facts(at.toString()))));
    for (int i = 1; i <= 8; i++) {
      at = at.plus(1 + random.nextInt(200), ChronoUnit.DAYS);
      log.add(
          random.nextBoolean()
              ? entry("tx-" + i, at, random.nextInt(200))
              : new LogEntry.Tick(facts(at.toString())));
    }
    return log;
  }

  /** Events out of order among themselves; ticks are the clock's and come in time. */
  private static List<LogEntry> shuffled(List<LogEntry> log, int seed) {
    List<LogEntry> rest = new ArrayList<>(log.subList(1, log.size()));
    Collections.shuffle(rest, new Random(seed + 1_000));
    List<LogEntry> ticks = new ArrayList<>(log.subList(1, log.size()));
    ticks.removeIf(entry -> entry instanceof LogEntry.Event);
    List<LogEntry> arrived = new ArrayList<>(log.subList(0, 1));
    int tick = 0;
    for (LogEntry entry : rest) {
      arrived.add(entry instanceof LogEntry.Event ? entry : ticks.get(tick++));
    }
    return arrived;
  }

  private StageDecision pay(String customer, String id, String at, long yuan) {
    LogEntry.Event entry = entry(id, Instant.parse(at), yuan);
    return keeper.on(customer, entry.event(), entry.facts());
  }

  private static LogEntry.Event entry(String id, Instant at, long yuan) {
    StageEvent event = StageEvent.of(id, "PAID", at).with(AMOUNT, Money.yuan(yuan));
    return new LogEntry.Event(event, facts(at.toString()));
  }

  private static Facts facts(String at) {
    return Facts.builder(BOOK.catalog(), Instant.parse(at), SHANGHAI)
        .put(TURNOVER, Money.yuan(0))
        .build();
  }

  private String stage(String customer) {
    return store.load(key(customer)).state().stage().orElseThrow();
  }

  private static StageKey key(String customer) {
    return new StageKey("relationship", customer);
  }
}
