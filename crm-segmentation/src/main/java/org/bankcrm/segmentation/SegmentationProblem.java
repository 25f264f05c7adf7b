package org.bankcrm.segmentation;

import org.bankcrm.core.document.ProblemCode;
import org.bankcrm.core.language.Wording;

/** The problems that ladders have of their own. */
enum SegmentationProblem implements ProblemCode {
  HOLD_AT_BOTTOM,
  HOLD_WITHOUT_RETENTION,
  NO_BOTTOM_TIER,
  SHORTER_GUARANTEE,
  STEP_WITHOUT_REVIEW,
  TIER_AFTER_BOTTOM,
  UNKNOWN_TIER,
  UNREACHABLE_TIER,
  UNUSED_REVIEW;

  @Override
  public Wording wording() {
    return SegmentationWords.all();
  }
}
