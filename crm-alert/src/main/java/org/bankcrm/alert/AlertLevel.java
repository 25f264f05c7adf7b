package org.bankcrm.alert;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.lifecycle.Trigger;

/**
 * How grave an alert is: when it is raised, when it is over, and who is told.
 *
 * <p>A level comes on where {@code raise} is TRUE and stays on, whatever {@code raise} says then,
 * until {@code clear} is TRUE. Between the two lies a band in which nothing changes, so that a
 * figure that swings about a threshold does not make the alert come and go. Of missing values
 * nothing follows: what is UNKNOWN neither raises nor clears.
 *
 * @param code what systems know it by; a capital letter, then capitals, digits and underscores
 * @param name what people call it
 * @param raise when it comes on
 * @param clear when it goes off; empty for as soon as {@code raise} is FALSE, or for levels that
 *     lapse
 * @param lapses for events that are over at once: how long after {@code raise} was TRUE for the
 *     last time it goes off by itself
 * @param tell who is told; a code of the host's
 * @param within until when somebody must have acknowledged it
 * @param escalations whom else it goes to if nobody has, in the order of their times
 */
public record AlertLevel(
    String code,
    LocalizedText name,
    Condition raise,
    Optional<Condition> clear,
    Optional<Within> lapses,
    String tell,
    Optional<Trigger.AfterTime> within,
    List<Escalation> escalations) {

  /**
   * Whom an alert goes to that nobody has acknowledged.
   *
   * @param after how long after it was raised
   * @param role who is told; a code of the host's
   */
  public record Escalation(Trigger.AfterTime after, String role) {
    /** Refuses nulls. */
    public Escalation {
      requireNonNull(after, "after");
      requireNonNull(role, "role");
    }
  }

  /** Refuses nulls. */
  public AlertLevel {
    requireNonNull(code, "code");
    requireNonNull(name, "name");
    requireNonNull(raise, "raise");
    requireNonNull(clear, "clear");
    requireNonNull(lapses, "lapses");
    requireNonNull(tell, "tell");
    requireNonNull(within, "within");
    escalations = List.copyOf(escalations);
  }

  /** When it goes off by the figures; a level that lapses never does. */
  Condition clears() {
    return lapses.isPresent() ? Condition.never() : clear.orElseGet(raise::not);
  }
}
