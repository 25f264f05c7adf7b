package org.bankcrm.lifecycle;

import java.util.List;
import java.util.stream.Stream;
import org.bankcrm.core.language.Saying;
import org.bankcrm.core.language.Wording;

/** What can be told of a lifecycle's decisions. */
enum StageSaying implements Saying {
  /** Of records that become one: the stage that stays. */
  STAGE_STAYS,
  /** The stage that does not. */
  STAGE_YIELDS,
  ENTERED,
  MOVED,
  /** Something came of it, and the stage is as it was. */
  ACTED,
  STAYS,
  FOR_NOW,
  /** Nowhere yet. */
  OUTSIDE,
  REFUSED,
  REFUSED_OUTSIDE,
  MIGHT_MOVE,
  /** The same, and what keeps it open. */
  MIGHT_MOVE_AS,
  /** Before what was told. */
  MIGHT_HAVE_MOVED,
  TO_DO,
  TO_DO_BY,
  /** In business days that were not counted. */
  TO_DO_WITHIN,
  /** The time in the stage. */
  STANDS_STILL,
  /** It cannot be told whether that does. */
  MAY_STAND_STILL,
  STRATEGY,
  LOOK_AGAIN,
  /** At a time of the day. */
  LOOK_AGAIN_AT;

  /** The words of the module. */
  static final Wording WORDING =
      Wording.of(
          Stream.<Saying[]>of(values(), LifecycleProblem.values()).flatMap(Stream::of).toList(),
          List.of(StageReason.values()),
          StageSaying.class);

  @Override
  public Wording wording() {
    return WORDING;
  }
}
