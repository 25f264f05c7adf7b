package org.bankcrm.examples.hosts.nightly;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.segmentation.Grouping;
import org.bankcrm.segmentation.MembershipChanges;

/**
 * What the night changed. Segments and tiers are compared by the library, which also knows the
 * cause; campaigns are compared here.
 */
public final class Changes {

  private final Decisions yesterday;
  private final Decisions today;

  /** Compares two nights, decided by the same versions of the policies. */
  public Changes(Decisions yesterday, Decisions today) {
    this.yesterday = yesterday;
    this.today = today;
  }

  /** Who entered, left and moved in a segment or a ladder, with a matrix that adds up. */
  public MembershipChanges of(Grouping<?> policy) {
    return MembershipChanges.between(yesterday, today, policy);
  }

  /** Customers for whom a policy of yes or no holds today and did not yesterday, today's order. */
  public List<CustomerId> opened(Policy<?> policy) {
    return gained(yesterday, today, policy);
  }

  /** Customers for whom it held yesterday and does not today, in yesterday's order. */
  public List<CustomerId> closed(Policy<?> policy) {
    return gained(today, yesterday, policy);
  }

  private static List<CustomerId> gained(Decisions from, Decisions to, Policy<?> policy) {
    Map<CustomerId, Integer> rows = new HashMap<>();
    for (int row = 0; row < from.size(); row++) {
      rows.put(from.population().id(row), row);
    }
    List<CustomerId> gained = new ArrayList<>();
    for (int row = 0; row < to.size(); row++) {
      CustomerId customer = to.population().id(row);
      Integer before = rows.get(customer);
      boolean held = before != null && from.truth(before, policy) == Truth.TRUE;
      if (!held && to.truth(row, policy) == Truth.TRUE) {
        gained.add(customer);
      }
    }
    return gained;
  }
}
