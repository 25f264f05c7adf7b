package org.bankcrm.lifecycle;

import static java.util.Objects.requireNonNull;

import org.bankcrm.core.attribute.Facts;

/** One entry of a subject's log: an event or a tick, with what was known of the subject then. */
public sealed interface LogEntry {

  /** What was known. */
  Facts facts();

  /**
   * An event.
   *
   * @param event what happened
   * @param facts what was known then
   */
  record Event(StageEvent event, Facts facts) implements LogEntry {
    /** Refuses nulls. */
    public Event {
      requireNonNull(event, "event");
      requireNonNull(facts, "facts");
    }
  }

  /**
   * A look at the subject, as of the facts' instant.
   *
   * @param facts what was known then
   */
  record Tick(Facts facts) implements LogEntry {
    /** Refuses nulls. */
    public Tick {
      requireNonNull(facts, "facts");
    }
  }
}
