package org.bankcrm.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.policy.DocumentReader;
import org.bankcrm.core.policy.DocumentWriter;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.policy.PolicyKind;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.holding.Product;
import org.bankcrm.customer.holding.ProductId;
import org.bankcrm.customer.holding.ProductKind;
import org.bankcrm.customer.holding.RiskRating;

/** Reads and writes campaigns. */
final class CampaignKind implements PolicyKind {

  private static final LocalDate STAND_IN = LocalDate.of(2000, 1, 1);

  @Override
  public String word() {
    return "campaign";
  }

  @Override
  public List<Attribute<?>> yields(DocumentReader document) {
    String id = Trees.ref(document).id();
    LocalizedText name = document.localized("name");
    List<Attribute<?>> yields = new ArrayList<>();
    yields.add(Campaign.attribute(id, name));
    Stream.of(CampaignGate.values())
        .filter(gate -> gate != CampaignGate.BUDGET)
        .forEach(gate -> yields.add(Campaign.through(id, name, gate)));
    channels(document).stream()
        .map(CampaignChannel::channel)
        .distinct()
        .forEach(channel -> yields.add(Campaign.on(id, name, channel)));
    yields.add(Campaign.stoppedAt(id, name));
    return yields;
  }

  @Override
  public Optional<Policy<?>> read(DocumentReader document) {
    CampaignParts parts = new CampaignParts();
    parts.head = Optional.of(document.head().withRef(Trees.ref(document)));
    parts.purpose = ContactPolicyKind.purpose(document, "purpose");
    parts.period = Optional.of(period(document.object("period")));
    parts.offer = Optional.of(offer(document.object("offer")));
    parts.channels.addAll(channels(document));
    parts.consent =
        Words.find(
            ConsentRule.values(),
            rule -> rule.word,
            document.oneOf("consent", Words.of(ConsentRule.values(), rule -> rule.word)));
    parts.contactPolicy = Trees.optionalCode(document, "contact");
    parts.group = Trees.optionalCode(document, "group");
    parts.budget = Trees.optionalCode(document, "budget");
    parts.eligibility.addAll(rules(document, "eligibility"));
    parts.applicability.addAll(rules(document, "applicability"));
    parts.exclusions.addAll(rules(document, "exclusions"));
    if (document.finish()) {
      parts.check(document::problem);
    }
    return Optional.of(new Campaign(parts));
  }

  private static List<CampaignChannel> channels(DocumentReader document) {
    List<CampaignChannel> channels = new ArrayList<>();
    for (DocumentReader object : document.objects("channels", CampaignChannel.MOST)) {
      Channel channel = Channel.of(Trees.code(object, "channel", "place-" + channels.size()));
      boolean staffed = object.has("staffed") && object.yesNo("staffed");
      channels.add(new CampaignChannel(channel, staffed));
    }
    return channels;
  }

  /** Half open, as conditions on dates are: from a day, before a day. */
  private static DateRange period(DocumentReader object) {
    LocalDate from = day(object, "from", STAND_IN);
    LocalDate before = day(object, "before", LocalDate.of(9999, 12, 31));
    return Trees.attempt(object, "before", () -> new DateRange(from, before))
        .orElse(DateRange.of(STAND_IN, STAND_IN.plusDays(1)));
  }

  private static LocalDate day(DocumentReader object, String key, LocalDate standIn) {
    return Trees.parsed(object, key, LocalDate::parse, standIn, "a day such as 2026-06-01");
  }

  private static Offer offer(DocumentReader object) {
    LocalizedText name = object.localized("name");
    Optional<Product> product =
        object.has("product") ? product(object.object("product")) : Optional.empty();
    Optional<RiskRating> issuer =
        object.has("issuerRating") ? Optional.of(risk(object, "issuerRating")) : Optional.empty();
    Optional<String> qualification = Trees.optionalCode(object, "qualification");
    object.finish();
    return Trees.attempt(object, "", () -> new Offer(name, product, issuer, qualification))
        .orElse(new Offer(name, Optional.empty(), Optional.empty(), Optional.empty()));
  }

  private static Optional<Product> product(DocumentReader object) {
    String id = object.text("id", 128);
    ProductKind kind =
        ProductKind.valueOf(object.oneOf("kind", Words.of(ProductKind.values(), Enum::name)));
    LocalizedText name = object.localized("name");
    Optional<RiskRating> risk =
        object.has("risk") ? Optional.of(risk(object, "risk")) : Optional.empty();
    return id.isEmpty()
        ? Optional.empty()
        : Trees.attempt(object, "id", () -> Product.of(ProductId.of(id), kind, name))
            .map(product -> risk.map(product::withRiskRating).orElse(product));
  }

  private static RiskRating risk(DocumentReader object, String key) {
    return RiskRating.valueOf(object.oneOf(key, Words.of(RiskRating.values(), Enum::name)));
  }

  private static List<CampaignRule> rules(DocumentReader document, String key) {
    List<CampaignRule> rules = new ArrayList<>();
    for (DocumentReader object : Trees.optional(document, key, CampaignRule.MOST)) {
      rules.add(
          new CampaignRule(
              Trees.code(object, "code", "place-" + rules.size()),
              object.localized("name"),
              object.condition("when")));
    }
    return rules;
  }

  @Override
  public Map<String, Object> write(Policy<?> policy) {
    Campaign campaign = (Campaign) policy;
    DocumentWriter document =
        DocumentWriter.of(campaign)
            .text("purpose", campaign.purpose().code())
            .object("period", write(campaign.period()))
            .object("offer", write(campaign.offer()))
            .objects("channels", campaign.channels().stream().map(CampaignKind::write).toList())
            .text("consent", campaign.consent().word);
    campaign.contactPolicy().ifPresent(id -> document.text("contact", id));
    campaign.group().ifPresent(group -> document.text("group", group));
    campaign.budget().ifPresent(budget -> document.text("budget", budget));
    rules(document, "eligibility", campaign.eligibility());
    rules(document, "applicability", campaign.applicability());
    rules(document, "exclusions", campaign.exclusions());
    return document.toMap();
  }

  private static DocumentWriter write(DateRange period) {
    return DocumentWriter.empty()
        .text("from", period.fromInclusive().toString())
        .text("before", period.toExclusive().toString());
  }

  private static DocumentWriter write(Offer offer) {
    DocumentWriter object = DocumentWriter.empty().localized("name", offer.name());
    offer.product().ifPresent(product -> object.object("product", write(product)));
    offer.issuerRating().ifPresent(rating -> object.text("issuerRating", rating.name()));
    offer.qualification().ifPresent(code -> object.text("qualification", code));
    return object;
  }

  private static DocumentWriter write(Product product) {
    DocumentWriter object =
        DocumentWriter.empty()
            .text("id", product.id().value())
            .text("kind", product.kind().name())
            .localized("name", product.name());
    product.riskRating().ifPresent(rating -> object.text("risk", rating.name()));
    return object;
  }

  private static DocumentWriter write(CampaignChannel channel) {
    DocumentWriter object = DocumentWriter.empty().text("channel", channel.channel().code());
    return channel.staffed() ? object.yesNo("staffed", true) : object;
  }

  private static void rules(DocumentWriter document, String key, List<CampaignRule> rules) {
    if (!rules.isEmpty()) {
      document.objects(key, rules.stream().map(CampaignKind::write).toList());
    }
  }

  private static DocumentWriter write(CampaignRule rule) {
    return DocumentWriter.empty()
        .text("code", rule.code())
        .localized("name", rule.name())
        .condition("when", rule.when());
  }
}
