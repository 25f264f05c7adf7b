package org.bankcrm.campaign.offer;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bankcrm.campaign.internal.CampaignYields;
import org.bankcrm.campaign.internal.IdPart;
import org.bankcrm.campaign.offer.ArbitratedOffer.WeightedChannel;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.policy.Draft;
import org.bankcrm.core.policy.Form;
import org.bankcrm.core.policy.FormKind;
import org.bankcrm.core.policy.Key;
import org.bankcrm.core.policy.Value;
import org.bankcrm.core.policy.Values;
import org.bankcrm.customer.activity.Channel;

/** The form of the choice of the next best offer. */
final class OfferArbitrationForm {

  static final Key<Attribute<?>> ATTRIBUTE =
      Key.of(
          "attribute",
          Values.catalogued()
              .where(
                  attribute -> attribute.type().kind().isNumber(),
                  CoreProblem.WRONG_TYPE,
                  "the attribute is no number.",
                  "Name one that holds whole numbers, decimals, amounts or reals."),
          "取自客户的数值属性",
          "a number of the customer's");

  static final Key<BigDecimal> CONSTANT =
      Key.of("constant", number(), "对所有客户相同的数值", "the same number for every customer");

  private static final Form<Factor> FACTOR =
      Form.<Factor>of()
          .maybe(
              ATTRIBUTE,
              factor -> of(factor, Factor.OfAttribute.class).map(Factor.OfAttribute::attribute))
          .maybe(CONSTANT, factor -> of(factor, Factor.Constant.class).map(Factor.Constant::value))
          .oneOf(ATTRIBUTE, CONSTANT)
          .makes(OfferArbitrationForm::factor);

  static final Key<BigDecimal> MISSING =
      Key.of(
          "missing",
          number(),
          "数据缺失时的替代值；未写则剔除该推荐",
          "what stands in for a missing value; left out, the offer is left out");

  static final Key<BigDecimal> ZERO =
      Key.of(
          "zero",
          number(),
          "数值为零或为负时的替代值；未写则剔除该推荐",
          "what stands in for zero and below; left out, the offer is left out");

  private static final Form<FactorRule> RULE =
      Form.<FactorRule>of()
          .maybe(MISSING, FactorRule::missing)
          .maybe(ZERO, FactorRule::zero)
          .makes(draft -> new FactorRule(draft.find(MISSING), draft.find(ZERO)));

  private static final Map<FactorKind, Key<FactorRule>> RULE_KEYS =
      keys(Values.object(RULE), "数据缺失或为零时的处理", "what is done where it is missing or zero");

  static final Key<Map<FactorKind, FactorRule>> RULES =
      Key.of(
          "rules",
          Values.object(rules()),
          "因子缺失或为零时的处理规则",
          "what is done where a factor is missing or zero");

  private static final Map<FactorKind, Key<Factor>> FACTOR_KEYS =
      keys(Values.object(FACTOR), "未写则为 1", "left out, one");

  static final Key<Channel> CHANNEL = Key.of("channel", IdPart.channel(), "渠道", "the channel");

  static final Key<Factor> WEIGHT =
      Key.of(
          "weight",
          Values.object(FACTOR),
          "渠道权重，大者优先；未写则为 1",
          "how well it reaches the customer, the larger the better; left out, one");

  private static final Form<WeightedChannel> WEIGHTED =
      Form.<WeightedChannel>of()
          .needed(CHANNEL, WeightedChannel::channel)
          .usually(WEIGHT, Factor.ONE, WeightedChannel::weight)
          .makes(draft -> new WeightedChannel(draft.get(CHANNEL), draft.get(WEIGHT)));

  static final Key<String> CAMPAIGN =
      Key.of(
          "campaign",
          Values.policyId(CampaignYields.MAX_POLICY_ID),
          "活动编号",
          "the id of the campaign");

  static final Key<LocalizedText> NAME =
      Key.of("name", Values.localized(), "推荐名称", "what people call the offer");

  static final Key<String> GROUP =
      Key.of(
          "group",
          Values.code(),
          "互斥组：同组推荐只取最优者",
          "of the offers of one group only the best is made");

  static final Key<List<WeightedChannel>> CHANNELS =
      Key.of(
          "channels",
          Values.distinct(
              Values.objects(WEIGHTED, 1, ArbitratedOffer.MOST_CHANNELS),
              CHANNEL,
              each -> each.channel().code()),
          "可用渠道；权重相同者以在前者为先",
          "the channels over which it can be made, in the order in which ties are broken");

  static final Key<List<ArbitratedOffer>> OFFERS =
      Key.of(
          "offers",
          Values.distinct(
              Values.objects(offers(), 1, OfferArbitration.MOST),
              CAMPAIGN,
              ArbitratedOffer::campaign),
          "参与择优的推荐；优先级相同者以在前者为先",
          "the offers to choose from; of equal priorities the first counts");

  static final Form<OfferArbitration> FORM =
      Form.<OfferArbitration>ofPolicy(CampaignYields.MAX_POLICY_ID)
          .usually(RULES, all(kind -> FactorRule.LEAVE_OUT), each -> all(each::rule))
          .needed(OFFERS, OfferArbitration::offers)
          .makes(draft -> new OfferArbitration(draft.head(), draft.get(OFFERS), draft.get(RULES)));

  static final FormKind<OfferArbitration> KIND =
      FormKind.of(
          "next-best-offer",
          OfferArbitration.class,
          FORM,
          draft -> List.of(OfferArbitration.attribute(draft.ref(), draft.name())));

  private OfferArbitrationForm() {}

  /** The key of the rule for a factor. */
  static Key<FactorRule> rule(FactorKind kind) {
    return requireNonNull(RULE_KEYS.get(kind));
  }

  /** The key of a factor. */
  static Key<Factor> factor(FactorKind kind) {
    return requireNonNull(FACTOR_KEYS.get(kind));
  }

  private static <T> Map<FactorKind, Key<T>> keys(Value<T> value, String zh, String en) {
    return all(kind -> new Key<>(kind.word(), value, kind.label().followedBy("：" + zh, ": " + en)));
  }

  private static <T> Map<FactorKind, T> all(Function<FactorKind, T> each) {
    Map<FactorKind, T> all = new EnumMap<>(FactorKind.class);
    for (FactorKind kind : FactorKind.values()) {
      all.put(kind, each.apply(kind));
    }
    return all;
  }

  private static Value<BigDecimal> number() {
    return Values.decimal()
        .where(
            Factor.Constant::isInBounds,
            CoreProblem.OUT_OF_RANGE,
            "a factor " + Factor.Constant.RULE + ".",
            "");
  }

  private static <F extends Factor> Optional<F> of(Factor factor, Class<F> type) {
    return Optional.of(factor).filter(type::isInstance).map(type::cast);
  }

  private static Factor factor(Draft draft) {
    return draft
        .find(ATTRIBUTE)
        .<Factor>map(Factor.OfAttribute::new)
        .orElseGet(() -> new Factor.Constant(draft.get(CONSTANT)));
  }

  private static Form<Map<FactorKind, FactorRule>> rules() {
    Form.Definition<Map<FactorKind, FactorRule>> form = Form.of();
    RULE_KEYS.forEach(
        (kind, key) ->
            form.usually(key, FactorRule.LEAVE_OUT, rules -> requireNonNull(rules.get(kind))));
    return form.makes(draft -> all(kind -> draft.get(rule(kind))));
  }

  private static Form<ArbitratedOffer> offers() {
    Form.Definition<ArbitratedOffer> form =
        Form.<ArbitratedOffer>of()
            .needed(CAMPAIGN, ArbitratedOffer::campaign)
            .needed(NAME, ArbitratedOffer::name);
    FACTOR_KEYS.forEach(
        (kind, key) ->
            form.usually(key, Factor.ONE, offer -> requireNonNull(offer.factors().get(kind))));
    return form.maybe(GROUP, ArbitratedOffer::group)
        .needed(CHANNELS, ArbitratedOffer::channels)
        .makes(OfferArbitrationForm::offer);
  }

  private static ArbitratedOffer offer(Draft draft) {
    return new ArbitratedOffer(
        draft.get(CAMPAIGN),
        draft.get(NAME),
        all(kind -> draft.get(factor(kind))),
        draft.find(GROUP),
        draft.get(CHANNELS));
  }
}
