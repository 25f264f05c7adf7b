package org.bankcrm.segmentation;

import java.time.LocalDate;
import java.util.List;
import org.bankcrm.core.policy.ResultField;

/**
 * What whole populations are asked for of placements on a ladder, by {@link
 * org.bankcrm.core.policy.Decisions#column}.
 *
 * <pre>{@code
 * Decisions all = engine.decideAll(population);
 * all.column(ladder, TierFields.NEXT_REVIEW); // a day for each customer, or none
 * }</pre>
 */
public final class TierFields {

  /** The rung; or why none was told, as {@link TierPlacement#code} says. */
  public static final ResultField<TierPlacement, String> TIER =
      ResultField.always("tier", TierPlacement::code);

  /**
   * Whether more data could change it: no where it could. A better rung may become theirs then, and
   * never a worse one.
   */
  public static final ResultField<TierPlacement, Boolean> SETTLED =
      ResultField.always("settled", TierPlacement::settled);

  /**
   * The rung above the earned one; none at the top. What it would take is in the placement itself.
   */
  public static final ResultField<TierPlacement, String> NEXT_TIER =
      ResultField.of("next tier", result -> result.next().map(NextTier::code));

  /** Why the customer stands there. */
  public static final ResultField<TierPlacement, TierStanding.Reason> REASON =
      ResultField.always("reason", result -> result.standing().reason());

  /** The rung that the customer has earned, whatever was given by hand. */
  public static final ResultField<TierPlacement, String> EARNED =
      ResultField.always("earned", result -> result.standing().earned());

  /** The rung that was handed in; none of a customer who is new. */
  public static final ResultField<TierPlacement, String> BEFORE =
      ResultField.of("before", result -> result.standing().before());

  /** The day to look again, as {@link TierStanding#until} tells it. */
  public static final ResultField<TierPlacement, LocalDate> UNTIL =
      ResultField.of("until", result -> result.standing().until());

  /** The first day on the earned rung, as it is to be stored. */
  public static final ResultField<TierPlacement, LocalDate> SINCE =
      ResultField.of("since", result -> result.standing().next().flatMap(TierState::since));

  /** The first day on which the rung was not kept, as it is to be stored. */
  public static final ResultField<TierPlacement, LocalDate> BELOW_SINCE =
      ResultField.of(
          "below since", result -> result.standing().next().flatMap(TierState::belowSince));

  /** The next review day, as it is to be stored. */
  public static final ResultField<TierPlacement, LocalDate> NEXT_REVIEW =
      ResultField.of(
          "next review", result -> result.standing().next().flatMap(TierState::nextReview));

  /** The last day for which a rung is promised, as it is to be stored. That day is included. */
  public static final ResultField<TierPlacement, LocalDate> GUARANTEED_UNTIL =
      ResultField.of(
          "guaranteed until",
          result -> result.standing().next().flatMap(TierState::guaranteedUntil));

  /** All that is to be stored of the customer; none of a ladder that looks at no past. */
  public static final ResultField<TierPlacement, TierState> STATE =
      ResultField.of("state", result -> result.standing().next());

  private TierFields() {}

  /** All of them. */
  public static List<ResultField<TierPlacement, ?>> all() {
    return List.of(
        TIER,
        SETTLED,
        NEXT_TIER,
        REASON,
        EARNED,
        BEFORE,
        UNTIL,
        SINCE,
        BELOW_SINCE,
        NEXT_REVIEW,
        GUARANTEED_UNTIL,
        STATE);
  }
}
