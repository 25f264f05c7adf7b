package org.bankcrm.testkit.random;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.bankcrm.campaign.Campaign;
import org.bankcrm.campaign.CampaignChannel;
import org.bankcrm.campaign.offer.ArbitratedOffer;
import org.bankcrm.campaign.offer.Factor;
import org.bankcrm.campaign.offer.FactorKind;
import org.bankcrm.campaign.offer.FactorRule;
import org.bankcrm.campaign.offer.OfferArbitration;
import org.bankcrm.core.attribute.Attribute;

/**
 * Random choices of the next best offer: by factors that are constants or numbers of the
 * customer's, with channels that weigh differently and offers that share a group. The campaigns
 * have to stand in the book too. Immutable and thread-safe.
 */
public final class RandomOffers {

  private final List<Attribute<?>> numbers;

  private RandomOffers(Collection<? extends Attribute<?>> read) {
    this.numbers =
        read.stream()
            .filter(attribute -> attribute.type().kind().isNumber())
            .<Attribute<?>>map(attribute -> attribute)
            .toList();
  }

  /** Choices whose factors are constants and the numbers among these attributes. */
  public static RandomOffers over(Collection<? extends Attribute<?>> read) {
    return new RandomOffers(read);
  }

  /** The next choice among some of these campaigns, of which there must be one. */
  public OfferArbitration next(String id, List<Campaign> campaigns, Seeded source) {
    OfferArbitration.Builder offers = OfferArbitration.builder(id, 1).name(id, id);
    List<Campaign> order = source.shuffled(campaigns);
    for (Campaign campaign : order.subList(0, source.between(1, order.size()))) {
      offers.offer(offer(campaign, source));
    }
    for (FactorKind kind : FactorKind.values()) {
      if (source.chance(80)) {
        offers.rule(kind, FactorRule.use(share(source), share(source)));
      }
    }
    return offers.build();
  }

  private ArbitratedOffer.Builder offer(Campaign campaign, Seeded source) {
    ArbitratedOffer.Builder offer = campaign.arbitrated();
    for (FactorKind kind : FactorKind.values()) {
      offer = source.chance(40) ? offer.with(kind, factor(source)) : offer;
    }
    for (CampaignChannel each : campaign.channels()) {
      offer = source.chance(30) ? offer.weigh(each.channel(), factor(source)) : offer;
    }
    return source.chance(70) ? offer.inGroup("g" + source.below(2)) : offer;
  }

  private Factor.Builder factor(Seeded source) {
    return numbers.isEmpty() || source.chance(50)
        ? Factor.constant(share(source))
        : Factor.of(source.pick(numbers));
  }

  private static BigDecimal share(Seeded source) {
    return BigDecimal.valueOf(source.below(5) * 25L, 2);
  }
}
