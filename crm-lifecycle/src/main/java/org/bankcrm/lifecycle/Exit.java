package org.bankcrm.lifecycle;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.bankcrm.core.LocalDays;

/**
 * A transition out of the stage in which a subject stands, and whether it is open.
 *
 * @param transition the transition
 * @param obstacle what stands in its way; empty if it is open: it is taken on the next tick, or by
 *     an event of its type. What only the event will carry counts as missing. {@link
 *     StageReason#WITHHELD} of every transition, open or not, where the lifecycle asks about
 *     something protected
 * @param dueAt the instant from which time or date make it due, in the zone of the facts; the start
 *     of a day, but for times in minutes and hours. Empty for others, or where that cannot be told,
 *     as long as its time stands still, or is told to nobody
 */
public record Exit(
    Transition transition, Optional<StageReason> obstacle, Optional<ZonedDateTime> dueAt) {
  /** Refuses nulls. */
  public Exit {
    requireNonNull(transition, "transition");
    requireNonNull(obstacle, "obstacle");
    requireNonNull(dueAt, "dueAt");
  }

  /** The day of {@link #dueAt}. */
  public Optional<LocalDate> due() {
    return dueAt.map(at -> LocalDays.of(at.toInstant(), at.getZone()));
  }

  /** Nothing of the subject. */
  @Override
  public String toString() {
    return "Exit";
  }
}
