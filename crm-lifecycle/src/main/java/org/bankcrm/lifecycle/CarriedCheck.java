package org.bankcrm.lifecycle;

import java.util.List;
import java.util.Set;
import org.bankcrm.core.policy.Draft;
import org.bankcrm.core.policy.Member;

/** That effects tell what an event carried only where an event is sure to be. */
final class CarriedCheck {

  private final Draft draft;
  private final Set<String> carried;

  /**
   * A check of a lifecycle.
   *
   * @param carried the ids of what events carry
   */
  CarriedCheck(Draft draft, Set<String> carried) {
    this.draft = draft;
    this.carried = carried;
  }

  void check() {
    for (Member<Stage> each : draft.members(LifecycleForm.STAGES)) {
      String path = "/stages/" + each.place();
      check(each.value().effects(), path + "/effects/", "a stage is entered and left by any way.");
      check(each.value().leaving(), path + "/leaving/", "a stage is entered and left by any way.");
    }
    for (Member<Transition> each : draft.members(LifecycleForm.TRANSITIONS)) {
      if (each.value().trigger().isAutomatic()) {
        String path = "/transitions/" + each.place() + "/effects/";
        check(each.value().effects(), path, "no event sets the transition off.");
      }
    }
  }

  private void check(List<Effect> effects, String path, String why) {
    for (int effect = 0; effect < effects.size(); effect++) {
      List<EffectValue> values = effects.get(effect).values();
      for (int place = 0; place < values.size(); place++) {
        if (carried.contains(values.get(place).attribute().id())) {
          draft.problem(
              path + effect + "/values/" + place + "/attribute",
              LifecycleProblem.NO_EVENT,
              "it tells what only an event carries, but " + why,
              "Move the effect to a transition that names the event (on).");
        }
      }
    }
  }
}
