package org.bankcrm.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.bankcrm.campaign.budget.BudgetCap;
import org.bankcrm.campaign.contact.ContactWindow;
import org.bankcrm.campaign.port.BudgetAnswer;
import org.bankcrm.campaign.port.BudgetClaim;
import org.bankcrm.campaign.port.ContactBudget;
import org.junit.jupiter.api.Test;

/**
 * What every {@link ContactBudget} must do; the number of a clause stands in the name of its tests.
 *
 * <p>Extend it in a test of the adapter, and hand in an empty budget for each test. The budgets are
 * fed a few hundred contacts with instants in the year 2026.
 */
public abstract class ContactBudgetContract extends BudgetJoiningContract {

  /** For whoever extends it. */
  protected ContactBudgetContract() {}

  // ----- clause 1: caps hold; clause 2: nothing is refused without need

  /** Two a week are two for each customer. Red where the count has no subject in it. */
  @Test
  protected void clause1_capOfEachSubject_bindsEachForItself() {
    Ledger budget = budget(TWO_A_DAY);
    assertTrue(reserve(budget, claim("1", "C1", NOW)));
    assertTrue(reserve(budget, claim("2", "C1", NOW)));
    assertFalse(reserve(budget, claim("3", "C1", NOW)));
    assertTrue(reserve(budget, claim("4", "C2", NOW)));
  }

  /** What the channel can bear in all is counted over everybody. */
  @Test
  protected void clause1_capOverall_bindsAllTogether() {
    Ledger budget = budget(THREE_A_WEEK);
    assertTrue(reserve(budget, claim("1", "C1", NOW)));
    assertTrue(reserve(budget, claim("2", "C2", NOW)));
    assertTrue(reserve(budget, claim("3", "C3", NOW)));
    assertFalse(reserve(budget, claim("4", "C4", NOW)));
  }

  /** A message that is sent on Friday takes its place today. */
  @Test
  protected void clause1_contactPlannedAhead_countsToo() {
    Ledger budget = budget(BudgetCap.overall(1, ContactWindow.ofHours(48)));
    assertTrue(reserve(budget, claim("1", NOW.plusSeconds(3600))));
    assertFalse(reserve(budget, claim("2", NOW)));
    assertTrue(reserve(budget, claim("3", NOW.minus(Duration.ofHours(47)))));
  }

  /** Red where only reservations are counted, so that what was sent is forgotten. */
  @Test
  protected void clause1_committedContact_stillCounts() {
    Ledger budget = budget(BudgetCap.overall(1, ContactWindow.ofDays(7)));
    assertTrue(reserve(budget, claim("1", NOW)));
    assertTrue(budget.commit("1", NOW));
    assertFalse(reserve(budget, claim("2", NOW)));
    budget.expire(LATE);
    assertFalse(budget.reserve(claimUntil("2", NOW, LATE.plusSeconds(9)), LATE).isReserved());
  }

  /**
   * Random claims, each held against a count by hand over every window that it lies in, also those
   * that begin before it.
   */
  @Test
  protected void clause1and2_anyOrderOfInstants_reservesWhatBreaksNoCap() {
    SplittableRandom random = new SplittableRandom(2026);
    Ledger budget = budget(TWO_A_DAY, THREE_A_WEEK);
    List<BudgetClaim> made = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      Instant at = NOW.plusSeconds(900L * random.nextInt(96 * 40));
      BudgetClaim claim = claim("T" + i, "C" + random.nextInt(3), at);
      boolean reserved = reserve(budget, claim);
      assertEquals(fits(made, claim), reserved, () -> "claim at " + at);
      if (reserved) {
        made.add(claim);
      }
    }
    assertCapsHold(made, TWO_A_DAY, THREE_A_WEEK);
  }

  private static boolean fits(List<BudgetClaim> made, BudgetClaim claim) {
    List<BudgetClaim> with = new ArrayList<>(made);
    with.add(claim);
    try {
      assertCapsHold(with, TWO_A_DAY, THREE_A_WEEK);
      return true;
    } catch (AssertionError broken) {
      return false;
    }
  }

  /**
   * Threads that reserve the last place at once: just one of them gets it. Red where the count and
   * the insert are two statements without a lock between.
   */
  @Test
  protected void clause1_manyAtOnce_breakNoCap() throws Exception {
    for (int round = 0; round < 20; round++) {
      Ledger budget = budget(TWO_A_DAY, BudgetCap.overall(25, ContactWindow.calendarWeek()));
      List<BudgetClaim> made = Collections.synchronizedList(new ArrayList<>());
      CyclicBarrier start = new CyclicBarrier(THREADS);
      List<Runnable> tasks = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        String name = "R" + round + "T" + thread;
        tasks.add(() -> reserveSome(budget, name, start, made));
      }
      runTogether(tasks);
      assertCapsHold(made, TWO_A_DAY, BudgetCap.overall(25, ContactWindow.calendarWeek()));
    }
  }

  private static void reserveSome(
      Ledger budget, String name, CyclicBarrier start, List<BudgetClaim> made) {
    meet(start);
    for (int i = 0; i < 40; i++) {
      BudgetClaim claim = claim(name + "-" + i, "C" + i % 20, NOW);
      if (reserve(budget, claim)) {
        settle(budget, claim, i, made);
      }
    }
  }

  /**
   * While some look at all kinds of instants, no reservation is lost and no cap broken: whoever
   * only looks takes nothing from anybody.
   */
  @Test
  protected void clause10_manyReadWhileOthersReserve_everyReservationIsCommitted()
      throws Exception {
    for (int round = 0; round < 5; round++) {
      Ledger budget = budget(TWO_A_DAY, BudgetCap.overall(25, ContactWindow.calendarWeek()));
      List<BudgetClaim> made = Collections.synchronizedList(new ArrayList<>());
      CyclicBarrier start = new CyclicBarrier(THREADS);
      List<Runnable> tasks = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        int number = thread;
        String name = "R" + round + "T" + thread;
        tasks.add(() -> readOrReserve(budget, number, name, start, made));
      }
      runTogether(tasks);
      assertEquals(25, made.size(), "everything that there is room for is made");
      assertCapsHold(made, TWO_A_DAY, BudgetCap.overall(25, ContactWindow.calendarWeek()));
    }
  }

  private static void readOrReserve(
      Ledger budget, int number, String name, CyclicBarrier start, List<BudgetClaim> made) {
    meet(start);
    for (int i = 0; i < 40; i++) {
      BudgetClaim claim = claim(name + "-" + i, "C" + i % 20, NOW);
      if (number % 2 == 0) {
        budget.nextAllowed("C" + i % 20, NOW, LATE.plusSeconds(i));
      } else if (reserve(budget, claim)) {
        assertTrue(budget.commit(claim.id(), NOW), "a reservation lives until its expiry");
        made.add(claim);
      }
    }
  }

  /** Commits most, keeps some reserved, gives a few back. */
  private static void settle(Ledger budget, BudgetClaim claim, int i, List<BudgetClaim> made) {
    if (i % 7 == 3) {
      assertTrue(budget.release(claim.id(), NOW));
      return;
    }
    made.add(claim);
    if (i % 2 == 0) {
      assertTrue(budget.commit(claim.id(), NOW));
    }
  }

  private static void meet(CyclicBarrier start) {
    try {
      start.await(SECONDS_TO_MEET, TimeUnit.SECONDS);
    } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
      throw new IllegalStateException("the tasks must run at the same time", e);
    }
  }

  // ----- clause 4: repeating is harmless

  /** A caller who lost the answer asks again. */
  @Test
  protected void clause4_equalClaim_isReservedAndCountedOnce() {
    Ledger budget = budget(TWO_A_DAY);
    BudgetClaim claim = claim("1", NOW);
    assertEquals(new BudgetAnswer.Reserved(claim), budget.reserve(claim, NOW));
    assertEquals(new BudgetAnswer.Reserved(claim), budget.reserve(claim, NOW));
    assertTrue(budget.commit("1", NOW));
    assertEquals(new BudgetAnswer.Reserved(claim), budget.reserve(claim, NOW));
    assertTrue(reserve(budget, claim("2", NOW)));
  }

  /** An id is one claim, until it was given back. */
  @Test
  protected void clause4_otherClaimWithTheId_isRefusedUntilItIsFree() {
    Ledger budget = budget(TWO_A_DAY);
    reserve(budget, claim("1", NOW));
    BudgetClaim other = claim("1", "C2", NOW);
    assertThrows(IllegalArgumentException.class, () -> budget.reserve(other, NOW));
    assertTrue(budget.release("1", NOW));
    assertTrue(reserve(budget, other));
  }

  // ----- clause 5: commit keeps; clause 6: release gives back; clause 7: expiry gives back

  /** What was sent counts until its window is over, whatever its reservation would have done. */
  @Test
  protected void clause5_commit_keepsForGood() {
    Ledger budget = budget(BudgetCap.overall(1, ContactWindow.ofDays(7)));
    reserve(budget, claimUntil("1", NOW, NOW.plusSeconds(60)));
    assertTrue(budget.commit("1", NOW.plusSeconds(59)));
    assertTrue(budget.commit("1", NOW.plusSeconds(600)));
    assertEquals(0, budget.expire(NOW.plusSeconds(600)));
    assertFalse(budget.release("1", NOW));
    assertFalse(reserve(budget, claim("2", NOW)));
    assertFalse(budget.commit("none", NOW));
  }

  /** What was not sent gives its place back at once. */
  @Test
  protected void clause6_release_givesBack() {
    Ledger budget = budget(BudgetCap.overall(1, ContactWindow.ofDays(7)));
    reserve(budget, claim("1", NOW));
    assertTrue(budget.release("1", NOW));
    assertFalse(budget.release("1", NOW));
    assertFalse(budget.release("none", NOW));
    assertFalse(budget.commit("1", NOW));
    assertTrue(reserve(budget, claim("2", NOW)));
  }

  /**
   * A process that died with a reservation blocks nobody for longer than it asked for. At the
   * instant itself the place is free.
   */
  @Test
  protected void clause7_expiry_givesBackAtItsInstant() {
    Ledger budget = budget(BudgetCap.overall(1, ContactWindow.ofDays(7)));
    Instant expires = NOW.plusSeconds(60);
    reserve(budget, claimUntil("1", NOW, expires));
    BudgetClaim second = claimUntil("2", NOW, LATE);
    assertFalse(budget.reserve(second, expires.minusNanos(1)).isReserved());
    assertEquals(0, budget.expire(expires.minusNanos(1)));
    assertEquals(1, budget.expire(expires));
    assertFalse(budget.commit("1", NOW), "what lapsed stays lapsed");
    assertTrue(budget.reserve(second, expires).isReserved());
  }

  /** No sweeping job is needed: red where what has lapsed counts until somebody cleans up. */
  @Test
  protected void clause7_everyMethodWithAnInstant_dropsWhatLapsed() {
    Instant expires = NOW.plusSeconds(60);
    assertTrue(reservedUntil(expires).reserve(claim("2", NOW), expires).isReserved());
    assertFalse(reservedUntil(expires).commit("1", expires));
    assertFalse(reservedUntil(expires).release("1", expires));
    Ledger budget = reservedUntil(expires);
    assertFalse(budget.commit("none", expires));
    assertFalse(budget.commit("1", NOW), "what lapsed stays lapsed");
  }

  /** Nobody reserves into the past. */
  @Test
  protected void clause7_claimThatHasExpired_isRefused() {
    Ledger budget = budget(TWO_A_DAY);
    BudgetClaim late = claimUntil("1", NOW, NOW);
    assertThrows(IllegalArgumentException.class, () -> budget.reserve(late, NOW));
  }

  // ----- clause 8: a claim is on the budget that limits it

  /** Limits are those of the budget that was named, never of another one. */
  @Test
  protected void clause8_claimOnAnotherBudget_isRefused() {
    Ledger calls = budget(TWO_A_DAY);
    BudgetClaim other = new BudgetClaim("1", "visits", "C1", NOW, LATE);
    assertThrows(IllegalArgumentException.class, () -> calls.reserve(other, NOW));
  }

  /** What one budget counts is none of another one. */
  @Test
  protected void clause8_budgets_areIndependent() {
    Ledger calls = budget(BudgetCap.overall(1, ContactWindow.ofDays(7)));
    BudgetCap one = BudgetCap.overall(1, ContactWindow.ofDays(7));
    Ledger visits = calls.by(policy("visits", 1, ZONE, one));
    assertTrue(reserve(calls, claim("1", NOW)));
    assertEquals(Optional.of(NOW), visits.nextAllowed("C1", NOW, NOW));
    assertTrue(visits.reserve(new BudgetClaim("2", "visits", "C1", NOW, LATE), NOW).isReserved());
    assertFalse(reserve(calls, claim("3", NOW)));
  }
}
