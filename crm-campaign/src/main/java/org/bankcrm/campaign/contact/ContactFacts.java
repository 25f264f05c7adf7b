package org.bankcrm.campaign.contact;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.bankcrm.campaign.internal.Instants;
import org.bankcrm.core.attribute.Facts;

/**
 * Fills the attributes that say over which ways a customer may be contacted, from what a contact
 * policy says of the customer's history.
 */
public final class ContactFacts {

  private ContactFacts() {}

  /**
   * Puts whether each way that the policy governs is open, and when it next is.
   *
   * <p>Whether the customer is of the policy's population is not asked here, but by the book.
   *
   * <p>Instants are held to the microsecond; a finer one is put as the next microsecond.
   *
   * @param at when the contact would be made: the instant of the facts, or a later one if it is
   *     decided by night who is called by day
   * @throws IllegalArgumentException if the catalogue lacks an attribute of {@link
   *     ContactPolicy#inputs}
   */
  public static void put(
      Facts.Builder facts, ContactPolicy policy, ContactHistory history, Instant at) {
    requireNonNull(facts, "facts");
    for (ContactLane lane : policy.lanes()) {
      ContactAnswer answer = policy.checkAnybody(history, lane.contact(), at);
      facts.put(lane.open(), answer.isAllowed());
      if (answer instanceof ContactAnswer.Refused refused) {
        refused
            .nextAllowed()
            .ifPresent(next -> facts.put(lane.nextAllowed(), Instants.toMicros(next)));
      } else {
        facts.put(lane.nextAllowed(), Instants.toMicros(at));
      }
    }
  }
}
