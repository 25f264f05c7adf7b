package org.bankcrm.lifecycle.port;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bankcrm.lifecycle.StageChange;
import org.bankcrm.lifecycle.StageResult;

/**
 * A store in memory, for tests and for hosts that keep their subjects there. Nothing outlives the
 * process. Thread-safe.
 */
public final class InMemoryStageStore implements StageStore {

  private static final Entry EMPTY = new Entry(StoredStage.none(), List.of(), List.of());

  private final Map<StageKey, Entry> entries = new ConcurrentHashMap<>();

  /** What was stored, all changes, and those of the last save. */
  private record Entry(StoredStage stored, List<StageChange> history, List<StageChange> last) {

    boolean isRepeated(long expectedVersion, StageResult result) {
      return stored.version() == expectedVersion + 1
          && stored.state().equals(result.state())
          && last.equals(result.changes());
    }

    Entry with(StageResult result) {
      List<StageChange> longer = new ArrayList<>(history);
      longer.addAll(result.changes());
      StoredStage next = new StoredStage(stored.version() + 1, result.state());
      return new Entry(next, List.copyOf(longer), result.changes());
    }
  }

  /** An empty store. */
  public InMemoryStageStore() {}

  @Override
  public StoredStage load(StageKey key) {
    return entry(key).stored();
  }

  @Override
  public boolean save(StageKey key, long expectedVersion, StageResult result) {
    requireNonNull(result, "result");
    Entry after =
        entries.compute(
            requireNonNull(key, "key"),
            (same, found) -> {
              Entry before = found == null ? EMPTY : found;
              return before.stored().version() == expectedVersion ? before.with(result) : found;
            });
    return after != null && after.isRepeated(expectedVersion, result);
  }

  @Override
  public List<StageChange> history(StageKey key) {
    return entry(key).history();
  }

  @Override
  public void forget(StageKey key) {
    entries.remove(requireNonNull(key, "key"));
  }

  private Entry entry(StageKey key) {
    return entries.getOrDefault(requireNonNull(key, "key"), EMPTY);
  }

  @Override
  public String toString() {
    return "InMemoryStageStore of " + entries.size();
  }
}
