package org.bankcrm.testkit.law;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.campaign.gate.CampaignGate;
import org.bankcrm.campaign.offer.ArbitratedOffer;
import org.bankcrm.campaign.offer.ArbitratedOffer.WeightedChannel;
import org.bankcrm.campaign.offer.Factor;
import org.bankcrm.campaign.offer.FactorKind;
import org.bankcrm.campaign.offer.OfferArbitration;
import org.bankcrm.core.Money;
import org.bankcrm.core.condition.Truth;

/** Ranks offers with a pocket calculator: takes the best, strikes out its group, takes the next. */
final class OfferClerk implements Clerk {

  private record Priced(ArbitratedOffer offer, BigDecimal priority) {}

  private final OfferArbitration policy;
  private final ReferenceInterpreter customer;
  private final Map<String, String> shut = new java.util.HashMap<>();

  OfferClerk(OfferArbitration policy, ReferenceInterpreter customer) {
    this.policy = policy;
    this.customer = customer;
  }

  private Truth asked(String id) {
    return customer.find(id).map(yes -> Truth.of((Boolean) yes)).orElse(Truth.UNKNOWN);
  }

  private static String id(ArbitratedOffer offer) {
    return "campaign." + offer.campaign();
  }

  private List<WeightedChannel> open(ArbitratedOffer offer) {
    return offer.channels().stream().filter(each -> over(offer, each) == Truth.TRUE).toList();
  }

  private Truth over(ArbitratedOffer offer, WeightedChannel way) {
    return asked(id(offer) + ".on." + way.channel().code());
  }

  private Optional<BigDecimal> number(Factor factor) {
    if (factor instanceof Factor.Constant constant) {
      return Optional.of(constant.value());
    }
    return customer.find(((Factor.OfAttribute) factor).attribute().id()).map(OfferClerk::number);
  }

  private static BigDecimal number(Object value) {
    if (value instanceof Money money) {
      return money.amount();
    }
    return value instanceof Double real
        ? new BigDecimal(real).setScale(12, RoundingMode.HALF_EVEN)
        : new BigDecimal(value.toString());
  }

  /** What is multiplied, or nothing where the offer is left out. */
  private Optional<BigDecimal> factor(ArbitratedOffer offer, FactorKind kind) {
    Optional<BigDecimal> number = number(new EnumMap<>(offer.factors()).get(kind));
    if (number.isEmpty()) {
      return policy.rule(kind).missing();
    }
    return number.get().signum() <= 0 ? policy.rule(kind).zero() : number;
  }

  private boolean hasPriority(ArbitratedOffer offer) {
    return List.of(FactorKind.values()).stream().allMatch(kind -> factor(offer, kind).isPresent());
  }

  @Override
  public Map<String, Optional<?>> yields() {
    boolean some = false;
    boolean perhaps = false;
    for (ArbitratedOffer offer : policy.offers()) {
      List<Truth> ways = offer.channels().stream().map(way -> over(offer, way)).toList();
      boolean mayBe =
          asked(id(offer)) != Truth.FALSE && ways.stream().anyMatch(w -> w != Truth.FALSE);
      boolean is = asked(id(offer)) == Truth.TRUE && ways.contains(Truth.TRUE);
      some |= is && hasPriority(offer);
      perhaps |= mayBe && hasPriority(offer);
    }
    Truth truth = some ? Truth.TRUE : perhaps ? Truth.UNKNOWN : Truth.FALSE;
    return Map.of("offer." + policy.ref().id(), Clerk.yesNo(truth));
  }

  @Override
  public String told() {
    List<Priced> left = new ArrayList<>();
    for (ArbitratedOffer offer : policy.offers()) {
      why(offer)
          .ifPresentOrElse(
              why -> shut.put(offer.campaign(), why),
              () -> left.add(new Priced(offer, priority(offer))));
    }
    List<String> told = new ArrayList<>();
    while (!left.isEmpty()) {
      Priced best = left.get(0);
      for (Priced each : left) {
        best = each.priority.compareTo(best.priority) > 0 ? each : best;
      }
      told.add(ranked(best));
      left.remove(best);
      strikeOut(best.offer, left);
    }
    for (ArbitratedOffer offer : policy.offers()) {
      Optional.ofNullable(shut.get(offer.campaign())).ifPresent(told::add);
    }
    return told.toString();
  }

  private void strikeOut(ArbitratedOffer taken, List<Priced> left) {
    for (Priced each : List.copyOf(left)) {
      if (taken.group().isPresent() && taken.group().equals(each.offer.group())) {
        left.remove(each);
        shut.put(each.offer.campaign(), each.offer.campaign() + " taken by " + taken.campaign());
      }
    }
  }

  private Optional<String> why(ArbitratedOffer offer) {
    String id = offer.campaign();
    for (CampaignGate gate : CampaignGate.values()) {
      String word = ".through." + gate.name().toLowerCase(Locale.ROOT);
      Truth passed = asked(id(offer) + (gate == CampaignGate.BUDGET ? "" : word));
      if (passed != Truth.TRUE) {
        boolean foreign = customer.isForeign("campaign." + id);
        return Optional.of(id + " closed by " + gate + " " + (foreign ? "foreign" : passed));
      }
    }
    if (open(offer).isEmpty()) {
      return Optional.of(id + " without channel");
    }
    for (FactorKind kind : FactorKind.values()) {
      if (factor(offer, kind).isEmpty()) {
        return Optional.of(id + " without " + kind);
      }
    }
    return Optional.empty();
  }

  private BigDecimal priority(ArbitratedOffer offer) {
    BigDecimal product = BigDecimal.ONE;
    for (FactorKind kind : FactorKind.values()) {
      product = product.multiply(factor(offer, kind).orElseThrow());
    }
    return product;
  }

  private String ranked(Priced best) {
    WeightedChannel way = open(best.offer).get(0);
    for (WeightedChannel each : open(best.offer)) {
      way = weight(each).compareTo(weight(way)) > 0 ? each : way;
    }
    String priority = best.priority.stripTrailingZeros().toPlainString();
    return best.offer.campaign() + " over " + way.channel() + " with " + priority;
  }

  private BigDecimal weight(WeightedChannel way) {
    return number(way.weight()).orElse(BigDecimal.ZERO);
  }
}
