package org.bankcrm.customer.matching;

import org.bankcrm.core.language.Saying;
import org.bankcrm.core.language.Wording;

/** What is told of pairs. */
enum MatchSaying implements Saying {
  VERDICT,
  FIELD,
  SWAPPED,
  SEVERAL,
  PRIOR;

  @Override
  public Wording wording() {
    return MatchWords.all();
  }
}
