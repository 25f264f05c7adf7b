package org.bankcrm.campaign.port;

import java.time.Instant;
import java.util.Optional;

/**
 * A ledger that keeps contacts within their budgets, however many campaigns draw on them at once: a
 * contact is reserved before it is made, committed when it was, released when it was not.
 *
 * <p>Two instants are told apart: {@code at}, when a contact is made, which may lie ahead, and
 * {@code now}, when the call is made, which alone decides what has lapsed.
 *
 * <p>The clauses that an implementation keeps:
 *
 * <ol>
 *   <li><b>Caps hold.</b> Whatever is called in whatever order by however many threads or machines:
 *       at each contact that is reserved or committed, no more of them count than a cap of their
 *       budget allows, itself included. Within hours a contact counts from its own instant,
 *       inclusive, to the end of the window, exclusive. Within days, weeks and months all contacts
 *       of a local day count alike: from that day to the end of the window. Contacts planned ahead
 *       count too.
 *   <li><b>Nothing is refused without need.</b> A claim that breaks no cap is reserved.
 *   <li><b>A refusal names its cap</b>, the first that would be broken in the order of the budget;
 *       {@link #nextAllowed} tells the first instant, not before the one asked about, at which none
 *       would.
 *   <li><b>Repeating is harmless.</b> A claim equal to one that is reserved or committed is
 *       answered as reserved and not counted again. Another claim with the id of one that is
 *       reserved or committed is an {@code IllegalArgumentException}. The id of one that was
 *       released or has lapsed is free again.
 *   <li><b>Commit keeps.</b> A reservation is committed if now is before its expiry; it then counts
 *       for good. Committing again is harmless. Any other id is answered {@code false}, and nothing
 *       changes.
 *   <li><b>Release gives back.</b> A reservation that is released no longer counts. Any other id,
 *       that of a committed contact or of one that has lapsed too, is answered {@code false}, and
 *       nothing changes.
 *   <li><b>Expiry gives back.</b> A reservation lapses at the instant of its expiry: {@code
 *       reserve}, {@code commit}, {@code release} and {@code expire} drop those whose expiry is not
 *       after now before they do anything else. What was dropped stays so, even if a later call is
 *       handed an earlier instant.
 *   <li><b>Only what is known.</b> A claim on a budget that does not exist is an {@code
 *       IllegalArgumentException}.
 *   <li><b>Time is given.</b> No clock is read.
 *   <li><b>Reading changes nothing.</b> {@code nextAllowed} answers as of its own now, without the
 *       reservations that will have lapsed by then, and leaves all of them as they are, whatever
 *       instants it is handed.
 * </ol>
 *
 * <p>{@link BudgetCap#admits} decides by two counts. For a window of the calendar all contacts of a
 * cap in one window are one number, so that a row for each with {@code update … set n = n + 1 where
 * … and n < most} is all that a database needs; a rolling window sums the rows of its days.
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
   * @param now the instant of the call
   * @return whether a reservation was given back
   */
  boolean release(String id, Instant now);

  /**
   * Drops the reservations that have lapsed.
   *
   * @param now the instant of the call
   * @return how many were dropped
   */
  int expire(Instant now);

  /**
   * The first instant, not before the given one, at which one contact more to the subject would
   * break no cap; empty if there is none. Nothing is changed.
   *
   * @param at when the contact would be made, in the years 1800 to 2199
   * @param now the instant of the call
   * @throws IllegalArgumentException if there is no such budget, or no bank can mean the instant of
   *     the contact
   */
  Optional<Instant> nextAllowed(String budget, String subject, Instant at, Instant now);
}
