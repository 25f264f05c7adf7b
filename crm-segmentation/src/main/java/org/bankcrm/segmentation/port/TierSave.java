package org.bankcrm.segmentation.port;

import static java.util.Objects.requireNonNull;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bankcrm.segmentation.TierOverride;
import org.bankcrm.segmentation.TierState;

/**
 * What is to stand in a store of a customer on a ladder.
 *
 * @param key whose, on which ladder
 * @param expectedVersion the version that was loaded before the decision
 * @param state what the ladder has to know of the past: {@code standing().next()} of a placement
 * @param byHand the tier that somebody gave by hand; as it was loaded, where the save is of a
 *     decision
 */
public record TierSave(
    TierKey key, long expectedVersion, Optional<TierState> state, Optional<TierOverride> byHand) {

  /** Refuses nulls. */
  public TierSave {
    requireNonNull(key, "key");
    requireNonNull(state, "state");
    requireNonNull(byHand, "byHand");
  }

  /** What a decision came to: its state, and what was given by hand as it is. */
  public static TierSave decided(TierKey key, StoredTier before, TierState state) {
    return new TierSave(key, before.version(), Optional.of(state), before.byHand());
  }

  /** A tier given by hand, or taken back; the state as it is. */
  public static TierSave byHand(TierKey key, StoredTier before, Optional<TierOverride> given) {
    return new TierSave(key, before.version(), before.state(), given);
  }

  /** What is stored once it was saved. */
  public StoredTier stored() {
    return new StoredTier(expectedVersion + 1, state, byHand);
  }

  /**
   * For stores: that no customer stands among them twice on one ladder.
   *
   * @throws IllegalArgumentException if one does; the message does not name it
   */
  public static void checkDistinct(List<TierSave> saves) {
    Set<TierKey> keys = new HashSet<>();
    for (TierSave each : saves) {
      if (!keys.add(each.key())) {
        throw new IllegalArgumentException("a customer stands among the saves twice");
      }
    }
  }

  /** The type alone. */
  @Override
  public String toString() {
    return "TierSave[***]";
  }
}
