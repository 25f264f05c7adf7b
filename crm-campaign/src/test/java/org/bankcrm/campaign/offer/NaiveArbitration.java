package org.bankcrm.campaign.offer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bankcrm.campaign.Campaign;
import org.bankcrm.core.Money;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.policy.Decision;

/** Ranks offers as one would with a pocket calculator: pick the best, strike out, pick again. */
final class NaiveArbitration {

  private record Priced(ArbitratedOffer offer, BigDecimal priority) {}

  private final OfferArbitration policy;
  private final List<Campaign> campaigns;
  private final Decision decision;

  NaiveArbitration(OfferArbitration policy, List<Campaign> campaigns, Decision decision) {
    this.policy = policy;
    this.campaigns = campaigns;
    this.decision = decision;
  }

  List<String> ranking() {
    List<Priced> left = new ArrayList<>();
    for (int i = 0; i < campaigns.size(); i++) {
      ArbitratedOffer offer = policy.offers().get(i);
      if (decision.result(campaigns.get(i)).isEligible()) {
        priority(offer).ifPresent(priority -> left.add(new Priced(offer, priority)));
      }
    }
    List<String> ranking = new ArrayList<>();
    while (!left.isEmpty()) {
      Priced best = left.get(0);
      for (Priced each : left) {
        best = each.priority.compareTo(best.priority) > 0 ? each : best;
      }
      ranking.add(best.offer.campaign());
      Priced taken = best;
      left.removeIf(
          each ->
              each == taken
                  || (each.offer.group().isPresent()
                      && each.offer.group().equals(taken.offer.group())));
    }
    return ranking;
  }

  private Optional<BigDecimal> priority(ArbitratedOffer offer) {
    BigDecimal product = BigDecimal.ONE;
    for (FactorKind kind : FactorKind.values()) {
      Optional<BigDecimal> value = value(offer.factors().get(kind));
      FactorRule rule = policy.rule(kind);
      if (value.isEmpty()) {
        value = rule.missing();
      } else if (value.get().signum() <= 0) {
        value = rule.zero();
      }
      if (value.isEmpty()) {
        return value;
      }
      product = product.multiply(value.get());
    }
    return Optional.of(product);
  }

  private Optional<BigDecimal> value(Factor factor) {
    if (factor instanceof Factor.Constant constant) {
      return Optional.of(constant.value());
    }
    Attribute<?> attribute = ((Factor.OfAttribute) factor).attribute();
    return decision
        .value(attribute)
        .map(
            value ->
                value instanceof Money money
                    ? money.amount()
                    : new BigDecimal(String.valueOf(value)));
  }
}
