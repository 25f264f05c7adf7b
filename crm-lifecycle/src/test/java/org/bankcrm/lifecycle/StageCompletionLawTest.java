package org.bankcrm.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.bankcrm.core.attribute.Facts;
import org.junit.jupiter.api.Test;

/**
 * As long as every look of a night is settled, whatever was missing on the days before, the history
 * is that of one who knew all of it; days on which it could not be told whether time stood still
 * included.
 */
class StageCompletionLawTest {

  /** The same subject twice: with values that are missing, and with all of them. */
  private static final class Twins {

    private final RandomLifecycle random;
    private final Lifecycle lifecycle;
    private final ZoneId zone;
    private final LifecycleEngine engine;
    private StageState lacking;
    private StageState complete;
    private boolean wasUnsure;
    private StageDecision last;

    Twins(long seed, boolean byClock) {
      this(new RandomLifecycle(seed), byClock);
    }

    private Twins(RandomLifecycle random, boolean byClock) {
      this(random, byClock ? random.blindToAbsenceByClock() : random.blindToAbsence());
    }

    private Twins(RandomLifecycle random, Lifecycle lifecycle) {
      this.random = random;
      this.lifecycle = lifecycle;
      this.zone = random.zone();
      this.engine = World.engine(lifecycle);
      this.lacking = StageState.none();
      this.complete = StageState.none();
    }

    /** Another subject in the same lifecycle. */
    Twins next() {
      return new Twins(random, lifecycle);
    }

    /** A tick, and now and then an event after it; whether both were settled. */
    boolean look(Instant at) {
      boolean settled = decides(at, Optional.empty());
      Instant noon = at.plusSeconds(43_200);
      return random.below(6) == 0
          ? settled && decides(noon, Optional.of(random.event("e" + at, noon)))
          : settled;
    }

    /** The same of one who is looked at whenever something is due. */
    boolean lookOnTime(Instant at) {
      boolean settled = decides(at, Optional.empty());
      return random.below(6) == 0
          ? settled && decides(at, Optional.of(random.event("e" + at, at)))
          : settled;
    }

    private boolean decides(Instant at, Optional<StageEvent> event) {
      Map<String, Object> all = complete(at);
      Map<String, Object> some = new TreeMap<>(all);
      some.keySet().removeIf(id -> random.below(4) == 0);
      Facts facts = facts(at, some);
      StageResult open = led(lacking, event, facts);
      StageResult full = led(complete, event, facts(at, all));
      if (!open.decision().isSettled()) {
        return false;
      }
      assertThat(steps(open)).isEqualTo(steps(full));
      assertThat(open.state().standing()).isEqualTo(full.state().standing());
      last = open.decision();
      lacking = open.state();
      complete = full.state();
      wasUnsure |= !lacking.pauses().isSure();
      return true;
    }

    private Map<String, Object> complete(Instant at) {
      Map<String, Object> values = new TreeMap<>(random.values(at));
      values.putIfAbsent("balance", (long) random.below(10));
      values.putIfAbsent("flag", random.below(2) == 0);
      values.putIfAbsent("maturity", LocalDate.ofInstant(at, zone).plusDays(random.below(9)));
      return values;
    }

    private Facts facts(Instant at, Map<String, Object> values) {
      return World.facts(lifecycle, at, zone, values);
    }

    private StageResult led(StageState state, Optional<StageEvent> event, Facts facts) {
      return event.isPresent() ? engine.on(state, event.get(), facts) : engine.tick(state, facts);
    }

    /** What stays in a stage turns nothing aside, so that it may be open while others go. */
    private static List<String> steps(StageResult result) {
      return result.changes().stream()
          .filter(change -> !change.move().stays())
          .map(change -> change.move().transition() + " " + change.at())
          .toList();
    }
  }

  /** Of one lifecycle, which takes longer to make than they to be led. */
  private static final int SUBJECTS = 16;

  /** At each midnight, and now and then an event at noon. */
  private static Twins everyNight(Twins twins) {
    LocalDate day = LocalDate.ofInstant(twins.random.instant(twins.zone), twins.zone);
    int looks = 0;
    while (looks < 40 && twins.look(day.plusDays(looks).atStartOfDay(twins.zone).toInstant())) {
      looks++;
    }
    return twins;
  }

  @Property(tries = 40)
  void engine_looksThatAreSettled_areThoseOfWhoKnowsAll(@ForAll long seed) {
    Twins twins = everyNight(new Twins(seed, false));
    boolean wasUnsure = twins.wasUnsure;
    for (int i = 1; i < SUBJECTS; i++) {
      twins = everyNight(twins.next());
      wasUnsure |= twins.wasUnsure;
    }
    Statistics.label("had unsure days and was settled")
        .collect(wasUnsure)
        .coverage(coverage -> coverage.check(true).count(count -> count > 0));
  }

  /** An event went past what might have gone before it, and that was told as settled. */
  @Test
  void engine_eventThatGoesPastTheUndecided_isNotSettled() {
    assertThat(everyNight(new Twins(1_474_154, false)).lacking.standing()).isPresent();
  }

  /** Whenever minutes, hours or days are up. */
  private static Twins onTime(Twins twins) {
    Instant at = twins.random.instant(twins.zone);
    for (int looks = 0; looks < 40 && twins.lookOnTime(at); looks++) {
      at = World.onTime(at, twins.zone, twins.last);
    }
    return twins;
  }

  @Property(tries = 40)
  void engine_looksOnTimeThatAreSettled_areThoseOfWhoKnowsAll(@ForAll long seed) {
    Twins twins = onTime(new Twins(seed, true));
    for (int i = 1; i < SUBJECTS; i++) {
      twins = onTime(twins.next());
    }
  }
}
