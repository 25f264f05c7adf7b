package org.bankcrm.lifecycle;

import java.util.List;
import java.util.OptionalInt;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.policy.Draft;
import org.bankcrm.core.policy.Form;
import org.bankcrm.core.policy.Key;
import org.bankcrm.core.policy.Values;
import org.bankcrm.lifecycle.Trigger.AfterTime;
import org.bankcrm.lifecycle.Trigger.AtDate;
import org.bankcrm.lifecycle.Trigger.OnEvent;
import org.bankcrm.lifecycle.Trigger.OnFacts;

/** The forms of transitions, one for each kind of trigger. */
final class TransitionForm {

  static final Key<List<String>> FROM =
      Key.of(
          "from",
          Values.list(Values.code(), 1, LifecycleForm.MOST_STAGES),
          "转出的各阶段",
          "the stages that it leads out of");

  static final Key<String> TO = Key.of("to", Values.code(), "转入的阶段", "the stage that it leads to");

  static final Key<String> ON =
      Key.of("on", Values.code(), "触发转换的事件类型", "the type of event that sets it off");

  static final Key<AfterTime> AFTER =
      Key.of(
          "after",
          Values.object(TriggerForm.AFTER),
          "在该阶段停留多久后转换",
          "time in the stage sets it off");

  static final Key<AtDate> AT =
      Key.of("at", Values.object(TriggerForm.AT), "到达哪一日转换", "a day sets it off");

  static final Key<Condition> WHEN =
      Key.of(
          "when",
          Values.condition(),
          "转换须满足的条件；无事件、时长或日期者由该条件触发",
          "what must hold; without event, time and day it sets the transition off itself");

  static final Key<Integer> PRIORITY =
      Key.of(
          "priority",
          Values.whole(1, Transition.LAST_PRIORITY),
          "优先次序，1 为最先；未写者排在最后",
          "which goes first of several that are open, 1 before 2; those without come last");

  static final Key<Boolean> BACKWARDS =
      Key.of(
          "backwards",
          Values.yesNo(),
          "是否有意转回靠前的阶段",
          "whether it is meant that it leads to an earlier stage");

  static final Key<Dwell> DWELL =
      Key.of(
          "dwell",
          Values.object(DwellForm.FORM),
          "转换时须已在该阶段停留多久，按整日、整月，或按分钟、小时计",
          "how long the subject must have been in the stage then, in whole days or months, or in"
              + " minutes or hours");

  static final Key<Boolean> STAYS =
      Key.of(
          "stays",
          Values.yesNo(),
          "是否留在原阶段：只执行动作，起始日不变；非事件触发者每次停留只执行一次",
          "whether the subject stays in its stage: only the effects come of it, and since when is as"
              + " before; without an event once in a stay");

  private static final Form<Transition> ON_EVENT =
      end(begin().needed(ON, t -> ((OnEvent) t.trigger()).type()))
          .makes(draft -> make(draft, new OnEvent(draft.get(ON))));

  private static final Form<Transition> AFTER_TIME =
      end(begin().needed(AFTER, t -> (AfterTime) t.trigger()))
          .makes(draft -> make(draft, draft.get(AFTER)));

  private static final Form<Transition> AT_DATE =
      end(begin().needed(AT, t -> (AtDate) t.trigger())).makes(draft -> make(draft, draft.get(AT)));

  static final Form<Transition> FORM =
      end(begin()
              .variant(ON, ON_EVENT, t -> t.trigger() instanceof OnEvent)
              .variant(AFTER, AFTER_TIME, t -> t.trigger() instanceof AfterTime)
              .variant(AT, AT_DATE, t -> t.trigger() instanceof AtDate))
          .check(TransitionForm::checkWhen)
          .makes(draft -> make(draft, new OnFacts()));

  private TransitionForm() {}

  private static Form.Definition<Transition> begin() {
    return Form.<Transition>of()
        .needed(Key.CODE, Transition::code)
        .needed(Key.NAME, Transition::name)
        .needed(FROM, Transition::from)
        .needed(TO, Transition::to);
  }

  private static Form.Definition<Transition> end(Form.Definition<Transition> form) {
    return form.maybe(WHEN, Transition::when)
        .maybe(PRIORITY, t -> t.priority().stream().boxed().findFirst())
        .usually(DWELL, Dwell.ANY, Transition::dwell)
        .usually(BACKWARDS, false, Transition::backwards)
        .usually(STAYS, false, Transition::stays)
        .usually(Common.EFFECTS, List.of(), Transition::effects);
  }

  private static void checkWhen(Draft draft) {
    if (!draft.has(WHEN)) {
      draft.problem(
          "/when",
          CoreProblem.MISSING_KEY,
          "nothing sets it off.",
          "Name an event, a time, a day or a condition.");
    }
  }

  private static Transition make(Draft draft, Trigger trigger) {
    return new Transition(
        draft.get(Key.CODE),
        draft.get(Key.NAME),
        draft.get(FROM),
        draft.get(TO),
        trigger,
        draft.find(WHEN),
        draft.find(PRIORITY).map(OptionalInt::of).orElse(OptionalInt.empty()),
        draft.get(DWELL),
        draft.get(BACKWARDS),
        draft.get(STAYS),
        draft.get(Common.EFFECTS));
  }
}
