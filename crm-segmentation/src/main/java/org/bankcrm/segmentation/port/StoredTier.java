package org.bankcrm.segmentation.port;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.bankcrm.core.attribute.Filling;
import org.bankcrm.core.check.Checks;
import org.bankcrm.segmentation.TierOverride;
import org.bankcrm.segmentation.TierState;
import org.bankcrm.segmentation.TierStateAttributes;

/**
 * What a store holds of a customer on a ladder.
 *
 * @param version how often it was saved, from 1; 0 where nothing is stored
 * @param state what the ladder has to know of the past; empty for a customer who is new
 * @param byHand the tier that somebody gave by hand; empty where nobody did
 */
public record StoredTier(long version, Optional<TierState> state, Optional<TierOverride> byHand) {

  private static final StoredTier NONE = new StoredTier(0, Optional.empty(), Optional.empty());

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the version is negative
   */
  public StoredTier {
    Checks.require(version >= 0, "version", "must not be negative");
    requireNonNull(state, "state");
    requireNonNull(byHand, "byHand");
  }

  /** What is held of a customer of whom nothing was saved. */
  public static StoredTier none() {
    return NONE;
  }

  /** Puts it into the facts of the next decision, or the row of a population. */
  public void fill(Filling facts, TierStateAttributes attributes) {
    state.ifPresent(known -> attributes.fill(facts, known));
    byHand.ifPresent(given -> attributes.fill(facts, given));
  }

  /** The type alone. */
  @Override
  public String toString() {
    return "StoredTier[***]";
  }
}
