package org.bankcrm.alert.port;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.bankcrm.alert.Alert;
import org.bankcrm.alert.port.WatchSave.AlertId;
import org.bankcrm.core.join.HeldStates;

/**
 * A store in memory, for tests and for hosts that keep their subjects there. Nothing outlives the
 * process. Thread-safe.
 */
public final class InMemoryWatchStore implements WatchStore {

  private static final String WATCH = "watch";
  private static final Entry EMPTY = new Entry(StoredWatch.none(), new TreeMap<>());

  private final Map<WatchKey, Entry> entries = new ConcurrentHashMap<>();

  private record Entry(StoredWatch stored, SortedMap<AlertId, Alert> alerts) {

    Entry with(WatchSave save) {
      SortedMap<AlertId, Alert> all = new TreeMap<>(alerts);
      save.withdrawn().forEach(each -> all.remove(AlertId.of(each)));
      save.changed().forEach(each -> all.put(AlertId.of(each), each));
      return new Entry(new StoredWatch(stored.version() + 1, Optional.of(copy(save.watch()))), all);
    }

    boolean isRepeated(WatchSave save) {
      return stored.version() == save.expectedVersion() + 1
          && stored.watch().equals(Optional.of(copy(save.watch())))
          && alerts.values().containsAll(save.changed())
          && save.withdrawn().stream().noneMatch(each -> alerts.containsKey(AlertId.of(each)));
    }
  }

  /** An empty store. Versions begin at 0, of a subject of which nothing was saved. */
  public InMemoryWatchStore() {}

  /** One that nobody can change. */
  private static Map<String, Object> copy(Map<String, Object> watch) {
    return requireNonNull(HeldStates.of(Map.of(WATCH, watch)).documents().get(WATCH));
  }

  @Override
  public StoredWatch load(WatchKey key) {
    return entry(key).stored();
  }

  @Override
  public boolean save(WatchSave save) {
    Entry after =
        entries.compute(
            save.key(),
            (key, found) -> {
              Entry before = found == null ? EMPTY : found;
              return before.stored().version() == save.expectedVersion()
                  ? before.with(save)
                  : found;
            });
    return after != null && after.isRepeated(save);
  }

  @Override
  public List<Alert> alerts(WatchKey key) {
    return List.copyOf(entry(key).alerts().values());
  }

  @Override
  public void forget(WatchKey key) {
    entries.remove(requireNonNull(key, "key"));
  }

  private Entry entry(WatchKey key) {
    return entries.getOrDefault(requireNonNull(key, "key"), EMPTY);
  }

  @Override
  public String toString() {
    return "InMemoryWatchStore of " + entries.size();
  }
}
