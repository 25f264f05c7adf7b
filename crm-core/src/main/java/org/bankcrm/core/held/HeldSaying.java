package org.bankcrm.core.held;

import org.bankcrm.core.language.Saying;
import org.bankcrm.core.language.Wording;

/** The sentences of plans. */
enum HeldSaying implements Saying {
  /** What becomes of a part, and why. */
  STEP,

  /** The same of one that is kept until a day. */
  KEPT_UNTIL,

  /** A ground, after that. */
  GROUND;

  @Override
  public Wording wording() {
    return HeldWords.all();
  }
}
