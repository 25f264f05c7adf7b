package org.bankcrm.customer.audit;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Finds out whether an audit log is still what was written.
 *
 * <p>What can be found with what:
 *
 * <ul>
 *   <li>With the log alone: an entry that was changed, taken out of the middle, put in, or moved.
 *   <li>With an anchor (an {@link AuditHead} kept where whoever can write the log cannot): that the
 *       end was cut off or written anew, as far as the anchor reaches. What was appended after the
 *       last anchor can be cut off unseen, so anchor as often as that loss could be borne.
 *   <li>Not at all: what was never appended, and a log that was written anew from its first entry
 *       on together with every anchor.
 * </ul>
 *
 * <p>An anchor is a line of text; sign it, print it or send it to another system. Thread-safe.
 */
public final class AuditCheck {

  private static final int PORTION = 1_000;

  private AuditCheck() {}

  /**
   * Reads the whole log.
   *
   * @param anchors heads that were kept, in any order; none where there are none
   * @return all that is wrong, in the order of the log; empty where it is as it was written
   */
  public static List<AuditFault> of(AuditLog log, Collection<AuditHead> anchors) {
    requireNonNull(log, "log");
    TreeSet<AuditHead> open = new TreeSet<>(anchors);
    open.remove(AuditHead.none());
    List<AuditFault> faults = new ArrayList<>();
    AuditHead head = AuditHead.none();
    List<AuditEntry> entries = log.entries(1, PORTION);
    while (!entries.isEmpty()) {
      for (AuditEntry entry : entries) {
        check(head, entry, faults);
        head = new AuditHead(head.sequence() + 1, entry.hash());
        compare(head, open, faults);
      }
      entries = log.entries(head.sequence() + 1, PORTION);
    }
    long length = head.sequence();
    open.forEach(cut -> faults.add(new AuditFault(AuditFault.Kind.CUT_OFF, length + 1)));
    return faults.stream().distinct().toList();
  }

  private static void check(AuditHead head, AuditEntry entry, List<AuditFault> faults) {
    long due = head.sequence() + 1;
    if (entry.sequence() != due) {
      faults.add(new AuditFault(AuditFault.Kind.WRONG_NUMBER, due));
    }
    if (!entry.previousHash().equals(head.hash())) {
      faults.add(new AuditFault(AuditFault.Kind.BROKEN_CHAIN, due));
    }
    if (!entry.isSound()) {
      faults.add(new AuditFault(AuditFault.Kind.CHANGED, due));
    }
  }

  private static void compare(AuditHead head, TreeSet<AuditHead> open, List<AuditFault> faults) {
    while (!open.isEmpty() && open.first().sequence() == head.sequence()) {
      if (!open.pollFirst().equals(head)) {
        faults.add(new AuditFault(AuditFault.Kind.REWRITTEN, head.sequence()));
      }
    }
  }
}
