package org.bankcrm.campaign.gate;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What one gate says of a customer.
 *
 * @param gate the gate
 * @param verdict whether it lets the customer through; {@link Verdict#WITHHELD} of a gate after the
 *     first that stops the customer where that would tell something protected
 * @param reasons the rules that do not, those of the verdict first, otherwise in the order of the
 *     campaign. A gate that is passed over one channel may still have reasons for the others
 * @param passesFrom the first instant at which it lets the customer through, all else staying as it
 *     is, where time alone mends it
 */
public record GateVerdict(
    CampaignGate gate, Verdict verdict, List<GateReason> reasons, Optional<Instant> passesFrom) {

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if the gate stops the customer without a reason
   */
  public GateVerdict {
    requireNonNull(gate, "gate");
    requireNonNull(verdict, "verdict");
    reasons = List.copyOf(reasons);
    requireNonNull(passesFrom, "passesFrom");
    if (verdict != Verdict.PASS && reasons.isEmpty()) {
      throw new IllegalArgumentException("a gate must not stop a customer without a reason");
    }
  }

  /** The gate, and nothing of the customer. */
  @Override
  public String toString() {
    return "GateVerdict of " + gate;
  }
}
