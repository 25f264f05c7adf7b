package org.bankcrm.campaign.port;

import static java.util.Objects.requireNonNull;

import java.time.ZoneId;
import java.util.List;

/**
 * What a budget allows.
 *
 * @param zone whose days count
 * @param caps every one of them holds; at least one
 */
public record BudgetLimits(ZoneId zone, List<BudgetCap> caps) {

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if there is no cap
   */
  public BudgetLimits {
    requireNonNull(zone, "zone");
    caps = List.copyOf(caps);
    if (caps.isEmpty()) {
      throw new IllegalArgumentException("a budget must have a cap");
    }
  }

  /** A budget with these caps. */
  public static BudgetLimits of(ZoneId zone, BudgetCap... caps) {
    return new BudgetLimits(zone, List.of(caps));
  }
}
