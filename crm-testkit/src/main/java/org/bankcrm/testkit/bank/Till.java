package org.bankcrm.testkit.bank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Gathers what is to happen on the accounts of a customer, in any order, and lets it happen in the
 * order of time, so that each step sees the balances of its moment.
 */
final class Till {
  private final List<Step> steps = new ArrayList<>();

  /** One thing that happens. */
  @FunctionalInterface
  interface Action {
    /** Does it, at so many seconds since the beginning of the history. */
    void at(long moment);
  }

  private record Step(long moment, Action action) {}

  /** Plans something; of two things at one moment the one planned first comes first. */
  void plan(int day, int second, Action action) {
    steps.add(new Step((long) day * Account.DAY + second, action));
  }

  /** Lets all of it happen. */
  void run() {
    steps.sort(Comparator.comparingLong(Step::moment));
    for (Step step : steps) {
      step.action().at(step.moment());
    }
    steps.clear();
  }
}
