package org.bankcrm.customer.audit;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.bankcrm.core.check.Checks;

/**
 * An audit log in memory, for tests and for hosts that hand it on. Nothing outlives the process.
 * Thread-safe.
 */
public final class InMemoryAuditLog implements AuditLog {

  private final List<AuditEntry> entries = new ArrayList<>(); // guarded by this

  /**
   * A log without entries. Nothing outlives the process: for tests, and as a pattern for adapters.
   */
  public InMemoryAuditLog() {}

  @Override
  public synchronized AuditHead head() {
    return entries.isEmpty() ? AuditHead.none() : entries.get(entries.size() - 1).head();
  }

  @Override
  public synchronized boolean append(AuditHead expected, AuditEntry entry) {
    Checks.require(
        entry.sequence() == expected.sequence() + 1 && entry.previousHash().equals(expected.hash()),
        "entry",
        "must come right after the expected head");
    Checks.require(entry.isSound(), "entry", "must have its own hash");
    if (!head().equals(expected)) {
      return !entries.isEmpty() && entries.get(entries.size() - 1).equals(entry);
    }
    return entries.add(requireNonNull(entry, "entry"));
  }

  @Override
  public synchronized List<AuditEntry> entries(long from, int most) {
    Checks.require(from > 0, "from", "must be positive");
    Checks.require(most > 0, "most", "must be positive");
    long begin = Math.min(from - 1, entries.size());
    long end = Math.min(begin + most, entries.size());
    return List.copyOf(entries.subList((int) begin, (int) end));
  }

  /** How many entries there are. */
  @Override
  public synchronized String toString() {
    return "InMemoryAuditLog of " + entries.size();
  }
}
