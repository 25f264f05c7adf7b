package org.bankcrm.lifecycle.port;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.bankcrm.lifecycle.StageChange;
import org.bankcrm.lifecycle.StageHistory;
import org.bankcrm.lifecycle.StageResult;
import org.jspecify.annotations.Nullable;

/**
 * A store in memory, for tests and for hosts that keep their subjects there. Nothing outlives the
 * process.
 *
 * <p>It keeps all clauses of {@link StageStore}: what is saved of a state that somebody else has
 * changed meanwhile is refused, and state and history of a subject change together or not at all.
 * It holds everything it was ever given, so that it grows with the history. Thread-safe; calls for
 * different subjects do not wait for each other for long.
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

    boolean isRepeated(long expectedVersion, StageHistory replayed) {
      return stored.version() == expectedVersion + 1
          && stored.state().equals(replayed.state())
          && history.equals(replayed.changes());
    }

    Entry with(StageHistory replayed) {
      StoredStage next = new StoredStage(stored.version() + 1, replayed.state());
      return new Entry(next, replayed.changes(), replayed.changes());
    }

    Entry with(StageResult result) {
      List<StageChange> longer = new ArrayList<>(history);
      longer.addAll(result.changes());
      StoredStage next = new StoredStage(stored.version() + 1, result.state());
      return new Entry(next, List.copyOf(longer), result.changes());
    }
  }

  /** An empty store. Versions begin at 0, of a subject of which nothing was saved. */
  public InMemoryStageStore() {}

  @Override
  public StoredStage load(StageKey key) {
    return entry(key).stored();
  }

  @Override
  public boolean save(StageKey key, long expectedVersion, StageResult result) {
    requireNonNull(result, "result");
    Entry after = changed(key, expectedVersion, before -> before.with(result));
    return after != null && after.isRepeated(expectedVersion, result);
  }

  @Override
  public boolean replace(StageKey key, long expectedVersion, StageHistory replayed) {
    requireNonNull(replayed, "replayed");
    Entry after = changed(key, expectedVersion, before -> before.with(replayed));
    return after != null && after.isRepeated(expectedVersion, replayed);
  }

  /** What stands there after a change on the version; null where nothing does. */
  private @Nullable Entry changed(StageKey key, long version, UnaryOperator<Entry> change) {
    return entries.compute(
        requireNonNull(key, "key"),
        (same, found) -> {
          Entry before = found == null ? EMPTY : found;
          return before.stored().version() == version ? change.apply(before) : found;
        });
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
