package org.bankcrm.lifecycle;

import java.util.List;
import java.util.OptionalInt;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.policy.Draft;
import org.bankcrm.core.policy.Form;
import org.bankcrm.core.policy.Key;
import org.bankcrm.core.policy.Member;
import org.bankcrm.core.policy.Values;
import org.bankcrm.lifecycle.EffectValue.Missing;

/** The form of one stage of a lifecycle. */
final class StageForm {

  static final Key<LocalizedText> STRATEGY =
      Key.of(
          "strategy",
          Values.localized(),
          "经营策略",
          "how the bank means to treat those who stand here");

  static final Key<Boolean> FINAL =
      Key.of("final", Values.yesNo(), "是否为终止阶段", "whether the lifecycle ends here");

  static final Key<Integer> ENTRIES =
      Key.of(
          "entries",
          Values.whole(1, Stage.MOST_ENTRIES),
          "最多可进入的次数；未写则不限",
          "how often it may be entered in all; left out, any number of times");

  static final Key<Condition> PAUSED_WHILE =
      Key.of(
          "pausedWhile",
          Values.condition(),
          "在该阶段的计时何时暂停：条件成立时暂停，此后接着计；以天或工作日计；" + "条件无法判定的日子算不算，也无法判定，是否到期因此而异的转换待定",
          "while this holds, the time in the stage stands still, and goes on afterwards; for time in"
              + " days or business days. Of days on which it cannot be told, it cannot be told"
              + " whether they counted: what is due in one case alone is undecided");

  static final Key<List<Effect>> LEAVING =
      Key.of(
          "leaving",
          Values.objects(EffectForm.FORM, 1, Effect.MOST),
          "离开该阶段时须由业务系统执行的动作",
          "what the host is to do when a subject leaves it");

  static final Form<Stage> FORM =
      Form.<Stage>of()
          .needed(Key.CODE, Stage::code)
          .needed(Key.NAME, Stage::name)
          .maybe(STRATEGY, Stage::strategy)
          .usually(FINAL, false, Stage::isFinal)
          .maybe(ENTRIES, stage -> stage.entries().stream().boxed().findFirst())
          .maybe(PAUSED_WHILE, Stage::pausedWhile)
          .usually(Common.EFFECTS, List.of(), Stage::effects)
          .usually(LEAVING, List.of(), Stage::leaving)
          .check(StageForm::checkLeaving)
          .makes(StageForm::stage);

  private StageForm() {}

  private static Stage stage(Draft draft) {
    return new Stage(
        draft.get(Key.CODE),
        draft.get(Key.NAME),
        draft.find(STRATEGY),
        draft.get(FINAL),
        draft.find(ENTRIES).map(OptionalInt::of).orElse(OptionalInt.empty()),
        draft.find(PAUSED_WHILE),
        draft.get(Common.EFFECTS),
        draft.get(LEAVING));
  }

  private static void checkLeaving(Draft draft) {
    checkHold(draft, Common.EFFECTS);
    checkHold(draft, LEAVING);
    if (draft.get(FINAL) && draft.has(LEAVING)) {
      draft.problem(
          "/leaving",
          CoreProblem.MISPLACED_KEY,
          "'leaving' has no meaning here: nothing leads out of a final stage.",
          "Remove it, or let the lifecycle go on there.");
    }
  }

  /** A stage asks nobody to wait: its effects go with any transition. */
  private static void checkHold(Draft stage, Key<List<Effect>> effects) {
    for (Member<Effect> each : stage.members(effects)) {
      for (int i = 0; i < each.value().values().size(); i++) {
        if (each.value().values().get(i).missing() == Missing.HOLD) {
          stage.problem(
              "/" + effects.name() + "/" + each.place() + "/values/" + i + "/missing",
              CoreProblem.MISPLACED_KEY,
              "'hold' has no meaning here: a stage holds no transition back.",
              "Write 'skip' or 'otherwise', or move the effect to the transition.");
        }
      }
    }
  }
}
