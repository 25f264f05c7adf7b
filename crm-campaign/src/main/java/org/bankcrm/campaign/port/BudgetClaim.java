package org.bankcrm.campaign.port;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * One contact that is to be counted in a budget.
 *
 * @param id the host's own key of the contact, the same when a claim is repeated; 1 to 128 visible
 *     ASCII characters
 * @param budget the budget's key
 * @param subject whom the contact is made to, as an opaque key such as a customer's; 1 to 128
 *     visible ASCII characters
 * @param at when the contact is to be made
 * @param expires when the reservation lapses unless it is committed before
 */
public record BudgetClaim(String id, String budget, String subject, Instant at, Instant expires) {

  private static final int LONGEST = 128;

  /**
   * Checks the keys.
   *
   * @throws IllegalArgumentException if one of them is empty, too long or has other characters
   */
  public BudgetClaim {
    check(id, "id");
    check(budget, "budget");
    check(subject, "subject");
    requireNonNull(at, "at");
    requireNonNull(expires, "expires");
  }

  private static void check(String key, String field) {
    boolean plain = key.chars().allMatch(c -> c > ' ' && c <= '~');
    if (key.isEmpty() || key.length() > LONGEST || !plain) {
      throw new IllegalArgumentException(field + " must have 1 to 128 visible ASCII characters");
    }
  }
}
