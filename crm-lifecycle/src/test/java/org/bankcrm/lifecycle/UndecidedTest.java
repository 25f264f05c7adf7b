package org.bankcrm.lifecycle;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bankcrm.lifecycle.World.AMOUNT;
import static org.bankcrm.lifecycle.World.BALANCE;
import static org.bankcrm.lifecycle.World.FLAG;
import static org.bankcrm.lifecycle.World.MATURITY;
import static org.bankcrm.lifecycle.World.SHANGHAI;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bankcrm.core.BusinessCalendar;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.attribute.PopulationBuilder;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.explanation.Disclosure;
import org.bankcrm.core.explanation.Explanation;
import org.bankcrm.core.language.Language;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.lifecycle.StageDecision.Moved;
import org.bankcrm.lifecycle.StageDecision.Refused;
import org.bankcrm.lifecycle.StageDecision.Stayed;
import org.junit.jupiter.api.Test;

/** What cannot be told is neither due nor not due, and stops nothing else. */
class UndecidedTest {

  private static Transition.Builder way(String to) {
    return Transition.of("to-" + to.toLowerCase(java.util.Locale.ROOT), "转", "To " + to)
        .from("A")
        .to(to);
  }

  /** Stages A, B, C and the final D; event E leads from B to D. */
  private static Lifecycle of(Transition.Builder... transitions) {
    return World.counting(builder(), List.of(transitions))
        .transitions(missingWays(transitions))
        .build();
  }

  private static Lifecycle.Builder builder() {
    return Lifecycle.builder("some", 1)
        .name("某", "Some")
        .subject("case")
        .stage(Stage.of("A", "甲", "A"))
        .stage(Stage.of("B", "乙", "B"))
        .stage(Stage.of("C", "丙", "C"))
        .stage(Stage.of("D", "丁", "D").asFinal())
        .ignores("E", "事件", "Event")
        .refuses("F", "事件", "Event")
        .refuses("G", "事件", "Event")
        .payload(AMOUNT)
        .transition(Transition.of("b-d", "转", "B to D").from("B").to("D").on("E"))
        .transition(Transition.of("c-b", "转", "C to B").from("C").to("B").on("F").goingBack());
  }

  /** To B and C, where none of these leads, so that every stage is reached. */
  private static List<Transition.Builder> missingWays(Transition.Builder... transitions) {
    Lifecycle without = World.counting(builder(), List.of(transitions)).build();
    List<String> reached =
        without.transitions().stream()
            .filter(each -> each.from().contains("A"))
            .map(Transition::to)
            .toList();
    return Stream.of("B", "C")
        .filter(code -> !reached.contains(code))
        .map(
            code ->
                Transition.of("reach-" + code, "转", "Reach")
                    .from("A")
                    .to(code)
                    .on("G")
                    .when(AMOUNT.is(code.charAt(0))))
        .toList();
  }

  private static BusinessCalendar calendar(String days) {
    return BusinessCalendar.of(DateRange.parse(days), SATURDAY, SUNDAY);
  }

  private static Instant noon(String day) {
    return LocalDate.parse(day).atTime(12, 0).atZone(SHANGHAI).toInstant();
  }

  private static StageState in(String stage, String day) {
    return StageState.in(stage, noon(day));
  }

  private static Facts facts(Lifecycle lifecycle, String day, Map<String, Object> values) {
    return World.facts(lifecycle, noon(day), SHANGHAI, values);
  }

  private static List<String> path(StageResult result) {
    return result.changes().stream().map(c -> c.move().day() + " " + c.move().to()).toList();
  }

  /** In the book, with what was put of a state. */
  private static StageDecision inBook(
      Lifecycle lifecycle, StageState state, String day, BusinessCalendar calendar) {
    Facts.Builder facts = World.builder(lifecycle, noon(day), SHANGHAI, Map.of());
    lifecycle.attributes().put(facts, state, SHANGHAI, Optional.of(calendar), Optional.empty());
    return World.book(lifecycle).compile().decide(facts.build()).result(lifecycle);
  }

  @Test
  void tick_enteredBeforeTheCalendarBegins_cannotBeTold() {
    Lifecycle lifecycle = of(way("B").afterBusinessDays(5), way("C").on("E"));
    BusinessCalendar of2027 = calendar("2027-01-01/2028-01-01");
    StageState state = in("A", "2026-12-28");
    for (String day : List.of("2026-12-29", "2027-01-04", "2027-06-30")) {
      StageResult result =
          World.engine(lifecycle, of2027).tick(state, facts(lifecycle, day, Map.of()));
      Stayed stayed = (Stayed) result.decision();
      assertThat(stayed.reason()).isEqualTo(StageReason.MISSING_DATA);
      assertThat(stayed.obstacles())
          .containsExactly(new Obstacle("to-b", StageReason.DAYS_NOT_COVERED));
      assertThat(stayed.isSettled()).isFalse();
      assertThat(stayed.nextDue()).isEmpty();
      assertThat(inBook(lifecycle, state, day, of2027)).isEqualTo(stayed);
    }
    assertThat(
            path(
                World.engine(lifecycle, calendar("2026-01-01/2028-01-01"))
                    .tick(state, facts(lifecycle, "2027-06-30", Map.of()))))
        .containsExactly("2027-01-04 B");
  }

  @Test
  void tick_enteredOnTheDayBeforeTheCalendar_isToldInEngineAndBook() {
    Lifecycle lifecycle = of(way("B").afterBusinessDays(5), way("C").on("E"));
    BusinessCalendar of2027 = calendar("2027-01-01/2028-01-01");
    StageState state = in("A", "2026-12-31");
    assertThat(
            path(
                World.engine(lifecycle, of2027)
                    .tick(state, facts(lifecycle, "2027-06-30", Map.of()))))
        .containsExactly("2027-01-07 B");
    assertThat(inBook(lifecycle, state, "2026-12-31", of2027))
        .isInstanceOfSatisfying(
            Stayed.class, s -> assertThat(s.reason()).isEqualTo(StageReason.NOTHING_DUE));
    assertThat(inBook(lifecycle, state, "2027-01-06", of2027)).isInstanceOf(Stayed.class);
    assertThat(inBook(lifecycle, state, "2027-01-07", of2027)).isInstanceOf(Moved.class);
  }

  @Test
  void tick_calendarThatEnds_vetoesNothingElse() {
    Lifecycle lifecycle =
        of(way("C").afterBusinessDays(20).withPriority(1), way("B").afterDays(3).withPriority(2));
    LifecycleEngine engine = World.engine(lifecycle, calendar("2026-01-01/2027-01-01"));
    StageState state = in("A", "2026-12-14");
    assertThat(path(engine.tick(state, facts(lifecycle, "2027-01-04", Map.of()))))
        .containsExactly("2026-12-17 B");
    StageEvent event = StageEvent.of("e", "E", noon("2027-01-02"));
    assertThat(path(engine.on(state, event, facts(lifecycle, "2027-01-02", Map.of()))))
        .containsExactly("2026-12-17 B", "2027-01-02 D");
  }

  @Test
  void tick_calendarThatEndsBeforeAnotherTime_decidesByPriority() {
    Transition.Builder business = way("C").afterBusinessDays(20);
    Transition.Builder days = way("B").afterDays(25);
    BusinessCalendar of2026 = calendar("2026-01-01/2027-01-01");
    StageState state = in("A", "2026-12-14");
    Lifecycle first = of(business.withPriority(1), days.withPriority(2));
    StageResult held =
        World.engine(first, of2026).tick(state, facts(first, "2027-01-20", Map.of()));
    assertThat(held.decision())
        .isInstanceOfSatisfying(
            Stayed.class,
            stayed ->
                assertThat(stayed.obstacles())
                    .containsExactly(
                        new Obstacle("to-c", StageReason.DAYS_NOT_COVERED),
                        new Obstacle("to-b", StageReason.UNDECIDED_BEFORE)));
    Lifecycle second = of(business.withPriority(2), days.withPriority(1));
    assertThat(
            path(World.engine(second, of2026).tick(state, facts(second, "2027-01-20", Map.of()))))
        .containsExactly("2027-01-08 B");
    StageResult within =
        World.engine(first, of2026).tick(state, facts(first, "2026-12-20", Map.of()));
    assertThat(within.decision().nextDue()).contains(LocalDate.parse("2027-01-01"));
  }

  private static final Lifecycle OTHERWISE =
      of(
          way("B").when(FLAG.isTrue()).withPriority(1),
          way("D").when(BALANCE.atLeast(0)).withPriority(2));

  @Test
  void decide_undecidedGuardOfHigherPriority_isOneMeaningEverywhere() {
    LifecycleEngine engine = World.engine(OTHERWISE);
    StageState state = in("A", "2026-05-04").decided(noon("2026-05-04"));
    Facts facts =
        OTHERWISE
            .attributes()
            .put(
                World.builder(OTHERWISE, noon("2026-05-05"), SHANGHAI, Map.of("balance", 5L)),
                state,
                SHANGHAI,
                Optional.empty(),
                Optional.empty())
            .build();
    StageResult tick = engine.tick(state, facts);
    Stayed stayed = (Stayed) tick.decision();
    assertThat(stayed.reason()).isEqualTo(StageReason.MISSING_DATA);
    assertThat(stayed.obstacles())
        .containsExactly(
            new Obstacle("to-b", StageReason.MISSING_DATA),
            new Obstacle("to-d", StageReason.UNDECIDED_BEFORE));
    assertThat(stayed.isSettled()).isFalse();
    assertThat(tick.state().stage()).contains("A");
    assertThat(engine.permitted(state, facts))
        .filteredOn(exit -> exit.transition().trigger().isAutomatic())
        .extracting(exit -> exit.obstacle().map(Enum::name).orElse("open"))
        .containsExactly("MISSING_DATA", "UNDECIDED_BEFORE");

    Decision decision = World.book(OTHERWISE).compile().decide(facts);
    assertThat(decision.result(OTHERWISE)).isEqualTo(stayed);
    assertThat(decision.value(OTHERWISE.attributes().next())).isEmpty();
    Explanation explanation = decision.explain(OTHERWISE, Disclosure.NAMES);
    assertThat(explanation.missing()).extracting(m -> m.id()).containsExactly("flag");
    PopulationBuilder rows =
        Population.builder(World.catalog(OTHERWISE), noon("2026-05-05"), SHANGHAI);
    rows.add(CustomerId.of("c1"), facts);
    Decisions all = World.book(OTHERWISE).compile().decideAll(rows.build());
    assertThat(all.code(0, OTHERWISE)).isEqualTo("A");
    assertThat(all.isSettled(0, OTHERWISE)).isFalse();
    assertThat(all.counts(OTHERWISE)).containsEntry("A", 1L).containsEntry("D", 0L);
  }

  @Test
  void tick_guardIsKnownLater_goesThen() {
    LifecycleEngine engine = World.engine(OTHERWISE);
    StageState state = in("A", "2026-05-04");
    StageState held =
        engine.tick(state, facts(OTHERWISE, "2026-05-05", Map.of("balance", 5L))).state();
    Map<String, Object> known = Map.of("balance", 5L, "flag", false);
    assertThat(path(engine.tick(held, facts(OTHERWISE, "2026-05-06", known))))
        .containsExactly("2026-05-06 D");
  }

  @Test
  void on_eventThatMeetsAnUndecidedGuard_mayComeAgain() {
    Lifecycle lifecycle =
        of(way("B").on("E").when(FLAG.isTrue()).withPriority(1), way("D").on("E").withPriority(2));
    LifecycleEngine engine = World.engine(lifecycle);
    StageState state = in("A", "2026-05-04");
    StageEvent event = StageEvent.of("e", "E", noon("2026-05-05"));
    StageResult refused = engine.on(state, event, facts(lifecycle, "2026-05-05", Map.of()));
    assertThat(refused.decision())
        .isEqualTo(
            new Refused(
                lifecycle.ref(),
                Optional.of("A"),
                StageReason.MISSING_DATA,
                List.of(
                    new Obstacle("to-b", StageReason.MISSING_DATA),
                    new Obstacle("to-d", StageReason.UNDECIDED_BEFORE)),
                Optional.empty(),
                List.of()));
    assertThat(refused.decision().isSettled()).isFalse();
    assertThat(refused.state()).isEqualTo(state);
    Facts later = facts(lifecycle, "2026-05-06", Map.of("flag", false));
    assertThat(path(engine.on(refused.state(), event, later))).containsExactly("2026-05-05 D");
  }

  private static Transition.Builder fromB(String to) {
    return Transition.of("b-to-" + to.toLowerCase(java.util.Locale.ROOT), "转", "B to " + to)
        .from("B")
        .to(to);
  }

  @Test
  void tick_stepIntoAStageThatMayBeLeftAtOnce_isSettledOnlyOnceThatIsKnown() {
    Lifecycle lifecycle = of(way("B").afterDays(3), fromB("C").when(FLAG.isTrue()));
    LifecycleEngine engine = World.engine(lifecycle);
    StageState state = in("A", "2026-05-04");
    StageResult moved = engine.tick(state, facts(lifecycle, "2026-05-09", Map.of()));
    assertThat(path(moved)).containsExactly("2026-05-07 B");
    assertThat(moved.decision().isSettled()).isFalse();
    assertThat(((Moved) moved.decision()).obstacles())
        .containsExactly(new Obstacle("b-to-c", StageReason.MISSING_DATA));
    StageResult known = engine.tick(state, facts(lifecycle, "2026-05-09", Map.of("flag", false)));
    assertThat(path(known)).containsExactly("2026-05-07 B");
    assertThat(known.decision().isSettled()).isTrue();
  }

  @Test
  void on_eventThatNothingHearsWhereAnUndecidedWayMightHaveLedToWhatDoes_isNotSettled() {
    Lifecycle lifecycle = of(way("B").afterDays(3).when(FLAG.isTrue()), fromB("D").on("F"));
    LifecycleEngine engine = World.engine(lifecycle);
    StageState state = in("A", "2026-05-04");
    StageEvent event = StageEvent.of("f", "F", noon("2026-05-09"));
    Refused refused =
        (Refused) engine.on(state, event, facts(lifecycle, "2026-05-09", Map.of())).decision();
    assertThat(refused.reason()).isEqualTo(StageReason.NO_TRANSITION);
    assertThat(refused.obstacles()).containsExactly(new Obstacle("to-b", StageReason.MISSING_DATA));
    assertThat(refused.isSettled()).isFalse();
    Facts no = facts(lifecycle, "2026-05-09", Map.of("flag", false));
    assertThat(engine.on(state, event, no).decision().isSettled()).isTrue();
    Facts yes = facts(lifecycle, "2026-05-09", Map.of("flag", true));
    assertThat(path(engine.on(state, event, yes))).containsExactly("2026-05-07 B", "2026-05-09 D");
  }

  @Test
  void on_undecidedTimeOrFactsOfHigherPriority_turnTheEventAside() {
    Transition.Builder event = way("D").on("E");
    Transition.Builder time = way("B").afterDays(3).when(FLAG.isTrue());
    Transition.Builder facts = way("B").when(FLAG.isTrue());
    assertThat(turnedAside(time.withPriority(1), event)).isTrue();
    assertThat(turnedAside(time.withPriority(2), event.withPriority(1))).isFalse();
    assertThat(turnedAside(time, event)).isFalse();
    assertThat(turnedAside(way("B").afterDays(9).when(FLAG.isTrue()).withPriority(1), event))
        .isFalse(); // not due before the event
    assertThat(turnedAside(facts.withPriority(1), event.withPriority(2))).isTrue();
    assertThat(turnedAside(facts.withPriority(2), event.withPriority(1))).isFalse();
    assertThat(turnedAside(facts.withPriority(1), event))
        .isFalse(); // facts alone come after the event unless both have priorities
    assertThat(turnedAside(way("B").at(MATURITY, 0).withPriority(1), event)).isTrue();
  }

  private static boolean turnedAside(Transition.Builder other, Transition.Builder byEvent) {
    Lifecycle lifecycle = of(other, byEvent, way("C").on("F"));
    StageResult result =
        World.engine(lifecycle)
            .on(
                in("A", "2026-05-04"),
                StageEvent.of("e", "E", noon("2026-05-08")),
                facts(lifecycle, "2026-05-08", Map.of()));
    return result.decision() instanceof Refused;
  }

  @Test
  void on_eventAfterADueStep_isRefusedWithTheTrueReason() {
    Lifecycle lifecycle = of(way("B").afterDays(3), way("C").on("F"));
    LifecycleEngine engine = World.engine(lifecycle);
    StageState state = in("A", "2026-05-04");
    StageEvent event = StageEvent.of("f", "F", noon("2026-05-08"));
    Refused refused =
        (Refused) engine.on(state, event, facts(lifecycle, "2026-05-08", Map.of())).decision();
    assertThat(refused.reason()).isEqualTo(StageReason.MOVED_BEFORE);
    assertThat(refused.stage()).contains("A");
    assertThat(refused.met()).contains("B");
    StageEvent early = StageEvent.of("f", "F", noon("2026-05-05"));
    assertThat(path(engine.on(state, early, facts(lifecycle, "2026-05-05", Map.of()))))
        .containsExactly("2026-05-05 C");
  }

  @Test
  void on_eventInAFinalStage_saysThatItHasEnded() {
    Lifecycle lifecycle = of(way("B").on("E"), way("C").on("F"));
    LifecycleEngine engine = World.engine(lifecycle);
    StageState state = in("D", "2026-05-04");
    Facts facts = facts(lifecycle, "2026-05-05", Map.of());
    for (String type : List.of("E", "F")) {
      StageDecision decision =
          engine.on(state, StageEvent.of("x", type, noon("2026-05-05")), facts).decision();
      StageReason reason =
          decision instanceof Stayed stayed ? stayed.reason() : ((Refused) decision).reason();
      assertThat(reason).isEqualTo(StageReason.FINAL_STAGE);
      assertThat(decision).isInstanceOf(type.equals("E") ? Stayed.class : Refused.class);
    }
  }

  /** A job as of last night's day meets one who entered after midnight. */
  @Test
  void decide_asOfADayBeforeTheEntry_isNotDue() {
    Lifecycle lifecycle = of(way("B").afterBusinessDays(5), way("C").on("E"));
    StageDecision decision =
        inBook(lifecycle, in("A", "2026-04-01"), "2026-03-31", calendar("2026-01-01/2027-01-01"));
    assertThat(decision)
        .isInstanceOfSatisfying(
            Stayed.class, s -> assertThat(s.reason()).isEqualTo(StageReason.NOTHING_DUE));
    assertThat(decision.isSettled()).isTrue();
  }

  /** Beside what an event carries a guard may ask why something is missing. */
  @Test
  void on_guardOverEventAndReason_seesWhyAValueIsMissing() {
    Transition.Builder never =
        way("D").on("E").when(AMOUNT.atLeast(1).and(BALANCE.isAbsent(Absence.NEVER)));
    Lifecycle lifecycle = of(never, way("C").on("F"));
    StageEvent event = StageEvent.of("e", "E", noon("2026-05-05")).with(AMOUNT, 5);
    Facts.Builder facts = World.builder(lifecycle, noon("2026-05-05"), SHANGHAI, Map.of());
    StageState state = in("A", "2026-05-04");
    LifecycleEngine engine = World.engine(lifecycle);
    assertThat(path(engine.on(state, event, facts.build()))).isEmpty();
    facts.absent(BALANCE, Absence.NEVER);
    assertThat(path(engine.on(state, event, facts.build()))).containsExactly("2026-05-05 D");
  }

  /** Engine, book and what is permitted say the same of one whom the lifecycle is not about. */
  @Test
  void decide_outsideThePopulation_isNotAsked() {
    Lifecycle lifecycle =
        Lifecycle.builder("some", 1)
            .name("某", "Some")
            .subject("case")
            .population(FLAG.isTrue())
            .stage(Stage.of("A", "甲", "A"))
            .stage(Stage.of("B", "乙", "B").asFinal())
            .ignores("E", "事件", "Event")
            .transition(way("B").afterDays(3))
            .transition(Transition.of("e", "转", "E").from("A").to("B").on("E"))
            .build();
    LifecycleEngine engine = World.engine(lifecycle);
    StageState state = in("A", "2026-05-04");
    StageEvent event = StageEvent.of("e", "E", noon("2026-05-09"));
    for (Map<String, Object> values :
        List.<Map<String, Object>>of(Map.of("flag", false), Map.of())) {
      StageReason reason = values.isEmpty() ? StageReason.MISSING_DATA : StageReason.NOT_APPLICABLE;
      Facts facts = facts(lifecycle, "2026-05-09", values);
      StageResult tick = engine.tick(state, facts);
      assertThat(tick.state()).isEqualTo(state);
      assertThat(tick.decision()).isInstanceOf(Stayed.class);
      assertThat(((Stayed) tick.decision()).reason()).isEqualTo(reason);
      assertThat(tick.decision().isSettled()).isEqualTo(!values.isEmpty());
      List<String> missing = values.isEmpty() ? List.of("flag") : List.of();
      assertThat(tick.decision().missingToApply()).isEqualTo(missing);
      StageResult refused = engine.on(state, event, facts);
      assertThat(((Refused) refused.decision()).reason()).isEqualTo(reason);
      assertThat(refused.decision().missingToApply()).isEqualTo(missing);
      assertThat(refused.state()).isEqualTo(state);
      assertThat(engine.tick(StageState.none(), facts).state()).isEqualTo(StageState.none());
      assertThat(engine.permitted(state, facts)).isEmpty();
      assertThat(engine.nextDue(state, facts)).isEmpty();
      Facts.Builder inBook = World.builder(lifecycle, noon("2026-05-09"), SHANGHAI, values);
      lifecycle.attributes().put(inBook, state, SHANGHAI, Optional.empty(), Optional.empty());
      assertThat(World.book(lifecycle).compile().decide(inBook.build()).result(lifecycle))
          .isEqualTo(tick.decision());
    }
    assertThat(path(engine.tick(state, facts(lifecycle, "2026-05-10", Map.of("flag", true)))))
        .containsExactly("2026-05-07 B");
  }

  @Test
  void tick_imported_takesWhatWasDueAtTheImport() {
    Lifecycle lifecycle =
        of(way("B").at(MATURITY, 0).withPriority(1), way("D").afterDays(60).withPriority(2));
    LifecycleEngine engine = World.engine(lifecycle);
    StageState state = in("A", "2026-07-01");
    Map<String, Object> values = Map.of("maturity", LocalDate.parse("2026-03-10"));
    for (String day : List.of("2026-07-01", "2026-07-30", "2026-10-01")) {
      assertThat(path(engine.tick(state, facts(lifecycle, day, values))))
          .containsExactly("2026-07-01 B");
    }
  }

  @Test
  void table_valueThatIsMissing_cannotBeTold() {
    Lifecycle lifecycle =
        Lifecycle.builder("some", 1)
            .name("某", "Some")
            .subject("case")
            .stage(Stage.of("A", "甲", "A"))
            .stage(Stage.of("B", "乙", "B").asFinal())
            .stage(Stage.of("C", "丙", "C").asFinal())
            .ignores("E", "事件", "Event")
            .payload(AMOUNT)
            .transition(way("B").on("E").when(AMOUNT.atLeast(10)).withPriority(1))
            .transition(way("C").on("E").withPriority(2))
            .build();
    StageTable table = World.engine(lifecycle).table(1);
    assertThat(table.accept(0, 0, StageTable.MISSING)).isEqualTo(StageTable.UNDECIDED);
    assertThat(table.stage(0).code()).isEqualTo("A");
    assertThat(table.accept(0, 0, new long[] {StageTable.MISSING})).isEqualTo(StageTable.UNDECIDED);
    assertThat(table.transition(table.accept(0, 0, 9)).to()).isEqualTo("C");
  }

  @Test
  void reasons_sayWhatCannotBeTold() {
    assertThat(StageReason.values())
        .filteredOn(StageReason::isUndecided)
        .containsExactly(
            StageReason.DAY_MISSING,
            StageReason.MISSING_DATA,
            StageReason.PAUSE_UNKNOWN,
            StageReason.UNDECIDED_BEFORE,
            StageReason.DAYS_NOT_COVERED,
            StageReason.UNKNOWN_STAGE);
  }

  /** It stops no event, but nobody can say that it did not go before. */
  @Test
  void on_eventPastALowerPriorityThatIsUndecided_tellsWhatWasPassed() {
    List<Transition.Builder> ways =
        List.of(
            Transition.of("event", "转", "Event").from("A").to("B").on("E").withPriority(1),
            Transition.of("time", "转", "Time")
                .from("A")
                .to("C")
                .afterDays(2)
                .when(World.FLAG.isTrue())
                .withPriority(2));
    Lifecycle lifecycle = World.counting(builder(), ways).build();
    LifecycleEngine engine = World.engine(lifecycle);
    StageEvent event = StageEvent.of("e", "E", noon("2026-05-06"));

    StageResult past =
        engine.on(in("A", "2026-05-01"), event, facts(lifecycle, "2026-05-06", Map.of()));

    Moved moved = (Moved) past.decision();
    assertThat(moved.stage()).contains("B");
    assertThat(moved.passed()).containsExactly(new Obstacle("time", StageReason.MISSING_DATA));
    assertThat(moved.isSettled()).isFalse();
    assertThat(engine.words(moved, Language.of(Locale.ENGLISH)))
        .contains("Might have become C before: Missing data would settle it.");
    assertThat(engine.words(moved, Language.of(Locale.CHINESE))).contains("此前可能已转为丙：缺少数据，无法判定。");
    StageResult known =
        engine.on(
            in("A", "2026-05-01"), event, facts(lifecycle, "2026-05-06", Map.of("flag", false)));
    assertThat(((Moved) known.decision()).passed()).isEmpty();
    assertThat(known.decision().isSettled()).isTrue();
  }

  /** What waits for time or a day goes before an event, and facts alone after it. */
  @Test
  void on_eventThatMovesNothing_factsGoPastADayThatIsMissing_tellsIt() {
    List<Transition.Builder> ways =
        List.of(
            Transition.of("event", "转", "Event")
                .from("A")
                .to("B")
                .on("E")
                .when(AMOUNT.atLeast(10))
                .withPriority(1),
            Transition.of("facts", "转", "Facts")
                .from("A")
                .to("B")
                .when(World.FLAG.isTrue())
                .withPriority(2),
            Transition.of("day", "转", "Day")
                .from("A")
                .to("C")
                .at(World.MATURITY, 0)
                .withPriority(3));
    Lifecycle lifecycle = World.counting(builder(), ways).build();
    LifecycleEngine engine = World.engine(lifecycle);
    Map<String, Object> before = Map.of("flag", false, "maturity", LocalDate.parse("2026-06-01"));
    StageState waiting =
        engine.tick(in("A", "2026-05-01"), facts(lifecycle, "2026-05-05", before)).state();
    StageEvent small = StageEvent.of("e", "E", noon("2026-05-06")).with(AMOUNT, 1);

    Facts lacking = facts(lifecycle, "2026-05-06", Map.of("flag", true));
    Moved moved = (Moved) engine.on(waiting, small, lacking).decision();

    assertThat(moved.moves().get(0).transition()).contains("facts");
    assertThat(moved.passed()).containsExactly(new Obstacle("day", StageReason.DAY_MISSING));
    assertThat(moved.isSettled()).isFalse();
    Map<String, Object> all = Map.of("flag", true, "maturity", LocalDate.parse("2026-05-04"));
    Moved known = (Moved) engine.on(waiting, small, facts(lifecycle, "2026-05-06", all)).decision();
    assertThat(known.moves().get(0).transition()).contains("day");
  }
}
