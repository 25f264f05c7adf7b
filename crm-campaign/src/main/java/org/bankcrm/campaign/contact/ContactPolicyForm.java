package org.bankcrm.campaign.contact;

import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bankcrm.campaign.internal.CampaignProblem;
import org.bankcrm.campaign.internal.IdPart;
import org.bankcrm.campaign.internal.KnownCodes;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.policy.Draft;
import org.bankcrm.core.policy.Form;
import org.bankcrm.core.policy.FormKind;
import org.bankcrm.core.policy.Key;
import org.bankcrm.core.policy.Member;
import org.bankcrm.core.policy.Values;
import org.bankcrm.customer.consent.Purpose;

/** The form of contact policies; that of their clauses is {@link ClauseForms}. */
final class ContactPolicyForm {

  static final Key<ZoneId> ZONE =
      Key.of("zone", Values.zone(), "以何时区的日历与时钟为准", "whose days and clocks count");

  static final Key<List<LaneGroup>> LANES =
      Key.of(
          "lanes",
          Values.objects(ClauseForms.LANES, 1, ContactPolicy.MOST),
          "所管辖的触达途径",
          "the ways to a customer that it governs");

  static final Key<List<ContactCap>> CAPS =
      Key.of(
          "caps",
          Values.objects(ClauseForms.CAP, 1, ContactPolicy.MOST),
          "窗口内的触达次数上限",
          "at most so many contacts within a window");

  static final Key<List<QuietHours>> QUIET_HOURS =
      Key.of(
          "quietHours",
          Values.objects(ClauseForms.QUIET, 1, ContactPolicy.MOST),
          "免打扰时段",
          "hours of the day in which the customer is left in peace");

  static final Key<List<QuietDays>> QUIET_DAYS =
      Key.of(
          "quietDays",
          Values.objects(ClauseForms.QUIET_DAYS, 1, ContactPolicy.MOST),
          "免打扰日，例如星期日或节假日",
          "days on which the customer is left in peace, such as Sundays or a festival");

  static final Key<List<CoolingOff>> COOLING_OFF =
      Key.of(
          "coolingOff",
          Values.objects(ClauseForms.COOLING_OFF, 1, ContactPolicy.MOST),
          "客户拒绝、投诉或接通后的冷静期",
          "whiles of peace after a refusal, a complaint or an answered contact");

  static final Key<Boolean> COMPLAINT_HOLD =
      Key.of(
          "holdWhileComplaintOpen",
          Values.yesNo(),
          "投诉未结期间不触达",
          "whether nobody with an open complaint is contacted");

  static final Key<List<Purpose>> EXEMPT =
      Key.of(
          "exempt",
          Values.list(ClauseForms.purpose(), 0, ContactPolicy.MOST),
          "既不受限也不计数的目的；未写则为 service（服务）",
          "purposes that are neither held back nor counted; left out, service");

  static final Form<ContactPolicy> FORM =
      Form.<ContactPolicy>ofPolicy(IdPart.policyId())
          .needed(ZONE, ContactPolicy::zone)
          .maybe(WishForm.CUSTOMER_ZONE, ContactPolicy::customerZone)
          .needed(LANES, policy -> policy.lanes().stream().map(LaneGroup::of).toList())
          .usually(CAPS, List.of(), ContactPolicy::caps)
          .usually(QUIET_HOURS, List.of(), ContactPolicy::quietHours)
          .usually(QUIET_DAYS, List.of(), ContactPolicy::quietDays)
          .usually(COOLING_OFF, List.of(), ContactPolicy::coolingOffs)
          .usually(COMPLAINT_HOLD, false, ContactPolicy::holdsWhileComplaintOpen)
          .usually(WishForm.WISHES, List.of(), ContactPolicy::wishes)
          .orElse(EXEMPT, List.of(Purpose.SERVICE), policy -> List.copyOf(policy.exempt()))
          .check(ContactPolicyForm::checkLanes)
          .check(ContactPolicyForm::checkRoom)
          .check(ContactPolicyForm::checkWeek)
          .check(LaneNames::check)
          .check(WishForm::check)
          .check(WishForm::checkZone)
          .makes(ContactPolicyForm::policy);

  static final FormKind<ContactPolicy> KIND =
      FormKind.of(
              "contact-policy",
              ContactPolicy.class,
              FORM,
              draft -> List.of(ContactPolicy.attribute(draft.ref(), draft.name())))
          .withInputs(ContactPolicyForm::inputs)
          .withProblems(
              CampaignProblem.EXEMPT_PURPOSE,
              CampaignProblem.NO_SUCH_LANE,
              CampaignProblem.QUIET_ALL_DAY,
              CampaignProblem.QUIET_ALL_WEEK,
              CampaignProblem.TOO_LONG)
          .withNote(note());

  private ContactPolicyForm() {}

  private static void checkLanes(Draft draft) {
    String policy = draft.ref().id();
    Set<ContactProposal> seen = new LinkedHashSet<>();
    for (Member<LaneGroup> group : draft.members(LANES)) {
      String path = "/lanes/" + group.place() + "/channels";
      for (ContactProposal contact : group.value().contacts().toList()) {
        ContactLane.checkRoom(policy, contact, draft, path);
        if (!seen.add(contact)) {
          String message = "the way over '" + contact.channel() + "' is governed already.";
          draft.problem(path, CoreProblem.DUPLICATE_MEMBER, message, "List it once.");
        }
      }
    }
    if (seen.size() > ContactPolicy.MOST) {
      String message = "there are more than " + ContactPolicy.MOST + " ways.";
      draft.problem(
          "/lanes", CoreProblem.WRONG_SIZE, message, "Govern the others by another policy.");
    }
  }

  private static ContactClauses clauses(Draft draft) {
    return new ContactClauses(
        draft.get(CAPS),
        draft.get(QUIET_HOURS),
        draft.get(QUIET_DAYS),
        draft.get(COOLING_OFF),
        draft.get(COMPLAINT_HOLD),
        draft.get(WishForm.WISHES));
  }

  private static void checkRoom(Draft draft) {
    List<QuietHours> quiet = draft.members(QUIET_HOURS).stream().map(Member::value).toList();
    if (!ContactClauses.ofQuiet(quiet, List.of()).leaveRoom()) {
      draft.problem(
          "/quietHours",
          CampaignProblem.QUIET_ALL_DAY,
          "the quiet hours of a channel leave no time of the day.",
          "Shorten one of them, or do not govern the channel.");
    }
  }

  private static void checkWeek(Draft draft) {
    List<QuietDays> quiet = draft.members(QUIET_DAYS).stream().map(Member::value).toList();
    if (!ContactClauses.ofQuiet(List.of(), quiet).leaveDays()) {
      draft.problem(
          "/quietDays",
          CampaignProblem.QUIET_ALL_WEEK,
          "the quiet days of a channel leave no day of the week.",
          "Take one of them out, or do not govern the channel.");
    }
  }

  private static List<Attribute<?>> inputs(Draft draft) {
    String id = draft.ref().id();
    boolean reasons = tellsReasons(draft);
    Stream<Attribute<?>> ways =
        draft.parts(LANES).stream()
            .flatMap(ClauseForms::contacts)
            .filter(contact -> ContactLane.hasRoom(id, contact))
            .distinct()
            .map(contact -> new ContactLane(id, contact))
            .flatMap(lane -> (reasons ? lane.inputsWithReason() : lane.inputs()).stream());
    return Stream.concat(ways, WishForm.attributes(draft)).toList();
  }

  /** As {@link ContactPolicy#tellsReasons}, of a policy that is not made yet. */
  private static boolean tellsReasons(Draft draft) {
    return draft.has(WishForm.CUSTOMER_ZONE)
        || !draft.parts(WishForm.WISHES).isEmpty()
        || draft.parts(QUIET_DAYS).stream().anyMatch(days -> days.has(ClauseForms.CALENDAR));
  }

  private static LocalizedText note() {
    return LocalizedText.of(
        ("渠道代码：" + KnownCodes.channels().zh() + "；本行可另立代码。联络的结果代码：")
            + (KnownCodes.outcomes().zh()
                + "。银行发起且未退回（`bounced`）的联络计入次数；`declined`、`opted-out` 为拒绝，")
            + "`reached`、`accepted`、`declined`、`opted-out` 为已应答；种类为 `complaint` 而结果为 `open` 者为未结投诉。"
            + ("写有客户时区、意愿或营业日历的触达规则另有代码属性 `contact.ID.….held-by`，不可触达时为首个拦下的规则（" + holds("、"))
            + "），可触达时为不适用。",
        ("Codes of channels: "
                + KnownCodes.channels().en()
                + "; a bank may have its own. Outcomes of")
            + (" contacts: "
                + KnownCodes.outcomes().en()
                + ". What the bank began counts unless it")
            + " `bounced`; `declined` and `opted-out` are refusals; `reached`, `accepted`, `declined` and"
            + " `opted-out` are answers; a `complaint` whose outcome is `open` is an open one."
            + " A policy that names the customer's zone, wishes or a business calendar has the code"
            + (" `contact.ID.….held-by` too, the first clause that holds the contact back ("
                + holds(", "))
            + "); not applicable where the way is open.");
  }

  private static String holds(String between) {
    return Stream.of(ContactClause.Kind.values())
        .map(kind -> "`" + kind + "`")
        .collect(Collectors.joining(between));
  }

  private static ContactPolicy policy(Draft draft) {
    String id = draft.ref().id();
    List<ContactLane> lanes =
        draft.get(LANES).stream()
            .flatMap(LaneGroup::contacts)
            .map(contact -> new ContactLane(id, contact))
            .toList();
    return new ContactPolicy(
        draft.head(),
        new ContactClocks(draft.get(ZONE), draft.find(WishForm.CUSTOMER_ZONE)),
        lanes,
        clauses(draft),
        draft.get(EXEMPT));
  }
}
