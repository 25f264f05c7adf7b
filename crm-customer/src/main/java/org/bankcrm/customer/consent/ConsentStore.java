package org.bankcrm.customer.consent;

import java.util.Collection;
import java.util.Map;
import org.bankcrm.core.CustomerId;

/**
 * Keeps what customers decided about the use of their data, for a host to implement over its own
 * storage.
 *
 * <p>The clauses, each tested by the contract kit {@code ConsentStoreContract} of the test kit:
 *
 * <ol>
 *   <li>Of a customer who decided nothing the ledger is empty.
 *   <li>When {@code append} returns, the decisions are kept, all of them, and would outlive a crash
 *       where the store outlives one at all: a withdrawal that was confirmed to the customer is
 *       never lost. A store that cannot keep them throws, and has kept none of them.
 *   <li>A decision that is told again stands there once. The order in which decisions come in, from
 *       however many writers at once, never matters and loses none.
 *   <li>What is read equals what was kept, in every part, with the voices of records that became
 *       one.
 *   <li>Customers do not touch each other.
 *   <li>To replace puts a whole ledger in the place of the one that is expected, as merging records
 *       and undoing it want it. Where another one stands there, nothing changes and the answer is
 *       {@code false}: another writer was faster. The very same made again right after it succeeded
 *       answers {@code true} and changes nothing.
 *   <li>To forget a customer removes all decisions; afterwards it is as in clause 1. To forget them
 *       again does nothing.
 *   <li>Many ledgers at once are what each is by itself, in the order of the customers.
 * </ol>
 *
 * <p>Implementations must be safe for use by many threads.
 */
public interface ConsentStore {

  /** What a customer decided. */
  ConsentLedger of(CustomerId customer);

  /** What many decided, in the order of the customers. */
  Map<CustomerId, ConsentLedger> ofAll(Collection<CustomerId> customers);

  /** Keeps decisions of a customer, new ones and known ones, in any order. */
  void append(CustomerId customer, Collection<ConsentEvent> decisions);

  /**
   * Puts a ledger in the place of another.
   *
   * @param expected what was read before
   * @return whether it stands there; if not, read and make it anew
   */
  boolean replace(CustomerId customer, ConsentLedger expected, ConsentLedger ledger);

  /** Removes a customer, as the law may ask for once no proof is needed any more. */
  void forget(CustomerId customer);
}
