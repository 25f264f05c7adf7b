package org.bankcrm.campaign.offer;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import org.bankcrm.campaign.offer.OfferStanding.Closed;
import org.bankcrm.campaign.offer.OfferStanding.GroupTaken;
import org.bankcrm.campaign.offer.OfferStanding.Ranked;
import org.bankcrm.campaign.offer.OfferStanding.Withheld;
import org.bankcrm.core.policy.ResultField;
import org.bankcrm.customer.activity.Channel;

/**
 * What whole populations are asked for of offers to be made next, by {@link
 * org.bankcrm.core.policy.Decisions#column}.
 */
public final class OfferFields {

  /** The ids of the campaigns whose offers may be made, best first. */
  public static final ResultField<NextBestOffer, String> RANKED =
      ResultField.several(
          "ranked", result -> result.ranked().stream().map(Ranked::campaign).toList());

  /** The best channel of each of these. In the same order as {@link #RANKED}. */
  public static final ResultField<NextBestOffer, Channel> CHANNELS =
      ResultField.several(
          "channels", result -> result.ranked().stream().map(Ranked::channel).toList());

  /**
   * The priority of the first of them, exact; none where a factor is withheld. A number to compare
   * offers by; no amount of money, unless the factors make it one.
   */
  public static final ResultField<NextBestOffer, BigDecimal> PRIORITY =
      ResultField.of("priority", result -> result.chosen().flatMap(Ranked::priority));

  /**
   * The ids of the campaigns whose offers are open to the customer, ranked or not, as far as that
   * may be told.
   */
  public static final ResultField<NextBestOffer, String> OPEN =
      ResultField.several(
          "open",
          result ->
              campaigns(result, each -> !(each instanceof Closed || each instanceof Withheld)));

  /** The ids of the campaigns whose offers gave way to another of their group. */
  public static final ResultField<NextBestOffer, String> GROUP_TAKEN =
      ResultField.several("group taken", result -> campaigns(result, GroupTaken.class::isInstance));

  private OfferFields() {}

  private static List<String> campaigns(NextBestOffer result, Predicate<OfferStanding> wanted) {
    return result.standings().stream().filter(wanted).map(OfferStanding::campaign).toList();
  }

  /** All of them. */
  public static List<ResultField<NextBestOffer, ?>> all() {
    return List.of(RANKED, CHANNELS, PRIORITY, OPEN, GROUP_TAKEN);
  }
}
