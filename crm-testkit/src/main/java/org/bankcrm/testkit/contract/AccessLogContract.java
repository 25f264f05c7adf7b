package org.bankcrm.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.customer.consent.Purpose;
import org.bankcrm.customer.privacy.AccessLog;
import org.bankcrm.customer.privacy.AccessRecord;
import org.bankcrm.customer.privacy.Visibility;
import org.junit.jupiter.api.Test;

/**
 * What every {@link AccessLog} must do. Each test is named after the clause that it proves.
 *
 * <pre>{@code
 * class OurAccessLogTest extends AccessLogContract {
 *   @Override
 *   protected AccessLog newLog() {
 *     return new OurAccessLog(emptyDatabase());
 *   }
 * }
 * }</pre>
 */
public abstract class AccessLogContract {

  private static final CustomerId LI = CustomerId.of("customer-1");
  private static final CustomerId HAN = CustomerId.of("customer-2");
  private static final CustomerId NOBODY = CustomerId.of("pseudonym-1");
  private static final Instant START = Instant.parse("2026-02-28T15:59:59.123456Z");

  /** For the subclass, which JUnit makes. */
  protected AccessLogContract() {}

  /** A log that holds nothing. */
  protected abstract AccessLog newLog();

  private static AccessRecord record(String id, CustomerId customer, int seconds) {
    return new AccessRecord(
        id,
        START.plusSeconds(seconds),
        "E4711",
        "teller",
        Purpose.SERVICE,
        customer,
        PolicyRef.of("branch", 3),
        new TreeMap<>(
            Map.of("record.phone", Visibility.MASKED, "record.document", Visibility.NONE)));
  }

  private static List<AccessRecord> all(AccessLog log, CustomerId customer) {
    return log.of(customer, START.minusSeconds(10_000), START.plusSeconds(10_000));
  }

  /** Who looked at a customer is there at once, not when a queue is emptied. */
  @Test
  final void clause1_appended_isThere() {
    AccessLog log = newLog();
    log.append(record("a", LI, 0));
    assertEquals(1, all(log, LI).size());
  }

  /** A caller who lost the answer asks again. */
  @Test
  final void clause2_theSameAgain_isKeptOnce() {
    AccessLog log = newLog();
    log.append(record("a", LI, 0));
    log.append(record("a", LI, 0));
    assertEquals(List.of(record("a", LI, 0)), all(log, LI));
  }

  /** What was written of an access is never changed. Red where a second one overwrites it. */
  @Test
  final void clause2_anotherWithTheId_isRefused() {
    AccessLog log = newLog();
    log.append(record("a", LI, 0));
    assertThrows(IllegalArgumentException.class, () -> log.append(record("a", LI, 1)));
    assertThrows(IllegalArgumentException.class, () -> log.append(record("a", HAN, 0)));
    assertEquals(List.of(record("a", LI, 0)), all(log, LI));
    assertEquals(List.of(), all(log, HAN));
  }

  /** Red where instants lose digits, or the fields that were shown are cut. */
  @Test
  final void clause3_whatIsRead_equalsWhatWasAppended() {
    AccessLog log = newLog();
    List<AccessRecord> appended = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      appended.add(record("read-" + i, LI, i));
      log.append(appended.get(i));
    }
    assertEquals(appended, all(log, LI));
  }

  /**
   * Two accesses of one instant stand in the order in which they were written. Red where the
   * database chooses.
   */
  @Test
  final void clause4_order_isThatOfInstantsThenOfAppending() {
    AccessLog log = newLog();
    log.append(record("late", LI, 9));
    log.append(record("z", LI, 5));
    log.append(record("b", LI, 5));
    log.append(record("early", LI, 1));
    assertEquals(
        List.of(
            record("early", LI, 1), record("z", LI, 5), record("b", LI, 5), record("late", LI, 9)),
        all(log, LI));
  }

  /** From an instant on, up to another and not with it. */
  @Test
  final void clause4_range_isHalfOpen() {
    AccessLog log = newLog();
    for (int i = 0; i < 4; i++) {
      log.append(record("read-" + i, LI, i));
    }
    assertEquals(
        List.of(record("read-1", LI, 1), record("read-2", LI, 2)),
        log.of(LI, START.plusSeconds(1), START.plusSeconds(3)));
    assertEquals(List.of(), log.of(LI, START.plusSeconds(2), START.plusSeconds(2)));
  }

  /** Red where the list that is handed out is the one that is kept. */
  @Test
  final void clause5_whatWasRead_doesNotChange() {
    AccessLog log = newLog();
    log.append(record("a", LI, 0));
    List<AccessRecord> read = all(log, LI);
    log.append(record("b", LI, 1));
    assertEquals(List.of(record("a", LI, 0)), read);
    assertEquals(2, all(log, LI).size());
  }

  /** A customer who asks who has seen him is told of himself alone. */
  @Test
  final void clause6_customers_doNotTouchEachOther() {
    AccessLog log = newLog();
    log.append(record("a", LI, 0));
    log.append(record("b", HAN, 0));
    assertEquals(List.of(record("a", LI, 0)), all(log, LI));
    assertEquals(List.of(record("b", HAN, 0)), all(log, HAN));
    assertEquals(List.of(), all(log, NOBODY));
  }

  /** For erasure: that somebody looked stays true, at whom is told no more. */
  @Test
  final void clause7_pseudonymised_standsUnderTheOtherKeyAlone() {
    AccessLog log = newLog();
    log.append(record("a", LI, 0));
    log.append(record("b", HAN, 1));
    log.append(record("c", LI, 2));
    log.pseudonymise(LI, NOBODY);
    log.pseudonymise(LI, NOBODY);
    assertEquals(List.of(), all(log, LI));
    assertEquals(List.of(record("a", NOBODY, 0), record("c", NOBODY, 2)), all(log, NOBODY));
    assertEquals(List.of(record("b", HAN, 1)), all(log, HAN));
    assertThrows(IllegalArgumentException.class, () -> log.append(record("a", LI, 0)));
  }

  /** Two people would become one, and nobody could part them again. */
  @Test
  final void clause7_pseudonymWithRecords_isRefused() {
    AccessLog log = newLog();
    log.append(record("a", LI, 0));
    log.append(record("b", HAN, 1));
    assertThrows(IllegalArgumentException.class, () -> log.pseudonymise(LI, HAN));
    assertEquals(List.of(record("a", LI, 0)), all(log, LI));
    assertEquals(List.of(record("b", HAN, 1)), all(log, HAN));
  }
}
