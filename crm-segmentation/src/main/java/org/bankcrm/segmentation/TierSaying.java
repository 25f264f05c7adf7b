package org.bankcrm.segmentation;

import org.bankcrm.core.language.Saying;
import org.bankcrm.core.language.Wording;

/** What can be told of ladders. */
enum TierSaying implements Saying {
  /** Of records that become one: the rung that stays. */
  TIER_STAYS,
  PROMISE_STAYS,
  TIER_YIELDS,
  OVERRIDE_STAYS,
  OVERRIDE_YIELDS,
  LIST_STAYS,
  STANDS,
  /** What follows a rung where there are reasons. */
  WHY,
  PROMOTED,
  DEMOTED,
  HELD,
  GUARANTEED,
  IN_GRACE,
  AWAITS_DEMOTION,
  AWAITS_PROMOTION,
  AT_FLOOR,
  FOR_NOW,
  BY_HAND,
  ENDS,
  EARNED,
  BY_HAND_LACKS,
  /** Placed for now, since the stored rung is none of the ladder's. */
  STORED_UNKNOWN,
  TO_KEEP,
  NEXT,
  NEXT_FROM,
  /** What it takes to have by right what was given by hand. */
  TO_STAY,
  /** What one way takes. */
  TOGETHER,
  /** Two ways of one figure each, or more of them. */
  OR,
  /** Two ways, of which one takes several figures. */
  OR_ELSE,
  /** There are more ways than are told. */
  MORE_WAYS,
  /** A figure that must rise. */
  MORE,
  /** A figure that must come down. */
  LESS,
  /** A figure that is not told, and the least that it must be. */
  AT_LEAST,
  /** A figure that is not told, and the most that it may be. */
  AT_MOST,
  MAY_BE_HIGHER,
  REVIEWED,
  /** What was promised, whether or not it is needed. */
  PROMISED,
  /** In a letter. */
  YOURS,
  MAY_CHANGE,
  SERVICES,
  /** A service and how many of it. */
  COUNTED;

  @Override
  public Wording wording() {
    return GroupSaying.WORDING;
  }
}
