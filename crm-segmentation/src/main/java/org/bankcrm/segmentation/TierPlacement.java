package org.bankcrm.segmentation;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.policy.Decisions;

/**
 * The rung of a tier ladder on which a customer stands.
 *
 * @param ladder the ladder
 * @param code the rung's code; {@link Decisions#NOT_APPLICABLE} for a customer who is not of the
 *     ladder's population and stands on none, {@link Decisions#UNDECIDED} where that cannot be told
 * @param name what people call it
 * @param entitlements the services that it brings
 * @param settled whether it would be the same whatever the missing values are; if not, a better
 *     rung may become the customer's when they are known. A condition that asks whether a value is
 *     known is taken at its word
 * @param next the rung above the earned one, and what it would take; empty at the top
 * @param standing why the customer stands there, and what the next decision needs to know of it
 */
public record TierPlacement(
    PolicyRef ladder,
    String code,
    LocalizedText name,
    Entitlements entitlements,
    boolean settled,
    Optional<NextTier> next,
    TierStanding standing) {
  /** Refuses nulls. */
  public TierPlacement {
    requireNonNull(ladder, "ladder");
    requireNonNull(code, "code");
    requireNonNull(name, "name");
    requireNonNull(entitlements, "entitlements");
    requireNonNull(next, "next");
    requireNonNull(standing, "standing");
  }

  /** Of a customer who is not of the ladder's population, or of whom that cannot be told. */
  static TierPlacement notAsked(TierLadder ladder, Truth applies, Optional<TierState> state) {
    String code = Outcomes.notAsked(applies);
    return new TierPlacement(
        ladder.ref(),
        code,
        Outcomes.nameOfNotAsked(applies),
        Entitlements.none(),
        applies == Truth.FALSE,
        Optional.empty(),
        TierStanding.notAsked(code, state));
  }

  /** Whether the customer is known to stand on a rung: the ladder is about them. */
  public boolean applies() {
    return standing.reason() != TierStanding.Reason.NOT_ASKED;
  }

  /** Names the ladder and shows nothing of the customer. */
  @Override
  public String toString() {
    return "TierPlacement by " + ladder;
  }
}
