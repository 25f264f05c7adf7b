package org.bankcrm.lifecycle;

import org.bankcrm.core.Labelled;

/** Why a subject stays, why something is refused, or why a transition is not open. */
public enum StageReason implements Labelled {
  /** Nothing that leads out of the stage is due. */
  NOTHING_DUE,
  /** The lifecycle has ended. */
  FINAL_STAGE,
  /** Its time has not come. */
  NOT_DUE,
  /** The day that it waits for is missing. */
  DAY_MISSING,
  /** The subject has been in the stage longer than is asked for. */
  DWELL_OVER,
  /** It stays in the stage, and went before in this stay. */
  ALREADY_TAKEN,
  /** It waits until a value is known that its effects have to tell. */
  VALUE_MISSING,
  /** The guard is FALSE. */
  GUARD_NOT_MET,
  /** It cannot be told: the guard is UNKNOWN, and missing data would settle it. */
  MISSING_DATA,
  /**
   * It cannot be told whether its time is up: it is, or is not, depending on whether time in the
   * stage stood still on days of which that is not known.
   */
  PAUSE_UNKNOWN,
  /** It would go, but one that goes before it cannot be told. */
  UNDECIDED_BEFORE,
  /** Business days are counted over days that the calendar does not cover. */
  DAYS_NOT_COVERED,
  /** The stage it leads to was entered as often as is allowed. */
  ENTRIES_USED_UP,
  /** It is told to nobody, since a protected value could be made out from it. */
  WITHHELD,
  /** The lifecycle is not about the subject, which is not of its population. */
  NOT_APPLICABLE,
  /** No transition of the stage listens to the event. */
  NO_TRANSITION,
  /** What was due before the event leads to a stage in which nothing listens to it. */
  MOVED_BEFORE,
  /** The event was decided before. */
  REPEATED_EVENT,
  /** So many events share its instant that it cannot be told whether it was decided before. */
  TOO_MANY_AT_ONCE,
  /**
   * It happened before what was decided already. Whether it was decided then cannot be told;
   * replaying the log puts it in its place, once.
   */
  OUT_OF_ORDER,
  /** The lifecycle does not declare the type of the event. */
  UNKNOWN_EVENT,
  /** The event carries a value that the lifecycle does not declare. */
  UNKNOWN_PAYLOAD,
  /**
   * The state names a stage that the lifecycle does not have and that has become none of its
   * stages: nothing is decided, and the state stays as it is. Let the lifecycle say what the stage
   * has become ({@link Lifecycle#formerly}).
   */
  UNKNOWN_STAGE,
  /** Transitions led round in a circle within one instant. */
  LIVELOCK,
  /** More moves were due at once than one call takes. */
  TOO_MANY_MOVES;

  /** Whether it says that something cannot be told, which is neither yes nor no. */
  public boolean isUndecided() {
    return switch (this) {
      case MISSING_DATA,
          DAY_MISSING,
          DAYS_NOT_COVERED,
          PAUSE_UNKNOWN,
          UNDECIDED_BEFORE,
          UNKNOWN_STAGE ->
          true;
      default -> false;
    };
  }
}
