package org.bankcrm.examples.runner;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bankcrm.core.attribute.Filling;
import org.bankcrm.core.join.HeldJoin;
import org.bankcrm.core.policy.Decisions;

/** What a policy has to know of what it decided before: kept by day, handed in on the next. */
interface Memory {

  /** The name of its column: the attribute that tells where the customer stands. */
  String column();

  /** The attributes by which it is handed in. */
  Set<String> fills();

  /**
   * Hands in what was kept.
   *
   * @throws IllegalArgumentException if the text is none that was kept, or does not fit the policy
   */
  void put(String kept, Filling facts);

  /**
   * How what is kept of two records of one customer becomes one.
   *
   * @param strongest of two stages of a lifecycle which stays, by its id; the first of its codes
   */
  HeldJoin<?> join(Map<String, List<String>> strongest);

  /** What was handed in of customers, by row. */
  interface Before {
    /** Empty if nothing was. */
    Optional<String> of(int row);
  }

  /**
   * What to keep of a portion of customers after their decisions; empty if there is nothing.
   *
   * @param before what was handed in
   */
  Cells next(Decisions portion, Before before);
}
