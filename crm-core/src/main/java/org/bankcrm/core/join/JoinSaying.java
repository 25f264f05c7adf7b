package org.bankcrm.core.join;

import org.bankcrm.core.language.Saying;
import org.bankcrm.core.language.Wording;

/** What is said of parts that are joined. */
enum JoinSaying implements Saying {
  FLAG_STANDS,
  EVENTS_ONCE,
  PAST_DIFFERS;

  @Override
  public Wording wording() {
    return JoinWords.all();
  }
}
