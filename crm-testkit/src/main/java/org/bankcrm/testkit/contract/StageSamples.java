package org.bankcrm.testkit.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.LocalDays;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.lifecycle.Effect;
import org.bankcrm.lifecycle.EffectDue;
import org.bankcrm.lifecycle.Move;
import org.bankcrm.lifecycle.StageChange;
import org.bankcrm.lifecycle.StageDecision;
import org.bankcrm.lifecycle.StagePauses;
import org.bankcrm.lifecycle.StageReason;
import org.bankcrm.lifecycle.StageResult;
import org.bankcrm.lifecycle.StageState;

/** States, steps and results with everything that they can have. */
final class StageSamples {

  private static final PolicyRef LIFECYCLE = PolicyRef.of("relationship", 1);
  static final Instant START = Instant.parse("2026-02-27T16:00:00.123456Z");
  private static final Effect MORE =
      new Effect(
          "more",
          LocalizedText.of("更多", "More"),
          List.of(),
          Optional.of(new EffectDue.AfterBusinessDays(2)));

  private StageSamples() {}

  /** A step with everything that a step can have. */
  static StageChange change(int number) {
    Effect effect =
        new Effect(
            "effect-" + number,
            LocalizedText.of("动作 " + number, "Act " + number),
            List.of(new Effect.Parameter("role", "RM"), new Effect.Parameter("n", "" + number)),
            Optional.of(new EffectDue.On(LocalDate.of(2026, 3, 31))));
    Move move =
        new Move(
            number == 0 ? Optional.empty() : Optional.of("transition-" + number),
            LocalizedText.of("原因 " + number, "Reason " + number),
            number == 0 ? Optional.empty() : Optional.of("STAGE-" + (number - 1)),
            "STAGE-" + number,
            LocalDate.of(2026, 2, 28).plusDays(number),
            number == 0 ? List.of() : List.of(effect, MORE));
    Optional<String> event = number % 2 == 0 ? Optional.empty() : Optional.of("event-" + number);
    return new StageChange(START.plusSeconds(86_400L * number), move, event);
  }

  /** A state with everything that a state can have. */
  static StageState state(int number) {
    Instant since = START.plusSeconds(86_400L * number);
    return new StageState(
        Optional.of(new StageState.Standing("STAGE-" + number, since)),
        Optional.of(since.plusSeconds(7)),
        new TreeMap<>(Map.of("EARLIER", 1, "STAGE-" + number, number + 1)),
        List.of(
            new StageState.SeenEvent("event-a", since.minusSeconds(5)),
            new StageState.SeenEvent("event-" + number, since)),
        new TreeSet<>(Set.of("reminds-" + number, "reminds")),
        pauses(since, number));
  }

  private static StagePauses pauses(Instant since, int number) {
    LocalDate first = LocalDays.of(since, ZoneOffset.UTC).plusDays(1);
    return new StagePauses(
        List.of(DateRange.of(first, first.plusDays(2))),
        List.of(DateRange.of(first.plusDays(2), first.plusDays(5))),
        Truth.values()[number % 3]);
  }

  static StageResult moved(int... numbers) {
    List<StageChange> changes = new ArrayList<>();
    for (int number : numbers) {
      changes.add(change(number));
    }
    List<Move> moves = changes.stream().map(StageChange::move).toList();
    int last = numbers[numbers.length - 1];
    return new StageResult(
        new StageDecision.Moved(
            LIFECYCLE, moves, List.of(), List.of(), Optional.empty(), Optional.empty()),
        state(last),
        changes);
  }

  /** A look that moved nothing, but was taken note of. */
  static StageResult stayed(StageState state) {
    return new StageResult(
        new StageDecision.Stayed(
            LIFECYCLE,
            state.stage(),
            StageReason.NOTHING_DUE,
            List.of(),
            Optional.empty(),
            List.of(),
            Optional.empty()),
        state,
        List.of());
  }
}
