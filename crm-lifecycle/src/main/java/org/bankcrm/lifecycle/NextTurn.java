package org.bankcrm.lifecycle;

import java.time.Instant;
import java.util.Optional;

/** The first instant after a look at which something turns in a stage. For one thread. */
final class NextTurn {

  private final Instant until;

  /** When to look again for a turn of time; empty where time runs. */
  private final Optional<Instant> tomorrow;

  private Instant first = Instant.MAX;

  /**
   * @param until the instant of the look
   * @param tomorrow the start of the next day where time stands still or may, so that a turn of
   *     time is looked for every day; empty where it runs
   */
  NextTurn(Instant until, Optional<Instant> tomorrow) {
    this.until = until;
    this.tomorrow = tomorrow;
  }

  /**
   * Something turns then.
   *
   * @param ofTime whether it is time in the stage that turns it, which may stand still
   */
  void at(Instant at, boolean ofTime) {
    Instant turn = ofTime && at.isAfter(until) ? tomorrow.orElse(at) : at;
    if (turn.isAfter(until) && turn.isBefore(first)) {
      first = turn;
    }
  }

  /** Empty where nothing turns any more. */
  Optional<Instant> first() {
    return first.equals(Instant.MAX) ? Optional.empty() : Optional.of(first);
  }
}
