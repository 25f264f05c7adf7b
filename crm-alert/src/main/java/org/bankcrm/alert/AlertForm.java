package org.bankcrm.alert;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.policy.Draft;
import org.bankcrm.core.policy.Form;
import org.bankcrm.core.policy.FormKind;
import org.bankcrm.core.policy.Key;
import org.bankcrm.core.policy.Member;
import org.bankcrm.core.policy.RankOrder;
import org.bankcrm.core.policy.Values;
import org.bankcrm.lifecycle.Trigger;
import org.bankcrm.lifecycle.Trigger.AfterTime;

/** The keys of an alert policy. */
final class AlertForm {

  static final int MOST_LEVELS = 8;
  private static final int MOST_INDICATORS = 200;
  private static final int MOST_VALUES = 200;
  private static final int MOST_ESCALATIONS = 10;
  private static final int MOST_DAYS = 3_660;

  static final Key<String> SUBJECT =
      Key.of(
          "subject",
          Values.code(),
          "预警针对的对象，如 customer；同一对象的同一策略至多有一条未结预警",
          "whom or what it is about, such as customer or account: of each there is at most one open"
              + " alert of the policy");

  static final Key<List<Attribute<?>>> PAYLOAD =
      Key.of(
          "payload",
          Values.definitions("event.", MOST_VALUES),
          "事件可携带的值，编号以 event. 开头",
          "the values that events may carry; their ids begin with event.");

  static final Key<List<Indicator>> INDICATORS =
      Key.of(
          "indicators",
          Values.distinct(
              Values.objects(IndicatorForm.FORM, 1, MOST_INDICATORS),
              IndicatorForm.ID,
              Indicator::id),
          "指标",
          "the figures over events that its conditions may read");

  static final Key<Condition> RAISE =
      Key.of("raise", Values.condition(), "触发条件", "when the level comes on");

  static final Key<Condition> CLEAR =
      Key.of(
          "clear",
          Values.condition(),
          "解除条件；与触发条件之间为缓冲区，其间不变。未写则触发条件不成立即解除",
          "when it goes off; in the band between the two nothing changes. Left out, as soon as it"
              + " would not be raised");

  static final Key<Within> LAPSES =
      Key.of(
          "lapsesAfter",
          WithinForm.VALUE,
          "最后一次成立后多久自动解除，用于一次性事件",
          "how long after it was raised for the last time it goes off by itself, for events that"
              + " are over at once");

  static final Key<String> TELL = Key.of("tell", Values.code(), "通知的岗位", "the role that is told");

  static final Key<AfterTime> WITHIN =
      Key.of("within", Trigger.time(), "须在多久内受理", "until when somebody must have acknowledged it");

  static final Key<AfterTime> AFTER =
      Key.of("after", Trigger.time(), "发出后多久仍未受理", "how long after it was raised");

  private static final Form<AlertLevel.Escalation> ESCALATION =
      Form.<AlertLevel.Escalation>of()
          .needed(AFTER, AlertLevel.Escalation::after)
          .needed(TELL, AlertLevel.Escalation::role)
          .makes(draft -> new AlertLevel.Escalation(draft.get(AFTER), draft.get(TELL)));

  static final Key<List<AlertLevel.Escalation>> ESCALATE =
      Key.of(
          "escalate",
          Values.objects(ESCALATION, 1, MOST_ESCALATIONS),
          "逾时未受理的升级",
          "whom it goes to where nobody has acknowledged it");

  private static final Form<AlertLevel> LEVEL =
      Form.<AlertLevel>of()
          .needed(Key.CODE, AlertLevel::code)
          .needed(Key.NAME, AlertLevel::name)
          .needed(RAISE, AlertLevel::raise)
          .maybe(CLEAR, AlertLevel::clear)
          .maybe(LAPSES, AlertLevel::lapses)
          .needed(TELL, AlertLevel::tell)
          .maybe(WITHIN, AlertLevel::within)
          .usually(ESCALATE, List.of(), AlertLevel::escalations)
          .check(AlertForm::checkOver)
          .makes(AlertForm::level);

  static final Key<List<AlertLevel>> LEVELS =
      Key.of(
          "levels",
          Values.distinct(Values.objects(LEVEL, 1, MOST_LEVELS), Key.CODE, AlertLevel::code),
          "各级别，最严重者在前；各级别的 within 与 escalate 合计至多 50 个时限",
          "the levels, the gravest first; at most 50 times under 'within' and 'escalate' in all");

  static final Key<AfterTime> COOL_DOWN =
      Key.of(
          "coolDown",
          Trigger.time(),
          "结案后的冷却期，其间不再发出；须大于零",
          "how long after it was closed no other one is raised, more than none; it bounds the alerts"
              + " of a day");

  static final Key<AlertPolicy.Rearm> REARM =
      Key.of(
          "rearm",
          Values.word(AlertPolicy.Rearm.class, word -> word.name().toLowerCase(Locale.ROOT)),
          "冷却期满后何时可再发出：cleared 须先解除，time 期满即可",
          "when another one may be raised after that: once the levels were off, or by the time"
              + " alone");

  static final Key<Boolean> CLOSES =
      Key.of(
          "closesWhenCleared",
          Values.yesNo(),
          "解除后是否自动结案",
          "whether an alert is closed by itself once its levels are off");

  static final Key<AfterTime> SNOOZE =
      Key.of(
          "snooze",
          Trigger.time(),
          "每次暂缓多久；未写则不可暂缓",
          "how long a snooze lasts; left out, there is none");

  static final Key<AfterTime> RESOLVE =
      Key.of(
          "resolveWithin",
          Trigger.time(),
          "受理后须在多久内结案",
          "until when it must be closed once acknowledged");

  static final Key<Integer> OVERRIDE =
      Key.of(
          "longestOverride",
          Values.whole(0, MOST_DAYS),
          "豁免至多多少天；0 为不可豁免",
          "for how many days it may be overridden at the most; 0 for not at all");

  static final Key<String> CALENDAR = Trigger.calendar();

  static final Form<AlertPolicy> FORM =
      Form.<AlertPolicy>ofPolicy(AlertPolicy.LONGEST_ID)
          .usually(SUBJECT, AlertPolicy.CUSTOMER, AlertPolicy::subject)
          .usually(PAYLOAD, List.of(), policy -> policy.payload().attributes())
          .lends(PAYLOAD, draft -> draft.members(PAYLOAD).stream().map(Member::value).toList())
          .usually(INDICATORS, List.of(), AlertPolicy::indicators)
          .needed(LEVELS, AlertPolicy::levels)
          .needed(COOL_DOWN, AlertPolicy::coolDown)
          .usually(REARM, AlertPolicy.Rearm.CLEARED, AlertPolicy::rearm)
          .usually(CLOSES, false, AlertPolicy::closesWhenCleared)
          .maybe(SNOOZE, AlertPolicy::snooze)
          .maybe(RESOLVE, AlertPolicy::resolveWithin)
          .usually(OVERRIDE, AlertPolicy.USUAL_OVERRIDE, AlertPolicy::longestOverride)
          .maybe(CALENDAR, AlertPolicy::calendar)
          .check(draft -> new AlertCheck(draft).check())
          .makes(AlertForm::policy);

  static final FormKind<AlertPolicy> KIND =
      FormKind.of("alert", AlertPolicy.class, FORM, AlertForm::yields)
          .withInputs(AlertForm::inputs)
          .withRanks(AlertForm::ranks)
          .withProblems(AlertProblem.values());

  private AlertForm() {}

  private static void checkOver(Draft draft) {
    if (draft.has(CLEAR) && draft.has(LAPSES)) {
      draft.problem(
          "/lapsesAfter",
          CoreProblem.ONE_KEY_OF,
          "only one of 'clear' and 'lapsesAfter' may stand here.",
          "Leave out the other.");
    }
  }

  private static AlertLevel level(Draft draft) {
    return new AlertLevel(
        draft.get(Key.CODE),
        draft.get(Key.NAME),
        draft.get(RAISE),
        draft.find(CLEAR),
        draft.find(LAPSES),
        draft.get(TELL),
        draft.find(WITHIN),
        draft.get(ESCALATE));
  }

  private static AlertPolicy policy(Draft draft) {
    return new AlertPolicy(
        draft.head(),
        draft.get(SUBJECT),
        AttributeCatalog.of(draft.get(PAYLOAD)),
        draft.get(INDICATORS),
        draft.get(LEVELS),
        draft.get(COOL_DOWN),
        draft.get(REARM),
        draft.get(CLOSES),
        draft.find(SNOOZE),
        draft.find(RESOLVE),
        draft.get(OVERRIDE),
        draft.find(CALENDAR));
  }

  static List<Member<Attribute<?>>> payload(Draft draft) {
    return draft.members(PAYLOAD);
  }

  static List<Member<Indicator>> indicators(Draft draft) {
    return draft.members(INDICATORS);
  }

  static List<Member<AlertLevel>> levels(Draft draft) {
    return draft.members(LEVELS);
  }

  static AlertPolicy make(Draft draft) {
    return policy(draft);
  }

  private static List<String> codes(Draft draft) {
    Set<String> codes = new LinkedHashSet<>();
    draft.parts(LEVELS).forEach(level -> level.find(Key.CODE).ifPresent(codes::add));
    codes.remove(AlertPolicy.NONE);
    return List.copyOf(codes);
  }

  private static Optional<CodeAttribute> yielded(Draft draft) {
    List<String> codes = codes(draft);
    return codes.isEmpty()
        ? Optional.empty()
        : Optional.of(AlertPolicy.attribute(draft.ref(), draft.name(), codes));
  }

  private static List<CodeAttribute> yields(Draft draft) {
    return yielded(draft).stream().toList();
  }

  /** The gravest level ranks highest. */
  private static List<RankOrder> ranks(Draft draft) {
    return yielded(draft).stream()
        .map(yielded -> new RankOrder(yielded, yielded.type().codes()))
        .toList();
  }

  /** The indicators, as far as it can be told of what they measure. */
  private static List<Attribute<?>> inputs(Draft draft) {
    List<Attribute<?>> carried = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Member<Attribute<?>> each : draft.members(PAYLOAD)) {
      if (ids.add(each.value().id())) {
        carried.add(each.value());
      }
    }
    AttributeCatalog payload = AttributeCatalog.of(carried);
    List<Attribute<?>> inputs = new ArrayList<>();
    for (Draft part : draft.parts(INDICATORS)) {
      IndicatorForm.attribute(part, payload)
          .filter(each -> ids.add(each.id()))
          .ifPresent(inputs::add);
    }
    return inputs;
  }
}
