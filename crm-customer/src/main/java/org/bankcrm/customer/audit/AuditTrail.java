package org.bankcrm.customer.audit;

import static java.util.Objects.requireNonNull;

/**
 * Adds changes at the end of an audit log, however many writers there are. As thread-safe as its
 * log.
 */
public final class AuditTrail {

  private static final int MOST_TRIES = 1_000;

  private final AuditLog log;

  /**
   * Writes to a log.
   *
   * @param log others may write to it at the same time
   */
  public AuditTrail(AuditLog log) {
    this.log = requireNonNull(log, "log");
  }

  /**
   * Adds a change; where another writer was faster, after theirs. One that equals what another
   * writer adds at that very moment, in instant, person and all, is taken for the same change
   * handed in twice, and stands once.
   *
   * @return the entry that was added
   * @throws IllegalStateException if others were faster a thousand times in a row: nothing was
   *     added
   */
  public AuditEntry add(AuditChange change) {
    requireNonNull(change, "change");
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      AuditHead head = log.head();
      AuditEntry entry = AuditEntry.after(head, change);
      if (log.append(head, entry)) {
        return entry;
      }
    }
    throw new IllegalStateException("others were faster " + MOST_TRIES + " times");
  }

  /** The type alone. */
  @Override
  public String toString() {
    return "AuditTrail";
  }
}
