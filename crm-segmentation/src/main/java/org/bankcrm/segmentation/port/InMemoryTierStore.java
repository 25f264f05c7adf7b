package org.bankcrm.segmentation.port;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A store in memory, for tests and for hosts that keep their customers there. Nothing outlives the
 * process. Thread-safe.
 */
public final class InMemoryTierStore implements TierStore {

  private final Map<TierKey, StoredTier> tiers = new ConcurrentHashMap<>();

  /** An empty store. */
  public InMemoryTierStore() {}

  @Override
  public StoredTier load(TierKey key) {
    return tiers.getOrDefault(requireNonNull(key, "key"), StoredTier.none());
  }

  @Override
  public boolean save(TierSave save) {
    StoredTier after =
        tiers.compute(
            save.key(),
            (key, found) -> {
              long version = found == null ? 0 : found.version();
              return version == save.expectedVersion() ? save.stored() : found;
            });
    return save.stored().equals(after);
  }

  @Override
  public void forget(TierKey key) {
    tiers.remove(requireNonNull(key, "key"));
  }

  /** How many customers there are, on all ladders. */
  @Override
  public String toString() {
    return "InMemoryTierStore of " + tiers.size();
  }
}
