package org.bankcrm.lifecycle;

import java.time.LocalDate;
import java.util.Optional;

/**
 * When time or a day makes a transition due.
 *
 * @param day the day from whose start it is due, or, where that cannot be told, the first day on
 *     which it could be
 * @param unknown why the day cannot be told; empty where it can
 */
record Due(LocalDate day, Optional<StageReason> unknown) {

  static Due on(LocalDate day) {
    return new Due(day, Optional.empty());
  }

  static Due perhapsFrom(LocalDate day, StageReason why) {
    return new Due(day, Optional.of(why));
  }
}
