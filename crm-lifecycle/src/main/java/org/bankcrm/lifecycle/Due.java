package org.bankcrm.lifecycle;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When time or a day makes a transition due.
 *
 * @param day the first day from whose start it could be due
 * @param surely the day from whose start it is due in any case; empty where there is none
 * @param unknown why it cannot be told in between; empty where both are the same day
 */
record Due(LocalDate day, Optional<LocalDate> surely, Optional<StageReason> unknown) {

  static Due on(LocalDate day) {
    return new Due(day, Optional.of(day), Optional.empty());
  }

  static Due perhapsFrom(LocalDate day, StageReason why) {
    return new Due(day, Optional.empty(), Optional.of(why));
  }

  /** Where it depends on days of which it cannot be told whether time stood still. */
  static Due between(Due ifTheyCounted, Due ifTheyStood) {
    return ifTheyCounted.equals(ifTheyStood) && ifTheyCounted.unknown().isEmpty()
        ? ifTheyCounted
        : new Due(
            ifTheyCounted.day(), ifTheyStood.surely(), Optional.of(StageReason.PAUSE_UNKNOWN));
  }

  /** The days on which something changes. */
  Stream<LocalDate> days() {
    return Stream.concat(Stream.of(day), surely.stream());
  }
}
