package org.bankcrm.lifecycle;

import org.bankcrm.core.document.ProblemCode;
import org.bankcrm.core.language.Wording;

/** The problems that lifecycles have of their own, those included that are only warned of. */
enum LifecycleProblem implements ProblemCode {
  COMPETING_TRANSITIONS,
  GOES_BACKWARDS,
  LEAVES_FINAL_STAGE,
  LIVELOCK,
  MISSING_ATTRIBUTE,
  NEVER_OPEN,
  NEVER_TAKEN,
  NO_CALENDAR,
  NO_EVENT,
  PAUSED_CLOCK,
  PAUSED_MONTHS,
  PAUSE_NEVER_ENDS,
  PERHAPS_COMPETING,
  PERHAPS_LIVELOCK,
  STAYS_ELSEWHERE,
  TRAP,
  UNREACHABLE_STAGE;

  @Override
  public Wording wording() {
    return LifecycleWords.all();
  }
}
