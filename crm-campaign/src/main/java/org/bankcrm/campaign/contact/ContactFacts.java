package org.bankcrm.campaign.contact;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import org.bankcrm.campaign.contact.ContactClause.Kind;
import org.bankcrm.campaign.internal.Instants;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.Filling;
import org.bankcrm.core.condition.Absence;

/**
 * Fills the attributes that say over which ways a customer may be contacted, from what a contact
 * policy says of the customer's history.
 */
public final class ContactFacts {

  private ContactFacts() {}

  /**
   * What is put of a policy: for each way whether it is open, when it next is and, where the policy
   * tells it, what holds contacts back. The policy's other inputs, zone and wishes of the customer,
   * are the host's to put before.
   */
  public static List<Attribute<?>> attributes(ContactPolicy policy) {
    return policy.lanes().stream()
        .flatMap(lane -> (policy.tellsReasons() ? lane.inputsWithReason() : lane.inputs()).stream())
        .toList();
  }

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
   *     ContactPolicy#inputs}, or the policy names a business calendar
   */
  public static void put(Filling facts, ContactPolicy policy, ContactHistory history, Instant at) {
    put(facts, ContactRules.of(policy), history, at);
  }

  /**
   * The same for a policy that names business calendars.
   *
   * <p>Zone and wishes of the customer are those that were put until now. Of such a policy, or one
   * that names a calendar, what holds a contact back is put as well. On a day that a calendar does
   * not reach it is not known whether the way is open, for the reason {@code outside-calendar}.
   *
   * @throws IllegalArgumentException if the catalogue lacks an attribute of {@link
   *     ContactPolicy#inputs}
   */
  public static void put(Filling facts, ContactRules rules, ContactHistory history, Instant at) {
    requireNonNull(facts, "facts");
    ContactPolicy policy = rules.policy();
    Asked asked = policy.readsCustomer() ? rules.asked(facts.soFar()) : rules.askedOfAnybody();
    for (ContactLane lane : policy.lanes()) {
      ContactAnswer answer = asked.check(history, lane.contact(), at);
      if (answer instanceof ContactAnswer.Refused refused) {
        shut(facts, lane, refused);
      } else {
        facts.put(lane.open(), true).put(lane.nextAllowed(), Instants.toMicros(at));
      }
      if (policy.tellsReasons()) {
        putReason(facts, lane, answer);
      }
    }
  }

  private static void shut(Filling facts, ContactLane lane, ContactAnswer.Refused refused) {
    if (refused.clauses().stream().allMatch(each -> each.kind() == Kind.OUTSIDE_CALENDAR)) {
      facts.absent(lane.open(), Absence.OUTSIDE_CALENDAR);
      facts.absent(lane.nextAllowed(), Absence.OUTSIDE_CALENDAR);
      return;
    }
    facts.put(lane.open(), false);
    refused.nextAllowed().ifPresent(next -> facts.put(lane.nextAllowed(), Instants.toMicros(next)));
  }

  private static void putReason(Filling facts, ContactLane lane, ContactAnswer answer) {
    if (answer instanceof ContactAnswer.Refused refused) {
      facts.put(lane.heldBy(), refused.clause().kind().name());
    } else {
      facts.absent(lane.heldBy(), Absence.NOT_APPLICABLE);
    }
  }
}
