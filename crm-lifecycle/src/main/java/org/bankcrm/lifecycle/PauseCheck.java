package org.bankcrm.lifecycle;

import java.util.Optional;
import java.util.function.Predicate;
import org.bankcrm.core.CalendarSpan;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.policy.Draft;
import org.bankcrm.core.policy.Member;
import org.bankcrm.lifecycle.Trigger.AfterSpan;
import org.bankcrm.lifecycle.Trigger.AfterTime;

/** What must hold of stages whose time may stand still, as far as transitions could be read. */
final class PauseCheck {

  private final Draft draft;

  PauseCheck(Draft draft) {
    this.draft = draft;
  }

  void check() {
    for (Member<Stage> stage : draft.members(LifecycleForm.STAGES)) {
      if (stage.value().pausedWhile().isPresent()) {
        check(stage);
      }
    }
  }

  private void check(Member<Stage> stage) {
    Predicate<Transition> leaves = each -> each.from().contains(stage.value().code());
    checkThatTimeCounts(stage, leaves);
    for (Member<Transition> each : draft.members(LifecycleForm.TRANSITIONS)) {
      if (leaves.test(each.value())) {
        checkMonths(each, stage.value().code());
        checkClock(each, stage.value().code());
      }
    }
  }

  private void checkThatTimeCounts(Member<Stage> stage, Predicate<Transition> leaves) {
    boolean timed =
        draft.members(LifecycleForm.TRANSITIONS).stream()
            .anyMatch(each -> leaves.test(each.value()) && isTimed(each.value()));
    boolean all =
        draft.members(LifecycleForm.TRANSITIONS).size() == draft.size(LifecycleForm.TRANSITIONS);
    if (!timed && all) {
      draft.problem(
          "/stages/" + stage.place() + "/pausedWhile",
          CoreProblem.MISPLACED_KEY,
          "'pausedWhile' has no meaning here: no transition out of the stage counts time.",
          "Remove it, or let one wait for days in the stage (after, dwell).");
    }
  }

  private static boolean isTimed(Transition transition) {
    return transition.trigger() instanceof AfterTime || !transition.dwell().isAny();
  }

  private void checkMonths(Member<Transition> each, String stage) {
    String path = "/transitions/" + each.place();
    if (each.value().trigger() instanceof AfterSpan time) {
      checkMonths(Optional.of(time.span()), path + "/after/months", stage);
    }
    checkMonths(days(each.value().dwell().atLeast()), path + "/dwell/atLeast/months", stage);
    checkMonths(days(each.value().dwell().lessThan()), path + "/dwell/lessThan/months", stage);
  }

  private static Optional<CalendarSpan> days(Optional<StageTime> time) {
    return time.filter(StageTime.Days.class::isInstance)
        .map(StageTime.Days.class::cast)
        .map(StageTime.Days::span);
  }

  /** What stood still is kept by days. */
  private void checkClock(Member<Transition> each, String stage) {
    String path = "/transitions/" + each.place();
    boolean elapsed = each.value().dwell().bounds().anyMatch(StageTime.Elapsed.class::isInstance);
    if (each.value().trigger().isByClock() || elapsed) {
      draft.problem(
          path + (each.value().trigger().isByClock() ? "/after" : "/dwell"),
          LifecycleProblem.PAUSED_CLOCK,
          "the time in '" + stage + "' may stand still, but minutes or hours are counted in it.",
          "Count days, or let the subject wait in a stage of its own.");
    }
  }

  private void checkMonths(Optional<CalendarSpan> time, String path, String stage) {
    if (time.filter(span -> span.unit() == CalendarSpan.Unit.MONTHS).isPresent()) {
      draft.problem(
          path,
          LifecycleProblem.PAUSED_MONTHS,
          "the time in '" + stage + "' may stand still, but months are counted in it.",
          "Count days: what had run of a month is no fixed part of another.");
    }
  }
}
