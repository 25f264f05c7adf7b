package org.bankcrm.lifecycle;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.LocalDays;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.condition.Truth;

/** What a lifecycle says of a subject: it moved, it stays, or what was asked is refused. */
public sealed interface StageDecision {

  /** The lifecycle. */
  PolicyRef lifecycle();

  /** The stage in which the subject stands now; empty before it entered the lifecycle. */
  Optional<String> stage();

  /**
   * The first instant after the call's at which time alone can move the subject, in the zone of the
   * facts: look again then. The start of a day, but for times in minutes and hours. Empty where
   * time alone moves nothing. It may turn out that nothing moves then; to look earlier is of no
   * use.
   */
  Optional<ZonedDateTime> nextDueAt();

  /**
   * The day of {@link #nextDueAt}, for a host that looks once a day; where minutes and hours count
   * it may be the day of the call itself. Who looks later loses nothing: what is due is taken in
   * its order and dated to when it was due.
   */
  default Optional<LocalDate> nextDue() {
    return nextDueAt().map(at -> LocalDays.of(at.toInstant(), at.getZone()));
  }

  /**
   * Whether missing data could not have led elsewhere. What an undecided transition of higher
   * priority could turn aside waits until that can be told. An event goes past one of lower
   * priority that might have gone before it, and a step of a late tick past one that might have
   * been due before; then it is not settled ({@link Moved#passed}). Nor is it where a step leads to
   * a stage that an undecided transition may leave at once, or an event is refused that such a
   * transition could have let in.
   */
  boolean isSettled();

  /**
   * The ids of the attributes that are missing where it cannot be told whether the lifecycle is
   * about the subject at all; empty where that can be told.
   */
  List<String> missingToApply();

  /**
   * Whether the time in the stage stands still from now on ({@link Stage#pausedWhile}), by what was
   * known now: what a host keeps that leads subjects by a book alone ({@link StageState#looked}).
   * {@code UNKNOWN} where missing data would decide that. Empty where the stage knows no pauses,
   * where nothing was looked at, and where it is told to nobody, since something protected would be
   * made out from it.
   */
  Optional<Truth> standsStill();

  private static boolean isSettled(StageReason reason, List<Obstacle> obstacles) {
    return !reason.isUndecided() && !Obstacle.isAnyUndecided(obstacles);
  }

  /**
   * It moved, at least once.
   *
   * @param lifecycle the lifecycle
   * @param moves the steps in their order
   * @param obstacles for each transition out of the stage in which it stands now, what stands in
   *     its way; empty where a book took a step to another stage, since it looks no further
   * @param passed the transitions out of stages that it stood in of which missing data would decide
   *     whether they had gone before a step that was taken; none where that is told to nobody
   * @param nextDueAt the first instant at which time alone can move it on, in the zone of the facts
   * @param standsStill whether the time in its stage stands still, if its stage knows pauses
   */
  record Moved(
      PolicyRef lifecycle,
      List<Move> moves,
      List<Obstacle> obstacles,
      List<Obstacle> passed,
      Optional<ZonedDateTime> nextDueAt,
      Optional<Truth> standsStill)
      implements StageDecision {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if there is no step
     */
    public Moved {
      requireNonNull(lifecycle, "lifecycle");
      moves = List.copyOf(moves);
      if (moves.isEmpty()) {
        throw new IllegalArgumentException("moves must not be empty");
      }
      obstacles = List.copyOf(obstacles);
      passed = List.copyOf(passed);
      requireNonNull(nextDueAt, "nextDueAt");
      requireNonNull(standsStill, "standsStill");
    }

    @Override
    public Optional<String> stage() {
      return Optional.of(moves.get(moves.size() - 1).to());
    }

    @Override
    public boolean isSettled() {
      return passed.isEmpty() && !Obstacle.isAnyUndecided(obstacles);
    }

    /** None: the lifecycle is about the subject. */
    @Override
    public List<String> missingToApply() {
      return List.of();
    }

    /** The lifecycle, and nothing of the subject. */
    @Override
    public String toString() {
      return "StageDecision in " + lifecycle;
    }
  }

  /**
   * It stays where it is.
   *
   * @param lifecycle the lifecycle
   * @param stage the stage; empty if it has not entered the lifecycle
   * @param reason why
   * @param obstacles for each transition that was looked at, what stands in its way
   * @param nextDueAt the first instant at which time alone can move it, in the zone of the facts
   * @param missingToApply what would settle whether the lifecycle is about it, if that is open
   * @param standsStill whether the time in its stage stands still, if its stage knows pauses
   */
  record Stayed(
      PolicyRef lifecycle,
      Optional<String> stage,
      StageReason reason,
      List<Obstacle> obstacles,
      Optional<ZonedDateTime> nextDueAt,
      List<String> missingToApply,
      Optional<Truth> standsStill)
      implements StageDecision {
    /** Refuses nulls. */
    public Stayed {
      requireNonNull(lifecycle, "lifecycle");
      requireNonNull(stage, "stage");
      requireNonNull(reason, "reason");
      obstacles = List.copyOf(obstacles);
      requireNonNull(nextDueAt, "nextDueAt");
      missingToApply = List.copyOf(missingToApply);
      requireNonNull(standsStill, "standsStill");
    }

    @Override
    public boolean isSettled() {
      return StageDecision.isSettled(reason, obstacles);
    }

    /** The lifecycle, and nothing of the subject. */
    @Override
    public String toString() {
      return "StageDecision in " + lifecycle;
    }
  }

  /**
   * What was asked is refused, and nothing has changed.
   *
   * @param lifecycle the lifecycle
   * @param stage the stage, as it was
   * @param reason why
   * @param obstacles for each transition that was looked at, what stands in its way; those that
   *     need no event only where it cannot be told whether they go before it
   * @param met the stage in which the event met the subject, which the obstacles lead out of, where
   *     something was due before the event; that is due again on the next call. Empty otherwise
   * @param missingToApply what would settle whether the lifecycle is about it, if that is open
   */
  record Refused(
      PolicyRef lifecycle,
      Optional<String> stage,
      StageReason reason,
      List<Obstacle> obstacles,
      Optional<String> met,
      List<String> missingToApply)
      implements StageDecision {
    /** Refuses nulls. */
    public Refused {
      requireNonNull(lifecycle, "lifecycle");
      requireNonNull(stage, "stage");
      requireNonNull(reason, "reason");
      obstacles = List.copyOf(obstacles);
      requireNonNull(met, "met");
      missingToApply = List.copyOf(missingToApply);
    }

    @Override
    public boolean isSettled() {
      return StageDecision.isSettled(reason, obstacles);
    }

    /** The lifecycle, and nothing of the subject. */
    @Override
    public String toString() {
      return "StageDecision in " + lifecycle;
    }

    /** Empty: nothing was looked at. */
    @Override
    public Optional<Truth> standsStill() {
      return Optional.empty();
    }

    /** Empty: nothing was looked at. */
    @Override
    public Optional<ZonedDateTime> nextDueAt() {
      return Optional.empty();
    }
  }
}
