package org.bankcrm.campaign.port;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.bankcrm.campaign.contact.ContactHistory;
import org.bankcrm.campaign.contact.ContactPolicy;
import org.bankcrm.campaign.internal.Instants;
import org.bankcrm.core.CustomerId;
import org.bankcrm.customer.activity.InteractionId;

/**
 * Keeps how the bank turned to its customers, for a host to implement over its own storage. What it
 * gives goes into the facts by {@code ContactFacts}; a {@link ContactBudget} counts besides, under
 * a lock, what is planned.
 *
 * <p>The clauses, each tested by the contract kit {@code ContactStoreContract} of the test kit:
 *
 * <ol>
 *   <li>Of a customer of whom nothing was told the history is empty.
 *   <li>What is appended in one call is there when the call returns, all of it or nothing, of
 *       however many customers.
 *   <li>An entry that is told again counts once, in one call too. Another one of the same customer,
 *       kind and key is an {@code IllegalArgumentException}, and nothing of the call is kept.
 *   <li>A complaint may be told as open and as settled, in whatever order: once it was told as
 *       settled it is.
 *   <li>What is read equals what was appended, in every part, from an instant, inclusive, to
 *       another, exclusive.
 *   <li>Customers do not touch each other.
 *   <li>A contact that was not made after all is withdrawn by its key, and its answer with it;
 *       whether there was one is answered. What was refused or complained of stays.
 *   <li>To forget a customer removes all that is kept of them; afterwards it is as in clause 1. To
 *       forget them again does nothing.
 *   <li>Many histories at once are what each is by itself, in the order of the customers.
 * </ol>
 *
 * <p>Implementations must be safe for use by many threads.
 */
public interface ContactStore {

  /**
   * Keeps what happened, of one customer or many.
   *
   * @throws IllegalArgumentException if an entry differs from one of the same customer, kind and
   *     key
   */
  void append(Collection<ContactEntry> entries);

  /** What happened with a customer between two instants. */
  ContactHistory of(CustomerId customer, Instant fromInclusive, Instant toExclusive);

  /**
   * All that a policy looks at of a customer, for a contact at an instant: from as far back as it
   * reaches ({@link ContactPolicy#reachesBack}), with what is planned.
   *
   * @param at when the contact would be made
   */
  default ContactHistory of(CustomerId customer, ContactPolicy policy, Instant at) {
    return of(customer, policy.reachesBack(at), Instants.END);
  }

  /** The same of many, in the order of the customers. */
  Map<CustomerId, ContactHistory> ofAll(
      Collection<CustomerId> customers, Instant fromInclusive, Instant toExclusive);

  /** Takes back a contact that was not made, and says whether there was one. */
  boolean withdraw(CustomerId customer, InteractionId id);

  /** Removes a customer, as the law may ask for; {@link ContactParts} tells what of it is held. */
  void forget(CustomerId customer);
}
