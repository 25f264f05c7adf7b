package org.bankcrm.alert;

import org.bankcrm.core.analysis.Analysis;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.policy.Planner;

/** Looks for levels that would come and go at once. */
final class AlertLint {

  private static final long STEPS = 500_000;
  private static final long ALL_STEPS = 5_000_000;

  private AlertLint() {}

  static void tell(AlertPolicy policy, Planner planner) {
    Analysis analysis = Analysis.within(STEPS, ALL_STEPS);
    for (int i = 0; i < policy.levels().size(); i++) {
      AlertLevel level = policy.levels().get(i);
      Condition clear = level.clear().orElse(Condition.never());
      if (analysis.overlap(level.raise(), clear).isYes()) {
        planner.problem(
            "/levels/" + i + "/clear",
            AlertProblem.BOTH_RAISED_AND_CLEARED,
            "'" + level.code() + "' could be raised and cleared by the same figures.",
            "Clear it by a figure that does not raise it, such as a lower threshold.");
      }
    }
  }
}
