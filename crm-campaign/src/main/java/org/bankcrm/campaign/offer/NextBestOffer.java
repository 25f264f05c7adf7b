package org.bankcrm.campaign.offer;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.condition.Truth;

/**
 * The offer to make a customer next, by which channel, and where every other offer stands.
 *
 * @param policy the policy that chose
 * @param standings every offer: those with a rank first, best first, then the others in the
 *     author's order; none where the policy was not asked
 * @param applies whether the policy is about the customer; FALSE where they are not of its
 *     population, UNKNOWN where that cannot be told
 */
public record NextBestOffer(PolicyRef policy, List<OfferStanding> standings, Truth applies) {

  /** Copies the list. */
  public NextBestOffer {
    requireNonNull(policy, "policy");
    standings = List.copyOf(standings);
    requireNonNull(applies, "applies");
  }

  /** The offer to make; empty if there is none. The first of {@link #ranked}. */
  public Optional<OfferStanding.Ranked> chosen() {
    return ranked().stream().findFirst();
  }

  /** The offers that may be made, best first. */
  public List<OfferStanding.Ranked> ranked() {
    return standings.stream()
        .filter(OfferStanding.Ranked.class::isInstance)
        .map(OfferStanding.Ranked.class::cast)
        .toList();
  }

  /**
   * Where the offer of a campaign stands; empty if the policy does not know the campaign.
   *
   * @param campaign its id, without the version
   */
  public Optional<OfferStanding> find(String campaign) {
    requireNonNull(campaign, "campaign");
    return standings.stream().filter(each -> each.campaign().equals(campaign)).findFirst();
  }

  /** The policy, and nothing of the customer. */
  @Override
  public String toString() {
    return "NextBestOffer by " + policy;
  }
}
