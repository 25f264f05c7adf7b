package org.bankcrm.customer.merge;

import org.bankcrm.core.language.Saying;
import org.bankcrm.core.language.Wording;

/** What is said of a merge before it is done. */
enum MergeSaying implements Saying {
  BECOMES,
  CHOSEN,
  LOST_TO_VIEW,
  HISTORY,
  COUNTS_ADD,
  CONSENT,
  HOUSEHOLDS,
  ROLLS_UP,
  BOUND,
  MANAGER,
  BRANCH,
  UNDONE;

  @Override
  public Wording wording() {
    return MergeWords.all();
  }
}
