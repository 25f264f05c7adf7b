package org.bankcrm.scoring;

import org.bankcrm.core.document.ProblemCode;
import org.bankcrm.core.language.Wording;

/** The problems that cards have of their own. */
enum ScoringProblem implements ProblemCode {
  BAND_AFTER_LOWEST,
  BAND_ORDER,
  BIN_GAP,
  BIN_OVERLAP,
  EMPTY_BIN,
  INEXACT_POINTS,
  MISPLACED_BIN,
  MIXED_CAUSE,
  MIXED_REASON,
  NO_LOWEST_BAND,
  NO_MISSING_BIN,
  NO_OTHER_BIN,
  NOT_COVERED,
  UNKNOWN_REASON,
  UNREACHABLE_BAND,
  UNUSED_REASON,
  WRONG_CONDITION,
  WRONG_KIND;

  @Override
  public Wording wording() {
    return ScoringWords.all();
  }
}
