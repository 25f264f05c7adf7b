package org.bankcrm.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.policy.ResultField;

/**
 * What whole populations are asked for of steps in a lifecycle, by {@link
 * org.bankcrm.core.policy.Decisions#column}.
 */
public final class StageFields {

  /**
   * The stage after the step; none before the subject entered the lifecycle. The same as before
   * where nothing moved.
   */
  public static final ResultField<StageDecision, String> STAGE =
      ResultField.of("stage", StageDecision::stage);

  /**
   * Whether the subject moved, or took a transition that stays. No for a subject whom the lifecycle
   * is not about.
   */
  public static final ResultField<StageDecision, Boolean> MOVED =
      ResultField.always("moved", StageDecision.Moved.class::isInstance);

  /** The codes of the transitions that were taken, in their order; the entry has none. */
  public static final ResultField<StageDecision, String> TRANSITIONS =
      ResultField.several("transitions", StageFields::taken);

  /**
   * Why the subject stays; none where it moved. A population is counted by it to see for how many
   * data are missing.
   */
  public static final ResultField<StageDecision, StageReason> REASON =
      ResultField.of("reason", StageFields::reason);

  /**
   * The first instant at which time alone can move the subject; looking again sooner is of no use
   * unless facts change. The start of a day in the zone of the facts, but for times in minutes and
   * hours.
   */
  public static final ResultField<StageDecision, Instant> NEXT_DUE_AT =
      ResultField.of("next due at", decision -> decision.nextDueAt().map(ZonedDateTime::toInstant));

  /** The day of {@link #NEXT_DUE_AT} in the zone of the facts. */
  public static final ResultField<StageDecision, LocalDate> NEXT_DUE =
      ResultField.of("next due", StageDecision::nextDue);

  /** Whether the time in the stage stands still; none where the stage knows no pauses. */
  public static final ResultField<StageDecision, Truth> STANDS_STILL =
      ResultField.of("stands still", StageDecision::standsStill);

  /** Whether missing data could not have led elsewhere. */
  public static final ResultField<StageDecision, Boolean> SETTLED =
      ResultField.always("settled", StageDecision::isSettled);

  private StageFields() {}

  private static List<String> taken(StageDecision decision) {
    return decision instanceof StageDecision.Moved moved
        ? moved.moves().stream().flatMap(move -> move.transition().stream()).toList()
        : List.of();
  }

  private static Optional<StageReason> reason(StageDecision decision) {
    return decision instanceof StageDecision.Stayed stayed
        ? Optional.of(stayed.reason())
        : Optional.empty();
  }

  /** All of them. */
  public static List<ResultField<StageDecision, ?>> all() {
    return List.of(STAGE, MOVED, TRANSITIONS, REASON, NEXT_DUE, NEXT_DUE_AT, STANDS_STILL, SETTLED);
  }
}
