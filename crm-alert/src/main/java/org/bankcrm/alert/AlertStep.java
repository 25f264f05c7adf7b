package org.bankcrm.alert;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.bankcrm.core.Labelled;

/**
 * One thing that happened to an alert, by a figure, by the time, or by somebody of the bank.
 *
 * <p>Steps stand in the order of their instants and are never taken back by hand; a late event may
 * put others in their place, since the alert then came about otherwise. Immutable and thread-safe;
 * holds reasons that people wrote, so that it is personal data.
 *
 * @param at when
 * @param what what
 * @param level the level from then on, where it is one of figures
 * @param tells the role that is told, where one is
 * @param by who did it; a code of the host's, no name
 * @param reason why, in that person's words or by a code
 * @param until the last day of an override
 * @param outcome what it turned out to be, of a closing
 */
public record AlertStep(
    Instant at,
    What what,
    Optional<String> level,
    Optional<String> tells,
    Optional<String> by,
    Optional<String> reason,
    Optional<LocalDate> until,
    Optional<AlertOutcome> outcome) {

  /** What can happen. */
  public enum What implements Labelled {
    /** The alert was raised. */
    RAISED,
    /** A graver level came on. */
    WORSENED,
    /** A level came on again that was off, and is no graver than what was told. */
    RETURNED,
    /** The gravest level went off, and a lesser one is on. */
    EASED,
    /** All levels are off. */
    CLEARED,
    /** Nobody has acknowledged it, or closed it, in time. */
    OVERDUE,
    /** It goes to another role. */
    ESCALATED,
    /** Somebody takes it on. */
    ACKNOWLEDGED,
    /** Somebody puts it off. */
    SNOOZED,
    /** It is open again. */
    RESUMED,
    /** Somebody answers for it that there is none. */
    OVERRIDDEN,
    /** It is closed. */
    CLOSED
  }

  /** Refuses nulls. */
  public AlertStep {
    requireNonNull(at, "at");
    requireNonNull(what, "what");
    requireNonNull(level, "level");
    requireNonNull(tells, "tells");
    requireNonNull(by, "by");
    requireNonNull(reason, "reason");
    requireNonNull(until, "until");
    requireNonNull(outcome, "outcome");
  }

  /** One of figures or of time. */
  static AlertStep of(Instant at, What what, Optional<String> level, Optional<String> tells) {
    return new AlertStep(
        at,
        what,
        level,
        tells,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Closed by itself. */
  static AlertStep unreviewed(Instant at) {
    return new AlertStep(
        at,
        What.CLOSED,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(AlertOutcome.UNREVIEWED));
  }

  /** One of somebody. */
  static AlertStep of(What what, AlertAction action) {
    return new AlertStep(
        action.at(),
        what,
        Optional.empty(),
        Optional.empty(),
        Optional.of(action.by()),
        action.reason(),
        action.until(),
        action.outcome());
  }

  /** Nothing of the subject. */
  @Override
  public String toString() {
    return "AlertStep";
  }
}
