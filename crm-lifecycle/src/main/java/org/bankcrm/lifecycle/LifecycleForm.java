package org.bankcrm.lifecycle;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.policy.BookCalendar;
import org.bankcrm.core.policy.Draft;
import org.bankcrm.core.policy.Form;
import org.bankcrm.core.policy.FormKind;
import org.bankcrm.core.policy.FormerCode;
import org.bankcrm.core.policy.Key;
import org.bankcrm.core.policy.Member;
import org.bankcrm.core.policy.PolicyHead;
import org.bankcrm.core.policy.RankOrder;
import org.bankcrm.core.policy.Values;
import org.bankcrm.lifecycle.EventRule.Unfitting;

/** The form of lifecycles. */
final class LifecycleForm {

  /** The most stages; with the transitions, no more than a choice of the kernel's can tell. */
  static final int MOST_STAGES = 40;

  /** The most transitions in all. */
  private static final int MOST_TRANSITIONS = 1_000;

  /** The most types of event, and the most values that events carry. */
  private static final int MOST_EVENTS = 200;

  static final Key<LocalizedText> PURPOSE =
      Key.of("purpose", Values.localized(), "目的", "what it is for");

  static final Key<String> SUBJECT =
      Key.of(
          "subject",
          Values.code(),
          "经历该周期的对象，如 customer",
          "what goes through it, such as customer or case");

  static final Key<List<Stage>> STAGES =
      Key.of(
          "stages",
          Values.distinct(Values.objects(StageForm.FORM, 1, MOST_STAGES), Key.CODE, Stage::code),
          "各阶段，依次序；首个为进入阶段",
          "the stages in their order; the first is where subjects enter");

  static final Key<String> TYPE =
      Key.of("type", Values.code(), "事件类型代码", "what systems know the type of event by");

  static final Key<Unfitting> UNFITTING =
      Key.of(
          "unfitting",
          Values.word(Unfitting.class, word -> word.name().toLowerCase(Locale.ROOT)),
          "无可用转换时忽略或拒绝该事件",
          "whether one that moves nothing is ignored or refused");

  private static final Form<EventRule> EVENT =
      Form.<EventRule>of()
          .needed(TYPE, EventRule::type)
          .needed(Key.NAME, EventRule::name)
          .needed(UNFITTING, EventRule::unfitting)
          .makes(
              draft -> new EventRule(draft.get(TYPE), draft.get(Key.NAME), draft.get(UNFITTING)));

  static final Key<List<EventRule>> EVENTS =
      Key.of(
          "events",
          Values.distinct(Values.objects(EVENT, 1, MOST_EVENTS), TYPE, EventRule::type),
          "所关注的事件类型",
          "the types of event that it listens to");

  static final Key<List<Attribute<?>>> PAYLOAD =
      Key.of(
          "payload",
          Values.definitions("event.", MOST_EVENTS),
          "事件可携带的值，编号以 event. 开头",
          "the values that events may carry; their ids begin with event.");

  static final Key<String> CALENDAR =
      Key.of(
          "calendar",
          Values.policyId(BookCalendar.LONGEST_ID),
          "计算工作日与营业小时所依据的营业日历，须由手册写明；营业小时须有营业时间",
          "the business calendar by which it counts business days and hours, one that the book"
              + " names; for business hours, with opening hours");

  static final Key<List<Transition>> TRANSITIONS =
      Key.of(
          "transitions",
          Values.distinct(
              Values.objects(TransitionForm.FORM, 1, MOST_TRANSITIONS), Key.CODE, Transition::code),
          "阶段之间的转换",
          "the ways from stage to stage");

  static final Form<Lifecycle> FORM =
      Form.<Lifecycle>ofPolicy(StageAttributes.MAX_LIFECYCLE_ID)
          .maybe(PURPOSE, Lifecycle::purpose)
          .needed(SUBJECT, Lifecycle::subject)
          .needed(STAGES, Lifecycle::stages)
          .usually(EVENTS, List.of(), Lifecycle::events)
          .usually(PAYLOAD, List.of(), lifecycle -> lifecycle.payload().attributes())
          .lends(PAYLOAD, draft -> draft.members(PAYLOAD).stream().map(Member::value).toList())
          .maybe(CALENDAR, Lifecycle::calendar)
          .usually(TRANSITIONS, List.of(), Lifecycle::transitions)
          .usually(FormerCode.FORMERLY, List.of(), Lifecycle::formerly)
          .check(draft -> new PayloadCheck(draft).check())
          .check(draft -> new TransitionCheck(draft).check())
          .check(draft -> new PauseCheck(draft).check())
          .check(LifecycleForm::checkCalendar)
          .check(draft -> FormerCode.check(draft, draft.each(STAGES, Key.CODE)))
          .check(draft -> new TransitionCheck(draft).checkDirections())
          .check(LifecycleForm::checkCatalog)
          .makes(LifecycleForm::make);

  static final FormKind<Lifecycle> KIND =
      FormKind.of("lifecycle", Lifecycle.class, FORM, LifecycleForm::yields)
          .withInputs(LifecycleForm::inputs)
          .withRanks(LifecycleForm::ranks)
          .withProblems(LifecycleProblem.values());

  private LifecycleForm() {}

  static Lifecycle make(Draft draft) {
    return new Lifecycle(
        draft.head(),
        draft.find(PURPOSE),
        draft.get(SUBJECT),
        draft.get(STAGES),
        draft.get(EVENTS),
        AttributeCatalog.of(draft.get(PAYLOAD)),
        draft.find(CALENDAR),
        draft.get(TRANSITIONS),
        draft.get(FormerCode.FORMERLY));
  }

  private static List<Attribute<?>> yields(Draft draft) {
    return attributes(draft).stream().<Attribute<?>>map(StageAttributes::next).toList();
  }

  /** The stages stand in their order, the first of them lowest. */
  private static List<RankOrder> ranks(Draft draft) {
    return attributes(draft).stream()
        .map(StageAttributes::next)
        .map(next -> new RankOrder(next, next.type().codes()))
        .toList();
  }

  private static List<Attribute<?>> inputs(Draft draft) {
    return attributes(draft).map(StageAttributes::all).orElse(List.of());
  }

  /** What a lifecycle of these stages alone has, before anything else of it is read. */
  private static Optional<StageAttributes> attributes(Draft draft) {
    Set<String> codes = new LinkedHashSet<>();
    Set<String> pausing = new HashSet<>();
    for (Draft stage : draft.parts(STAGES)) {
      Optional<String> code = stage.find(Key.CODE);
      code.ifPresent(codes::add);
      code.filter(any -> stage.has(StageForm.PAUSED_WHILE)).ifPresent(pausing::add);
    }
    if (codes.isEmpty()) {
      return Optional.empty();
    }
    PolicyHead head = PolicyHead.of(draft.ref(), draft.name());
    List<Stage> stages =
        codes.stream().map(code -> named(code, head.name(), pausing.contains(code))).toList();
    return Optional.of(new StageAttributes(stagesAlone(head, stages), acting(draft)));
  }

  /** The codes of the transitions that stay in their stage. */
  private static List<String> acting(Draft draft) {
    return draft.parts(TRANSITIONS).stream()
        .filter(each -> each.find(TransitionForm.STAYS).orElse(false))
        .flatMap(each -> each.find(Key.CODE).stream())
        .distinct()
        .toList();
  }

  private static Lifecycle stagesAlone(PolicyHead head, List<Stage> stages) {
    return new Lifecycle(
        head,
        Optional.empty(),
        "",
        stages,
        List.of(),
        AttributeCatalog.of(),
        Optional.empty(),
        List.of(),
        List.of());
  }

  /** Of what pauses it, no more is told than that something does. */
  private static Stage named(String code, LocalizedText name, boolean pauses) {
    return new Stage(
        code,
        name,
        Optional.empty(),
        false,
        OptionalInt.empty(),
        pauses ? Optional.of(Condition.always()) : Optional.empty(),
        List.of(),
        List.of());
  }

  /** Whoever counts business days says by which, and nobody else names a calendar. */
  private static void checkCalendar(Draft draft) {
    boolean counts = countsBusinessDays(draft);
    if (!counts) { // one that could not be read may count them
      draft.get(TRANSITIONS);
      draft.get(STAGES);
    }
    if (counts && !draft.has(CALENDAR)) {
      draft.problem(
          "/calendar",
          LifecycleProblem.NO_CALENDAR,
          "business days are counted, but no calendar is named.",
          "Name one of those that the book names under 'calendars'.");
    } else if (!counts && draft.has(CALENDAR)) {
      draft.problem(
          "/calendar",
          CoreProblem.MISPLACED_KEY,
          "'calendar' has no meaning here: nothing waits for business days or is due by them.",
          "Remove it.");
    }
  }

  private static boolean countsBusinessDays(Draft draft) {
    return draft.members(TRANSITIONS).stream()
            .anyMatch(each -> each.value().trigger().isByBusinessDays())
        || effects(draft).anyMatch(Effect::isByBusinessDays);
  }

  private static Stream<Effect> effects(Draft draft) {
    Stream<Effect> ofStages =
        draft.members(STAGES).stream()
            .map(each -> each.value())
            .flatMap(stage -> Stream.concat(stage.effects().stream(), stage.leaving().stream()));
    return Stream.concat(
        ofStages,
        draft.members(TRANSITIONS).stream().flatMap(each -> each.value().effects().stream()));
  }

  /** What the lifecycle reads of itself is not something else in the book. */
  private static void checkCatalog(Draft draft) {
    if (draft.isSound()) {
      draft.catalog().ifPresent(catalog -> checkCatalog(draft, catalog));
    }
  }

  private static void checkCatalog(Draft draft, AttributeCatalog catalog) {
    for (Attribute<?> attribute : make(draft).attributes().needed()) {
      if (!catalog.contains(attribute)) {
        draft.problem(
            "",
            LifecycleProblem.MISSING_ATTRIBUTE,
            "the catalogue does not have '" + attribute.id() + "' as " + attribute.type() + ".",
            "Leave it out of the attributes of the book; it comes by itself.");
      }
    }
  }
}
