package org.bankcrm.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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
import org.bankcrm.core.LocalDays;
import org.junit.jupiter.api.Test;

/**
 * What every {@link ContactBudget} must do; the number of a clause stands in the name of its tests.
 *
 * <p>Extend it in a test of the adapter, and hand in an empty budget for each test. The budgets are
 * fed a few hundred contacts with instants in the year 2026.
 */
public abstract class ContactBudgetContract extends BudgetReadingContract {

  /** For whoever extends it. */
  protected ContactBudgetContract() {}

  // ----- clause 1: caps hold; clause 2: nothing is refused without need

  @Test
  protected void clause1_capOfEachSubject_bindsEachForItself() {
    Ledger budget = budget(TWO_A_DAY);
    assertTrue(reserve(budget, claim("1", "C1", NOW)));
    assertTrue(reserve(budget, claim("2", "C1", NOW)));
    assertFalse(reserve(budget, claim("3", "C1", NOW)));
    assertTrue(reserve(budget, claim("4", "C2", NOW)));
  }

  @Test
  protected void clause1_capOverall_bindsAllTogether() {
    Ledger budget = budget(THREE_A_WEEK);
    assertTrue(reserve(budget, claim("1", "C1", NOW)));
    assertTrue(reserve(budget, claim("2", "C2", NOW)));
    assertTrue(reserve(budget, claim("3", "C3", NOW)));
    assertFalse(reserve(budget, claim("4", "C4", NOW)));
  }

  @Test
  protected void clause1_contactPlannedAhead_countsToo() {
    Ledger budget = budget(BudgetCap.overall(1, ContactWindow.ofHours(48)));
    assertTrue(reserve(budget, claim("1", NOW.plusSeconds(3600))));
    assertFalse(reserve(budget, claim("2", NOW)));
    assertTrue(reserve(budget, claim("3", NOW.minus(Duration.ofHours(47)))));
  }

  @Test
  protected void clause1_committedContact_stillCounts() {
    Ledger budget = budget(BudgetCap.overall(1, ContactWindow.ofDays(7)));
    assertTrue(reserve(budget, claim("1", NOW)));
    assertTrue(budget.commit("1", NOW));
    assertFalse(reserve(budget, claim("2", NOW)));
    budget.expire(LATE);
    assertFalse(budget.reserve(claimUntil("2", NOW, LATE.plusSeconds(9)), LATE).isReserved());
  }

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

  /** While some look at all kinds of instants, no reservation is lost and no cap broken. */
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

  @Test
  protected void clause7_claimThatHasExpired_isRefused() {
    Ledger budget = budget(TWO_A_DAY);
    BudgetClaim late = claimUntil("1", NOW, NOW);
    assertThrows(IllegalArgumentException.class, () -> budget.reserve(late, NOW));
  }

  // ----- clause 8: a claim is on the budget that limits it

  @Test
  protected void clause8_claimOnAnotherBudget_isRefused() {
    Ledger calls = budget(TWO_A_DAY);
    BudgetClaim other = new BudgetClaim("1", "visits", "C1", NOW, LATE);
    assertThrows(IllegalArgumentException.class, () -> calls.reserve(other, NOW));
  }

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

  // ----- clause 12: subjects that are one count as one

  @Test
  protected void clause12_joinedSubjects_haveTheRoomOfOne() {
    Ledger budget = budget(TWO_A_DAY);
    assertTrue(reserve(budget, claim("1", "C1", NOW)));
    assertTrue(reserve(budget, claim("2", "C2", NOW)));
    budget.store().join("C2", "C1");
    budget.store().join("C2", "C1");
    assertFalse(reserve(budget, claim("3", "C1", NOW)));
    assertFalse(reserve(budget, claim("4", "C2", NOW)));
    assertTrue(reserve(budget, claim("5", "C3", NOW)));
    assertTrue(budget.release("2", NOW));
    assertTrue(reserve(budget, claim("6", "C2", NOW)));
    assertFalse(reserve(budget, claim("7", "C1", NOW)));
  }

  @Test
  protected void clause12_beyondACapTogether_staysAndNewClaimsWait() {
    Ledger budget = budget(TWO_A_DAY);
    for (int i = 0; i < 4; i++) {
      assertTrue(reserve(budget, claim("T" + i, "C" + i % 2, NOW)));
    }
    budget.store().join("C1", "C0");
    assertTrue(budget.commit("T1", NOW));
    assertTrue(budget.release("T0", NOW));
    assertTrue(budget.release("T2", NOW));
    assertFalse(reserve(budget, claim("5", "C0", NOW)));
    assertTrue(budget.release("T3", NOW));
    assertTrue(reserve(budget, claim("6", "C0", NOW)));
  }

  @Test
  protected void clause12_takenApart_eachHasItsOwn() {
    Ledger budget = budget(TWO_A_DAY);
    budget.store().join("C2", "C1");
    assertTrue(reserve(budget, claim("1", "C2", NOW)));
    assertTrue(reserve(budget, claim("2", "C1", NOW)));
    assertFalse(reserve(budget, claim("3", "C2", NOW)));
    budget.store().part("C2");
    budget.store().part("C9");
    assertTrue(reserve(budget, claim("4", "C2", NOW)));
    assertFalse(reserve(budget, claim("5", "C2", NOW)));
    assertTrue(reserve(budget, claim("6", "C1", NOW)));
    assertFalse(reserve(budget, claim("7", "C1", NOW)));
  }

  @Test
  protected void clause12_joinedOfJoined_isOneAndNeverACircle() {
    Ledger budget = budget(TWO_A_DAY);
    budget.store().join("C3", "C2");
    budget.store().join("C2", "C1");
    assertTrue(reserve(budget, claim("1", "C3", NOW)));
    assertTrue(reserve(budget, claim("2", "C2", NOW)));
    assertFalse(reserve(budget, claim("3", "C1", NOW)));
    assertThrows(IllegalArgumentException.class, () -> budget.store().join("C1", "C3"));
    assertThrows(IllegalArgumentException.class, () -> budget.store().join("C3", "C4"));
    assertFalse(reserve(budget, claim("4", "C3", NOW)));
  }

  /** However contacts, joins and their undoing mix, no cap is broken by one that is reserved. */
  @Test
  protected void clause12_anyMix_reservesWhatBreaksNoCapOfAllAsOne() {
    SplittableRandom random = new SplittableRandom(12);
    Ledger budget = budget(TWO_A_DAY);
    List<BudgetClaim> made = new ArrayList<>();
    boolean joined = false;
    for (int i = 0; i < 300; i++) {
      if (random.nextInt(20) == 0) {
        joined = !joined;
        if (joined) {
          budget.store().join("C1", "C0");
        } else {
          budget.store().part("C1");
        }
      }
      Instant at = NOW.plusSeconds(3600L * random.nextInt(24 * 40));
      BudgetClaim claim = claim("T" + i, "C" + random.nextInt(3), at);
      boolean fits = isRoom(asOne(made, joined), asOne(List.of(claim), joined).get(0));
      assertEquals(fits, reserve(budget, claim), () -> "claim at " + at);
      if (fits) {
        made.add(claim);
      }
    }
  }

  /** Two a day of the budget's zone. */
  private static boolean isRoom(List<BudgetClaim> made, BudgetClaim claim) {
    LocalDate day = LocalDays.of(claim.at(), ZONE);
    long sameDay =
        made.stream()
            .filter(each -> each.subject().equals(claim.subject()))
            .filter(each -> LocalDays.of(each.at(), ZONE).equals(day))
            .count();
    return sameDay < 2;
  }

  private static List<BudgetClaim> asOne(List<BudgetClaim> claims, boolean joined) {
    return claims.stream()
        .map(each -> joined && each.subject().equals("C1") ? asC0(each) : each)
        .toList();
  }

  private static BudgetClaim asC0(BudgetClaim claim) {
    return new BudgetClaim(claim.id(), claim.budget(), "C0", claim.at(), claim.expires());
  }

  // ----- clause 13: a subject can be taken out; clause 14: claims can be read

  @Test
  protected void clause13_pseudonymised_countsOnUnderTheOtherKey() {
    Ledger budget = budget(TWO_A_DAY, THREE_A_WEEK);
    assertTrue(reserve(budget, claim("1", "C1", NOW)));
    assertTrue(reserve(budget, claim("2", "C1", NOW)));
    assertTrue(budget.commit("2", NOW));
    budget.store().pseudonymise("C1", "P1");
    budget.store().pseudonymise("C1", "P1");
    assertEquals(List.of(), budget.store().claims("C1", NOW));
    assertEquals(
        List.of(claim("1", "P1", NOW), claim("2", "P1", NOW)), budget.store().claims("P1", NOW));
    assertTrue(reserve(budget, claim("1", "P1", NOW)), "the same claim under the other key");
    assertFalse(reserve(budget, claim("3", "P1", NOW)), "two a day still count");
    assertTrue(reserve(budget, claim("4", "C1", NOW)));
    assertFalse(reserve(budget, claim("5", "C2", NOW)), "three a week still count");
    assertTrue(budget.release("1", NOW));
  }

  @Test
  protected void clause13_joinsOfThePseudonymised_hold() {
    Ledger budget = budget(TWO_A_DAY);
    budget.store().join("C2", "C1");
    budget.store().join("C3", "C2");
    assertTrue(reserve(budget, claim("1", "C3", NOW)));
    budget.store().pseudonymise("C2", "P2");
    assertTrue(reserve(budget, claim("2", "C1", NOW)));
    assertFalse(reserve(budget, claim("3", "C1", NOW)));
    assertFalse(reserve(budget, claim("4", "C3", NOW)));
    assertFalse(reserve(budget, claim("5", "P2", NOW)));
    budget.store().part("P2");
    assertTrue(reserve(budget, claim("6", "C1", NOW)));
  }

  @Test
  protected void clause13_pseudonymThatIsSomebody_isRefused() {
    Ledger budget = budget(TWO_A_DAY);
    assertTrue(reserve(budget, claim("1", "C1", NOW)));
    assertTrue(reserve(budget, claim("2", "C2", NOW)));
    budget.store().join("C4", "C3");
    for (String somebody : List.of("C2", "C3", "C4")) {
      assertThrows(
          IllegalArgumentException.class, () -> budget.store().pseudonymise("C1", somebody));
    }
    assertEquals(List.of(claim("1", "C1", NOW)), budget.store().claims("C1", NOW));
    budget.store().pseudonymise("nobody", "C2");
    assertEquals(List.of(claim("2", "C2", NOW)), budget.store().claims("C2", NOW));
  }

  @Test
  protected void clause14_claims_areThoseThatCountAndChangeNothing() {
    Ledger budget = budget(TWO_A_DAY);
    Instant expires = NOW.plusSeconds(60);
    BudgetClaim later = claim("0", "C1", NOW.plus(Duration.ofDays(1)));
    reserve(budget, later);
    reserve(budget, claimUntil("2", NOW, expires));
    reserve(budget, claim("1", "C1", NOW));
    reserve(budget, claim("9", "C9", NOW));
    BudgetClaim lapsing = claimUntil("2", NOW, expires);
    assertEquals(
        List.of(claim("1", NOW), lapsing, later),
        budget.store().claims("C1", expires.minusNanos(1)));
    assertEquals(List.of(claim("1", NOW), later), budget.store().claims("C1", expires));
    assertTrue(budget.commit("2", NOW), "reading drops nothing");
    assertEquals(3, budget.store().claims("C1", expires).size());
  }
}
