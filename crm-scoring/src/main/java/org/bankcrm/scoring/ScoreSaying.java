package org.bankcrm.scoring;

import java.util.List;
import java.util.stream.Stream;
import org.bankcrm.core.language.Saying;
import org.bankcrm.core.language.Wording;

/** What can be told of scores. */
enum ScoreSaying implements Saying {
  DECLINED,
  /** Declined, and why is told to nobody. */
  DECLINED_UNTOLD,
  POINTS_AND_GRADE,
  POINTS,
  /** Points whose grade missing data keeps open. */
  GRADE_OPEN,
  /** A grade whose points missing data keeps open. */
  POINTS_OPEN,
  OPEN,
  ACTION,
  MAY_DECLINE,
  LOST,
  /** Of a model. */
  CHANCE,
  FIGURE,
  FIGURE_OPEN,
  RAISED,
  LOWERED,
  /** In a letter. */
  DECISION,
  MAIN_REASONS;

  /** The words of the module, its problems too. */
  static final Wording WORDING =
      Wording.of(
          Stream.<Saying[]>of(values(), ScoringProblem.values()).flatMap(Stream::of).toList(),
          List.of(),
          ScoreSaying.class);

  @Override
  public Wording wording() {
    return WORDING;
  }
}
