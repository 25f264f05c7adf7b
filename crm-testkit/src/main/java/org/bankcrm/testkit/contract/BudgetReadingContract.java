package org.bankcrm.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.bankcrm.campaign.budget.BudgetCap;
import org.bankcrm.campaign.budget.BudgetPolicy;
import org.bankcrm.campaign.contact.ContactWindow;
import org.bankcrm.campaign.port.BudgetAnswer.Refused;
import org.bankcrm.campaign.port.BudgetClaim;
import org.bankcrm.core.LocalDays;
import org.junit.jupiter.api.Test;

/** What a budget tells: clauses 3, 10 and 11 of {@link ContactBudgetContract}. */
abstract class BudgetReadingContract extends BudgetTrial {

  BudgetReadingContract() {}

  // ----- clause 3: a refusal tells more

  /**
   * The caller learns which cap is full and when to come again; days and weeks are those of the
   * zone of the budget, in which clocks go forward here. Red where a day has 24 hours.
   */
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

  /**
   * What is told as the first instant is reserved, and no earlier one is: tried at random instants,
   * a nanosecond before as well.
   */
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

  /**
   * A cap of none shuts a budget, and waiting opens it never. Red where the search for an instant
   * does not end.
   */
  @Test
  protected void clause3_capOfNone_hasNoNextInstant() {
    Ledger budget = budget(BudgetCap.overall(0, ContactWindow.ofDays(1)));
    assertFalse(reserve(budget, claim("1", NOW)));
    assertEquals(Optional.empty(), budget.nextAllowed("C1", NOW, NOW));
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

  /**
   * A question about the very instant of an expiry sees the room, one a nanosecond before does not,
   * and the reservation can be committed all the same.
   */
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

  /**
   * A new version of the policy with more room is one that holds at once. Red where counts were
   * kept by the windows or the zone of the version of then.
   */
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

  private static List<BudgetPolicy> versions() {
    return List.of(
        policy("calls", 1, ZONE, TWO_A_DAY, THREE_A_WEEK),
        policy("calls", 2, ZONE, BudgetCap.each(1, ContactWindow.ofHours(30))),
        policy("calls", 3, ZoneId.of("Asia/Shanghai"), TWO_A_DAY),
        policy("calls", 4, ZONE, BudgetCap.overall(6, ContactWindow.calendarWeek())),
        policy("calls", 5, ZONE, TWO_A_DAY),
        policy("calls", 6, ZONE, BudgetCap.overall(40, ContactWindow.calendarMonth())));
  }

  /** Several versions at once, each answered as if its limits had always held. */
  @Test
  protected void clause11_anyVersionsInTurn_answerByTheirOwnLimits() {
    List<BudgetPolicy> versions = versions();
    for (int seed = 0; seed < 5; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      Ledger ledger = budget(TWO_A_DAY);
      List<BudgetClaim> made = new ArrayList<>();
      for (int i = 0; i < 80; i++) {
        Ledger asked = ledger.by(versions.get(random.nextInt(versions.size())));
        BudgetClaim claim = claim("T" + i, "C" + random.nextInt(3), any(random));
        boolean expected = fits(made, claim, asked.policy());
        assertAnswers(expected, asked, claim, "seed " + seed + ", call " + i);
        if (expected) {
          made.add(claim);
        }
        if (random.nextInt(4) == 0 && !made.isEmpty()) {
          assertTrue(ledger.release(made.remove(random.nextInt(made.size())).id(), NOW));
        }
      }
    }
  }

  private static void assertAnswers(
      boolean expected, Ledger asked, BudgetClaim claim, String where) {
    Optional<Instant> next = asked.nextAllowed(claim.subject(), claim.at(), NOW);
    assertEquals(expected, next.equals(Optional.of(claim.at())), where);
    assertEquals(expected, reserve(asked, claim), where);
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
