package org.bankcrm.campaign.port;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import org.bankcrm.campaign.budget.BudgetPolicy;
import org.bankcrm.campaign.internal.Instants;
import org.bankcrm.core.attribute.Filling;

/**
 * Fills the attributes that say whether a budget has room for one contact more.
 *
 * <p>What the gate of a campaign sees is how things stood; the contact itself is reserved with
 * {@link ContactBudget#reserve} before it is made.
 */
public final class BudgetFacts {

  private BudgetFacts() {}

  /**
   * Puts {@code budget.<id>.open} and {@code budget.<id>.next-allowed}. It reads the budget and
   * changes nothing in it, whatever the instants.
   *
   * <p>Instants are held to the microsecond; a finer one is put as the next microsecond.
   *
   * @param policy what the budget allows, a policy of the book that campaigns name
   * @param subject whom a contact would be made to
   * @param at when the contact would be made: now, or later if it is decided by night who is called
   *     by day
   * @param now the instant of the call: reservations that have lapsed by then leave room
   * @throws IllegalArgumentException if the catalogue lacks one of the attributes
   */
  public static void put(
      Filling facts,
      ContactBudget budget,
      BudgetPolicy policy,
      String subject,
      Instant at,
      Instant now) {
    requireNonNull(facts, "facts");
    String id = policy.ref().id();
    Optional<Instant> next = budget.nextAllowed(policy, subject, at, now);
    facts.put(BudgetPolicy.open(id), next.filter(at::equals).isPresent());
    next.ifPresent(instant -> facts.put(BudgetPolicy.nextAllowed(id), Instants.toMicros(instant)));
  }
}
