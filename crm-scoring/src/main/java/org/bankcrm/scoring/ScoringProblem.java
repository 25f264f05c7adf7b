package org.bankcrm.scoring;

import java.util.Set;
import java.util.stream.Stream;
import org.bankcrm.core.document.ProblemCode;
import org.bankcrm.core.language.Wording;

/** The problems that cards and models have of their own. */
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
  SHARED_BRANCH,
  UNKNOWN_BRANCH,
  UNKNOWN_REASON,
  UNREACHABLE_BAND,
  UNREACHED_BRANCH,
  UNUSED_REASON,
  WRONG_CONDITION,
  WRONG_KIND;

  private static final Set<ScoringProblem> OF_MODELS =
      Set.of(SHARED_BRANCH, UNKNOWN_BRANCH, UNREACHED_BRANCH);

  /** Those of cards. */
  static ProblemCode[] ofCards() {
    return Stream.of(values())
        .filter(each -> !OF_MODELS.contains(each))
        .toArray(ProblemCode[]::new);
  }

  /** Those of models. */
  static ProblemCode[] ofModels() {
    return Stream.of(values()).filter(OF_MODELS::contains).toArray(ProblemCode[]::new);
  }

  @Override
  public Wording wording() {
    return ScoringWords.all();
  }
}
