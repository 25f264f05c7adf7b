package org.bankcrm.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bankcrm.core.BusinessCalendar;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.lifecycle.StageDecision.Stayed;
import org.junit.jupiter.api.Test;

/** What is told at once of a stage in which nothing moves is what a look at each way tells. */
class StillStageLawTest {

  private static final long DAY = 86_400;

  /** How many calls were answered at once. */
  private static int check(long seed) {
    RandomLifecycle random = new RandomLifecycle(seed);
    Lifecycle lifecycle = random.below(3) == 0 ? random.ofEvents() : random.anyForSome();
    ZoneId zone = random.zone();
    Instant start = random.instant(zone);
    BusinessCalendar calendar = random.calendar(start, zone);
    LifecycleEngine engine = World.engine(lifecycle, calendar);
    StageState state = random.state(lifecycle, start);
    Instant at = start;
    int still = 0;
    for (int i = 0; i < 12; i++) {
      at = random.below(2) == 0 ? random.later(at) : at.plusSeconds(random.below(5) * DAY / 2);
      at = random.below(8) == 0 ? start : at;
      Facts facts = World.facts(lifecycle, at, zone, random.values(at));
      Optional<StageEvent> event =
          random.below(2) == 0 ? Optional.of(random.event(at)) : Optional.empty();
      StageState before = state;
      StageResult result =
          event
              .map(each -> engine.onByRun(before, each, facts))
              .orElseGet(() -> engine.tickByRun(before, facts));
      StageResult atOnce =
          event.isPresent()
              ? engine.stillOn(state, event.get(), facts)
              : engine.stillTick(state, facts);
      if (atOnce != null) {
        still++;
        assertThat(atOnce).isEqualTo(result).hasSameHashCodeAs(result);
        assertThat(result.changes()).isEmpty();
      }
      state = result.state();
    }
    return still;
  }

  @Property(tries = 100)
  void engine_anyCalls_tellsAtOnceWhatARunTells(@ForAll long seed) {
    check(seed);
  }

  /** Of the random ones enough are answered at once. */
  @Test
  void engine_someLifecycles_areStill() {
    int still = 0;
    for (int seed = 0; seed < 40; seed++) {
      still += check(seed);
    }
    assertThat(still).isGreaterThan(40);
  }

  /** What was done once in a stay is told as that, and not by its guard. */
  @Test
  void tick_takenInThisStay_tellsThatItWas() {
    Lifecycle lifecycle =
        Lifecycle.builder("one", 1)
            .name("一", "One")
            .subject("case")
            .stage(Stage.of("A", "甲", "A"))
            .stage(Stage.of("B", "乙", "B").asFinal())
            .transition(Transition.of("t", "转", "T").from("A").to("B").afterDays(30))
            .transition(
                Transition.of("remind", "提醒", "Remind")
                    .stayingIn("A")
                    .when(World.BALANCE.atLeast(10))
                    .withEffect("call", "致电", "Call"))
            .build();
    Instant since = Instant.parse("2026-03-01T00:00:00Z");
    StageState state = StageState.in("A", since).took("remind");
    LifecycleEngine engine = World.engine(lifecycle);
    Facts facts =
        World.facts(lifecycle, since.plusSeconds(DAY), World.SHANGHAI, Map.of("balance", 1L));
    assertThat(engine.stillTick(StageState.in("A", since), facts)).isNotNull();
    Stayed stayed = (Stayed) engine.tick(state, facts).decision();
    assertThat(stayed.obstacles()).contains(new Obstacle("remind", StageReason.ALREADY_TAKEN));
  }

  /** Around the day on which time is up, in every zone, whatever its clocks did. */
  @Property(tries = 100)
  void tick_aroundTheDayOnWhichItIsDue_tellsWhatARunTells(@ForAll long seed) {
    RandomLifecycle random = new RandomLifecycle(seed);
    List<String> zones = new ArrayList<>(ZoneId.getAvailableZoneIds());
    zones.sort(String::compareTo);
    ZoneId zone = ZoneId.of(zones.get(random.below(zones.size())));
    int length = 1 + random.below(100);
    boolean months = random.below(3) == 0;
    Transition.Builder sleeps = Transition.of("sleeps", "睡眠", "Sleeps").from("A").to("B");
    Lifecycle lifecycle =
        Lifecycle.builder("two", 1)
            .name("二", "Two")
            .subject("case")
            .stage(Stage.of("A", "甲", "A"))
            .stage(Stage.of("B", "乙", "B").asFinal())
            .transition(months ? sleeps.afterMonths(length) : sleeps.afterDays(length))
            .build();
    LifecycleEngine engine = World.engine(lifecycle);
    // from 1840 on, when the first zones changed their date, to 2100
    long day = random.below(95_000) - 47_000L;
    Instant since = Instant.ofEpochSecond(day * DAY + random.below((int) DAY));
    StageState state = StageState.in("A", since);
    Duration up = Duration.ofDays(months ? length * 28L : length);
    for (int hours = -96; hours <= 0; hours += 1 + random.below(6)) {
      Instant at = since.plus(up).plus(Duration.ofHours(hours));
      Facts facts = World.facts(lifecycle, at, zone, Map.of());
      StageResult atOnce = engine.stillTick(state, facts);
      if (atOnce != null) {
        assertThat(atOnce).isEqualTo(engine.tickByRun(state, facts));
      }
    }
  }
}
