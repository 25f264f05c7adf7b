package org.bankcrm.alert.watchlist;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import org.bankcrm.core.check.Checks;
import org.bankcrm.lifecycle.StageEvent;

/**
 * What somebody of the bank does with a watch list, or an alert that brings a subject onto it.
 * Immutable and thread-safe; {@code toString} shows nothing of the subject.
 *
 * @param id what tells it from all others of the subject; the same one sent twice counts once. 1 to
 *     128 visible ASCII characters without blanks
 * @param at when it was done; held to the microsecond, as events are
 * @param kind what is done
 * @param by who does it; a code of the host's
 * @param reason why; needed to put on and to take off
 * @param to of a hand-over, the new owner; of an alert, the policy, a colon and the level; of what
 *     was done, the id of the planned action
 * @param planned what is to be done
 */
public record WatchListAction(
    String id,
    Instant at,
    Kind kind,
    String by,
    Optional<String> reason,
    Optional<String> to,
    Optional<PlannedAction> planned) {

  /** What can be done. */
  public enum Kind {
    /** Puts a subject on the list, whatever its condition and the time since the last stay say. */
    PUT_ON,
    /** An alert was raised. */
    ALERT,
    /** Reviews it; the time until the next review begins. */
    REVIEW,
    /** Gives it to another owner. */
    HAND_OVER,
    /** Says what is to be done. */
    PLAN,
    /** Says that it was done, and what came of it. */
    DONE,
    /** Takes it off the list. */
    TAKE_OFF
  }

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if a text is blank or too long, or a part is missing or too
   *     many for the kind
   */
  public WatchListAction {
    at = StageEvent.of(id, requireNonNull(kind, "kind").name(), at).at();
    Checks.id(by, "by");
    reason.ifPresent(text -> PlannedAction.checkText(text, "reason"));
    boolean reasoned = kind == Kind.PUT_ON || kind == Kind.TAKE_OFF || kind == Kind.DONE;
    boolean addressed = kind == Kind.HAND_OVER || kind == Kind.ALERT || kind == Kind.DONE;
    if (reasoned && reason.isEmpty()) {
      throw new IllegalArgumentException("reason: needed here");
    }
    if (to.isPresent() != addressed || planned.isPresent() != (kind == Kind.PLAN)) {
      throw new IllegalArgumentException("to, planned: as the kind needs them");
    }
    to.ifPresent(text -> PlannedAction.checkText(text, "to"));
  }

  /**
   * Puts a subject on the list, whether its facts bring it there or not; the only way before the
   * time is over that a subject stays away after it left.
   *
   * @param by who does it; a code of the host's
   * @param reason why, in that person's words
   */
  public static WatchListAction putOn(String id, Instant at, String by, String reason) {
    return of(id, at, Kind.PUT_ON, by, Optional.of(reason), Optional.empty());
  }

  /**
   * Tells of an alert that was raised.
   *
   * @param policy the id of the alert policy
   * @param level the code of the level
   */
  public static WatchListAction alert(
      String id, Instant at, String by, String policy, String level) {
    return of(id, at, Kind.ALERT, by, Optional.empty(), Optional.of(policy + ":" + level));
  }

  /**
   * Reviews a listing: the next review is due so long after it as the policy says, and what was
   * overdue is so no more.
   *
   * @param by who looked at the subject
   */
  public static WatchListAction review(String id, Instant at, String by) {
    return of(id, at, Kind.REVIEW, by, Optional.empty(), Optional.empty());
  }

  /**
   * Gives a listing to another owner, who answers for its reviews from then on.
   *
   * @param owner a role or a person, by a code of the host's
   */
  public static WatchListAction handOver(String id, Instant at, String by, String owner) {
    return of(id, at, Kind.HAND_OVER, by, Optional.empty(), Optional.of(owner));
  }

  /** Says what is to be done. */
  public static WatchListAction plan(String id, Instant at, String by, PlannedAction action) {
    return new WatchListAction(
        id, at, Kind.PLAN, by, Optional.empty(), Optional.empty(), Optional.of(action));
  }

  /**
   * Says that a planned action was done.
   *
   * @param action its id
   * @param result what came of it
   */
  public static WatchListAction done(
      String id, Instant at, String by, String action, String result) {
    return of(id, at, Kind.DONE, by, Optional.of(result), Optional.of(action));
  }

  /**
   * Takes a subject off the list at once, without a probation.
   *
   * @param reason why, in that person's words
   */
  public static WatchListAction takeOff(String id, Instant at, String by, String reason) {
    return of(id, at, Kind.TAKE_OFF, by, Optional.of(reason), Optional.empty());
  }

  private static WatchListAction of(
      String id, Instant at, Kind kind, String by, Optional<String> reason, Optional<String> to) {
    return new WatchListAction(id, at, kind, by, reason, to, Optional.empty());
  }

  /**
   * The same with a reason.
   *
   * @param text in the words of whoever does it, not blank
   */
  public WatchListAction because(String text) {
    return new WatchListAction(id, at, kind, by, Optional.of(text), to, planned);
  }

  /** Nothing of the subject. */
  @Override
  public String toString() {
    return "WatchListAction";
  }
}
