package org.bankcrm.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.bankcrm.campaign.port.BudgetClaim;
import org.bankcrm.core.LocalDays;
import org.junit.jupiter.api.Test;

/**
 * Subjects that are one customer, or nobody any more: clauses 12 to 14 of {@link
 * ContactBudgetContract}.
 */
abstract class BudgetJoiningContract extends BudgetReadingContract {

  BudgetJoiningContract() {}

  // ----- clause 12: subjects that are one count as one

  /**
   * Two records of one customer leave no more room than one, whichever of them a claim names, and
   * what is given back by one is room for the other. Red where contacts are counted by the key that
   * stands in the row alone.
   */
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

  /**
   * Both records may have had their two a day before anybody knew. Red where joining takes back
   * what was promised, or refuses to commit it.
   */
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

  /**
   * A join that was a mistake is undone: claims kept the subject under which they were made. Red
   * where joining rewrites the rows, so that nobody knows any more whose they were.
   */
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

  /**
   * Records that were joined in two steps are one, and a circle is refused. Red where joins are
   * followed one step only, or for ever.
   */
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
        joinOrPart(budget, joined);
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

  private static void joinOrPart(Ledger budget, boolean join) {
    if (join) {
      budget.store().join("C1", "C0");
    } else {
      budget.store().part("C1");
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

  /**
   * After an erasure nothing stands under the old key, and the caps over everybody hold as before.
   * Red where the rows are deleted, so that a full week has room again.
   */
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

  /**
   * Who is taken out in the middle of joined records still holds them together. Red where the key
   * is replaced in the claims and left in the joins.
   */
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

  /**
   * A key that is in use, by a claim or by a join, would make one of two subjects; nothing is
   * changed then. A subject without claims is no mistake, and nobody is touched.
   */
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

  /**
   * What a customer is shown who asks what was counted: reserved or committed, of just this key, by
   * instant and id. Red where what has lapsed is told too, or dropped by asking.
   */
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
