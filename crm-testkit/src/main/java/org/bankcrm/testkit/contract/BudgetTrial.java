package org.bankcrm.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.bankcrm.campaign.budget.BudgetCap;
import org.bankcrm.campaign.budget.BudgetPolicy;
import org.bankcrm.campaign.contact.ContactWindow;
import org.bankcrm.campaign.port.BudgetAnswer;
import org.bankcrm.campaign.port.BudgetClaim;
import org.bankcrm.campaign.port.ContactBudget;

/** What the trials of a budget share: an empty one, its limits, and claims on it. */
abstract class BudgetTrial {

  static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  static final Instant NOW = Instant.parse("2026-03-27T09:00:00Z");
  static final Instant LATE = Instant.parse("2026-12-31T00:00:00Z");
  static final int THREADS = 8;
  static final int SECONDS_TO_MEET = 60;

  static final BudgetCap TWO_A_DAY = BudgetCap.each(2, ContactWindow.calendarDay());
  static final BudgetCap THREE_A_WEEK = BudgetCap.overall(3, ContactWindow.ofDays(7));

  BudgetTrial() {}

  /** A contact budget without contacts. */
  protected abstract ContactBudget empty();

  /**
   * Runs all tasks at the same time, each in a thread of its own, and waits for all of them. What a
   * task throws must be thrown.
   */
  protected abstract void runTogether(List<Runnable> tasks) throws Exception;

  /** A ledger, and the limits that are brought to it. */
  record Ledger(ContactBudget store, BudgetPolicy policy) {

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

  Ledger budget(BudgetCap... caps) {
    return new Ledger(empty(), policy("calls", 1, ZONE, caps));
  }

  static BudgetPolicy policy(String id, int version, ZoneId zone, BudgetCap... caps) {
    return BudgetPolicy.builder(id, version, zone).name("触达", "Contacts").caps(caps).build();
  }

  static BudgetClaim claim(String id, String subject, Instant at) {
    return new BudgetClaim(id, "calls", subject, at, LATE);
  }

  static BudgetClaim claim(String id, Instant at) {
    return claim(id, "C1", at);
  }

  static boolean reserve(Ledger budget, BudgetClaim claim) {
    return budget.reserve(claim, NOW).isReserved();
  }

  /** At each contact no more count than the cap allows, itself included. */
  static void assertCapsHold(List<BudgetClaim> made, BudgetCap... caps) {
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

  static BudgetClaim claimUntil(String id, Instant at, Instant expires) {
    return new BudgetClaim(id, "calls", "C1", at, expires);
  }

  /** A budget whose only contact is reserved until the instant. */
  Ledger reservedUntil(Instant expires) {
    Ledger budget = budget(BudgetCap.overall(1, ContactWindow.ofDays(7)));
    reserve(budget, claimUntil("1", NOW, expires));
    return budget;
  }
}
