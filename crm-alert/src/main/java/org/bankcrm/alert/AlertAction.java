package org.bankcrm.alert;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.bankcrm.core.BankDates;
import org.bankcrm.core.check.Checks;
import org.bankcrm.lifecycle.StageEvent;

/**
 * What somebody of the bank does with the alert of a policy. It is about the one that is there at
 * that instant, so that it stays true when a late event shows that it was raised earlier.
 *
 * <pre>{@code
 * watch.act(AlertAction.acknowledge("a-1", "pass-through", now, "rm-7"));
 * watch.act(AlertAction.close("a-2", "pass-through", later, "rm-7", AlertOutcome.FALSE));
 * }</pre>
 *
 * <p>Immutable and thread-safe; {@code toString} shows nothing of the subject.
 *
 * @param id what tells it from all others of the subject; the same one sent twice counts once. 1 to
 *     128 visible ASCII characters without blanks
 * @param policy the id of the policy
 * @param at when it was done; held to the microsecond, as events are
 * @param kind what is done
 * @param by who does it; a code of the host's, 1 to 128 characters
 * @param reason why; needed for an override
 * @param until the last day of an override
 * @param outcome what the alert turned out to be, of a closing
 */
public record AlertAction(
    String id,
    String policy,
    Instant at,
    Kind kind,
    String by,
    Optional<String> reason,
    Optional<LocalDate> until,
    Optional<AlertOutcome> outcome) {

  private static final int LONGEST_BY = 128;
  private static final int LONGEST_REASON = 1_000;

  /** What can be done. */
  public enum Kind {
    /** Takes an open or snoozed alert on. */
    ACKNOWLEDGE,
    /** Puts an open or acknowledged alert off for as long as the policy says. */
    SNOOZE,
    /** Closes an alert with its outcome. */
    CLOSE,
    /** Answers for it that there is no alert until a day, whether there is one or not. */
    OVERRIDE,
    /** Ends an override before its day. */
    LIFT
  }

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if an override has no reason or day, a closing has no outcome
   *     that somebody found, another one has either, a text is blank or too long, or the instant
   *     does not lie in the years 1800 to 2199
   */
  public AlertAction {
    Checks.code(policy, "policy");
    at = StageEvent.of(id, requireNonNull(kind, "kind").name(), at).at();
    Checks.text(by, "by", LONGEST_BY);
    reason.ifPresent(text -> Checks.text(text, "reason", LONGEST_REASON));
    until.ifPresent(day -> BankDates.check("until", day));
    boolean overrides = kind == Kind.OVERRIDE;
    Checks.require(overrides == until.isPresent(), "until", "is the last day of an override");
    Checks.require(!overrides || reason.isPresent(), "reason", "is needed for an override");
    Checks.require((kind == Kind.CLOSE) == outcome.isPresent(), "outcome", "is that of a closing");
    Checks.require(
        !outcome.equals(Optional.of(AlertOutcome.UNREVIEWED)), "outcome", "is found by somebody");
  }

  /**
   * Takes an alert on: from now on somebody works on it, and nobody else is told that nobody does.
   *
   * @param by who takes it on; a code of the host's
   */
  public static AlertAction acknowledge(String id, String policy, Instant at, String by) {
    return plain(id, policy, at, Kind.ACKNOWLEDGE, by);
  }

  /** Puts an alert off for as long as the policy says; refused where it says nothing. */
  public static AlertAction snooze(String id, String policy, Instant at, String by) {
    return plain(id, policy, at, Kind.SNOOZE, by);
  }

  /** Ends an override. */
  public static AlertAction lift(String id, String policy, Instant at, String by) {
    return plain(id, policy, at, Kind.LIFT, by);
  }

  /**
   * Closes an alert. The cool-down of the policy begins.
   *
   * @param outcome what it turned out to be; what trials and the drift of a policy are reckoned by
   */
  public static AlertAction close(
      String id, String policy, Instant at, String by, AlertOutcome outcome) {
    return new AlertAction(
        id, policy, at, Kind.CLOSE, by, Optional.empty(), Optional.empty(), Optional.of(outcome));
  }

  /**
   * Answers for it that there is no alert up to a day, that day included, in the engine's zone.
   *
   * @param reason why somebody answers for it; 1 to 1,000 characters, shown in the alert's steps
   * @param until at the most as many days ahead as the policy allows
   */
  public static AlertAction override(
      String id, String policy, Instant at, String by, String reason, LocalDate until) {
    return new AlertAction(
        id,
        policy,
        at,
        Kind.OVERRIDE,
        by,
        Optional.of(reason),
        Optional.of(until),
        Optional.empty());
  }

  private static AlertAction plain(String id, String policy, Instant at, Kind kind, String by) {
    return new AlertAction(
        id, policy, at, kind, by, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * The same with a reason.
   *
   * @param text 1 to 1,000 characters, not blank
   */
  public AlertAction because(String text) {
    return new AlertAction(id, policy, at, kind, by, Optional.of(text), until, outcome);
  }

  /** Nothing of the subject. */
  @Override
  public String toString() {
    return "AlertAction";
  }
}
