package org.bankcrm.lifecycle.port;

import static java.util.Objects.requireNonNull;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bankcrm.lifecycle.StageResult;

/**
 * One of many saves.
 *
 * @param key whose
 * @param expectedVersion the version that was loaded before the decision
 * @param result what the engine decided
 */
public record StageSave(StageKey key, long expectedVersion, StageResult result) {
  /** Refuses nulls. */
  public StageSave {
    requireNonNull(key, "key");
    requireNonNull(result, "result");
  }

  /**
   * For stores: that no subject stands among them twice.
   *
   * @throws IllegalArgumentException if one does; the message does not name it
   */
  public static void checkDistinct(List<StageSave> saves) {
    Set<StageKey> keys = new HashSet<>();
    for (StageSave each : saves) {
      if (!keys.add(each.key())) {
        throw new IllegalArgumentException("a subject stands among the saves twice");
      }
    }
  }

  /** The type alone. */
  @Override
  public String toString() {
    return "StageSave[***]";
  }
}
