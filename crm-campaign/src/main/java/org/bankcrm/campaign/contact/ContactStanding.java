package org.bankcrm.campaign.contact;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bankcrm.campaign.gate.Verdict;
import org.bankcrm.core.PolicyRef;

/**
 * Over which ways the bank may turn to a customer now, and over the others when.
 *
 * @param policy the contact policy
 * @param lanes every way that it governs, in the author's order; all of them {@link
 *     Verdict#NOT_APPLICABLE} for a customer who is not of the policy's population
 */
public record ContactStanding(PolicyRef policy, List<LaneStanding> lanes) {

  /**
   * One way to the customer.
   *
   * @param lane the way
   * @param verdict whether it is open; {@link Verdict#UNKNOWN} counts as shut
   * @param nextAllowed where it is shut, the first instant at which it opens, as far as that is
   *     known and time alone will bring it
   * @param hold what holds the contact back, where the policy tells it
   */
  public record LaneStanding(
      ContactLane lane,
      Verdict verdict,
      Optional<Instant> nextAllowed,
      Optional<ContactHold> hold) {
    /** Refuses nulls. */
    public LaneStanding {
      requireNonNull(lane, "lane");
      requireNonNull(verdict, "verdict");
      requireNonNull(nextAllowed, "nextAllowed");
      requireNonNull(hold, "hold");
    }

    /** The way, and nothing of the customer. */
    @Override
    public String toString() {
      return "LaneStanding of " + lane;
    }
  }

  /** Copies the list. */
  public ContactStanding {
    requireNonNull(policy, "policy");
    lanes = List.copyOf(lanes);
  }

  /** The ways that are open. */
  public List<ContactLane> open() {
    return lanes.stream()
        .filter(each -> each.verdict() == Verdict.PASS)
        .map(LaneStanding::lane)
        .toList();
  }

  /** The policy, and nothing of the customer. */
  @Override
  public String toString() {
    return "ContactStanding under " + policy;
  }
}
