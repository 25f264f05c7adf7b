package org.bankcrm.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.bankcrm.lifecycle.World.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.bankcrm.lifecycle.StageDecision.Refused;
import org.bankcrm.lifecycle.StageDecision.Stayed;
import org.bankcrm.lifecycle.StageState.SeenEvent;
import org.bankcrm.lifecycle.StageState.Standing;
import org.junit.jupiter.api.Test;

class StageStateTest {

  private static final Instant NOON = Instant.parse("2026-05-04T04:00:00Z");

  /** A circle of one day each; event E is taken note of. */
  private static final Lifecycle CIRCLE =
      Lifecycle.builder("circle", 1)
          .name("圈", "Circle")
          .subject("case")
          .stage(Stage.of("A", "甲", "A"))
          .stage(Stage.of("B", "乙", "B"))
          .ignores("E", "事件", "Event")
          .transition(Transition.of("there", "去", "There").from("A").to("B").afterDays(1))
          .transition(Transition.of("back", "回", "Back").from("B").to("A").afterDays(1).goingBack())
          .build();

  private static final LifecycleEngine ENGINE = World.engine(CIRCLE);

  private static StageReason reason(StageResult result) {
    return result.decision() instanceof Stayed stayed
        ? stayed.reason()
        : ((Refused) result.decision()).reason();
  }

  private static StageResult on(StageState state, String id, Instant at) {
    return ENGINE.on(state, StageEvent.of(id, "E", at), facts(CIRCLE, at.toString()));
  }

  @Test
  void on_seventeenthEvent_theFirstAgainIsNeverDecided() {
    StageState state = StageState.in("A", NOON);
    for (int i = 0; i < 17; i++) {
      state = on(state, "e" + i, NOON.plusSeconds(i)).state();
    }
    assertThat(state.recent()).hasSize(16);
    assertThat(reason(on(state, "e0", NOON))).isEqualTo(StageReason.OUT_OF_ORDER);
    assertThat(reason(on(state, "e1", NOON.plusSeconds(1)))).isEqualTo(StageReason.REPEATED_EVENT);
    assertThat(on(state, "e0", NOON).state()).isEqualTo(state);
  }

  @Test
  void on_moreEventsOfOneInstantThanAreRemembered_areRefused() {
    StageState state = StageState.in("A", NOON);
    for (int i = 0; i < StageState.MOST_AT_ONCE; i++) {
      state = on(state, "e" + i, NOON).state();
    }
    assertThat(state.recent()).hasSize(1_000);
    assertThat(reason(on(state, "e0", NOON))).isEqualTo(StageReason.REPEATED_EVENT);
    StageResult more = on(state, "e1000", NOON);
    assertThat(reason(more)).isEqualTo(StageReason.TOO_MANY_AT_ONCE);
    assertThat(more.state()).isEqualTo(state);
    StageState later = on(state, "e1000", NOON.plusSeconds(1)).state();
    assertThat(later.recent()).hasSize(16);
    assertThat(reason(on(later, "e0", NOON))).isEqualTo(StageReason.OUT_OF_ORDER);
  }

  @Test
  void tick_moreMovesThanOneCallTakes_goesOnWithTheNext() {
    StageState old = StageState.in("A", Instant.parse("1990-01-01T04:00:00Z"));
    StageResult first = ENGINE.tick(old, facts(CIRCLE, "2026-05-04T04:00:00Z"));
    assertThat(first.changes()).hasSize(StageTrail.MOST_MOVES);
    StageResult second = ENGINE.tick(first.state(), facts(CIRCLE, "2026-05-04T04:00:00Z"));
    LocalDate last = first.changes().get(StageTrail.MOST_MOVES - 1).move().day();
    assertThat(second.changes().get(0).move().day()).isEqualTo(last.plusDays(1));
    assertThat(second.changes()).hasSize(3_272);
    assertThat(second.state().decidedUntil()).contains(NOON);
  }

  @Test
  void of_daysThatNoBankMeans_areRefusedWhereTheyAreWritten() {
    for (String at : List.of("0001-01-01T00:00:00Z", "1799-12-31T23:59:59Z")) {
      refused(Instant.parse(at));
    }
    refused(Instant.parse("2200-01-01T00:00:00Z"));
    refused(Instant.parse("9999-12-31T00:00:00Z"));
    refused(Instant.MIN);
    refused(Instant.MAX);
    assertThat(StageState.in("A", Instant.parse("1800-01-01T00:00:00Z")).stage()).contains("A");
    assertThat(StageEvent.of("e", "E", Instant.parse("2199-12-31T23:59:59Z")).type())
        .isEqualTo("E");
  }

  private static void refused(Instant at) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StageState.in("A", at))
        .withMessageContaining("since must lie in the years 1800 to 2199")
        .withMessageNotContaining(at.toString());
    assertThatIllegalArgumentException().isThrownBy(() -> new SeenEvent("e", at));
    assertThatIllegalArgumentException().isThrownBy(() -> StageEvent.of("e", "E", at));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new StageState(
                    Optional.empty(), Optional.of(at), Collections.emptySortedMap(), List.of()))
        .withMessageContaining("decidedUntil");
  }

  @Test
  void of_partsThatContradict_areRefused() {
    Optional<Standing> standing = Optional.of(new Standing("A", NOON));
    TreeMap<String, Integer> once = new TreeMap<>(Map.of("A", 1));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new StageState(standing, Optional.of(NOON.minusMillis(1)), once, List.of()))
        .withMessage("decidedUntil must not be before since");
    assertThat(new StageState(standing, Optional.of(NOON), once, List.of()).isPast(NOON)).isFalse();
    List<SeenEvent> many =
        IntStream.range(0, 1_001).mapToObj(i -> new SeenEvent("e" + i, NOON)).toList();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new StageState(standing, Optional.of(NOON), once, many))
        .withMessage("recent must have at most 1000 events");
  }

  @Test
  void tick_factsOfAnInstantThatNoBankMeans_areAMistakeOfTheCaller() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ENGINE.tick(StageState.none(), facts(CIRCLE, "9999-06-01T00:00:00Z")))
        .withMessageContaining("asOf must lie in the years 1800 to 2199");
  }

  @Test
  void toString_ofWhatIsToldOfASubject_showsNothingOfIt() {
    StageState state = on(StageState.in("A", NOON), "secret-id", NOON).state();
    StageResult moved = ENGINE.tick(state, facts(CIRCLE, "2026-05-06T04:00:00Z"));
    StageResult stayed = on(state, "secret-id", NOON);
    StageResult refused = on(moved.state(), "other", NOON);
    StageEvent event = StageEvent.of("secret-id", "E", NOON);
    LogEntry entry = new LogEntry.Event(event, facts(CIRCLE, NOON.toString()));
    List<Object> all =
        List.of(
            state,
            state.standing().orElseThrow(),
            state.recent().get(0),
            moved,
            moved.decision(),
            moved.changes().get(0),
            moved.changes().get(0).move(),
            stayed.decision(),
            refused.decision(),
            ENGINE.replay(state, List.of(entry)),
            ENGINE.permitted(state, facts(CIRCLE, NOON.toString())).get(0),
            new Obstacle("there", StageReason.NOT_DUE),
            event);
    for (Object each : all) {
      assertThat(each.toString())
          .doesNotContain("2026", "secret-id", "there", "NOT_DUE", "=A", "[A");
    }
  }
}
