package org.bankcrm.core.join;

import java.util.List;
import org.bankcrm.core.language.Saying;
import org.bankcrm.core.language.Wording;

/** What is said of parts that are joined. */
enum JoinSaying implements Saying {
  FLAG_STANDS,
  EVENTS_ONCE;

  static final Wording WORDING = Wording.of(List.of(values()), List.of(), JoinSaying.class);

  @Override
  public Wording wording() {
    return WORDING;
  }
}
