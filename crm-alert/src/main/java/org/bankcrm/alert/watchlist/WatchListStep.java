package org.bankcrm.alert.watchlist;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import org.bankcrm.core.Labelled;

/**
 * One thing that happened to a listing. Immutable and thread-safe; {@code toString} shows nothing
 * of the subject.
 *
 * @param at when
 * @param what what
 * @param by who did it; a code of the host's, no name. Empty where facts or time did
 * @param to the role or person that has it from then on, or is told; of an action, its id
 * @param reason why, in that person's words or by a code; of an alert, its policy, a colon and its
 *     level
 */
public record WatchListStep(
    Instant at, What what, Optional<String> by, Optional<String> to, Optional<String> reason) {

  /** What can happen. */
  public enum What implements Labelled {
    /** Came onto the list because the condition was met. */
    ENTERED,
    /** Came onto it by an alert. */
    ALERTED,
    /** Somebody put it on. */
    PUT_ON,
    /** A review is due. */
    REVIEW_DUE,
    /** It was not reviewed in time. */
    OVERDUE,
    /** Somebody else is told that it was not. */
    ESCALATED,
    /** Somebody reviewed it. */
    REVIEWED,
    /** Another owner has it. */
    HANDED_OVER,
    /** Something is to be done by a day. */
    PLANNED,
    /** It was done. */
    DONE,
    /** It is good; the probation begins. */
    PROBATION,
    /** It was not good any more before the probation was over. */
    RELAPSED,
    /** It stayed good for the whole probation and is off the list. */
    LEFT,
    /** Somebody took it off. */
    TAKEN_OFF
  }

  /** Refuses nulls. */
  public WatchListStep {
    requireNonNull(at, "at");
    requireNonNull(what, "what");
    requireNonNull(by, "by");
    requireNonNull(to, "to");
    requireNonNull(reason, "reason");
  }

  static WatchListStep of(Instant at, What what) {
    return new WatchListStep(at, what, Optional.empty(), Optional.empty(), Optional.empty());
  }

  WatchListStep to(String whom) {
    return new WatchListStep(at, what, by, Optional.of(whom), reason);
  }

  /** Nothing of the subject. */
  @Override
  public String toString() {
    return "WatchListStep";
  }
}
