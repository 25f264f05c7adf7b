package org.bankcrm.campaign.contact;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bankcrm.core.BusinessCalendar;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.InvalidPolicyException;
import org.bankcrm.core.policy.PolicyBook;

/**
 * A contact policy of a book with the days of the business calendars that it names, made once and
 * asked of every customer.
 *
 * <pre>{@code
 * ContactRules rules = ContactRules.of(book, gentle, Map.of("china", china));
 * ContactFacts.put(facts, rules, history, at); // what is known of the customer has been put before
 * }</pre>
 *
 * <p>The days are those that the book names by their hash, though what is handed in may cover more.
 * On a day beyond them nobody is contacted under a clause that counts by the calendar, for the
 * reason {@link ContactClause.Kind#OUTSIDE_CALENDAR}. A policy that names no calendar needs none of
 * this. Immutable and thread-safe.
 */
public final class ContactRules {

  private final ContactPolicy policy;
  private final Map<String, BusinessCalendar> days;

  private ContactRules(ContactPolicy policy, Map<String, BusinessCalendar> days) {
    this.policy = policy;
    this.days = days;
  }

  /**
   * The rules of a policy, with the days that the book names.
   *
   * @param handedIn the calendars by what the book names them; those that the policy does not name
   *     are passed over
   * @throws IllegalArgumentException if a calendar that the policy names is not handed in
   * @throws InvalidPolicyException if one is not the calendar that the book names
   */
  public static ContactRules of(
      PolicyBook book, ContactPolicy policy, Map<String, BusinessCalendar> handedIn) {
    Map<String, BusinessCalendar> days = new TreeMap<>();
    for (String id : policy.calendars()) {
      BusinessCalendar calendar = handedIn.get(id);
      if (calendar == null) {
        throw new IllegalArgumentException(
            policy.ref() + " counts by the calendar '" + id + "', which was not handed in");
      }
      days.put(id, book.held(id, calendar));
    }
    return new ContactRules(policy, days);
  }

  /** The rules of a policy that names no calendar. */
  static ContactRules of(ContactPolicy policy) {
    if (!policy.calendars().isEmpty()) {
      throw new IllegalArgumentException(
          policy.ref()
              + " counts by the calendar '"
              + policy.calendars().get(0)
              + "'. Ask ContactRules.of(book, policy, calendars)");
    }
    return new ContactRules(policy, Map.of());
  }

  /** The policy. */
  public ContactPolicy policy() {
    return policy;
  }

  /**
   * Whether a contact may be made at an instant; see {@link ContactPolicy#check(ContactHistory,
   * ContactProposal, Instant)}.
   *
   * @param customer what is known of the customer: zone and wishes, as far as the policy names them
   * @throws IllegalArgumentException if no bank can mean the instant, the policy has a population,
   *     or the facts' catalogue lacks an attribute of {@link ContactPolicy#inputs}
   */
  public ContactAnswer check(
      Facts customer, ContactHistory history, ContactProposal proposal, Instant at) {
    policy.refusePopulation();
    return asked(requireNonNull(customer, "customer")).check(history, proposal, at);
  }

  /**
   * The same for a customer whom a book has decided: of one who is not of the policy's population
   * nothing is asked, and the answer says so. Zone and wishes are those of the decision's facts.
   *
   * @throws IllegalArgumentException if no bank can mean the instant, or the policy is not in the
   *     book
   */
  public ContactAnswer check(
      Decision decision, ContactHistory history, ContactProposal proposal, Instant at) {
    return switch (decision.applies(policy)) {
      case TRUE -> asked(decision.facts()).check(history, proposal, at);
      case FALSE -> new ContactAnswer.NotApplicable(policy.ref());
      case UNKNOWN -> new ContactAnswer.Undecided(policy.ref(), decision.missingToApply(policy));
    };
  }

  /** Ready to ask of one customer, whose facts a policy without zone and wishes does not need. */
  Asked asked(Facts customer) {
    return new Asked(policy, days, Optional.of(customer));
  }

  /** The same, where the policy reads nothing of the customer. */
  Asked askedOfAnybody() {
    return new Asked(policy, days, Optional.empty());
  }

  @Override
  public String toString() {
    return "ContactRules of " + policy.ref();
  }
}
