package org.bankcrm.testkit.random;

import java.time.ZoneId;
import org.bankcrm.campaign.budget.BudgetPolicy;

/** Random limits of contact budgets. */
public final class RandomBudget {

  private RandomBudget() {}

  /** The next budget, with one to three caps; the catalogue needs its inputs. */
  public static BudgetPolicy next(String id, ZoneId zone, Seeded source) {
    BudgetPolicy.Builder budget = BudgetPolicy.builder(id, 1, zone).name(id, id);
    for (int left = source.between(1, 3); left > 0; left--) {
      int most = source.below(6);
      if (source.chance(50)) {
        budget.capEach(most, RandomContacts.window(source));
      } else {
        budget.capOverall(most, RandomContacts.window(source));
      }
    }
    return budget.build();
  }
}
