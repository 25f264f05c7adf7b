package org.bankcrm.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.bankcrm.lifecycle.World.SHANGHAI;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.bankcrm.core.BusinessCalendar;
import org.bankcrm.core.ClockSpan;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.language.Language;
import org.bankcrm.core.policy.InvalidPolicyException;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.lifecycle.StageDecision.Moved;
import org.bankcrm.lifecycle.StageDecision.Refused;
import org.bankcrm.lifecycle.StageDecision.Stayed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times in minutes and hours, on the days on which they are hardest. */
class ClockTimersTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private static Transition.Builder way(String code, String from, String to) {
    return Transition.of(code, code, code).from(from).to(to);
  }

  /** Open, late, closed; late by what the test says, and closed by an event. */
  private static Lifecycle cases(UnaryOperator<Transition.Builder> late) {
    Lifecycle.Builder made =
        Lifecycle.builder("alert", 1)
            .name("预警", "Alert")
            .subject("alert")
            .stages(
                Stage.of("OPEN", "待处理", "Open"),
                Stage.of("LATE", "超时", "Late"),
                Stage.of("CLOSED", "关闭", "Closed").asFinal())
            .refuses("DONE", "处理完毕", "Done");
    Transition.Builder first = late.apply(way("late", "OPEN", "LATE"));
    Transition.Builder done = way("done", "OPEN", "CLOSED").from("OPEN", "LATE").on("DONE");
    return World.counting(made, List.of(first, done)).build();
  }

  private static Facts facts(Lifecycle lifecycle, Instant at, ZoneId zone) {
    return World.facts(lifecycle, at, zone, Map.of());
  }

  private static StageResult tick(LifecycleEngine engine, StageState state, String at, ZoneId z) {
    return engine.tick(state, facts(engine.lifecycle(), Instant.parse(at), z));
  }

  /** Two hours are 120 minutes: 00:30 to 03:30, or to 01:30, by the clocks on the wall. */
  @ParameterizedTest
  @CsvSource({
    "2026-03-28T23:30:00Z, 2026-03-29T01:30:00Z",
    "2026-10-24T22:30:00Z, 2026-10-25T00:30:00Z",
    "2026-10-25T00:30:00Z, 2026-10-25T02:30:00Z",
  })
  void after_nightsInWhichClocksChange_takeAsLong(String entered, String due) {
    Lifecycle lifecycle = cases(way -> way.afterHours(2));
    LifecycleEngine engine = World.engine(lifecycle);
    StageResult open = tick(engine, StageState.none(), entered, BERLIN);

    assertThat(open.decision().nextDueAt()).contains(Instant.parse(due).atZone(BERLIN));
    Instant before = Instant.parse(due).minusNanos(1_000);
    assertThat(engine.tick(open.state(), facts(lifecycle, before, BERLIN)).changes()).isEmpty();
    StageResult late = tick(engine, open.state(), due, BERLIN);
    assertThat(late.decision().stage()).contains("LATE");
    StageResult again = tick(engine, late.state(), due, BERLIN);
    assertThat(again.changes()).isEmpty();
    assertThat(again.state()).isEqualTo(late.state());
  }

  @Test
  void tick_yearsLater_datesTheStepToWhenItWasDue() {
    LifecycleEngine engine = World.engine(cases(way -> way.afterMinutes(90)));
    StageResult open = tick(engine, StageState.none(), "2026-05-04T01:00:30Z", SHANGHAI);

    StageResult late = tick(engine, open.state(), "2036-05-04T01:00:00Z", SHANGHAI);

    assertThat(late.changes()).hasSize(1);
    assertThat(late.changes().get(0).at()).isEqualTo("2026-05-04T02:30:30Z");
    assertThat(late.decision().nextDueAt()).isEmpty();
  }

  /** What was due up to an event goes first, also at its instant; so the event meets LATE. */
  @ParameterizedTest
  @CsvSource({"2026-05-04T02:59:59Z, OPEN", "2026-05-04T03:00:00Z, LATE"})
  void on_eventAtTheDueInstant_comesAfterIt(String at, String from) {
    Lifecycle lifecycle = cases(way -> way.afterHours(2));
    LifecycleEngine engine = World.engine(lifecycle);
    StageState open = tick(engine, StageState.none(), "2026-05-04T01:00:00Z", SHANGHAI).state();
    StageEvent done = StageEvent.of("e1", "DONE", Instant.parse(at));

    StageResult closed = engine.on(open, done, facts(lifecycle, done.at(), SHANGHAI));

    Move last = ((Moved) closed.decision()).moves().get(closed.changes().size() - 1);
    assertThat(last.from()).contains(from);
    assertThat(last.to()).isEqualTo("CLOSED");
  }

  /** Hours, days and business hours, in the order in which they are due and not as written. */
  @Test
  void tick_late_takesHoursAndDaysInTheOrderOfTheirInstants() {
    Lifecycle lifecycle =
        World.counting(
                Lifecycle.builder("alert", 1)
                    .name("预警", "Alert")
                    .subject("alert")
                    .stages(
                        Stage.of("A", "甲", "A"),
                        Stage.of("B", "乙", "B"),
                        Stage.of("C", "丙", "C"),
                        Stage.of("D", "丁", "D").asFinal()),
                List.of(
                    way("day", "A", "D").afterDays(1).withPriority(1),
                    way("hours", "A", "B").afterHours(3).withPriority(2),
                    way("open", "B", "C").afterBusinessHours(2),
                    way("midnight", "C", "D").afterDays(1)))
            .build();
    LifecycleEngine engine = World.engine(lifecycle);
    // Friday, 16:00 in Shanghai; the bank opens again on Monday at 09:00
    StageState state = tick(engine, StageState.none(), "2026-05-08T08:00:00Z", SHANGHAI).state();

    StageResult late = tick(engine, state, "2026-06-30T00:00:00Z", SHANGHAI);

    assertThat(late.changes().stream().map(c -> c.move().to() + " " + c.at()).toList())
        .containsExactly(
            "B 2026-05-08T11:00:00Z", "C 2026-05-11T03:00:00Z", "D 2026-05-11T16:00:00Z");
  }

  private static Lifecycle.Builder atOneInstant() {
    return Lifecycle.builder("alert", 1)
        .name("预警", "Alert")
        .subject("alert")
        .stages(
            Stage.of("OPEN", "待处理", "Open"),
            Stage.of("LATE", "超时", "Late").asFinal(),
            Stage.of("CLOSED", "关闭", "Closed").asFinal());
  }

  private static Transition.Builder hours() {
    return way("hours", "OPEN", "LATE").afterHours(2).when(World.BALANCE.atLeast(1));
  }

  private static Transition.Builder minutes() {
    return way("minutes", "OPEN", "CLOSED").afterMinutes(120).when(World.FLAG.isTrue());
  }

  /** At one instant the priority says which goes. */
  @ParameterizedTest
  @CsvSource({"1, 2, LATE", "2, 1, CLOSED"})
  void tick_twoTimersAtOneInstant_goByPriority(int one, int other, String to) {
    Lifecycle lifecycle =
        atOneInstant()
            .transition(hours().withPriority(one))
            .transition(minutes().withPriority(other))
            .build();
    LifecycleEngine engine = World.engine(lifecycle);
    StageState open = tick(engine, StageState.none(), "2026-05-04T01:00:00Z", SHANGHAI).state();
    Map<String, Object> both = Map.of("balance", 5L, "flag", true);
    Instant due = Instant.parse("2026-05-04T03:00:00Z");

    assertThat(engine.tick(open, World.facts(lifecycle, due, SHANGHAI, both)).state().stage())
        .contains(to);
  }

  @Test
  void engine_twoTimersAtOneInstantWithoutPriority_isRefused() {
    Lifecycle lifecycle = atOneInstant().transition(hours()).transition(minutes()).build();

    assertThatExceptionOfType(InvalidPolicyException.class)
        .isThrownBy(() -> World.engine(lifecycle))
        .withMessageContaining("[competing-transitions]");
  }

  /** Nobody knows of the days after the calendar's end whether the bank is open on them. */
  @Test
  void tick_calendarEnds_isUndecidedFromThere() {
    BusinessCalendar week =
        World.calendar(LocalDate.parse("2026-05-04"), LocalDate.parse("2026-05-09"));
    Lifecycle lifecycle = cases(way -> way.afterBusinessHours(3));
    LifecycleEngine engine = World.engine(lifecycle, week);
    // Friday, 15:00: two and a half hours are left
    StageResult open = tick(engine, StageState.none(), "2026-05-08T07:00:00Z", SHANGHAI);

    assertThat(open.decision().nextDueAt())
        .contains(Instant.parse("2026-05-08T16:00:00Z").atZone(SHANGHAI));
    StageResult before = tick(engine, open.state(), "2026-05-08T15:59:59Z", SHANGHAI);
    assertThat(before.decision().isSettled()).isTrue();
    StageResult after = tick(engine, before.state(), "2026-05-08T16:00:00Z", SHANGHAI);
    Stayed stayed = (Stayed) after.decision();
    assertThat(stayed.reason()).isEqualTo(StageReason.MISSING_DATA);
    assertThat(stayed.obstacles())
        .containsExactly(new Obstacle("late", StageReason.DAYS_NOT_COVERED));
    // an event is not kept from closing it by an ended calendar
    StageEvent done = StageEvent.of("e", "DONE", Instant.parse("2026-05-11T02:00:00Z"));
    assertThat(engine.on(after.state(), done, facts(lifecycle, done.at(), SHANGHAI)).changes())
        .hasSize(1);
    // once next week is known, it is late since Monday, 09:30
    LifecycleEngine known = World.engine(lifecycle);
    StageResult late = tick(known, open.state(), "2026-05-12T00:00:00Z", SHANGHAI);
    assertThat(late.changes().get(0).at()).isEqualTo("2026-05-11T01:30:00Z");
  }

  @Test
  void tick_enteredBeforeTheCalendar_isNeverTold() {
    BusinessCalendar week =
        World.calendar(LocalDate.parse("2026-05-04"), LocalDate.parse("2026-05-09"));
    LifecycleEngine engine = World.engine(cases(way -> way.afterBusinessHours(1)), week);
    StageState open = StageState.in("OPEN", Instant.parse("2026-05-03T10:00:00Z"));

    Stayed stayed = (Stayed) tick(engine, open, "2026-05-06T10:00:00Z", SHANGHAI).decision();

    assertThat(stayed.obstacles())
        .containsExactly(new Obstacle("late", StageReason.DAYS_NOT_COVERED));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-05-04T01:29:59Z, NOT_DUE",
    "2026-05-04T01:30:00Z, ''",
    "2026-05-04T02:59:59Z, ''",
    "2026-05-04T03:00:00Z, DWELL_OVER",
  })
  void on_dwellInMinutes_opensAndShutsAtItsInstants(String at, String reason) {
    Lifecycle lifecycle =
        cases(way -> way.on("DONE").dwellAtLeast(ClockSpan.minutes(30)).withPriority(1));
    Lifecycle bounded =
        Lifecycle.builder("alert", 1)
            .name("预警", "Alert")
            .subject("alert")
            .stages(Stage.of("OPEN", "待处理", "Open"), Stage.of("CLOSED", "关闭", "Closed").asFinal())
            .refuses("DONE", "处理完毕", "Done")
            .transition(
                way("done", "OPEN", "CLOSED")
                    .on("DONE")
                    .dwellAtLeast(ClockSpan.minutes(30))
                    .dwellLessThan(ClockSpan.hours(2)))
            .build();
    LifecycleEngine engine = World.engine(bounded);
    StageState open = tick(engine, StageState.none(), "2026-05-04T01:00:00Z", SHANGHAI).state();
    StageEvent done = StageEvent.of("e", "DONE", Instant.parse(at));

    StageDecision decision = engine.on(open, done, facts(bounded, done.at(), SHANGHAI)).decision();

    assertThat(decision instanceof Refused refused ? refused.reason().name() : "")
        .isEqualTo(reason);
    assertThat(lifecycle.transitions()).hasSize(2);
  }

  @Test
  void replay_lateEvent_isPutInItsPlace() {
    Lifecycle lifecycle = cases(way -> way.afterHours(2));
    LifecycleEngine engine = World.engine(lifecycle);
    Instant start = Instant.parse("2026-05-04T01:00:00Z");
    StageEvent done = StageEvent.of("e", "DONE", start.plusSeconds(3_600));
    LogEntry.Tick first = new LogEntry.Tick(facts(lifecycle, start, SHANGHAI));
    LogEntry.Tick second = new LogEntry.Tick(facts(lifecycle, start.plusSeconds(9_000), SHANGHAI));
    StageState late = engine.replay(List.of(first, second)).state();
    Facts now = facts(lifecycle, start.plusSeconds(10_000), SHANGHAI);

    assertThat(late.stage()).contains("LATE");
    assertThat(((Refused) engine.on(late, done, now).decision()).reason())
        .isEqualTo(StageReason.OUT_OF_ORDER);
    StageHistory history = engine.replay(List.of(first, second, new LogEntry.Event(done, now)));
    assertThat(history.changes().stream().map(c -> c.move().to() + " " + c.at()).toList())
        .containsExactly("OPEN 2026-05-04T01:00:00Z", "CLOSED 2026-05-04T02:00:00Z");
  }

  @Test
  void join_timersInHours_goOnAsTheyWere() {
    Lifecycle lifecycle = cases(way -> way.afterHours(2));
    LifecycleEngine engine = World.engine(lifecycle);
    StageJoin join = StageJoin.of(lifecycle, List.of("CLOSED", "LATE", "OPEN"));
    StageState one = tick(engine, StageState.none(), "2026-05-04T01:00:00Z", SHANGHAI).state();
    StageState other = tick(engine, StageState.none(), "2026-05-04T01:45:00Z", SHANGHAI).state();

    StageResult late = tick(engine, join.join(other, one), "2026-05-04T05:00:00Z", SHANGHAI);

    assertThat(late.changes().get(0).at()).isEqualTo("2026-05-04T03:00:00Z");
  }

  @Test
  void words_lookAgain_tellTheTimeOfTheDay() {
    LifecycleEngine engine = World.engine(cases(way -> way.afterHours(2)));
    StageDecision open =
        tick(engine, StageState.none(), "2026-05-04T01:00:00Z", SHANGHAI).decision();

    assertThat(engine.words(open, Language.of(Locale.ENGLISH)))
        .endsWith("Look again on 4 May 2026 11:00.");
    assertThat(engine.words(open, Language.of(Locale.CHINESE))).endsWith("下次查看：2026年5月4日 11:00。");
    assertThat(open.nextDue()).contains(LocalDate.parse("2026-05-04"));
  }

  @Test
  void diagram_times_areToldInBothLanguages() {
    Lifecycle lifecycle =
        cases(way -> way.afterBusinessHours(2).dwellLessThan(ClockSpan.minutes(600)));

    assertThat(LifecycleDiagram.of(lifecycle, Locale.ENGLISH).graphviz())
        .contains("late (after 2 business hours, less than 600 minutes in it)");
    assertThat(LifecycleDiagram.of(lifecycle, Locale.CHINESE).graphviz())
        .contains("late (满 2 个营业小时，停留不足 600 分钟)");
  }

  @Test
  void engine_calendarWithoutHours_isRefused() {
    Lifecycle lifecycle = cases(way -> way.afterBusinessHours(2));
    PolicyBook book =
        PolicyBook.builder(
                PolicyRef.of("book", 1), LocalizedText.of("测试", "Test"), World.catalog(lifecycle))
            .calendar(World.BANK, World.CALENDAR)
            .add(lifecycle)
            .build();

    assertThatExceptionOfType(InvalidPolicyException.class)
        .isThrownBy(book::compile)
        .withMessageContaining("/policies/alert/calendar: business hours are counted");
    assertThatExceptionOfType(InvalidPolicyException.class)
        .isThrownBy(() -> LifecycleEngine.of(book, lifecycle, World.CALENDAR))
        .withMessageContaining("has no opening hours");
  }

  @Test
  void build_hoursInAStageThatPauses_isRefused() {
    Lifecycle.Builder lifecycle =
        Lifecycle.builder("alert", 1)
            .name("预警", "Alert")
            .subject("alert")
            .stages(
                Stage.of("OPEN", "待处理", "Open").pausedWhile(World.FLAG.isTrue()),
                Stage.of("CLOSED", "关闭", "Closed").asFinal())
            .transition(way("late", "OPEN", "CLOSED").afterHours(2));

    assertThatExceptionOfType(InvalidPolicyException.class)
        .isThrownBy(lifecycle::build)
        .withMessageContaining("/transitions/0/after: the time in 'OPEN' may stand still")
        .withMessageContaining("[paused-clock]");
  }

  /** The instant as of which a population is told decides, and not its day. */
  @ParameterizedTest
  @CsvSource({"2026-05-04T02:59:59.999999Z, OPEN", "2026-05-04T03:00:00Z, LATE"})
  void decide_asOfAnInstant_decidesHoursByIt(String asOf, String stage) {
    Lifecycle lifecycle = cases(way -> way.afterHours(2));
    LifecycleEngine engine = World.engine(lifecycle);
    StageState open = StageState.in("OPEN", Instant.parse("2026-05-04T01:00:00Z"));
    Facts.Builder facts = World.builder(lifecycle, Instant.parse(asOf), SHANGHAI, Map.of());

    StageDecision decision =
        World.book(lifecycle)
            .compile()
            .decide(engine.put(facts, open, SHANGHAI).build())
            .result(lifecycle);

    assertThat(decision.stage()).contains(stage);
  }
}
