package org.bankcrm.customer.audit;

import static java.util.Objects.requireNonNull;

import org.bankcrm.core.Labelled;

/**
 * Something wrong with an audit log. Immutable and thread-safe; nothing of a customer.
 *
 * @param kind what is wrong
 * @param sequence the number in the log at which it shows, counted from 1
 */
public record AuditFault(Kind kind, long sequence) {

  /** What can be wrong. */
  public enum Kind implements Labelled {
    /** An entry was changed: its hash is not that of its parts. */
    CHANGED,

    /** Entries were taken out, put in or moved: it does not hold the hash of the one before. */
    BROKEN_CHAIN,

    /** Its number is not the one that is due. */
    WRONG_NUMBER,

    /** The log is shorter than an anchor says: its end was cut off. */
    CUT_OFF,

    /**
     * The log is not the one of which the anchor was kept: it was written anew from there or
     * before.
     */
    REWRITTEN
  }

  /** Refuses nulls. */
  public AuditFault {
    requireNonNull(kind, "kind");
  }

  /** The kind and the number. */
  @Override
  public String toString() {
    return kind + " at " + sequence;
  }
}
