package org.bankcrm.campaign.port;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.function.Supplier;
import org.bankcrm.campaign.budget.BudgetPolicy;

/**
 * The contacts of one budget, counted for each of the limits that were asked about last. Not
 * thread-safe.
 */
final class BudgetCounts {

  /** Versions of a policy that are in use at once; counting anew for more costs time alone. */
  private static final int MOST = 4;

  private final Deque<BudgetTallies> latest = new ArrayDeque<>();

  /**
   * The contacts as these limits count them.
   *
   * @param counted all contacts of the budget that count, for limits that were not asked about
   */
  BudgetTallies by(BudgetPolicy policy, Supplier<Collection<BudgetClaim>> counted) {
    for (BudgetTallies tallies : latest) {
      if (tallies.isBy(policy)) {
        return tallies;
      }
    }
    BudgetTallies tallies = new BudgetTallies(policy);
    counted.get().forEach(tallies::add);
    latest.addFirst(tallies);
    if (latest.size() > MOST) {
      latest.removeLast();
    }
    return tallies;
  }

  void add(BudgetClaim claim) {
    latest.forEach(tallies -> tallies.add(claim));
  }

  void remove(BudgetClaim claim) {
    latest.forEach(tallies -> tallies.remove(claim));
  }
}
