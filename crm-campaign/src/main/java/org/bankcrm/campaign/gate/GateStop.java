package org.bankcrm.campaign.gate;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * How a gate stops customers: the same for all who are stopped alike, of whom a population has
 * millions.
 *
 * @param gate the first gate that stops them
 * @param verdict {@link Verdict#FAIL}, or {@link Verdict#UNKNOWN} where data is missing that would
 *     decide; never {@link Verdict#PASS}
 * @param reasons the first reason, and if that shuts one channel the first of each other channel
 *     that was still open; without instants and without what is missing of one customer
 */
public record GateStop(CampaignGate gate, Verdict verdict, List<GateReason> reasons) {

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if there is no reason
   */
  public GateStop {
    requireNonNull(gate, "gate");
    requireNonNull(verdict, "verdict");
    reasons = List.copyOf(reasons);
    if (reasons.isEmpty()) {
      throw new IllegalArgumentException("a gate must not stop a customer without a reason");
    }
  }

  /** The code of the first reason. */
  public String code() {
    return reasons.get(0).code();
  }

  /** The gate, and nothing of the customers. */
  @Override
  public String toString() {
    return "GateStop at " + gate;
  }
}
