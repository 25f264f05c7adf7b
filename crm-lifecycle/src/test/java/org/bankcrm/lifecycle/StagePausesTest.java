package org.bankcrm.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.bankcrm.lifecycle.World.FLAG;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.BusinessCalendar;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.lifecycle.StageDecision.Stayed;
import org.junit.jupiter.api.Test;

/** Time that stands still, and days of which nobody can say whether it did. */
class StagePausesTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  /** The clocks change on 29 March 2026. */
  private static final LocalDate ENTRY = LocalDate.of(2026, 3, 20);

  private static final Lifecycle WAITING = waiting(Transition.Builder::afterDays);
  private static final Lifecycle WORKING = waiting(Transition.Builder::afterBusinessDays);
  private static final LifecycleEngine ENGINE = World.engine(WAITING);

  private interface After {
    Transition.Builder days(Transition.Builder transition, int days);
  }

  private static Lifecycle waiting(After after) {
    Transition.Builder late = Transition.of("late", "逾期", "Late").from("OPEN").to("LATE");
    Lifecycle.Builder lifecycle =
        Lifecycle.builder("waiting", 1)
            .name("补件", "Papers")
            .subject("customer")
            .stage(Stage.of("OPEN", "处理中", "Open").pausedWhile(FLAG.is(true)))
            .stage(Stage.of("LATE", "逾期", "Late").asFinal());
    return World.counting(lifecycle, List.of(after.days(late, 10))).build();
  }

  private static Facts facts(Lifecycle lifecycle, int day, Optional<Boolean> paused) {
    Instant at = ENTRY.plusDays(day).atStartOfDay(BERLIN).toInstant();
    Map<String, Object> values =
        paused.<Map<String, Object>>map(it -> Map.of("flag", it)).orElse(Map.of());
    return World.facts(lifecycle, at, BERLIN, values);
  }

  private static StageResult tick(StageState state, int day, Optional<Boolean> paused) {
    return ENGINE.tick(state, facts(WAITING, day, paused));
  }

  /** Running for three days, unsure for three, and running since. */
  private static StageState unsureFromThreeToSix() {
    StageState state = tick(StageState.none(), 0, Optional.of(false)).state();
    state = tick(state, 3, Optional.empty()).state();
    return tick(state, 6, Optional.of(false)).state();
  }

  @Test
  void tick_unsureDays_undecidedOnlyWhileTheyMatter() {
    StageState state = unsureFromThreeToSix();
    assertThat(state.pauses())
        .isEqualTo(
            new StagePauses(
                List.of(),
                List.of(DateRange.of(ENTRY.plusDays(4), ENTRY.plusDays(7))),
                Truth.FALSE));
    StageResult before = tick(state, 9, Optional.of(false));
    assertThat(before.decision().isSettled()).isTrue();
    assertThat(before.decision().nextDue()).contains(ENTRY.plusDays(10));
    StageResult between = tick(before.state(), 10, Optional.of(false));
    assertThat(between.decision().isSettled()).isFalse();
    assertThat(((Stayed) between.decision()).obstacles())
        .containsExactly(new Obstacle("late", StageReason.PAUSE_UNKNOWN));
    assertThat(between.decision().nextDue()).contains(ENTRY.plusDays(13));
    assertThat(tick(between.state(), 12, Optional.of(false)).decision().isSettled()).isFalse();
    StageResult after = tick(between.state(), 14, Optional.of(false));
    assertThat(after.state().stage()).contains("LATE");
    assertThat(after.changes().get(0).move().day()).isEqualTo(ENTRY.plusDays(13));
  }

  /** Where nobody looked yet, the look itself tells for the days before it, if it can. */
  @Test
  void tick_firstLook_tellsOfTheDaysBefore() {
    StageState fresh = StageState.in("OPEN", ENTRY.atStartOfDay(BERLIN).toInstant());
    assertThat(tick(fresh, 10, Optional.of(false)).state().stage()).contains("LATE");
    StageResult stood = tick(fresh, 10, Optional.of(true));
    assertThat(stood.decision().isSettled()).isTrue();
    assertThat(stood.decision().standsStill()).contains(Truth.TRUE);
    StageResult unknown = tick(fresh, 10, Optional.empty());
    assertThat(unknown.decision().isSettled()).isFalse();
    assertThat(unknown.decision().standsStill()).contains(Truth.UNKNOWN);
    assertThat(tick(fresh, 9, Optional.empty()).decision().isSettled()).isTrue();
  }

  /** What was learnt later settles the days, and nothing else does. */
  @Test
  void replay_withWhatIsKnownNow_leavesNoDayUnsure() {
    List<LogEntry> log =
        List.of(
            new LogEntry.Tick(facts(WAITING, 0, Optional.of(false))),
            new LogEntry.Tick(facts(WAITING, 3, Optional.of(true))),
            new LogEntry.Tick(facts(WAITING, 6, Optional.of(false))));
    StageState known = ENGINE.replay(log).state();
    assertThat(known.pauses().unsure()).isEmpty();
    assertThat(known.pauses().days()).isEqualTo(unsureFromThreeToSix().pauses().unsure());
  }

  @Test
  void book_unsureDays_decidesAsTheEngineDoes() {
    DecisionEngine book = World.book(WAITING).compile();
    StageState state = unsureFromThreeToSix();
    for (int day = 6; day < 16; day++) {
      Instant at = ENTRY.plusDays(day).atStartOfDay(BERLIN).toInstant();
      Facts.Builder row = World.builder(WAITING, at, BERLIN, Map.of("flag", false));
      Decision decision = book.decide(ENGINE.put(row, state, BERLIN).build());
      StageResult tick = ENGINE.tick(state, facts(WAITING, day, Optional.of(false)));
      assertThat(decision.result(WAITING).stage()).isEqualTo(tick.decision().stage());
      assertThat(decision.result(WAITING).isSettled()).isEqualTo(tick.decision().isSettled());
      boolean settled = decision.value(WAITING.attributes().next()).isPresent();
      assertThat(settled).as("day " + day).isEqualTo(day < 10 || day >= 13);
      if (tick.decision() instanceof Stayed engine
          && decision.result(WAITING) instanceof Stayed one) {
        assertThat(one.obstacles()).isEqualTo(engine.obstacles());
      }
    }
  }

  /** Friday to Monday: of four unsure days two are business days. */
  @Test
  void tick_unsureBusinessDays_countEitherWay() {
    BusinessCalendar calendar = World.CALENDAR;
    LifecycleEngine engine = World.engine(WORKING, calendar);
    StageState state =
        engine.tick(StageState.none(), facts(WORKING, 0, Optional.of(false))).state();
    state = engine.tick(state, facts(WORKING, 6, Optional.empty())).state();
    state = engine.tick(state, facts(WORKING, 10, Optional.of(false))).state();
    LocalDate ifCounted = calendar.after(ENTRY, 10).orElseThrow();
    LocalDate ifStood = calendar.after(ENTRY, 12).orElseThrow();
    assertThat(settled(engine, state, ifCounted.minusDays(1))).isTrue();
    assertThat(settled(engine, state, ifCounted)).isFalse();
    assertThat(settled(engine, state, ifStood.minusDays(1))).isFalse();
    assertThat(settled(engine, state, ifStood)).isTrue();
  }

  private static boolean settled(LifecycleEngine engine, StageState state, LocalDate day) {
    int days = (int) (day.toEpochDay() - ENTRY.toEpochDay());
    return engine.tick(state, facts(WORKING, days, Optional.of(false))).decision().isSettled();
  }

  /** The two oldest become one that is as long as both, and unsure if either is. */
  @Test
  void upTo_moreThanAreKept_losesNoDay() {
    StagePauses pauses = StagePauses.NONE;
    LocalDate day = ENTRY;
    for (int i = 0; i < 1_200; i++) {
      pauses = pauses.from(i == 3 ? Truth.UNKNOWN : Truth.TRUE).upTo(day, day.plusDays(2));
      day = day.plusDays(5);
    }
    assertThat(pauses.days().size() + pauses.unsure().size()).isEqualTo(1_000);
    assertThat(pauses.atMost().length()).isEqualTo(2_400);
    assertThat(pauses.length()).isEqualTo(2 * 999); // all but the oldest, which hold an unsure one
    assertThat(pauses.unsure()).hasSize(1);
  }

  @Test
  void pauses_overlapping_isRefused() {
    List<DateRange> days = List.of(DateRange.of(ENTRY, ENTRY.plusDays(3)));
    List<DateRange> same = List.of(DateRange.of(ENTRY.plusDays(2), ENTRY.plusDays(4)));
    assertThatIllegalArgumentException().isThrownBy(() -> new StagePauses(days, same, Truth.TRUE));
    List<DateRange> touching = List.of(DateRange.of(ENTRY.plusDays(3), ENTRY.plusDays(4)));
    assertThat(new StagePauses(days, touching, Truth.TRUE).atMost().days()).hasSize(1);
    List<DateRange> twice = new ArrayList<>(days);
    twice.addAll(touching);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new StagePauses(twice, List.of(), Truth.TRUE));
  }
}
