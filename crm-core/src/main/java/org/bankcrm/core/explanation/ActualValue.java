package org.bankcrm.core.explanation;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.bankcrm.core.condition.Absence;

/**
 * What a rule found in place of an attribute. May be personal data: {@code toString} says the state
 * alone.
 *
 * @param state whether there was a value, and whether it may be seen
 * @param value the value, of the attribute's own Java type; only where the state is {@code SHOWN}
 * @param observedOn the day on which a value was observed that is now too old; empty if it may not
 *     be seen, and in all other states
 * @param absence why there is no value; there just where the state is {@code MISSING}
 */
public record ActualValue(
    State state,
    Optional<Object> value,
    Optional<LocalDate> observedOn,
    Optional<Absence> absence) {

  /** Whether there was a value, and whether it may be seen. */
  public enum State {
    /** Known, and held here. */
    SHOWN,
    /** Known, and not to be seen at this disclosure. */
    MASKED,
    /** Known, but older than the rule accepts; it counts as missing. */
    STALE,
    /** Not known. */
    MISSING
  }

  /** Checks that a value is there just where it is shown. */
  public ActualValue {
    requireNonNull(state, "state");
    if (value.isPresent() != (state == State.SHOWN)) {
      throw new IllegalArgumentException("a value belongs to SHOWN, and only there");
    }
    if (observedOn.isPresent() && state != State.STALE) {
      throw new IllegalArgumentException("a day of observation belongs to STALE");
    }
    if (absence.isPresent() != (state == State.MISSING)) {
      throw new IllegalArgumentException("a reason belongs to MISSING, and only there");
    }
  }

  /** A value that may be seen. */
  public static ActualValue shown(Object value) {
    return new ActualValue(State.SHOWN, Optional.of(value), Optional.empty(), Optional.empty());
  }

  /** A value that may not be seen. */
  public static ActualValue masked() {
    return new ActualValue(State.MASKED, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** No value, and no reason told why. */
  public static ActualValue missing() {
    return missing(Absence.NOT_KNOWN);
  }

  /** No value, for this reason. */
  public static ActualValue missing(Absence reason) {
    return new ActualValue(State.MISSING, Optional.empty(), Optional.empty(), Optional.of(reason));
  }

  /** A value that is too old, with the day on which it was observed if that may be seen. */
  public static ActualValue stale(Optional<LocalDate> observedOn) {
    return new ActualValue(State.STALE, Optional.empty(), observedOn, Optional.empty());
  }

  @Override
  public String toString() {
    return "ActualValue[" + state + "]";
  }
}
