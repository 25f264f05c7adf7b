package org.bankcrm.lifecycle;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.check.Checks;
import org.bankcrm.core.check.Codes;

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
  /** Those of a transition and of a stage. */
  static final int MOST_EFFECTS = 2 * Effect.MOST;

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if a code is malformed, the day does not lie in the years 1 to
   *     9999, or there are more than 100 effects
   */
  public Move {
    transition.ifPresent(code -> Codes.check(code, "transition"));
    requireNonNull(reason, "reason");
    from.ifPresent(code -> Codes.check(code, "from"));
    Codes.check(to, "to");
    Checks.require(
        day.getYear() > 0 && day.getYear() < 10_000, "day", "must lie in the years 1 to 9999");
    effects = Checks.copy(effects, "effects");
    Checks.require(effects.size() <= MOST_EFFECTS, "effects", "must be at most " + MOST_EFFECTS);
  }

  /** Nothing of the subject. */
  @Override
  public String toString() {
    return "Move";
  }
}
