package org.bankcrm.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bankcrm.core.BusinessCalendar;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.attribute.PopulationBuilder;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.lifecycle.StageDecision.Moved;
import org.bankcrm.lifecycle.StageDecision.Refused;
import org.bankcrm.lifecycle.StageDecision.Stayed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of any lifecycle. */
class LifecycleLawsTest {

  /** What a caller hands in at once. */
  private record Call(Optional<StageEvent> event, Instant at, Map<String, Object> values) {}

  private static LogEntry entry(Lifecycle lifecycle, Call call, ZoneId zone) {
    Facts facts = World.facts(lifecycle, call.at(), zone, call.values());
    return call.event().isPresent()
        ? new LogEntry.Event(call.event().get(), facts)
        : new LogEntry.Tick(facts);
  }

  private static List<NaiveLifecycle.Step> steps(List<StageChange> changes) {
    return changes.stream()
        .map(
            change ->
                new NaiveLifecycle.Step(
                    change.move().transition().orElse(""),
                    change.move().from().orElse(""),
                    change.move().to(),
                    change.at(),
                    change.event().orElse(""),
                    NaiveLifecycle.told(change.move().effects()),
                    change.move().stays()))
        .toList();
  }

  private static List<Call> calls(RandomLifecycle random, Instant start, int most) {
    List<Call> calls = new ArrayList<>();
    Instant at = start;
    Instant first = at;
    int number = 1 + random.below(most);
    for (int i = 0; i < number; i++) {
      at = random.below(12) == 0 ? first : random.later(at);
      Optional<StageEvent> event =
          random.below(2) == 0 ? Optional.of(random.event(at)) : Optional.empty();
      calls.add(new Call(event, at, random.values(at)));
    }
    return calls;
  }

  /** A subject led by the engine and by hand. */
  private static final class Walk {

    private final RandomLifecycle random;
    private final Lifecycle lifecycle;
    private final ZoneId zone;
    private final LifecycleEngine engine;
    private final NaiveLifecycle naive;
    private final Instant start;
    private StageState state;

    Walk(RandomLifecycle random) {
      this.random = random;
      this.lifecycle = random.anyForSome();
      this.zone = random.zone();
      this.start = random.instant(zone);
      BusinessCalendar calendar = random.calendar(start, zone);
      this.engine =
          LifecycleEngine.of(World.book(lifecycle, calendar), lifecycle, random.longer(calendar));
      this.naive = new NaiveLifecycle(lifecycle, calendar, zone);
      this.state = random.state(lifecycle, start);
      state.standing().ifPresent(standing -> naive.stand(standing.stage(), standing.since()));
    }

    void step(Call call) {
      Facts facts = World.facts(lifecycle, call.at(), zone, call.values());
      StageResult result =
          call.event().isPresent()
              ? engine.on(state, call.event().get(), facts)
              : engine.tick(state, facts);
      Object expected =
          call.event().isPresent()
              ? naive.on(call.event().get(), call.values())
              : naive.tick(call.at(), call.values());
      Object actual =
          result.decision() instanceof Refused refused
              ? refused.reason().name()
              : steps(result.changes());
      assertThat(actual).isEqualTo(expected);
      assertThat(result.state().stage().orElse("")).isEqualTo(naive.stage);
      assertThat(result.state().entries()).isEqualTo(naive.entries);
      assertThat(result.state().taken()).isEqualTo(naive.taken);
      checkPauses(result.state());
      if (result.decision() instanceof Refused) {
        assertThat(result.state()).isEqualTo(state);
      }
      boolean looked = result.state().decidedUntil().equals(Optional.of(call.at()));
      if (looked && !result.state().equals(state)) {
        checkExits(facts, result);
      }
      state = result.state();
    }

    /** Day by day, and whether time stands still now. */
    private void checkPauses(StageState now) {
      assertThat(days(now.pauses().days())).isEqualTo(naive.stood);
      assertThat(days(now.pauses().unsure())).isEqualTo(naive.unsure);
      if (now.standing().isPresent()) {
        assertThat(now.pauses().standsStill()).isEqualTo(Truth.values()[naive.still + 1]);
      }
    }

    private static Set<LocalDate> days(List<DateRange> stretches) {
      Set<LocalDate> all = new TreeSet<>();
      stretches.forEach(
          days -> days.fromInclusive().datesUntil(days.toExclusive()).forEach(all::add));
      return all;
    }

    /** What nothing stands in the way of has gone; what is told as undecided is not settled. */
    private void checkExits(Facts facts, StageResult result) {
      List<Exit> exits =
          engine.permitted(result.state(), facts).stream()
              .filter(exit -> exit.transition().trigger().isAutomatic())
              .toList();
      assertThat(exits).allMatch(exit -> exit.obstacle().isPresent());
      boolean undecided = exits.stream().anyMatch(exit -> exit.obstacle().get().isUndecided());
      if (result.decision() instanceof Stayed stayed && !stayed.obstacles().isEmpty()) {
        assertThat(stayed.isSettled()).isEqualTo(!undecided);
      }
    }
  }

  @Property(tries = 200)
  void engine_anyEventsAndTicks_doesAsTheNaiveInterpreter(@ForAll long seed) {
    Walk walk = new Walk(new RandomLifecycle(seed));
    calls(walk.random, walk.start, 12).forEach(walk::step);
  }

  /** A hundred thousand steps with the deep profile. */
  @Property(tries = 20)
  void engine_longWalks_doAsTheNaiveInterpreter(@ForAll long seed) {
    int steps = Boolean.getBoolean("crm.deep") ? 5_000 : 100;
    Walk walk = new Walk(new RandomLifecycle(seed));
    calls(walk.random, walk.start, steps).forEach(walk::step);
  }

  /** Whatever a subject begins with, and wherever the calendar begins and ends. */
  @Property(tries = 200)
  void tick_anyTicksInBetween_giveTheSameHistory(@ForAll long seed) {
    RandomLifecycle random = new RandomLifecycle(seed);
    Lifecycle lifecycle = random.anyForSome();
    ZoneId zone = random.zone();
    Instant start = random.instant(zone);
    LifecycleEngine engine = World.engine(lifecycle, random.calendar(start, zone));
    Map<String, Object> values = random.values(start);
    StageState state = random.state(lifecycle, start);
    List<LogEntry> log = new ArrayList<>();
    if (state.standing().isEmpty()) {
      log.add(entry(lifecycle, new Call(Optional.empty(), start, values), zone));
    }
    Instant at = start;
    for (int i = random.below(7); i > 0; i--) {
      at = random.later(at);
      log.add(entry(lifecycle, new Call(Optional.of(random.event(at)), at, values), zone));
    }
    Instant end = random.later(at).plusSeconds(1);
    log.add(entry(lifecycle, new Call(Optional.empty(), end, values), zone));
    StageHistory plain = engine.replay(state, log);

    List<LogEntry> busy = new ArrayList<>(log);
    int first = state.standing().isEmpty() ? 1 : 0;
    for (int i = 0; i < 10; i++) {
      long seconds = end.getEpochSecond() - start.getEpochSecond();
      Instant between = start.plusSeconds(random.below((int) seconds + 1));
      Call tick = new Call(Optional.empty(), between, values);
      busy.add(first + random.below(busy.size() - first + 1), entry(lifecycle, tick, zone));
    }
    StageHistory ticked = engine.replay(state, busy);
    assertThat(ticked.changes()).isEqualTo(plain.changes());
    assertThat(ticked.state().standing()).isEqualTo(plain.state().standing());
    assertThat(ticked.state().entries()).isEqualTo(plain.state().entries());
    if (!(last(plain) instanceof Refused) && !(last(ticked) instanceof Refused)) {
      assertThat(ticked.state().recent()).isEqualTo(plain.state().recent());
    }
  }

  /** However often each event comes again, and whenever: it counts once. */
  @Property(tries = 200)
  void on_eventsAgain_countOnce(@ForAll long seed) {
    RandomLifecycle random = new RandomLifecycle(seed);
    Lifecycle lifecycle = random.any();
    ZoneId zone = random.zone();
    LifecycleEngine engine = World.engine(lifecycle);
    Instant at = random.instant(zone);
    Map<String, Object> values = random.values(at);
    List<Call> sent = new ArrayList<>();
    StageState once = random.state(lifecycle, at);
    StageState again = once;
    for (int i = 0; i < 40; i++) {
      at = random.below(3) == 0 ? at : random.later(at);
      StageEvent event = random.event("n" + i, at);
      Facts facts = World.facts(lifecycle, at, zone, values);
      sent.add(new Call(Optional.of(event), at, values));
      once = engine.on(once, event, facts).state();
      StageResult first = engine.on(again, event, facts);
      again = first.state();
      for (int copies = random.below(4); copies > 0; copies--) {
        Call old = sent.get(random.below(sent.size()));
        StageResult result = engine.on(again, old.event().orElseThrow(), facts);
        if (!result.state().equals(again)) { // refused before, and other entries since
          assertThat(again.recent()).noneMatch(s -> s.id().equals(old.event().get().id()));
          return;
        }
      }
      assertThat(again).isEqualTo(once);
    }
  }

  private static StageDecision last(StageHistory history) {
    return history.decisions().get(history.decisions().size() - 1);
  }

  @Property(tries = 60)
  void replay_pieceByPiece_comesToTheSame(@ForAll long seed) {
    RandomLifecycle random = new RandomLifecycle(seed);
    Lifecycle lifecycle = random.any();
    ZoneId zone = random.zone();
    LifecycleEngine engine = World.engine(lifecycle);
    List<LogEntry> log = new ArrayList<>();
    Instant at = random.instant(zone);
    for (int i = 0; i < 10; i++) {
      at = random.later(at);
      Optional<StageEvent> event =
          random.below(2) == 0 ? Optional.of(random.event(at)) : Optional.empty();
      log.add(entry(lifecycle, new Call(event, at, random.values(at)), zone));
    }
    StageHistory whole = engine.replay(log);
    int cut = random.below(log.size() + 1);
    StageHistory first = engine.replay(log.subList(0, cut));
    StageHistory second = engine.replay(first.state(), log.subList(cut, log.size()));
    List<StageChange> both = new ArrayList<>(first.changes());
    both.addAll(second.changes());
    assertThat(both).isEqualTo(whole.changes());
    assertThat(second.state()).isEqualTo(whole.state());
  }

  /** On time, a book's one step is the first step of the engine. */
  @Property(tries = 60)
  void decide_onTime_isTheFirstStepOfTheTick(@ForAll long seed) {
    RandomLifecycle random = new RandomLifecycle(seed);
    Lifecycle lifecycle = random.anyForSome();
    ZoneId zone = random.zone();
    Instant start = random.instant(zone);
    BusinessCalendar calendar = random.calendar(start, zone);
    LifecycleEngine engine = World.engine(lifecycle, calendar);
    DecisionEngine book = World.book(lifecycle).compile();
    StageResult last =
        engine.tick(StageState.none(), World.facts(lifecycle, start, zone, random.values(start)));
    StageState state = last.state();
    if (state.standing().isEmpty()) {
      return; // refused as a livelock, or not of the population
    }
    Instant at = start;
    for (int i = 0; i < 30; i++) {
      at = World.onTime(at, zone, last.decision());
      Facts.Builder builder = World.builder(lifecycle, at, zone, random.values(at));
      Facts facts = engine.put(builder, state, zone).build();
      StageResult tick = engine.tick(state, facts);
      StageDecision decided = book.decide(facts).result(lifecycle);
      if (tick.decision() instanceof Refused) {
        return; // goes round in a circle: from now on every tick is late
      }
      assertThat(decided instanceof Moved).isEqualTo(tick.decision() instanceof Moved);
      if (decided instanceof Moved moved && tick.decision() instanceof Moved ticked) {
        List<Move> steps = new ArrayList<>(); // of a book, which has no calendar
        boolean counts = lifecycle.calendar().isPresent();
        moved.moves().forEach(step -> steps.add(counts ? step.by(calendar) : step));
        assertThat(steps).isEqualTo(ticked.moves().subList(0, steps.size()));
        assertThat(steps.stream().filter(step -> !step.stays()).count()).isLessThan(2);
      } else if (decided instanceof Stayed one && tick.decision() instanceof Stayed other) {
        assertThat(one.stage()).isEqualTo(other.stage());
        assertThat(one.reason()).isEqualTo(other.reason());
        assertThat(words(one)).containsExactlyInAnyOrderElementsOf(words(other));
        assertThat(one.isSettled()).isEqualTo(other.isSettled());
        assertThat(one.missingToApply()).isEqualTo(other.missingToApply());
        boolean unsure =
            !tick.state().pauses().isSure(); // then the book looks again sooner than need be
        assertThat(one.nextDue().isPresent())
            .isEqualTo(other.nextDue().isPresent() || (unsure && one.nextDue().isPresent()));
        boolean counts = lifecycle.calendar().isPresent();
        other // a book without a calendar can only say what is surely not too late
            .nextDueAt()
            .filter(due -> !counts || calendar.covers(due.toLocalDate()))
            .ifPresent(due -> assertThat(one.nextDueAt().orElseThrow()).isBeforeOrEqualTo(due));
      }
      if (tick.state().equals(state)) {
        return; // was not of the population: from now on every tick is late
      }
      state = tick.state();
      last = tick;
    }
  }

  /** What stands in the way of each transition, which these do not tell by themselves. */
  private static List<String> words(Stayed stayed) {
    return stayed.obstacles().stream().map(o -> o.transition() + " " + o.reason()).toList();
  }

  @Property(tries = 60)
  void decideAll_population_isTheRowsOneByOne(@ForAll long seed) {
    RandomLifecycle random = new RandomLifecycle(seed);
    Lifecycle lifecycle = random.any();
    ZoneId zone = random.zone();
    DecisionEngine engine = World.book(lifecycle).compile();
    Instant asOf = random.instant(zone);
    PopulationBuilder builder = Population.builder(World.catalog(lifecycle), asOf, zone);
    List<Facts> rows = new ArrayList<>();
    for (int i = 0; i < 70; i++) {
      Facts.Builder facts = World.builder(lifecycle, asOf, zone, random.values(asOf));
      if (random.below(8) > 0) {
        String stage = lifecycle.stages().get(random.below(lifecycle.stages().size())).code();
        StageState state = StageState.in(stage, asOf.minusSeconds(random.below(60 * 86_400)));
        lifecycle
            .attributes()
            .put(facts, state, zone, Optional.of(World.CALENDAR), Optional.of(World.CLOCK));
      }
      rows.add(facts.build());
      builder.add(CustomerId.of("c" + i), rows.get(i));
    }
    Decisions all = engine.decideAll(builder.build());
    for (int row = 0; row < rows.size(); row++) {
      Decision one = engine.decide(rows.get(row));
      StageDecision decision = one.result(lifecycle);
      assertThat(all.code(row, lifecycle)).isEqualTo(decision.stage().orElseThrow());
      Optional<String> next = one.value(lifecycle.attributes().next());
      assertThat(all.isSettled(row, lifecycle)).isEqualTo(next.isPresent());
      assertThat(next.orElse(all.code(row, lifecycle))).isEqualTo(all.code(row, lifecycle));
    }
    assertThat(all.counts(lifecycle).values().stream().mapToLong(n -> n).sum())
        .isEqualTo(rows.size());
  }

  @Property(tries = 60)
  void parse_whatWasWritten_isEqual(@ForAll long seed) {
    PolicyBook book = World.book(new RandomLifecycle(seed).any());
    PolicyBook read = PolicyBook.parse(book.toDocument(), LifecycleKinds.all());
    assertThat(read).isEqualTo(book);
    assertThat(read.hash()).isEqualTo(book.hash());
  }

  @Property(tries = 60)
  void table_anyEvents_doesAsTheEngine(@ForAll long seed) {
    RandomLifecycle random = new RandomLifecycle(seed);
    Lifecycle lifecycle = random.ofEvents();
    LifecycleEngine engine = World.engine(lifecycle);
    StageTable table = engine.table(2);
    ZoneId zone = random.zone();
    Instant at = random.instant(zone);
    StageState state =
        engine.tick(StageState.none(), World.facts(lifecycle, at, zone, Map.of())).state();
    for (int i = 0; i < 40; i++) {
      at = at.plusSeconds(1);
      StageEvent drawn = random.event(at);
      StageEvent event = StageEvent.of("n" + i, drawn.type(), at);
      long[] values = {StageTable.MISSING, StageTable.MISSING};
      if (drawn.get(World.AMOUNT).isPresent()) {
        event = event.with(World.AMOUNT, drawn.get(World.AMOUNT).get());
        values[0] = table.number(World.AMOUNT, drawn.get(World.AMOUNT).get());
      }
      if (drawn.get(World.KIND).isPresent()) {
        event = event.with(World.KIND, drawn.get(World.KIND).get());
        values[1] = table.number(World.KIND, drawn.get(World.KIND).get());
      }
      StageResult result = engine.on(state, event, World.facts(lifecycle, at, zone, Map.of()));
      int taken = table.accept(1, table.event(event.type()), values);
      Optional<String> expected =
          result.changes().isEmpty()
              ? Optional.empty()
              : result.changes().get(0).move().transition();
      assertThat(taken < 0 ? "" : table.transition(taken).code()).isEqualTo(expected.orElse(""));
      assertThat(taken == StageTable.UNDECIDED)
          .isEqualTo(expected.isEmpty() && !result.decision().isSettled());
      assertThat(table.stage(1).code()).isEqualTo(result.state().stage().orElseThrow());
      state = result.state();
    }
    assertThat(table.stageNumber(0)).isZero();
    assertThat(table.counts()).hasSize(lifecycle.stages().size());
  }

  /** Numbers that no calendar gives are no day to look again, and do no harm. */
  @ParameterizedTest
  @ValueSource(longs = {Long.MIN_VALUE / 16, -1, Long.MAX_VALUE / 16})
  void decide_impossibleBusinessDays_tellNoDay(long days) {
    Lifecycle lifecycle =
        Lifecycle.builder("some", 1)
            .name("任务", "Case")
            .subject("case")
            .calendar(World.BANK)
            .stage(Stage.of("OPEN", "受理", "Open"))
            .stage(Stage.of("CLOSED", "结案", "Closed").asFinal())
            .transition(
                Transition.of("t", "逾期", "Overdue")
                    .from("OPEN")
                    .to("CLOSED")
                    .afterBusinessDays(5)
                    .when(World.FLAG.isTrue()))
            .build();
    Facts facts =
        World.builder(lifecycle, Instant.EPOCH, World.SHANGHAI, Map.of())
            .put(lifecycle.attributes().stage(), "OPEN")
            .put(lifecycle.attributes().businessDays(), days)
            .build();

    StageDecision decision = World.book(lifecycle).compile().decide(facts).result(lifecycle);

    assertThat(decision.stage()).contains("OPEN");
    assertThat(decision.nextDue()).isEmpty();
  }
}
