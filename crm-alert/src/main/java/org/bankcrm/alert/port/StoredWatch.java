package org.bankcrm.alert.port;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;

/**
 * What a store holds of a subject.
 *
 * @param version how often it was saved, from 1; 0 where nothing is stored
 * @param watch the document of the last save, for {@link org.bankcrm.alert.AlertEngine#read} or
 *     {@link org.bankcrm.alert.watchlist.WatchListState#parse}; empty where nothing is stored.
 *     Nobody may change it
 */
public record StoredWatch(long version, Optional<Map<String, Object>> watch) {

  private static final StoredWatch NONE = new StoredWatch(0, Optional.empty());

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the version is negative, or there is a version and no watch
   *     or the other way round
   */
  public StoredWatch {
    requireNonNull(watch, "watch");
    if (version < 0 || (version == 0) != watch.isEmpty()) {
      throw new IllegalArgumentException("a watch that is stored has a version from 1");
    }
  }

  /** What is held of a subject of which nothing was saved. */
  public static StoredWatch none() {
    return NONE;
  }

  /** The type alone. */
  @Override
  public String toString() {
    return "StoredWatch[***]";
  }
}
