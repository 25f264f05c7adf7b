package org.bankcrm.alert.trial;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * A stretch in which there was what alerts are to warn of, planted or found later: the hours in
 * which an account was in other hands. Immutable and thread-safe.
 *
 * @param from the first instant, included
 * @param until the end, not included
 */
public record Episode(Instant from, Instant until) {
  /**
   * Refuses a stretch that has no instant.
   *
   * @throws IllegalArgumentException if the end is not after the beginning
   */
  public Episode {
    requireNonNull(from, "from");
    requireNonNull(until, "until");
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException("an episode ends after it has begun");
    }
  }

  /** Nothing of the subject. */
  @Override
  public String toString() {
    return "Episode";
  }
}
