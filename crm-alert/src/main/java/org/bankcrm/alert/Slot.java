package org.bankcrm.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.bankcrm.lifecycle.StageState;
import org.jspecify.annotations.Nullable;

/** What is remembered of one policy for one subject; for one thread. */
final class Slot {

  /** The levels that are on, a bit for each, the gravest lowest. */
  int on;

  /** When each level would have been raised for the last time, in the unit by which it lapses. */
  final long[] lastRaised;

  /** The place of the gravest level of which somebody was told. */
  int worst;

  StageState state = StageState.none();

  /** The alert that is there, or was the last one. */
  @Nullable Alert alert;

  /** Whether all levels were off since the last alert was raised. */
  boolean armed = true;

  @Nullable LocalDate overriddenUntil;

  /** When time alone may change something. */
  @Nullable Instant due;

  /** How many events its lifecycle was told, so that each has an id of its own. */
  long told;

  Slot(int levels) {
    this.lastRaised = new long[levels];
  }

  AlertStage stage() {
    return state.stage().map(AlertStage::valueOf).orElse(AlertStage.QUIET);
  }

  /** The place of the gravest level that is on; -1 if none is. */
  int gravest() {
    return on == 0 ? -1 : Integer.numberOfTrailingZeros(on);
  }

  Optional<Instant> due() {
    return Optional.ofNullable(due);
  }

  Slot copy() {
    Slot copy = new Slot(lastRaised.length);
    copy.on = on;
    System.arraycopy(lastRaised, 0, copy.lastRaised, 0, lastRaised.length);
    copy.worst = worst;
    copy.state = state;
    copy.alert = alert;
    copy.armed = armed;
    copy.overriddenUntil = overriddenUntil;
    copy.due = due;
    copy.told = told;
    return copy;
  }
}
