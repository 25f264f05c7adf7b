package org.bankcrm.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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
import org.bankcrm.campaign.budget.BudgetPolicy;
import org.bankcrm.campaign.contact.ContactWindow;
import org.bankcrm.campaign.port.BudgetAnswer;
import org.bankcrm.campaign.port.BudgetAnswer.Refused;
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
public abstract class ContactBudgetContract {

  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  private static final Instant NOW = Instant.parse("2026-03-27T09:00:00Z");
  private static final Instant LATE = Instant.parse("2026-12-31T00:00:00Z");
  private static final int THREADS = 8;
  private static final int SECONDS_TO_MEET = 60;

  private static final BudgetCap TWO_A_DAY = BudgetCap.each(2, ContactWindow.calendarDay());
  private static final BudgetCap THREE_A_WEEK = BudgetCap.overall(3, ContactWindow.ofDays(7));

  /** For whoever extends it. */
  protected ContactBudgetContract() {}

  /** A contact budget without contacts. */
  protected abstract ContactBudget empty();

  /**
   * Runs all tasks at the same time, each in a thread of its own, and waits for all of them. What a
   * task throws must be thrown.
   */
  protected abstract void runTogether(List<Runnable> tasks) throws Exception;

  /** A ledger, and the limits that are brought to it. */
  private record Ledger(ContactBudget store, BudgetPolicy policy) {

    BudgetAnswer reserve(BudgetClaim claim, Instant now) {
      return store.reserve(policy, claim, now);
    }

    boolean commit(String id, Instant now) {
      return store.commit(id, now);
    }

    boolean release(String id, Instant now) {
      return store.release(id, now);
    }

    int expire(Instant now) {
      return store.expire(now);
    }

    Optional<Instant> nextAllowed(String subject, Instant at, Instant now) {
      return store.nextAllowed(policy, subject, at, now);
    }

    /** The same contacts under other limits. */
    Ledger by(BudgetPolicy other) {
      return new Ledger(store, other);
    }
  }

  private Ledger budget(BudgetCap... caps) {
    return new Ledger(empty(), policy("calls", 1, ZONE, caps));
  }

  private static BudgetPolicy policy(String id, int version, ZoneId zone, BudgetCap... caps) {
    return BudgetPolicy.builder(id, version, zone).name("触达", "Contacts").caps(caps).build();
  }

  private static BudgetClaim claim(String id, String subject, Instant at) {
    return new BudgetClaim(id, "calls", subject, at, LATE);
  }

  private static BudgetClaim claim(String id, Instant at) {
    return claim(id, "C1", at);
  }

  private static boolean reserve(Ledger budget, BudgetClaim claim) {
    return budget.reserve(claim, NOW).isReserved();
  }

  /** At each contact no more count than the cap allows, itself included. */
  private static void assertCapsHold(List<BudgetClaim> made, BudgetCap... caps) {
    for (BudgetCap cap : caps) {
      for (BudgetClaim each : made) {
        long count =
            made.stream()
                .filter(other -> !cap.perSubject() || other.subject().equals(each.subject()))
                .filter(other -> !other.at().isAfter(each.at()))
                .filter(other -> each.at().isBefore(cap.window().endOf(other.at(), ZONE)))
                .count();
        assertTrue(count <= cap.most(), () -> count + " contacts count, more than " + cap);
      }
    }
  }

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
        tasks.add(
            () -> {
              meet(start);
              for (int i = 0; i < 40; i++) {
                BudgetClaim claim = claim(name + "-" + i, "C" + i % 20, NOW);
                if (reserve(budget, claim)) {
                  settle(budget, claim, i, made);
                }
              }
            });
      }
      runTogether(tasks);
      assertCapsHold(made, TWO_A_DAY, BudgetCap.overall(25, ContactWindow.calendarWeek()));
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

  // ----- clause 3: a refusal tells more

  @Test
  protected void clause3_refusal_namesTheCapAndReadingTheFirstInstant() {
    Ledger budget = budget(TWO_A_DAY, THREE_A_WEEK);
    reserve(budget, claim("1", NOW));
    reserve(budget, claim("2", NOW));
    Refused today = assertInstanceOf(Refused.class, budget.reserve(claim("3", NOW), NOW));
    assertEquals(TWO_A_DAY, today.cap());
    assertEquals(
        Optional.of(Instant.parse("2026-03-27T23:00:00Z")), budget.nextAllowed("C1", NOW, NOW));
    reserve(budget, claim("4", "C2", NOW));
    Instant tomorrow = NOW.plus(Duration.ofDays(1));
    Refused week = assertInstanceOf(Refused.class, budget.reserve(claim("5", tomorrow), NOW));
    assertEquals(THREE_A_WEEK, week.cap());
    // a week of local days, in which the clocks went forward
    assertEquals(
        Optional.of(Instant.parse("2026-04-02T22:00:00Z")),
        budget.nextAllowed("C1", tomorrow, NOW));
  }

  @Test
  protected void clause3_nextAllowed_isTheFirstInstantThatIsReserved() {
    SplittableRandom random = new SplittableRandom(7);
    for (int round = 0; round < 40; round++) {
      Ledger budget = budget(TWO_A_DAY, THREE_A_WEEK);
      for (int i = 0; i < 8; i++) {
        Instant at = NOW.plusSeconds(900L * random.nextInt(96 * 9));
        reserve(budget, claim("T" + i, "C" + random.nextInt(2), at));
      }
      Instant from = NOW.plusSeconds(900L * random.nextInt(96 * 9));
      Instant next = budget.nextAllowed("C1", from, NOW).orElseThrow();
      assertFalse(next.isBefore(from));
      if (next.isAfter(from)) {
        assertFalse(reserve(budget, claim("X", from)));
        assertFalse(reserve(budget, claim("Y", next.minusNanos(1))));
      }
      assertTrue(reserve(budget, claim("Z", next)));
    }
  }

  @Test
  protected void clause3_capOfNone_hasNoNextInstant() {
    Ledger budget = budget(BudgetCap.overall(0, ContactWindow.ofDays(1)));
    assertFalse(reserve(budget, claim("1", NOW)));
    assertEquals(Optional.empty(), budget.nextAllowed("C1", NOW, NOW));
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

  /** A budget whose only contact is reserved until the instant. */
  private Ledger reservedUntil(Instant expires) {
    Ledger budget = budget(BudgetCap.overall(1, ContactWindow.ofDays(7)));
    reserve(budget, claimUntil("1", NOW, expires));
    return budget;
  }

  // ----- clause 10: reading changes nothing

  /** A night job asks about tomorrow; the reservation of today lives on. */
  @Test
  protected void clause10_lookingAtTomorrow_leavesReservationsAlive() {
    Ledger budget = budget(BudgetCap.overall(1, ContactWindow.ofDays(7)));
    Instant expires = NOW.plus(Duration.ofHours(1));
    reserve(budget, claimUntil("1", NOW, expires));
    Instant tomorrow = NOW.plus(Duration.ofDays(1));
    assertEquals(Optional.of(tomorrow), budget.nextAllowed("C2", tomorrow, tomorrow));
    Instant freed = Instant.parse("2026-04-02T22:00:00Z");
    assertEquals(Optional.of(freed), budget.nextAllowed("C2", tomorrow, NOW));
    Instant minuteLater = NOW.plusSeconds(60);
    BudgetClaim second = claim("2", "C2", minuteLater);
    assertFalse(budget.reserve(second, minuteLater).isReserved());
    assertTrue(budget.commit("1", minuteLater));
  }

  @Test
  protected void clause10_readingAsOfTheExpiry_seesTheRoomAndATickBeforeNot() {
    Instant expires = NOW.plusSeconds(60);
    Ledger budget = reservedUntil(expires);
    assertEquals(Optional.of(NOW), budget.nextAllowed("C1", NOW, expires));
    assertFalse(budget.nextAllowed("C1", NOW, expires.minusNanos(1)).equals(Optional.of(NOW)));
    assertTrue(budget.commit("1", expires.minusNanos(1)));
  }

  /** Two budgets are told the same, one of them is read in between as of any instants. */
  @Test
  protected void clause10_readAsOfAnyInstant_answersLikeOneThatIsNeverRead() {
    for (int seed = 0; seed < 25; seed++) {
      Ledger read = budget(TWO_A_DAY, THREE_A_WEEK, BudgetCap.each(1, ContactWindow.ofHours(5)));
      Ledger unread = budget(TWO_A_DAY, THREE_A_WEEK, BudgetCap.each(1, ContactWindow.ofHours(5)));
      SplittableRandom random = new SplittableRandom(seed);
      for (int step = 0; step < 60; step++) {
        for (int i = random.nextInt(4); i > 0; i--) {
          read.nextAllowed("C" + random.nextInt(3), any(random), any(random));
        }
        Call call = Call.next(random, step);
        assertEquals(call.answer(unread), call.answer(read), "seed " + seed + ", step " + step);
      }
    }
  }

  private static Instant any(SplittableRandom random) {
    return NOW.plusSeconds(900L * random.nextInt(96 * 9));
  }

  /** One call that may change a budget. */
  private record Call(int kind, BudgetClaim claim, Instant now) {

    static Call next(SplittableRandom random, int step) {
      Instant now = any(random);
      Instant expires = now.plusSeconds(900L * (1 + random.nextInt(96)));
      String id = "T" + random.nextInt(step + 1);
      return new Call(
          random.nextInt(6),
          new BudgetClaim(id, "calls", "C" + random.nextInt(3), any(random), expires),
          now);
    }

    Object answer(Ledger budget) {
      return switch (kind) {
        case 0 -> budget.commit(claim.id(), now);
        case 1 -> budget.release(claim.id(), now);
        case 2 -> budget.expire(now);
        default -> reserved(budget);
      };
    }

    private Object reserved(Ledger budget) {
      try {
        return budget.reserve(claim, now);
      } catch (IllegalArgumentException taken) {
        return "taken";
      }
    }
  }

  @Test
  protected void clause7_claimThatHasExpired_isRefused() {
    Ledger budget = budget(TWO_A_DAY);
    BudgetClaim late = claimUntil("1", NOW, NOW);
    assertThrows(IllegalArgumentException.class, () -> budget.reserve(late, NOW));
  }

  private static BudgetClaim claimUntil(String id, Instant at, Instant expires) {
    return new BudgetClaim(id, "calls", "C1", at, expires);
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

  // ----- clause 11: the limits are those of the call

  /** A new version of the policy allows less; what was reserved before is made all the same. */
  @Test
  protected void clause11_tighterLimits_takeNothingBack() {
    Ledger before = budget(BudgetCap.overall(3, ContactWindow.calendarDay()));
    for (String id : List.of("1", "2", "3")) {
      assertTrue(reserve(before, claim(id, NOW)));
    }
    BudgetCap one = BudgetCap.overall(1, ContactWindow.calendarDay());
    Ledger after = before.by(policy("calls", 2, ZONE, one));
    assertFalse(reserve(after, claim("4", NOW)));
    assertTrue(after.commit("1", NOW));
    assertTrue(after.release("2", NOW));
    assertFalse(reserve(after, claim("4", NOW)), "two still count, where one may");
    assertEquals(
        Optional.of(Instant.parse("2026-03-27T23:00:00Z")), after.nextAllowed("C1", NOW, NOW));
    assertTrue(reserve(before, claim("4", NOW)), "the version before still allows three");
  }

  @Test
  protected void clause11_widerLimits_giveRoomAtOnce() {
    Ledger before = budget(BudgetCap.overall(1, ContactWindow.ofDays(7)));
    assertTrue(reserve(before, claim("1", NOW)));
    assertFalse(reserve(before, claim("2", NOW)));
    Ledger after =
        before.by(policy("calls", 2, ZONE, BudgetCap.overall(2, ContactWindow.ofDays(7))));
    assertEquals(Optional.of(NOW), after.nextAllowed("C1", NOW, NOW));
    assertTrue(reserve(after, claim("2", NOW)));
    assertFalse(reserve(after, claim("3", NOW)));
  }

  /** The name and the version of the policy make no other limits. */
  @Test
  protected void clause11_sameLimitsInANewVersion_countAsBefore() {
    Ledger before = budget(TWO_A_DAY, THREE_A_WEEK);
    assertTrue(reserve(before, claim("1", NOW)));
    Ledger after = before.by(policy("calls", 7, ZONE, TWO_A_DAY, THREE_A_WEEK));
    BudgetClaim repeated = claim("1", NOW);
    assertTrue(reserve(after, repeated), "the same claim again");
    assertTrue(reserve(after, claim("2", NOW)));
    assertFalse(reserve(before, claim("3", NOW)));
  }

  /** Several versions at once, each answered as if its limits had always held. */
  @Test
  protected void clause11_anyVersionsInTurn_answerByTheirOwnLimits() {
    List<BudgetPolicy> versions =
        List.of(
            policy("calls", 1, ZONE, TWO_A_DAY, THREE_A_WEEK),
            policy("calls", 2, ZONE, BudgetCap.each(1, ContactWindow.ofHours(30))),
            policy("calls", 3, ZoneId.of("Asia/Shanghai"), TWO_A_DAY),
            policy("calls", 4, ZONE, BudgetCap.overall(6, ContactWindow.calendarWeek())),
            policy("calls", 5, ZONE, TWO_A_DAY),
            policy("calls", 6, ZONE, BudgetCap.overall(40, ContactWindow.calendarMonth())));
    for (int seed = 0; seed < 5; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      Ledger ledger = budget(TWO_A_DAY);
      List<BudgetClaim> made = new ArrayList<>();
      for (int i = 0; i < 80; i++) {
        Ledger asked = ledger.by(versions.get(random.nextInt(versions.size())));
        BudgetClaim claim = claim("T" + i, "C" + random.nextInt(3), any(random));
        boolean expected = fits(made, claim, asked.policy());
        assertEquals(
            expected,
            asked.nextAllowed(claim.subject(), claim.at(), NOW).equals(Optional.of(claim.at())),
            "seed " + seed + ", call " + i);
        assertEquals(expected, reserve(asked, claim), "seed " + seed + ", call " + i);
        if (expected) {
          made.add(claim);
        }
        if (random.nextInt(4) == 0 && !made.isEmpty()) {
          assertTrue(ledger.release(made.remove(random.nextInt(made.size())).id(), NOW));
        }
      }
    }
  }

  /** Whether no cap is broken where the new contact counts, whatever was broken before. */
  private static boolean fits(List<BudgetClaim> made, BudgetClaim claim, BudgetPolicy policy) {
    List<BudgetClaim> with = new ArrayList<>(made);
    with.add(claim);
    for (BudgetCap cap : policy.caps()) {
      for (BudgetClaim each : with) {
        if (counts(claim, each, cap, policy.zone())
            && with.stream().filter(other -> counts(other, each, cap, policy.zone())).count()
                > cap.most()) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether a contact counts at another. */
  private static boolean counts(BudgetClaim one, BudgetClaim at, BudgetCap cap, ZoneId zone) {
    return (!cap.perSubject() || one.subject().equals(at.subject()))
        && counts(one.at(), at.at(), cap.window(), zone);
  }

  private static boolean counts(Instant one, Instant at, ContactWindow window, ZoneId zone) {
    if (window.unit() == ContactWindow.Unit.HOURS) {
      return !at.isBefore(one) && at.isBefore(window.endOf(one, zone));
    }
    LocalDate day = LocalDays.of(one, zone);
    LocalDate other = LocalDays.of(at, zone);
    return !other.isBefore(day) && other.isBefore(window.endOf(day));
  }
}
