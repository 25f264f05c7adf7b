package org.bankcrm.alert;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.policy.Entry;
import org.bankcrm.core.policy.Key;
import org.bankcrm.core.policy.Part;
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

  /**
   * Starts a level; what is wrong with it is told when the policy is made.
   *
   * @param code a capital letter, then capitals, digits and underscores
   * @param zh what people call it, in Chinese
   * @param en what people call it, in English
   * @param raise when it comes on
   * @param tell who is told; a code of the host's
   */
  public static Builder of(String code, String zh, String en, Condition raise, String tell) {
    Entry entry = new Entry().write(Key.CODE, code).write(Key.NAME, zh, en);
    return new Builder(entry.put(AlertForm.RAISE, raise).write(AlertForm.TELL, tell));
  }

  /** A level as its author writes it. Immutable; the methods give changed copies. */
  public static final class Builder extends Part<AlertLevel> {

    private Builder(Entry entry) {
      super(entry);
    }

    /** The same that goes off where this is TRUE, instead of once it would not be raised. */
    public Builder clearedWhen(Condition condition) {
      return new Builder(entry.without().put(AlertForm.CLEAR, condition));
    }

    /** The same that goes off so long after it was raised for the last time. */
    public Builder lapsingAfter(Within time) {
      return new Builder(entry.without().put(AlertForm.LAPSES, time));
    }

    /** The same that somebody must have acknowledged within the time. */
    public Builder acknowledgedWithin(Trigger.AfterTime time) {
      return new Builder(entry.without().put(AlertForm.WITHIN, time));
    }

    /** The same that goes to one more role if nobody has acknowledged it so long after. */
    public Builder escalating(Trigger.AfterTime after, String role) {
      Entry each = new Entry().put(AlertForm.AFTER, after).write(AlertForm.TELL, role);
      return new Builder(entry.without().add(AlertForm.ESCALATE, each));
    }
  }

  /** When it goes off by the figures; a level that lapses never does. */
  Condition clears() {
    return lapses.isPresent() ? Condition.never() : clear.orElseGet(raise::not);
  }
}
