package org.bankcrm.campaign.port;

import java.time.Instant;
import java.util.Optional;

/**
 * A ledger that keeps contacts within their budgets, however many campaigns draw on them at once: a
 * contact is reserved before it is made, committed when it was, released when it was not.
 *
 * <p>The clauses that an implementation keeps:
 *
 * <ol>
 *   <li><b>Caps hold.</b> Whatever is called in whatever order by however many threads or machines:
 *       at the instant of each contact that is reserved or committed, no more of them count than a
 *       cap of their budget allows, itself included. A contact counts from its own instant,
 *       inclusive, to the end of the cap's window, exclusive; contacts planned ahead count too.
 *   <li><b>Nothing is refused without need.</b> A claim that breaks no cap is reserved.
 *   <li><b>A refusal tells more.</b> It names the first cap that would be broken, in the order of
 *       the budget, and the first instant, not before that of the claim, at which none would.
 *   <li><b>Repeating is harmless.</b> A claim equal to one that is reserved or committed is
 *       answered as reserved and not counted again. Another claim with the id of one that is
 *       reserved or committed is an {@code IllegalArgumentException}. The id of one that was
 *       released or has lapsed is free again.
 *   <li><b>Commit keeps.</b> A reservation is committed if the given instant is before its expiry;
 *       it then counts for good. Committing again is harmless. Any other id is answered {@code
 *       false}, and nothing changes.
 *   <li><b>Release gives back.</b> A reservation that is released no longer counts. Any other id,
 *       that of a committed contact too, is answered {@code false}, and nothing changes.
 *   <li><b>Expiry gives back.</b> A reservation lapses at the instant of its expiry: every method
 *       that is handed an instant drops those whose expiry is not after it before it does anything
 *       else. What lapsed stays lapsed, even if a later call is handed an earlier instant.
 *   <li><b>Only what is known.</b> A claim on a budget that does not exist is an {@code
 *       IllegalArgumentException}.
 *   <li><b>Time is given.</b> No clock is read.
 * </ol>
 */
public interface ContactBudget {

  /**
   * Counts a contact if no cap is broken by it.
   *
   * @param now the instant of the call
   * @throws IllegalArgumentException if there is no such budget, if another claim has the id, or if
   *     the claim has expired by now
   */
  BudgetAnswer reserve(BudgetClaim claim, Instant now);

  /**
   * Says that a reserved contact was made.
   *
   * @param now the instant of the call
   * @return whether it is committed
   */
  boolean commit(String id, Instant now);

  /**
   * Says that a reserved contact will not be made.
   *
   * @return whether a reservation was given back
   */
  boolean release(String id);

  /**
   * Drops the reservations that have lapsed.
   *
   * @param now the instant of the call
   * @return how many were dropped
   */
  int expire(Instant now);

  /**
   * The first instant, not before the given one, at which one contact more to the subject would
   * break no cap; empty if there is none.
   *
   * @param now the instant of the call
   * @throws IllegalArgumentException if there is no such budget
   */
  Optional<Instant> nextAllowed(String budget, String subject, Instant from, Instant now);
}
