package org.bankcrm.customer.audit;

import java.util.List;

/**
 * Keeps what was changed, for a host to implement over its own storage. To be written by {@link
 * AuditTrail}.
 *
 * <p>The clauses, each tested by the contract kit {@code AuditLogContract} of the test kit:
 *
 * <ol>
 *   <li>A log to which nothing was appended has {@link AuditHead#none} and no entries.
 *   <li>An entry is appended if the log ends with just the head that is expected, and the entry
 *       comes right after it: its number is one more, and it holds that hash. When {@code append}
 *       answers {@code true} the entry is kept, and would outlive a crash where the log outlives
 *       one at all.
 *   <li>Otherwise nothing changes, and the answer is {@code false}: another writer was faster. Of
 *       two appends on one head just one succeeds, however they interleave.
 *   <li>The very same append made again right after it succeeded answers {@code true} and changes
 *       nothing, so that a writer who lost the answer may ask again.
 *   <li>An entry that does not come right after the expected head, or whose hash is not its own, is
 *       an {@code IllegalArgumentException}.
 *   <li>What is read equals what was appended, in every part, in its order, and does not change. It
 *       begins with the number asked for, or is empty beyond the end; it is at most as many as
 *       asked for, and less only at the end.
 *   <li>Nothing is ever changed or taken away.
 * </ol>
 *
 * <p>Implementations must be safe for use by many threads.
 */
public interface AuditLog {

  /** Where the log ends. {@link AuditHead#none} where nothing was added yet. */
  AuditHead head();

  /**
   * Adds an entry.
   *
   * @param expected where the log has to end
   * @return whether it was added; if not, read the head and make the entry anew
   * @throws IllegalArgumentException if the entry does not follow the head, or is not sound
   */
  boolean append(AuditHead expected, AuditEntry entry);

  /**
   * Entries in their order.
   *
   * @param from the number of the first, from 1
   * @param most how many at most, from 1
   */
  List<AuditEntry> entries(long from, int most);
}
