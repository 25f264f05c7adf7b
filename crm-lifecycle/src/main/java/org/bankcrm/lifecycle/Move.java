package org.bankcrm.lifecycle;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.LocalizedText;

/**
 * One step of a subject from stage to stage.
 *
 * @param transition the code of the transition; empty for the entry into the lifecycle
 * @param reason what people call it
 * @param from the stage that was left; empty for the entry into the lifecycle
 * @param to the stage that was entered
 * @param day the day of the step, in the zone of the facts
 * @param effects what the host is to do: those of the transition, then those of the stage
 */
public record Move(
    Optional<String> transition,
    LocalizedText reason,
    Optional<String> from,
    String to,
    LocalDate day,
    List<Effect> effects) {
  /** Refuses nulls. */
  public Move {
    requireNonNull(transition, "transition");
    requireNonNull(reason, "reason");
    requireNonNull(from, "from");
    requireNonNull(to, "to");
    requireNonNull(day, "day");
    effects = List.copyOf(effects);
  }

  /** Nothing of the subject. */
  @Override
  public String toString() {
    return "Move";
  }
}
