package org.bankcrm.alert.trial;

import java.util.List;
import org.bankcrm.core.language.Saying;
import org.bankcrm.core.language.Wording;

/** What can be told of trials. */
enum TrialSaying implements Saying {
  /** The terms. */
  TERMS,
  /** What came of it. */
  ALERTS,
  RIGHT,
  NO_ALERTS,
  FOUND,
  NO_CASES,
  DELAY,
  /** Thresholds. */
  NOW,
  AT,
  /** Costs. */
  COSTS,
  CHEAPEST,
  TIES,
  /** Back-tests. */
  WEEK,
  PEAK,
  BOUND,
  LEVELS,
  TOLD,
  COUNTED,
  /** Drift. */
  DRIFT,
  NO_DRIFT,
  PERCENT;

  static final Wording WORDING =
      Wording.of(List.of(values()), List.of(DriftSign.values()), TrialSaying.class);

  @Override
  public Wording wording() {
    return WORDING;
  }
}
