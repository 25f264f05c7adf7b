package org.bankcrm.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.held.PersonSalt;
import org.bankcrm.customer.audit.AuditChange;
import org.bankcrm.customer.audit.AuditCheck;
import org.bankcrm.customer.audit.AuditEntry;
import org.bankcrm.customer.audit.AuditHead;
import org.bankcrm.customer.audit.AuditLog;
import org.junit.jupiter.api.Test;

/**
 * What every {@link AuditLog} must do. Each test is named after the clause that it proves.
 *
 * <pre>{@code
 * class OurAuditLogTest extends AuditLogContract {
 *   @Override
 *   protected AuditLog newLog() {
 *     return new OurAuditLog(emptyDatabase());
 *   }
 * }
 * }</pre>
 *
 * <p>That two writers at the same time lose nothing (clause 3) has to be tested beside it, with the
 * threads of the host.
 */
public abstract class AuditLogContract {

  private static final Instant START = Instant.parse("2026-02-28T15:59:59.123456789Z");
  private static final PersonSalt SALT = PersonSalt.of(new byte[32]);

  /** For the subclass, which JUnit makes. */
  protected AuditLogContract() {}

  /** A log that holds nothing. */
  protected abstract AuditLog newLog();

  /** A change with everything that a change can have. */
  private static AuditChange change(int number) {
    AuditChange change = AuditChange.of(START.plusSeconds(number), "E4711", "correct-" + number);
    return number % 3 == 0
        ? change
        : change
            .about(SALT, CustomerId.of("customer-" + number))
            .withSecret(SALT, "record.phone", Optional.of("13800138000"), Optional.empty())
            .withOpen("record.phone.source", Optional.empty(), Optional.of("网点 " + number));
  }

  private static List<AuditEntry> fill(AuditLog log, int size) {
    List<AuditEntry> entries = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      AuditHead head = log.head();
      entries.add(AuditEntry.after(head, change(i)));
      assertTrue(log.append(head, entries.get(i)), "append " + i);
    }
    return entries;
  }

  /** A new log has no head, and is no error. */
  @Test
  final void clause1_new_isEmpty() {
    AuditLog log = newLog();
    assertEquals(AuditHead.none(), log.head());
    assertEquals(List.of(), log.entries(1, 10));
  }

  /** What was appended last is what the next entry has to follow. */
  @Test
  final void clause2_appended_isTheHead() {
    AuditLog log = newLog();
    List<AuditEntry> entries = fill(log, 3);
    assertEquals(entries.get(2).head(), log.head());
    assertEquals(entries, log.entries(1, 10));
    assertEquals(List.of(), AuditCheck.of(log, List.of(entries.get(1).head(), log.head())));
  }

  /**
   * Red where the head is read and written in two steps: of two writers one has to be told that it
   * was slower.
   */
  @Test
  final void clause3_anotherHead_changesNothing() {
    AuditLog log = newLog();
    AuditHead none = log.head();
    List<AuditEntry> entries = fill(log, 2);
    assertFalse(log.append(none, AuditEntry.after(none, change(7))));
    AuditHead first = entries.get(0).head();
    assertFalse(log.append(first, AuditEntry.after(first, change(7))));
    AuditHead ahead = AuditEntry.after(log.head(), change(8)).head();
    assertFalse(log.append(ahead, AuditEntry.after(ahead, change(7))));
    assertEquals(entries, log.entries(1, 10));
    assertEquals(entries.get(1).head(), log.head());
  }

  /** A writer who lost the answer asks again. */
  @Test
  final void clause4_theVerySameAgain_isAppendedOnce() {
    AuditLog log = newLog();
    AuditEntry first = AuditEntry.after(AuditHead.none(), change(1));
    assertTrue(log.append(AuditHead.none(), first));
    assertTrue(log.append(AuditHead.none(), first));
    AuditEntry second = AuditEntry.after(first.head(), change(2));
    assertTrue(log.append(first.head(), second));
    assertFalse(log.append(AuditHead.none(), first), "an older one is no repetition");
    assertEquals(List.of(first, second), log.entries(1, 10));
  }

  /**
   * The chain of hashes holds from the first entry to the last. Red where the store takes what
   * breaks it.
   */
  @Test
  final void clause5_entryThatDoesNotFollow_isRefused() {
    AuditLog log = newLog();
    AuditEntry first = fill(log, 1).get(0);
    AuditEntry good = AuditEntry.after(first.head(), change(2));
    List<AuditEntry> wrong =
        List.of(
            first,
            new AuditEntry(3, good.previousHash(), good.change(), good.hash()),
            new AuditEntry(2, good.previousHash(), change(4), good.hash()),
            new AuditEntry(2, good.hash(), good.change(), good.hash()));
    for (AuditEntry entry : wrong) {
      assertThrows(IllegalArgumentException.class, () -> log.append(first.head(), entry));
    }
    assertEquals(List.of(first), log.entries(1, 10));
  }

  /**
   * A log of years is never read at once. Red where a portion begins with the entry that ended the
   * one before.
   */
  @Test
  final void clause6_entries_areReadInPortions() {
    AuditLog log = newLog();
    List<AuditEntry> entries = fill(log, 7);
    assertEquals(entries.subList(2, 5), log.entries(3, 3));
    assertEquals(entries.subList(5, 7), log.entries(6, 3));
    assertEquals(List.of(), log.entries(8, 3));
    assertEquals(List.of(), log.entries(Long.MAX_VALUE, 3));
    assertEquals(entries, log.entries(1, Integer.MAX_VALUE));
  }

  /** Red where the list that is handed out is the one that is kept. */
  @Test
  final void clause6_whatWasRead_doesNotChange() {
    AuditLog log = newLog();
    List<AuditEntry> entries = fill(log, 2);
    List<AuditEntry> read = log.entries(1, 10);
    fill(log, 0);
    AuditHead head = log.head();
    assertTrue(log.append(head, AuditEntry.after(head, change(9))));
    assertEquals(entries, read);
  }

  /** Nothing takes an entry out or changes it. Who must go out of it is in it by a hash alone. */
  @Test
  final void clause7_entries_stay() {
    AuditLog log = newLog();
    List<AuditEntry> entries = fill(log, 50);
    assertEquals(entries, log.entries(1, 50));
    assertEquals(entries.get(0), log.entries(1, 1).get(0));
  }
}
