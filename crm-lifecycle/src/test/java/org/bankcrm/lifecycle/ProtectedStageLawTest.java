package org.bankcrm.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.bankcrm.core.BusinessCalendar;
import org.bankcrm.core.BusinessClock;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.DateAttribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.Sensitivity;
import org.bankcrm.core.attribute.YesNoAttribute;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.policy.BookCalendar;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.lifecycle.StageDecision.Moved;
import org.bankcrm.lifecycle.StageDecision.Stayed;

/** What is protected moves a subject and shows in nothing else, in the engine as in the book. */
class ProtectedStageLawTest {

  private static final AttributeInfo HIDDEN =
      AttributeInfo.named("受保护", "Protected").withSensitivity(Sensitivity.PROTECTED);
  private static final YesNoAttribute FLAG = Attributes.yesNo("flag", HIDDEN);
  private static final DateAttribute MATURITY = Attributes.date("maturity", HIDDEN);

  private static AttributeCatalog catalog(Lifecycle lifecycle) {
    List<Attribute<?>> all = new ArrayList<>(List.of(World.BALANCE, FLAG, MATURITY));
    all.addAll(lifecycle.attributes().needed());
    return AttributeCatalog.of(all);
  }

  /** One subject, of whom what is protected is one thing or the other. */
  private static final class Pair {
    private final RandomLifecycle random;
    private final Lifecycle lifecycle;
    private final ZoneId zone;
    private final Instant start;
    private final BusinessCalendar calendar;
    private final PolicyBook book;
    private final Map<String, Object> open;

    Pair(long seed) {
      this.random = new RandomLifecycle(seed);
      this.lifecycle = random.anyForSome();
      this.zone = random.zone();
      this.start = random.instant(zone);
      this.calendar = random.calendar(start, zone);
      this.open = random.values(start);
      this.book =
          PolicyBook.builder(
                  PolicyRef.of("book", 1), LocalizedText.of("测试", "Test"), catalog(lifecycle))
              .calendar(BookCalendar.of(World.BANK, calendar).open(World.HOURS))
              .add(lifecycle)
              .build();
    }

    /** Whether the lifecycle is about the subject, which is told whatever it rests on. */
    Truth applies(Facts facts) {
      return book.compile().decide(facts).applies(lifecycle);
    }

    Facts.Builder facts(Instant at, Map<String, Object> hidden) {
      return Facts.builder(book.catalog(), at, zone)
          .put(World.BALANCE, Optional.ofNullable((Long) open.get("balance")))
          .put(FLAG, Optional.ofNullable((Boolean) hidden.get("flag")))
          .put(MATURITY, Optional.ofNullable((LocalDate) hidden.get("maturity")));
    }
  }

  @Property(tries = 400)
  void engine_sameOutcome_isToldTheSame(@ForAll long seed) {
    Pair pair = new Pair(seed);
    LifecycleEngine engine = LifecycleEngine.of(pair.book, pair.lifecycle, pair.calendar);
    StageState state = pair.random.state(pair.lifecycle, pair.start);
    Instant at = pair.random.later(pair.start);
    Facts one = pair.facts(at, pair.random.values(at)).build();
    Facts other = pair.facts(at, pair.random.values(at)).build();
    boolean byEvent = pair.random.below(2) == 0;
    StageEvent event = pair.random.event(at);
    StageResult first = byEvent ? engine.on(state, event, one) : engine.tick(state, one);
    StageResult second = byEvent ? engine.on(state, event, other) : engine.tick(state, other);
    boolean same =
        first.state().equals(second.state())
            && first.changes().equals(second.changes())
            && first.decision().getClass() == second.decision().getClass()
            && isNotOf(first.decision()) == isNotOf(second.decision())
            && isCaught(first.decision()) == isCaught(second.decision())
            && first.decision().isSettled() == second.decision().isSettled()
            && pair.applies(one) == pair.applies(other);
    Statistics.label("told apart by what is protected alone")
        .collect(same && !one.hash().equals(other.hash()));
    if (same) {
      assertThat(second.decision()).isEqualTo(first.decision());
      if (!isNotOf(first.decision())) {
        assertThat(engine.permitted(second.state(), other))
            .isEqualTo(engine.permitted(first.state(), one));
      }
    }
  }

  /** Of whom the lifecycle is not, or of whom that cannot be told. */
  private static boolean isNotOf(StageDecision decision) {
    return decision instanceof Stayed stayed && stayed.reason() == StageReason.NOT_APPLICABLE
        || decision instanceof StageDecision.Refused refused
            && refused.reason() == StageReason.NOT_APPLICABLE;
  }

  /** In a circle, which the author has to mend. */
  private static boolean isCaught(StageDecision decision) {
    return decision instanceof StageDecision.Refused refused
        && refused.reason() == StageReason.LIVELOCK;
  }

  @Property(tries = 200)
  void book_onTime_tellsWhatTheEngineTells(@ForAll long seed) {
    Pair pair = new Pair(seed);
    LifecycleEngine engine = LifecycleEngine.of(pair.book, pair.lifecycle, pair.calendar);
    DecisionEngine decisions = pair.book.compile();
    Map<String, Object> hidden = pair.random.values(pair.start);
    StageResult last = engine.tick(StageState.none(), pair.facts(pair.start, hidden).build());
    StageState state = last.state();
    Instant at = pair.start;
    for (int i = 0; i < 10 && state.standing().isPresent(); i++) {
      at = World.onTime(at, pair.zone, last.decision());
      Facts.Builder builder = pair.facts(at, hidden);
      Facts facts =
          pair.lifecycle
              .attributes()
              .put(
                  builder,
                  state,
                  pair.zone,
                  Optional.of(pair.calendar),
                  Optional.of(new BusinessClock(pair.calendar, World.HOURS)))
              .build();
      StageResult tick = engine.tick(state, facts);
      StageDecision decided = decisions.decide(facts).result(pair.lifecycle);
      if (decided instanceof Stayed one && tick.decision() instanceof Stayed other) {
        assertThat(one.reason()).isEqualTo(other.reason());
        assertThat(one.obstacles()).containsExactlyInAnyOrderElementsOf(other.obstacles());
        assertThat(one.isSettled()).isEqualTo(other.isSettled());
      } else if (tick.decision() instanceof Moved) {
        assertThat(decided).isInstanceOf(Moved.class);
      }
      if (tick.state().equals(state) || !(tick.decision() instanceof Stayed)) {
        return; // what comes later is late
      }
      state = tick.state();
      last = tick;
    }
  }
}
