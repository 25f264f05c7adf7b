package org.bankcrm.lifecycle;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.CalendarSpan;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.lifecycle.Guards.Guard;
import org.bankcrm.lifecycle.StageDecision.Stayed;
import org.bankcrm.lifecycle.Trigger.AfterClock;
import org.bankcrm.lifecycle.Trigger.AfterSpan;
import org.bankcrm.lifecycle.Trigger.AfterTime;
import org.bankcrm.lifecycle.Trigger.OnFacts;
import org.jspecify.annotations.Nullable;

/**
 * A stage as most calls meet it: no time is up by far, no facts open a way, and no guard lets the
 * event through. What is told then is the same of all who stand there, but for the instant at which
 * time moves each on; so it is made once, and no way is looked at one by one.
 *
 * <p>It answers only what it is sure of, and nothing otherwise: then {@link StageRun} does. It is
 * made of stages without pauses, out of which no day leads and no time but calendar days, months,
 * minutes and hours. Immutable and thread-safe.
 */
final class StillStage {

  private static final long SECONDS_OF_A_MINUTE = 60;
  private static final long SECONDS_OF_A_DAY = 86_400;
  private static final long NEVER = Long.MAX_VALUE;
  private static final int FEWEST_DAYS_OF_A_MONTH = 28;

  /**
   * Days are up at a midnight, which is up to one sooner than they are long, and clocks differ by
   * up to one and a half between two instants in one zone.
   */
  private static final int DAYS_TOO_EARLY = 3;

  private final StageMachine machine;
  private final Optional<String> code;
  private final List<AfterTime> times;

  /** The guards of the ways that facts alone open. */
  private final List<Guard> facts;

  /** What stands in the way of each that needs no event, while the stage is still. */
  private final List<Obstacle> obstacles;

  /** From the entry on no time is up for so long. */
  private final long seconds;

  private final Stay ofTick;
  private final Map<String, StillEvent> events = new HashMap<>();

  /** A subject that stays for a reason, to be told in full to whoever asks. */
  record Stay(StillStage stage, StageReason reason) {
    StageDecision told(StageState state, ZoneId zone) {
      return new Stayed(
          stage.machine.lifecycle().ref(),
          stage.code,
          reason,
          stage.obstacles,
          stage.nextDue(state, zone),
          List.of(),
          Optional.empty());
    }
  }

  private StillStage(StageMachine machine, Guards guards, StageWays here) {
    this.machine = machine;
    this.code = here.code();
    List<Transition> automatic = new ArrayList<>(here.leaving()); // as a run tells them
    automatic.addAll(here.within());
    this.obstacles = automatic.stream().map(StillStage::obstacle).toList();
    this.times = automatic.stream().flatMap(way -> time(way).stream()).toList();
    this.facts = automatic.stream().filter(way -> time(way).isEmpty()).map(guards::guard).toList();
    this.seconds = times.stream().mapToLong(StillStage::least).min().orElse(NEVER);
    boolean isFinal = here.here().isFinal();
    this.ofTick = new Stay(this, isFinal ? StageReason.FINAL_STAGE : StageReason.NOTHING_DUE);
    for (EventRule rule : machine.lifecycle().events()) {
      List<Transition> listening = here.on(rule.type());
      if (listening.stream().allMatch(way -> isByGuard(way, machine))) {
        events.put(rule.type(), new StillEvent(this, rule, listening, guards, ofTick.reason()));
      }
    }
  }

  /** Those of the stages that can be looked at so, by code; none where not everything is told. */
  static Map<String, StillStage> all(StageMachine machine, Guards guards) {
    Map<String, StillStage> all = new HashMap<>();
    if (!guards.isWithheld() && machine.lifecycle().head().isForEverybody()) {
      for (Stage stage : machine.lifecycle().stages()) {
        StageWays here = machine.ways(stage.code());
        if (!here.knowsPauses() && here.automatic().stream().allMatch(w -> isSimple(w, machine))) {
          all.put(stage.code(), new StillStage(machine, guards, here));
        }
      }
    }
    return all;
  }

  private static boolean isSimple(Transition way, StageMachine machine) {
    return way.dwell().isAny()
        && (time(way).isPresent() || (way.trigger() instanceof OnFacts && isByGuard(way, machine)));
  }

  /** Whether its guard is all that can stand in the way of one, as long as nothing was taken. */
  private static boolean isByGuard(Transition way, StageMachine machine) {
    boolean enters = way.stays() || machine.stage(way.to()).entries().isEmpty();
    return way.when().isPresent() && way.dwell().isAny() && way.holds().isEmpty() && enters;
  }

  private static Optional<AfterTime> time(Transition way) {
    Trigger trigger = way.trigger();
    return trigger instanceof AfterSpan || trigger instanceof AfterClock
        ? Optional.of((AfterTime) trigger)
        : Optional.empty();
  }

  private static Obstacle obstacle(Transition way) {
    boolean byTime = time(way).isPresent();
    return new Obstacle(way.code(), byTime ? StageReason.NOT_DUE : StageReason.GUARD_NOT_MET);
  }

  private static long least(AfterTime time) {
    if (time instanceof AfterClock clock) {
      return clock.span().minutes() * SECONDS_OF_A_MINUTE;
    }
    CalendarSpan span = ((AfterSpan) time).span();
    boolean months = span.unit() == CalendarSpan.Unit.MONTHS;
    int days = months ? span.length() * FEWEST_DAYS_OF_A_MONTH : span.length();
    return Math.max(0, days - DAYS_TOO_EARLY) * SECONDS_OF_A_DAY;
  }

  List<Obstacle> obstacles() {
    return obstacles;
  }

  PolicyRef lifecycle() {
    return machine.lifecycle().ref();
  }

  Optional<String> code() {
    return code;
  }

  /** What comes of a tick; null where the stage may not be still. */
  @Nullable StageResult tick(StageState state, Instant until, Facts known, Guards guards) {
    return isStill(state, until) && (facts.isEmpty() || isShut(facts, guards.ask(known, null)))
        ? new StageResult(ofTick, known.zone(), state.decided(until))
        : null;
  }

  /** What comes of an event that was not decided before; null where the stage may not be still. */
  @Nullable StageResult on(StageState state, StageEvent event, Facts known, Guards guards) {
    StillEvent met = events.get(event.type());
    if (met == null || !isStill(state, event.at()) || state.isFullAt(event.at())) {
      return null;
    }
    GuardAnswers answers = guards.ask(known, event);
    return isShut(facts, answers) && isShut(met.guards(), answers)
        ? met.result(state, event, known.zone())
        : null;
  }

  /** Whether no time is up at an instant. */
  private boolean isStill(StageState state, Instant until) {
    return state.taken().isEmpty()
        && !state.isPast(until)
        && until.getEpochSecond() - state.stands().since().getEpochSecond() < seconds;
  }

  private static boolean isShut(List<Guard> guards, GuardAnswers answers) {
    for (int i = 0; i < guards.size(); i++) { // an iterator would be garbage
      if (answers.of(guards.get(i)) != Truth.FALSE) {
        return false;
      }
    }
    return true;
  }

  /** The first instant at which time moves one who stands here; all of them are to come. */
  Optional<ZonedDateTime> nextDue(StageState state, ZoneId zone) {
    return times.stream()
        .map(time -> machine.due(time, state.stands().since(), StagePauses.NONE, zone).at())
        .min(Comparator.naturalOrder())
        .map(at -> at.atZone(zone));
  }
}
