package org.bankcrm.segmentation;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Why a customer stands on a rung, how long that is certain, and what to remember of it.
 *
 * @param reason why
 * @param earned the code of the rung that the customer has earned; that of the placement unless
 *     another was given by hand
 * @param before the code of the rung that was handed in; empty for a customer who is new
 * @param until the day to look again. In grace: the first on which the customer may come down.
 *     Guaranteed: the same, when the promise has ended. Awaiting a review: the review day. Given by
 *     hand: the first day on which that no longer counts, if there is one. Withheld: the first day
 *     on which grace or a review may end it. Otherwise empty
 * @param keeping where the earned rung may be lost: the ways to keep it, in the customer's own
 *     figures, in the author's order; otherwise none
 * @param override who gave the rung by hand, and why; empty if nobody did
 * @param overrideLacks where a rung was given by hand that does not count because its reason, its
 *     author or its expiry is missing: the ids of the attributes that are missing; otherwise none
 * @param next what the host stores and hands in with the facts of the next decision; empty for a
 *     ladder without retention, which needs no past, and where what is stored is no rung of the
 *     ladder and has to stay
 */
public record TierStanding(
    Reason reason,
    String earned,
    Optional<String> before,
    Optional<LocalDate> until,
    List<Route> keeping,
    Optional<TierOverride> override,
    List<String> overrideLacks,
    Optional<TierState> next) {

  /** Why a customer stands on a rung. */
  public enum Reason {
    /** It is the first whose condition is TRUE; nothing was known of a rung before. */
    ENTERED,
    /** The condition of a better rung than before is TRUE. */
    PROMOTED,
    /** The condition of the rung is TRUE as before. */
    KEPT,
    /** The rung's condition is not TRUE, but its hold condition is. */
    HELD,
    /** The rung is no longer kept, but promised for a time that has not ended. */
    GUARANTEED,
    /** The rung is no longer kept, and the days of grace run. */
    IN_GRACE,
    /** The condition of a better rung is TRUE, which counts from the review day on. */
    PROMOTION_AWAITS_REVIEW,
    /** The rung is no longer kept, which counts from the review day on. */
    DEMOTION_AWAITS_REVIEW,
    /** The rung is no longer kept, but nobody falls below it. */
    AT_FLOOR,
    /**
     * The rung before is no longer kept; this is the first below that is, or as far as one falls.
     */
    DEMOTED,
    /** Missing values would tell whether the rung is kept; until then it is. */
    UNDECIDED,
    /** The rung is kept as before; why is told to nobody, since it would tell a protected value. */
    WITHHELD,
    /** Somebody gave the rung by hand. */
    OVERRIDDEN,
    /**
     * The rung that is stored is none of the ladder's, most often of another version of it. The
     * customer is placed by the conditions alone for now, which is not settled; nothing is to be
     * stored, so that nothing is lost. Let the ladder say what the rung has become ({@link
     * TierLadder#formerly}).
     */
    STORED_RUNG_UNKNOWN,
    /** The ladder is not about the customer, or that cannot be told: they stand on no rung. */
    NOT_ASKED
  }

  /** Copies the lists. */
  public TierStanding {
    requireNonNull(reason, "reason");
    requireNonNull(earned, "earned");
    requireNonNull(before, "before");
    requireNonNull(until, "until");
    keeping = List.copyOf(keeping);
    requireNonNull(override, "override");
    overrideLacks = List.copyOf(overrideLacks);
    requireNonNull(next, "next");
  }

  /** Nobody stands anywhere; what was stored of the past stays as it is. */
  static TierStanding notAsked(String code, Optional<TierState> state) {
    return new TierStanding(
        Reason.NOT_ASKED,
        code,
        state.map(TierState::tier),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        List.of(),
        state);
  }

  /** The standing of a customer on a ladder that looks at no past. */
  static TierStanding entered(String code) {
    return new TierStanding(
        Reason.ENTERED,
        code,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        List.of(),
        Optional.empty());
  }

  /** The type alone. */
  @Override
  public String toString() {
    return "TierStanding[***]";
  }
}
