package org.bankcrm.campaign;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bankcrm.campaign.ArbitratedOffer.WeightedChannel;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.policy.DocumentReader;
import org.bankcrm.core.policy.DocumentWriter;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.policy.PolicyHead;
import org.bankcrm.core.policy.PolicyKind;
import org.bankcrm.customer.activity.Channel;

/** Reads and writes the choice of the next best offer. */
final class OfferArbitrationKind implements PolicyKind {

  private static final String MISSING = "missing";
  private static final String ZERO = "zero";

  @Override
  public String word() {
    return "next-best-offer";
  }

  @Override
  public List<Attribute<?>> yields(DocumentReader document) {
    return List.of(OfferArbitration.attribute(Trees.ref(document), document.localized("name")));
  }

  @Override
  public Optional<Policy<?>> read(DocumentReader document) {
    List<DocumentReader> objects = document.objects("offers", OfferArbitration.MOST);
    List<ArbitratedOffer> offers = new ArrayList<>();
    for (DocumentReader object : objects) {
      offers.add(offer(object, offers.size()));
    }
    PolicyHead head = document.head().withRef(Trees.ref(document));
    Map<FactorKind, FactorRule> rules = rules(document);
    if (document.finish()) {
      OfferArbitration.check(
          offers,
          (place, code, message, advice) ->
              objects.get(place).problem("campaign", code, message, advice));
    }
    return Optional.of(new OfferArbitration(head, offers, rules));
  }

  private static Map<FactorKind, FactorRule> rules(DocumentReader document) {
    Map<FactorKind, FactorRule> rules = new EnumMap<>(FactorKind.class);
    if (document.has("rules")) {
      DocumentReader object = document.object("rules");
      for (FactorKind kind : FactorKind.values()) {
        if (object.has(kind.word())) {
          rules.put(kind, rule(object.object(kind.word())));
        }
      }
    }
    return rules;
  }

  private static FactorRule rule(DocumentReader object) {
    return new FactorRule(standIn(object, MISSING), standIn(object, ZERO));
  }

  private static Optional<BigDecimal> standIn(DocumentReader object, String key) {
    return object.has(key) ? Optional.of(constant(object, key).value()) : Optional.empty();
  }

  private static Factor.Constant constant(DocumentReader object, String key) {
    BigDecimal value = object.decimal(key);
    return Trees.attempt(object, key, () -> new Factor.Constant(value))
        .orElse(new Factor.Constant(BigDecimal.ONE));
  }

  private static ArbitratedOffer offer(DocumentReader object, int place) {
    String campaign = campaign(object, place);
    LocalizedText name = object.localized("name");
    Map<FactorKind, Factor> factors = new EnumMap<>(FactorKind.class);
    for (FactorKind kind : FactorKind.values()) {
      if (object.has(kind.word())) {
        factors.put(kind, factor(object.object(kind.word())));
      }
    }
    Optional<String> group = Trees.optionalCode(object, "group");
    return new ArbitratedOffer(campaign, name, factors, group, List.copyOf(channels(object)));
  }

  private static String campaign(DocumentReader object, int place) {
    String id = object.text("campaign", 128);
    String standIn = "place-" + place;
    return id.isEmpty()
        ? standIn
        : Trees.attempt(object, "campaign", () -> AttributeIds.checked(PolicyRef.of(id, 1)).id())
            .orElse(standIn);
  }

  private static Factor factor(DocumentReader object) {
    if (!object.has("attribute")) {
      return constant(object, "constant");
    }
    return object
        .attribute("attribute")
        .flatMap(found -> Trees.attempt(object, "attribute", () -> Factor.of(found)))
        .orElse(Factor.ONE);
  }

  private static List<WeightedChannel> channels(DocumentReader object) {
    List<WeightedChannel> channels = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (DocumentReader each : object.objects("channels", CampaignChannel.MOST)) {
      String code = Trees.code(each, "channel", "place-" + channels.size());
      Factor weight = each.has("weight") ? factor(each.object("weight")) : Factor.ONE;
      if (seen.add(code)) {
        channels.add(new WeightedChannel(Channel.of(code), weight));
      } else {
        each.problem(
            "channel",
            "duplicate-code",
            "channel '" + code + "' is listed twice.",
            "List it once.");
      }
    }
    if (channels.isEmpty()) { // reported already
      channels.add(new WeightedChannel(Channel.of("invalid"), Factor.ONE));
    }
    return channels;
  }

  @Override
  public Map<String, Object> write(Policy<?> policy) {
    OfferArbitration arbitration = (OfferArbitration) policy;
    DocumentWriter rules = DocumentWriter.empty();
    for (FactorKind kind : FactorKind.values()) {
      FactorRule rule = arbitration.rule(kind);
      if (!rule.equals(FactorRule.LEAVE_OUT)) {
        DocumentWriter object = DocumentWriter.empty();
        rule.missing().ifPresent(value -> object.decimal(MISSING, value));
        rule.zero().ifPresent(value -> object.decimal(ZERO, value));
        rules.object(kind.word(), object);
      }
    }
    DocumentWriter document = DocumentWriter.of(arbitration);
    if (!rules.toMap().isEmpty()) {
      document.object("rules", rules);
    }
    return document
        .objects("offers", arbitration.offers().stream().map(OfferArbitrationKind::write).toList())
        .toMap();
  }

  private static DocumentWriter write(ArbitratedOffer offer) {
    DocumentWriter object =
        DocumentWriter.empty().text("campaign", offer.campaign()).localized("name", offer.name());
    offer
        .factors()
        .forEach(
            (kind, factor) -> {
              if (!factor.equals(Factor.ONE)) {
                object.object(kind.word(), write(factor));
              }
            });
    offer.group().ifPresent(group -> object.text("group", group));
    return object.objects(
        "channels", offer.channels().stream().map(OfferArbitrationKind::write).toList());
  }

  private static DocumentWriter write(WeightedChannel channel) {
    DocumentWriter object = DocumentWriter.empty().text("channel", channel.channel().code());
    return channel.weight().equals(Factor.ONE)
        ? object
        : object.object("weight", write(channel.weight()));
  }

  private static DocumentWriter write(Factor factor) {
    return factor instanceof Factor.Constant constant
        ? DocumentWriter.empty().decimal("constant", constant.value())
        : DocumentWriter.empty().attribute("attribute", ((Factor.OfAttribute) factor).attribute());
  }
}
