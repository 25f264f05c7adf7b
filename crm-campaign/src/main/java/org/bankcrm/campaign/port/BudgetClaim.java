package org.bankcrm.campaign.port;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.bankcrm.campaign.internal.Instants;

/**
 * One contact that is to be counted in a budget.
 *
 * @param id the host's own key of the contact, the same when a claim is repeated; 1 to 128 visible
 *     ASCII characters. It stays when the subject is taken out, so nothing of the subject may be in
 *     it
 * @param budget the id of the budget's policy
 * @param subject whom the contact is made to, as an opaque key such as a customer's; 1 to 128
 *     visible ASCII characters
 * @param at when the contact is to be made, in the years 1800 to 2199
 * @param expires when the reservation lapses unless it is committed before
 */
public record BudgetClaim(String id, String budget, String subject, Instant at, Instant expires) {

  private static final int LONGEST = 128;

  /**
   * Checks the keys and the instant.
   *
   * @throws IllegalArgumentException if one of them is empty, too long or has other characters, or
   *     no bank can mean the instant of the contact
   */
  public BudgetClaim {
    check(id, "id");
    check(budget, "budget");
    check(subject, "subject");
    Instants.check(at, "at");
    requireNonNull(expires, "expires");
  }

  private static void check(String key, String field) {
    boolean plain = key.chars().allMatch(c -> c > ' ' && c <= '~');
    if (key.isEmpty() || key.length() > LONGEST || !plain) {
      throw new IllegalArgumentException(field + " must have 1 to 128 visible ASCII characters");
    }
  }

  /** The same contact to another subject. */
  public BudgetClaim of(String other) {
    return new BudgetClaim(id, budget, other, at, expires);
  }

  /** The budget, and nothing of the subject. */
  @Override
  public String toString() {
    return "BudgetClaim on " + budget;
  }
}
