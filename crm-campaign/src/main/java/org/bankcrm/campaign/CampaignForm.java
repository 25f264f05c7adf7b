package org.bankcrm.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bankcrm.campaign.contact.ContactLane;
import org.bankcrm.campaign.contact.ContactProposal;
import org.bankcrm.campaign.gate.CampaignGate;
import org.bankcrm.campaign.internal.CampaignProblem;
import org.bankcrm.campaign.internal.CampaignYields;
import org.bankcrm.campaign.internal.IdPart;
import org.bankcrm.campaign.internal.PeriodForm;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.policy.Draft;
import org.bankcrm.core.policy.Form;
import org.bankcrm.core.policy.FormKind;
import org.bankcrm.core.policy.Key;
import org.bankcrm.core.policy.Member;
import org.bankcrm.core.policy.Value;
import org.bankcrm.core.policy.Values;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.consent.Purpose;

/** The form of campaigns. */
final class CampaignForm {

  static final Key<Purpose> PURPOSE =
      Key.of(
          "purpose",
          IdPart.purpose(),
          "使用客户数据的目的，如 marketing（营销）",
          "what the customer's data is used for, such as marketing");

  static final Key<DateRange> PERIOD =
      Key.of(
          "period",
          PeriodForm.VALUE,
          "活动期间，按客户数据所在时区的日期",
          "the days on which it runs, in the zone of the facts");

  static final Key<Offer> OFFER =
      Key.of("offer", Values.object(OfferForm.FORM), "推荐内容", "what it offers");

  static final Key<Channel> CHANNEL = Key.of("channel", IdPart.channel(), "渠道", "the channel");

  static final Key<Boolean> STAFFED =
      Key.of(
          "staffed",
          Values.yesNo(),
          "是否由销售人员推荐，须具备产品所需资质",
          "whether a person makes the offer there, who must be qualified to sell the product");

  private static final Form<CampaignChannel> CHANNEL_FORM =
      Form.<CampaignChannel>of()
          .needed(CHANNEL, CampaignChannel::channel)
          .usually(STAFFED, false, CampaignChannel::staffed)
          .makes(draft -> new CampaignChannel(draft.get(CHANNEL), draft.get(STAFFED)));

  static final Key<List<CampaignChannel>> CHANNELS =
      Key.of(
          "channels",
          Values.distinct(
              Values.objects(CHANNEL_FORM, 1, CampaignChannel.MOST),
              CHANNEL,
              each -> each.channel().code()),
          "可用渠道，优先者在前",
          "the channels over which it can be offered, those preferred first");

  static final Key<ConsentRule> CONSENT =
      Key.of(
          "consent",
          Values.word(ConsentRule.class, rule -> rule.word),
          "对客户同意的要求",
          "what it needs of the customer's consent");

  static final Key<String> CONTACT =
      Key.of(
          "contact",
          IdPart.code(),
          "所适用的触达频控策略；仅目的为 service 者可不写",
          "the id of the contact policy that it is under; only the purpose service needs none");

  static final Key<String> GROUP =
      Key.of(
          "group",
          IdPart.code(),
          "所属活动组，供按组频控与冷静期使用",
          "the group of campaigns that it belongs to, for caps and cooling-off by group");

  static final Key<String> BUDGET =
      Key.of(
          "budget",
          IdPart.code(),
          "所占用的触达预算，须为手册中的预算",
          "the budget that its contacts are taken from, by the id of its policy in the book");

  static final Key<List<String>> CONTROL =
      Key.of(
          "control",
          Values.list(IdPart.code(), 1, Campaign.MOST_CONTROLS),
          "不向其推荐的对照组编号，须为手册中的对照组",
          "the control groups that get no offer, by the ids of their policies in the book");

  static final Key<String> CODE =
      Key.of("code", Values.code(), "规则代码，同一清单内唯一", "what the rule goes by within its list");

  static final Key<LocalizedText> RULE_NAME =
      Key.of("name", Values.localized(), "规则内容", "what the rule says, for people");

  static final Key<Condition> WHEN = Key.of("when", Values.condition(), "规则的条件", "its condition");

  private static final Form<CampaignRule> RULE =
      Form.<CampaignRule>of()
          .needed(CODE, CampaignRule::code)
          .needed(RULE_NAME, CampaignRule::name)
          .needed(WHEN, CampaignRule::when)
          .makes(draft -> new CampaignRule(draft.get(CODE), draft.get(RULE_NAME), draft.get(WHEN)));

  private static final Value<List<CampaignRule>> RULES =
      Values.distinct(Values.objects(RULE, 1, CampaignRule.MOST), CODE, CampaignRule::code);

  static final Key<List<CampaignRule>> ELIGIBILITY =
      Key.of(
          "eligibility",
          RULES,
          "资格规则，须全部满足",
          "the rules that a customer must meet to be allowed the offer, all of them");

  static final Key<List<CampaignRule>> APPLICABILITY =
      Key.of(
          "applicability",
          RULES,
          "相关性规则，须全部满足",
          "the rules that make the offer matter to a customer, all of them");

  static final Key<List<CampaignRule>> EXCLUSIONS =
      Key.of(
          "exclusions",
          RULES,
          "排除规则：满足或可能满足其一者即被排除",
          "who is excluded: whoever meets one of these rules, or may for all that is known");

  static final Form<Campaign> FORM =
      Form.<Campaign>ofPolicy(CampaignYields.MAX_POLICY_ID)
          .needed(PURPOSE, Campaign::purpose)
          .needed(PERIOD, Campaign::period)
          .needed(OFFER, Campaign::offer)
          .needed(CHANNELS, Campaign::channels)
          .needed(CONSENT, Campaign::consent)
          .maybe(CONTACT, Campaign::contactPolicy)
          .maybe(GROUP, Campaign::group)
          .maybe(BUDGET, Campaign::budget)
          .needed(ELIGIBILITY, Campaign::eligibility)
          .usually(APPLICABILITY, List.of(), Campaign::applicability)
          .usually(EXCLUSIONS, List.of(), Campaign::exclusions)
          .usually(CONTROL, List.of(), Campaign::control)
          .check(CampaignForm::checkPurpose)
          .check(CampaignForm::checkLanes)
          .makes(Campaign::new);

  static final FormKind<Campaign> KIND =
      FormKind.of(CampaignYields.KIND, Campaign.class, FORM, CampaignForm::yields)
          .withProblems(CampaignProblem.CONSENT_NEEDED, CampaignProblem.TOO_LONG)
          .withNote(CampaignNote.text());

  private CampaignForm() {}

  private static void checkPurpose(Draft draft) {
    Purpose purpose = draft.get(PURPOSE);
    if (purpose.equals(Purpose.SERVICE)) {
      return;
    }
    String mend = "Only messages of the purpose 'service' need none.";
    if (draft.get(CONSENT) == ConsentRule.NOT_NEEDED) {
      String message = "a campaign for '" + purpose + "' needs the customer's consent.";
      draft.problem("/consent", CampaignProblem.CONSENT_NEEDED, message, mend);
    }
    if (!draft.has(CONTACT)) {
      draft.problem("/contact", CoreProblem.MISSING_KEY, "there is no contact policy.", mend);
    }
  }

  private static void checkLanes(Draft draft) {
    Optional<String> policy = draft.find(CONTACT);
    for (Member<Channel> each : draft.members(CHANNELS, CHANNEL)) {
      ContactProposal contact =
          new ContactProposal(draft.get(PURPOSE), each.value(), draft.find(GROUP));
      policy.ifPresent(id -> ContactLane.checkRoom(id, contact, draft, "/contact"));
    }
  }

  private static List<Attribute<?>> yields(Draft draft) {
    String id = draft.ref().id();
    LocalizedText name = draft.name();
    List<Attribute<?>> yields = new ArrayList<>();
    yields.add(CampaignYields.open(id, name));
    Stream.of(CampaignGate.values())
        .filter(gate -> gate != CampaignGate.BUDGET)
        .forEach(gate -> yields.add(CampaignYields.through(id, name, gate)));
    draft.parts(CHANNELS).stream()
        .flatMap(each -> each.find(CHANNEL).stream())
        .distinct()
        .forEach(channel -> yields.add(CampaignYields.on(id, name, channel)));
    yields.add(CampaignYields.stoppedAt(id, name));
    return yields;
  }
}
