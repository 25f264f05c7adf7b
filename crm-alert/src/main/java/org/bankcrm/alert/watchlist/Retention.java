package org.bankcrm.alert.watchlist;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.bankcrm.core.SaltedBucket;
import org.bankcrm.core.Share;
import org.bankcrm.core.policy.SaltedShare;

/**
 * What is done to keep whoever comes onto the list by its condition or by an alert, and for which
 * part of them it is not done, so that its effect can be told from what would have happened anyway.
 * Immutable and thread-safe.
 *
 * @param action by a code of the host's
 * @param effect what it is expected to bring
 * @param within days from the entry until it is to be done; 0 for the same day
 * @param heldBack for how large a part it is not done, in whole parts per million
 * @param salt what makes this division differ from others; who is held back follows from it and the
 *     subject's id alone, as {@link SaltedBucket} says
 * @param horizon days from the entry after which it is looked whether the subject stayed
 */
public record Retention(
    String action, String effect, int within, Share heldBack, String salt, int horizon) {

  /** Refuses nulls; documents check the rest. */
  public Retention {
    requireNonNull(action, "action");
    requireNonNull(effect, "effect");
    requireNonNull(heldBack, "heldBack");
    requireNonNull(salt, "salt");
  }

  /**
   * Whether nothing is done for a subject of this id, so that it can be seen what the action
   * brings. Chance decides by a salted hash of the id: the same subject comes out the same on every
   * day and machine, and nobody can choose who it is.
   *
   * @param subject its id, as the host knows it
   */
  public boolean holdsBack(String subject) {
    return SaltedBucket.of(salt, subject) < SaltedShare.buckets(heldBack);
  }

  /**
   * The day on which it is looked whether a subject stayed that came onto the list on a day.
   *
   * @param entered the day of the entry, in the zone of the engine
   * @return so many days later as the horizon has
   */
  public LocalDate readOn(LocalDate entered) {
    return entered.plusDays(horizon);
  }
}
