package org.bankcrm.alert.port;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bankcrm.alert.Alert;
import org.bankcrm.alert.AlertNews;
import org.bankcrm.alert.AlertWatch;
import org.bankcrm.alert.watchlist.WatchListState;

/**
 * A watch as it is to be stored, with what was told of its alerts since it was loaded.
 *
 * @param key whose
 * @param expectedVersion the version that was loaded
 * @param watch the document of the watch, or of where the subject stands with a watch list
 * @param changed the alerts to which something happened, each as it is now
 * @param withdrawn those that are none
 */
public record WatchSave(
    WatchKey key,
    long expectedVersion,
    Map<String, Object> watch,
    List<Alert> changed,
    List<Alert> withdrawn) {

  /** Refuses nulls. */
  public WatchSave {
    requireNonNull(key, "key");
    requireNonNull(watch, "watch");
    changed = List.copyOf(changed);
    withdrawn = List.copyOf(withdrawn);
  }

  /**
   * A watch, with all that it told since it was loaded.
   *
   * @param news in the order in which it was told; of an alert the last word counts
   */
  public static WatchSave of(
      WatchKey key, long expectedVersion, AlertWatch watch, Collection<AlertNews> news) {
    Map<AlertId, Alert> changed = new LinkedHashMap<>();
    Map<AlertId, Alert> withdrawn = new LinkedHashMap<>();
    for (AlertNews each : news) {
      each.withdrawn().forEach(alert -> move(alert, changed, withdrawn));
      each.changed().forEach(alert -> move(alert, withdrawn, changed));
    }
    return new WatchSave(
        key,
        expectedVersion,
        watch.toDocument(),
        List.copyOf(changed.values()),
        List.copyOf(withdrawn.values()));
  }

  /**
   * Where a subject stands with a watch list; there are no alerts with it.
   *
   * @param key of a kind that no watch has, such as the id of the list
   */
  public static WatchSave of(WatchKey key, long expectedVersion, WatchListState state) {
    return new WatchSave(key, expectedVersion, state.toDocument(), List.of(), List.of());
  }

  private static void move(Alert alert, Map<AlertId, Alert> from, Map<AlertId, Alert> into) {
    from.remove(AlertId.of(alert));
    into.put(AlertId.of(alert), alert);
  }

  /** What tells an alert from all others of the subject. */
  record AlertId(Instant raisedAt, String policy) implements Comparable<AlertId> {
    static AlertId of(Alert alert) {
      return new AlertId(alert.raisedAt(), alert.policy());
    }

    @Override
    public int compareTo(AlertId other) {
      int order = raisedAt.compareTo(other.raisedAt);
      return order == 0 ? policy.compareTo(other.policy) : order;
    }
  }

  /**
   * For stores: that no subject stands among them twice.
   *
   * @throws IllegalArgumentException if one does; the message does not name it
   */
  public static void checkDistinct(List<WatchSave> saves) {
    Set<WatchKey> keys = new HashSet<>();
    for (WatchSave each : saves) {
      if (!keys.add(each.key())) {
        throw new IllegalArgumentException("a subject stands among the saves twice");
      }
    }
  }

  /** The type alone. */
  @Override
  public String toString() {
    return "WatchSave[***]";
  }
}
