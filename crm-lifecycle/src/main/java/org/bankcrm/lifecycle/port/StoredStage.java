package org.bankcrm.lifecycle.port;

import static java.util.Objects.requireNonNull;

import org.bankcrm.lifecycle.StageState;

/**
 * What a store holds of a subject.
 *
 * @param version how often it was saved, from 1; 0 where nothing is stored
 * @param state the state of the last save; that of nobody where nothing is stored
 */
public record StoredStage(long version, StageState state) {

  private static final StoredStage NONE = new StoredStage(0, StageState.none());

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the version is negative
   */
  public StoredStage {
    requireNonNull(state, "state");
    if (version < 0) {
      throw new IllegalArgumentException("version must not be negative but was " + version);
    }
  }

  /** What is held of a subject of which nothing was saved. */
  public static StoredStage none() {
    return NONE;
  }

  /** The type alone. */
  @Override
  public String toString() {
    return "StoredStage[***]";
  }
}
