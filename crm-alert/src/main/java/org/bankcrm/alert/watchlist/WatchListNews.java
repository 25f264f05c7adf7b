package org.bankcrm.alert.watchlist;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What became of a look or an action. Immutable and thread-safe.
 *
 * @param taken whether what was done was taken
 * @param state what is to be remembered from then on
 * @param steps what happened, in its order, what the time brought since the last look included
 */
public record WatchListNews(Taken taken, WatchListState state, List<WatchListStep> steps) {

  /** What became of it. */
  public enum Taken {
    /** It counts. */
    TAKEN,
    /** It has come before, and counts once. */
    REPEATED,
    /** It cannot be done where the subject stands; what the time brought is remembered. */
    REFUSED,
    /** It was done before an instant up to which everything is decided; nothing was changed. */
    TOO_LATE
  }

  /** Refuses nulls. */
  public WatchListNews {
    requireNonNull(taken, "taken");
    requireNonNull(state, "state");
    steps = List.copyOf(steps);
  }

  /** Nothing of the subject. */
  @Override
  public String toString() {
    return "WatchListNews";
  }
}
