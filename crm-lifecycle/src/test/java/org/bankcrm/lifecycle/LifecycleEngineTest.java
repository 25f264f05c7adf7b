package org.bankcrm.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bankcrm.lifecycle.World.AMOUNT;
import static org.bankcrm.lifecycle.World.BALANCE;
import static org.bankcrm.lifecycle.World.FLAG;
import static org.bankcrm.lifecycle.World.KIND;
import static org.bankcrm.lifecycle.World.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bankcrm.core.BusinessCalendar;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.attribute.TextAttribute;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.TextTest.Folding;
import org.bankcrm.core.policy.InvalidPolicyException;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.lifecycle.StageDecision.Moved;
import org.bankcrm.lifecycle.StageDecision.Refused;
import org.bankcrm.lifecycle.StageDecision.Stayed;
import org.junit.jupiter.api.Test;

class LifecycleEngineTest {

  private static final Lifecycle LIFECYCLE = Relationships.lifecycle();
  private static final LifecycleEngine ENGINE = World.engine(LIFECYCLE);

  private static StageEvent event(String id, String type, String at) {
    return StageEvent.of(id, type, Instant.parse(at));
  }

  private static List<String> path(StageResult result) {
    return result.changes().stream().map(c -> c.at() + " " + c.move().to()).toList();
  }

  private static StageReason reason(StageResult result) {
    return result.decision() instanceof Stayed stayed
        ? stayed.reason()
        : ((Refused) result.decision()).reason();
  }

  private static StageState active(String since) {
    return StageState.in("ACTIVE", Instant.parse(since));
  }

  @Test
  void on_firstEvent_entersAndMoves() {
    StageResult result =
        ENGINE.on(
            StageState.none(),
            event("1", "OPENED", "2026-01-31T02:00:00Z"),
            facts(LIFECYCLE, "2026-01-31T02:00:00Z", 10));
    assertThat(path(result))
        .containsExactly("2026-01-31T02:00:00Z LEAD", "2026-01-31T02:00:00Z ACTIVE");
    assertThat(result.changes().get(1).event()).contains("1");
    Move move = result.changes().get(1).move();
    assertThat(move.effects()).extracting(Effect::code).containsExactly("assign", "welcome");
    assertThat(move.reason().en()).isEqualTo("Opens an account");
    assertThat(move.day()).isEqualTo("2026-01-31");
    // one month after 31 January is 28 February, the last day of a month that is too short
    assertThat(result.decision().nextDue()).contains(LocalDate.parse("2026-02-28"));
    assertThat(result.decision().stage()).contains("ACTIVE");
  }

  @Test
  void tick_late_takesWhatWasDueInItsOrder() {
    StageResult result =
        ENGINE.tick(active("2026-01-31T02:00:00Z"), facts(LIFECYCLE, "2027-06-30T16:00:00Z", 10));
    assertThat(path(result))
        .containsExactly("2026-02-27T16:00:00Z DORMANT", "2027-02-27T16:00:00Z CLOSED");
    assertThat(result.decision()).isInstanceOf(Moved.class);
    assertThat(result.decision().nextDue()).isEmpty();
  }

  @Test
  void tick_dayHandedIn_isDueFiveDaysLater() {
    Facts facts =
        facts(
            LIFECYCLE,
            Instant.parse("2026-02-10T00:00:00Z"),
            World.SHANGHAI,
            Map.of("maturity", LocalDate.parse("2026-02-03")));
    StageResult result = ENGINE.tick(active("2026-01-31T02:00:00Z"), facts);
    assertThat(path(result)).containsExactly("2026-02-07T16:00:00Z CLOSED");
  }

  @Test
  void tick_overHolidays_countsBusinessDays() {
    // the Spring Festival of eight days, two weekend days made up for
    StageState lead = StageState.in("LEAD", Instant.parse("2026-02-12T02:00:00Z"));
    StageResult result = ENGINE.tick(lead, facts(LIFECYCLE, "2026-03-30T00:00:00Z"));
    LocalDate due = World.CALENDAR.after(LocalDate.parse("2026-02-12"), 10).orElseThrow();
    assertThat(due).isEqualTo("2026-03-04");
    assertThat(result.changes().get(0).move().day()).isEqualTo(due);
  }

  @Test
  void tick_midnightSkippedByDaylightSaving_isDueAtTheFirstInstantOfTheDay() {
    Lifecycle two =
        Lifecycle.builder("two", 1)
            .name("二", "Two")
            .subject("case")
            .stage(Stage.of("A", "甲", "A"))
            .stage(Stage.of("B", "乙", "B").asFinal())
            .transition(Transition.of("t", "转", "T").from("A").to("B").afterDays(3))
            .build();
    ZoneId zone = ZoneId.of("America/Sao_Paulo");
    Facts facts = facts(two, Instant.parse("2018-11-05T12:00:00Z"), zone, new TreeMap<>());
    StageState state = StageState.in("A", Instant.parse("2018-11-01T12:00:00Z"));
    assertThat(path(World.engine(two).tick(state, facts)))
        .containsExactly("2018-11-04T03:00:00Z B"); // 01:00 local: there was no midnight
  }

  @Test
  void on_refusedEvent_changesNothing() {
    StageState lead = StageState.in("LEAD", Instant.parse("2026-01-05T02:00:00Z"));
    StageResult result =
        ENGINE.on(
            lead,
            event("9", "CLOSED", "2026-01-06T02:00:00Z"),
            facts(LIFECYCLE, "2026-01-06T02:00:00Z"));
    assertThat(result.decision()).isInstanceOf(Refused.class);
    assertThat(reason(result)).isEqualTo(StageReason.NO_TRANSITION);
    assertThat(result.state()).isEqualTo(lead);
    assertThat(result.changes()).isEmpty();
  }

  @Test
  void on_ignoredEvent_isRememberedAndTellsWhy() {
    StageState dormant = StageState.in("DORMANT", Instant.parse("2026-01-05T02:00:00Z"));
    StageEvent small = event("7", "PAID", "2026-01-06T02:00:00Z").with(AMOUNT, 10).with(KIND, "A");
    Facts facts = facts(LIFECYCLE, "2026-01-06T02:00:00Z", 10);
    StageResult result = ENGINE.on(dormant, small, facts);
    assertThat(reason(result)).isEqualTo(StageReason.GUARD_NOT_MET);
    assertThat(result.state().recent()).hasSize(1);
    StageResult again = ENGINE.on(result.state(), small, facts);
    assertThat(reason(again)).isEqualTo(StageReason.REPEATED_EVENT);
    assertThat(again.state()).isEqualTo(result.state());

    StageEvent unknown = event("8", "PAID", "2026-01-07T02:00:00Z").with(AMOUNT, 60);
    StageResult open = ENGINE.on(result.state(), unknown, facts);
    assertThat(open.decision()).isInstanceOf(Refused.class); // it may come again with its kind
    assertThat(reason(open)).isEqualTo(StageReason.MISSING_DATA);
    assertThat(open.state()).isEqualTo(result.state());

    StageEvent large = event("9", "PAID", "2026-01-08T02:00:00Z").with(AMOUNT, 60).with(KIND, "B");
    assertThat(path(ENGINE.on(open.state(), large, facts)))
        .containsExactly("2026-01-08T02:00:00Z ACTIVE");
  }

  @Test
  void on_whatDoesNotBelong_isRefused() {
    StageState state = active("2026-01-05T02:00:00Z");
    Facts facts = facts(LIFECYCLE, "2026-01-06T02:00:00Z");
    assertThat(reason(ENGINE.on(state, event("1", "DANCED", "2026-01-06T02:00:00Z"), facts)))
        .isEqualTo(StageReason.UNKNOWN_EVENT);
    assertThat(reason(ENGINE.on(state, event("1", "PAID", "2026-01-04T02:00:00Z"), facts)))
        .isEqualTo(StageReason.OUT_OF_ORDER);
    StageEvent odd = event("1", "PAID", "2026-01-06T02:00:00Z").with(FLAG, true);
    assertThat(reason(ENGINE.on(state, odd, facts))).isEqualTo(StageReason.UNKNOWN_PAYLOAD);
    StageState elsewhere = StageState.in("ELSEWHERE", Instant.parse("2026-01-05T02:00:00Z"));
    StageEvent paid = event("1", "PAID", "2026-01-06T02:00:00Z");
    assertThat(reason(ENGINE.on(elsewhere, paid, facts))).isEqualTo(StageReason.UNKNOWN_STAGE);
    assertThat(reason(ENGINE.tick(elsewhere, facts))).isEqualTo(StageReason.UNKNOWN_STAGE);
    assertThat(ENGINE.permitted(elsewhere, facts)).isEmpty();
    assertThat(ENGINE.nextDue(elsewhere, facts)).isEmpty();
    Facts other = Facts.builder(AttributeCatalog.of(BALANCE), facts.asOf(), World.SHANGHAI).build();
    assertThatIllegalArgumentException().isThrownBy(() -> ENGINE.tick(state, other));
  }

  @Test
  void tick_early_staysAsItWas() {
    StageState state = active("2026-01-05T02:00:00Z");
    StageResult result = ENGINE.tick(state, facts(LIFECYCLE, "2026-01-04T02:00:00Z"));
    assertThat(reason(result)).isEqualTo(StageReason.OUT_OF_ORDER);
    assertThat(result.state()).isEqualTo(state);
    assertThat(result.decision()).isInstanceOf(Stayed.class);
  }

  @Test
  void tick_finalStage_saysSo() {
    StageState closed = StageState.in("CLOSED", Instant.parse("2026-01-05T02:00:00Z"));
    assertThat(reason(ENGINE.tick(closed, facts(LIFECYCLE, "2026-06-04T02:00:00Z", 5))))
        .isEqualTo(StageReason.FINAL_STAGE);
  }

  @Test
  void tick_entriesUsedUp_stays() {
    StageState state =
        new StageState(
            active("2026-01-05T02:00:00Z").standing(),
            Optional.of(Instant.parse("2026-01-05T02:00:00Z")),
            new TreeMap<>(Map.of("ACTIVE", 3, "DORMANT", 2)),
            List.of());
    StageResult result = ENGINE.tick(state, facts(LIFECYCLE, "2026-06-04T02:00:00Z", 5));
    assertThat(((Stayed) result.decision()).obstacles())
        .contains(new Obstacle("sleeps", StageReason.ENTRIES_USED_UP));
    assertThat(state.closed(LIFECYCLE)).containsExactly("DORMANT");
  }

  @Test
  void permitted_tellsEveryWayOutAndItsObstacle() {
    List<Exit> exits =
        ENGINE.permitted(active("2026-01-31T02:00:00Z"), facts(LIFECYCLE, "2026-02-04T02:00:00Z"));
    assertThat(exits)
        .extracting(e -> e.transition().code() + " " + e.obstacle().map(Enum::name).orElse("open"))
        .containsExactly("matures DAY_MISSING", "sleeps NOT_DUE", "closes UNDECIDED_BEFORE");
    assertThat(exits.get(1).due()).contains(LocalDate.parse("2026-02-28"));
    List<Exit> asleep =
        ENGINE.permitted(
            StageState.in("DORMANT", Instant.parse("2026-01-31T02:00:00Z")),
            facts(LIFECYCLE, "2026-02-04T02:00:00Z", 5_000));
    assertThat(asleep)
        .extracting(e -> e.transition().code() + " " + e.obstacle().map(Enum::name).orElse("open"))
        .containsExactly(
            "recovers open", "written-off NOT_DUE", "wakes MISSING_DATA", "closes open");
    assertThat(ENGINE.permitted(StageState.none(), facts(LIFECYCLE, "2026-02-04T02:00:00Z")))
        .isEmpty();
  }

  @Test
  void replay_lateEvent_putsItInItsPlace() {
    LogEntry opened =
        new LogEntry.Event(
            event("1", "OPENED", "2026-01-31T02:00:00Z"), facts(LIFECYCLE, "2026-01-31T02:00:00Z"));
    LogEntry paid =
        new LogEntry.Event(
            event("2", "PAID", "2026-03-10T02:00:00Z").with(AMOUNT, 80).with(KIND, "A"),
            facts(LIFECYCLE, "2026-03-10T02:00:00Z", 20));
    LogEntry tick = new LogEntry.Tick(facts(LIFECYCLE, "2026-03-20T02:00:00Z", 20));
    StageHistory history = ENGINE.replay(List.of(tick, paid, opened));
    assertThat(history.changes())
        .extracting(c -> c.move().to())
        .containsExactly("LEAD", "ACTIVE", "DORMANT", "ACTIVE");
    assertThat(history.decisions()).hasSize(3);
    assertThat(history).isEqualTo(ENGINE.replay(List.of(opened, paid, tick)));
  }

  @Test
  void permitted_beyondTheCalendar_cannotBeTold() {
    BusinessCalendar short2026 = BusinessCalendar.of(DateRange.parse("2026-01-01/2026-02-01"));
    LifecycleEngine engine = World.engine(LIFECYCLE, short2026);
    StageState lead = StageState.in("LEAD", Instant.parse("2026-01-25T02:00:00Z"));
    StageResult within = engine.tick(lead, facts(LIFECYCLE, "2026-01-30T02:00:00Z"));
    assertThat(within.decision().nextDue()).contains(LocalDate.parse("2026-02-01"));
    assertThat(reason(engine.tick(lead, facts(LIFECYCLE, "2026-02-10T02:00:00Z"))))
        .isEqualTo(StageReason.MISSING_DATA);
    List<Exit> exits = engine.permitted(lead, facts(LIFECYCLE, "2026-02-10T02:00:00Z"));
    assertThat(exits)
        .extracting(exit -> exit.obstacle().map(Enum::name).orElse("open"))
        .containsExactly("open", "DAYS_NOT_COVERED");
    assertThat(exits.get(1).due()).isEmpty();
  }

  private static final IntegerAttribute LIMIT =
      Attributes.integer("limit", AttributeInfo.named("额度", "Limit"));

  /** That a balance can be more than a limit is not seen by trying values. */
  private static Lifecycle circle(Condition back) {
    return Lifecycle.builder("circle", 1)
        .name("圈", "Circle")
        .subject("case")
        .stage(Stage.of("START", "始", "Start"))
        .stage(Stage.of("BEFORE", "前", "Before"))
        .stage(Stage.of("A", "甲", "A"))
        .stage(Stage.of("B", "乙", "B"))
        .ignores("GO", "走", "Go")
        .refuses("STOP", "停", "Stop")
        .transition(Transition.of("aside", "旁", "Aside").from("START").to("BEFORE").on("GO"))
        .transition(
            Transition.of("begin", "初", "Begin")
                .from("BEFORE")
                .to("START")
                .afterDays(1)
                .goingBack())
        .transition(Transition.of("first", "先", "First").from("START").to("A").afterDays(2))
        .transition(
            Transition.of("there", "去", "There").from("A").to("B").when(BALANCE.atLeast(LIMIT)))
        .transition(Transition.of("back", "回", "Back").from("B").to("A").when(back).goingBack())
        .build();
  }

  @Test
  void tick_circleAtOneInstant_takesWhatWasBeforeAndThenRefuses() {
    TextAttribute name = Attributes.text("name", AttributeInfo.named("名称", "Name"));
    Condition bothWays =
        name.startsWith("Ab", Folding.NONE).and(name.startsWith("abc", Folding.CASE));
    Lifecycle circle = circle(bothWays); // which is beyond what is decided
    assertThat(circle.lint())
        .extracting(each -> each.code().word())
        .containsExactly("perhaps-livelock");
    AttributeCatalog catalog = AttributeCatalog.of(BALANCE, LIMIT, name);
    LifecycleEngine engine = LifecycleEngine.of(catalog, circle);
    Facts facts =
        Facts.builder(catalog, Instant.parse("2026-01-10T00:00:00Z"), World.SHANGHAI)
            .put(BALANCE, 5)
            .put(LIMIT, 3)
            .put(name, "Abcd")
            .build();
    StageState a = StageState.in("A", Instant.parse("2026-01-05T00:00:00Z"));
    StageResult refused = engine.tick(a, facts);
    assertThat(reason(refused)).isEqualTo(StageReason.LIVELOCK);
    assertThat(refused.state()).isEqualTo(a);
    StageEvent go = event("1", "GO", "2026-01-10T00:00:00Z");
    assertThat(reason(engine.on(a, go, facts))).isEqualTo(StageReason.LIVELOCK);

    StageEvent stop = event("2", "STOP", "2026-01-10T00:00:00Z");
    assertThat(reason(engine.on(a, stop, facts))).isEqualTo(StageReason.LIVELOCK);

    StageResult entered = engine.tick(StageState.none(), facts);
    assertThat(path(entered)).containsExactly("2026-01-10T00:00:00Z START");
    StageState start = StageState.in("START", Instant.parse("2026-01-05T00:00:00Z"));
    assertThat(reason(engine.tick(start, facts))).isEqualTo(StageReason.LIVELOCK);
    StageState before = StageState.in("BEFORE", Instant.parse("2026-01-05T00:00:00Z"));
    StageResult partly = engine.tick(before, facts);
    assertThat(path(partly)).containsExactly("2026-01-05T16:00:00Z START");
    assertThat(partly.state().stage()).contains("START");
    assertThat(partly.state().decidedUntil()).contains(Instant.parse("2026-01-05T16:00:00Z"));
    assertThat(partly.state().entries())
        .containsExactly(Map.entry("BEFORE", 1), Map.entry("START", 1));
    assertThat(reason(engine.tick(partly.state(), facts))).isEqualTo(StageReason.LIVELOCK);
  }

  /** An event begins anew: what was entered at its instant before it may be entered after it. */
  @Test
  void on_backToAStageOfTheSameInstant_isNoCircle() {
    Lifecycle lifecycle =
        Lifecycle.builder("back", 1)
            .name("回", "Back")
            .subject("case")
            .stage(Stage.of("A", "甲", "A"))
            .stage(Stage.of("B", "乙", "B"))
            .ignores("E", "事件", "Event")
            .transition(Transition.of("on", "去", "On").from("A").to("B").when(FLAG.isTrue()))
            .transition(Transition.of("back", "回", "Back").from("B").to("A").on("E").goingBack())
            .build();
    Facts facts =
        facts(
            lifecycle, Instant.parse("2026-01-10T00:00:00Z"), World.SHANGHAI, Map.of("flag", true));
    StageResult result =
        World.engine(lifecycle)
            .on(StageState.none(), event("1", "E", "2026-01-10T00:00:00Z"), facts);
    assertThat(result.changes())
        .extracting(change -> change.move().to())
        .containsExactly("A", "B", "A", "B");
  }

  @Test
  void of_circleThatIsSeen_isAnError() {
    Lifecycle circle = circle(BALANCE.isKnown());
    assertThat(circle.lint()).extracting(each -> each.code().word()).containsExactly("livelock");
    assertThatThrownBy(() -> LifecycleEngine.of(AttributeCatalog.of(BALANCE, LIMIT), circle))
        .isInstanceOf(InvalidPolicyException.class)
        .hasMessageContaining("/policies/circle/transitions/3");
  }

  @Test
  void of_whatIsMissing_isToldWithItsPlace() {
    assertThatThrownBy(() -> LifecycleEngine.of(World.book(LIFECYCLE), LIFECYCLE))
        .isInstanceOf(InvalidPolicyException.class)
        .hasMessageContaining("no-calendar");
    Lifecycle reads =
        Relationships.builder()
            .transition(
                Transition.of("x", "某", "X")
                    .from("LEAD")
                    .to("CLOSED")
                    .on("PAID")
                    .when(FLAG.isTrue()))
            .build();
    AttributeCatalog without =
        AttributeCatalog.of(BALANCE, World.MATURITY).with(reads.attributes().needed());
    assertThatThrownBy(
            () ->
                LifecycleEngine.of(
                    PolicyBook.builder(reads.ref(), reads.name(), without)
                        .calendar(World.BANK, World.CALENDAR)
                        .build(),
                    reads,
                    World.CALENDAR))
        .isInstanceOf(InvalidPolicyException.class)
        .hasMessageContaining("/policies/rel/transitions/8/when")
        .hasMessageContaining("'flag'");
    AttributeCatalog carries = without.with(List.of(FLAG, AMOUNT));
    assertThatThrownBy(
            () ->
                LifecycleEngine.of(
                    PolicyBook.builder(reads.ref(), reads.name(), carries)
                        .calendar(World.BANK, World.CALENDAR)
                        .build(),
                    reads,
                    World.CALENDAR))
        .isInstanceOf(InvalidPolicyException.class)
        .hasMessageContaining("duplicate-attribute");
  }

  /** The same log, replayed with other days, would tell another history. */
  @Test
  void of_anotherCalendarThanTheBookNames_isRefused() {
    PolicyBook book = World.book(LIFECYCLE);
    BusinessCalendar later = World.CALENDAR.amendedBy(List.of(World.SPRING.plusDays(8)), List.of());
    assertThatThrownBy(() -> LifecycleEngine.of(book, LIFECYCLE, later))
        .isInstanceOf(InvalidPolicyException.class)
        .hasMessageContaining("/calendars/bank")
        .hasMessageContaining(book.calendars().get(0).sha256())
        .hasMessageContaining("other-calendar");
    assertThatThrownBy(
            () ->
                LifecycleEngine.of(
                    book,
                    LIFECYCLE,
                    World.CALENDAR.within(DateRange.parse("2026-01-01/2027-01-01"))))
        .isInstanceOf(InvalidPolicyException.class)
        .hasMessageContaining("calendar-too-short");
  }

  @Test
  void of_calendarThatTheBookDoesNotName_isToldWithItsPlace() {
    PolicyBook book = World.book(LIFECYCLE);
    PolicyBook without = PolicyBook.builder(book.ref(), book.name(), book.catalog()).build();
    assertThatThrownBy(() -> LifecycleEngine.of(without, LIFECYCLE, World.CALENDAR))
        .isInstanceOf(InvalidPolicyException.class)
        .hasMessageContaining("/policies/rel/calendar: the book names no calendar 'bank'.");
    assertThatThrownBy(
            () ->
                PolicyBook.builder(book.ref(), book.name(), book.catalog())
                    .add(LIFECYCLE)
                    .build()
                    .compile())
        .isInstanceOf(InvalidPolicyException.class)
        .hasMessageContaining("/policies/rel/calendar: the book names no calendar 'bank'.");
  }
}
