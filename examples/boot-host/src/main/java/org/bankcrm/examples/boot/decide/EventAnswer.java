package org.bankcrm.examples.boot.decide;

import org.bankcrm.lifecycle.StageDecision;
import org.bankcrm.lifecycle.StageReason;

/** What came of an event. */
public enum EventAnswer {
  /** It moved the customer. */
  MOVED,

  /** It was taken note of and moved nobody. */
  NOTED,

  /** It was told before; nothing was done. */
  REPEATED,

  /** It happened before what was decided already: a replay of all events has to place it. */
  TOO_LATE,

  /** The lifecycle does not know it, or cannot take it; the decision says why. */
  REFUSED;

  static EventAnswer of(StageDecision decision) {
    if (decision instanceof StageDecision.Moved) {
      return MOVED;
    }
    if (decision instanceof StageDecision.Refused refused) {
      return refused.reason() == StageReason.OUT_OF_ORDER ? TOO_LATE : REFUSED;
    }
    StageDecision.Stayed stayed = (StageDecision.Stayed) decision;
    return stayed.reason() == StageReason.REPEATED_EVENT ? REPEATED : NOTED;
  }

  /** Whether event and stage are kept. */
  boolean isKept() {
    return this == MOVED || this == NOTED;
  }
}
