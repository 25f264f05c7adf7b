package org.bankcrm.lifecycle;

import java.time.Instant;
import java.util.Optional;

/**
 * When time or a day makes a transition due.
 *
 * @param at the first instant at which it could be due
 * @param surely the instant from which it is due in any case; empty where there is none
 * @param unknown why it cannot be told in between; empty where both are the same
 */
record Due(Instant at, Optional<Instant> surely, Optional<StageReason> unknown) {

  static Due at(Instant at) {
    return new Due(at, Optional.of(at), Optional.empty());
  }

  static Due perhapsFrom(Instant at, StageReason why) {
    return new Due(at, Optional.empty(), Optional.of(why));
  }

  /** Where it depends on days of which it cannot be told whether time stood still. */
  static Due between(Due ifTheyCounted, Due ifTheyStood) {
    return ifTheyCounted.equals(ifTheyStood) && ifTheyCounted.unknown().isEmpty()
        ? ifTheyCounted
        : new Due(ifTheyCounted.at(), ifTheyStood.surely(), Optional.of(StageReason.PAUSE_UNKNOWN));
  }
}
