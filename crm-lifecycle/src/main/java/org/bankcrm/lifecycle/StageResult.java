package org.bankcrm.lifecycle;

import static java.util.Objects.requireNonNull;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.bankcrm.lifecycle.StillStage.Stay;
import org.jspecify.annotations.Nullable;

/**
 * What an engine made of an event or a tick.
 *
 * <p>Of most subjects it is asked whether they moved, and no more; why one stays, and when to look
 * again, is put together when somebody asks. Immutable, thread-safe and comparable by value.
 */
public final class StageResult {

  private final StageState state;
  private final List<StageChange> changes;

  /** Who tells the decision, in which zone; null where it was told. */
  private final @Nullable Stay stay;

  private final @Nullable ZoneId zone;

  /** Null until it is told; whoever tells it again tells the same. */
  private @Nullable StageDecision decision;

  /**
   * A decision with what comes of it.
   *
   * @param decision what was decided
   * @param state what to keep; the same as before where the decision is a refusal
   * @param changes what to add to the history, in order; empty unless the subject moved
   */
  public StageResult(StageDecision decision, StageState state, List<StageChange> changes) {
    this.decision = requireNonNull(decision, "decision");
    this.state = requireNonNull(state, "state");
    this.changes = List.copyOf(changes);
    this.stay = null;
    this.zone = null;
  }

  /** A subject that stays. */
  StageResult(Stay stay, ZoneId zone, StageState state) {
    this.stay = stay;
    this.zone = zone;
    this.state = state;
    this.changes = List.of();
  }

  /** What the engine decided. */
  public StageDecision decision() {
    StageDecision told = decision;
    if (told == null) {
      told = requireNonNull(stay).told(state, requireNonNull(zone));
      decision = told;
    }
    return told;
  }

  /** What to keep; the same as before where the decision is a refusal. */
  public StageState state() {
    return state;
  }

  /** What to add to the history, in order; empty unless the subject moved. */
  public List<StageChange> changes() {
    return changes;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StageResult that
        && decision().equals(that.decision())
        && state.equals(that.state)
        && changes.equals(that.changes);
  }

  @Override
  public int hashCode() {
    return Objects.hash(decision(), state, changes);
  }

  /** Nothing of the subject. */
  @Override
  public String toString() {
    return "StageResult";
  }
}
