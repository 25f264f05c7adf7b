package org.bankcrm.examples.runner;

import java.util.Optional;
import java.util.Set;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.policy.Decision;

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
  void put(String kept, Facts.Builder facts);

  /**
   * What to keep after a decision; empty if there is nothing.
   *
   * @param before what was handed in
   */
  Optional<String> next(Decision decision, Optional<String> before);
}
