package org.bankcrm.campaign.internal;

import java.time.Instant;
import java.util.Optional;

/** A rule about one contact that depends on when it is made, all else being told. */
public interface TimeRule {

  /**
   * The first instant, not before the given one, at which the rule allows the contact: the given
   * one itself where it does so already; empty if time alone will not mend it.
   */
  Optional<Instant> firstAllowed(Instant from);

  /** Whether the rule allows the contact at the instant. */
  default boolean allows(Instant instant) {
    return firstAllowed(instant).filter(instant::equals).isPresent();
  }
}
