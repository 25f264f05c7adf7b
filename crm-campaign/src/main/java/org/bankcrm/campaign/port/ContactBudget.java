package org.bankcrm.campaign.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bankcrm.campaign.budget.BudgetCap;
import org.bankcrm.campaign.budget.BudgetPolicy;

/**
 * A ledger that keeps contacts within their budgets, however many campaigns draw on them at once: a
 * contact is reserved before it is made, committed when it was, released when it was not.
 *
 * <p>It only counts. What a budget allows is a {@link BudgetPolicy} of the book, which each call
 * brings.
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
 *   <li><b>A claim is on the budget that limits it.</b> One that names another than the policy that
 *       is handed in is an {@code IllegalArgumentException}. Budgets are told by their ids and are
 *       independent; one on which nothing was ever claimed is empty.
 *   <li><b>Time is given.</b> No clock is read.
 *   <li><b>Reading changes nothing.</b> {@code nextAllowed} answers as of its own now, without the
 *       reservations that will have lapsed by then, and leaves all of them as they are, whatever
 *       instants it is handed.
 *   <li><b>The limits are those of the call.</b> Every contact that was counted counts, whatever
 *       the limits were when it was reserved: with another version of the policy, with more caps or
 *       fewer, other windows or another zone, the answers are as if its limits had always been
 *       these. Tighter limits take nothing back: what is reserved stays so and is committed, and
 *       only new claims wait until there is room. Two versions may be used at once.
 *   <li><b>Subjects that are one count as one.</b> Once a subject was joined to another, whatever
 *       was and will be claimed for either counts for both, in every budget; so two records of one
 *       customer leave no more room than one. What they had together beyond a cap stays, and only
 *       new claims wait. Claims keep the subject under which they were made: taken apart again,
 *       each has its own. Joining again what is joined is harmless.
 *   <li><b>A subject can be taken out.</b> To pseudonymise a subject puts another key in its place
 *       in all its claims and joins, in every budget, and changes nothing else: what counted counts
 *       on, so that caps over all subjects hold. It does nothing where there is neither claim nor
 *       join. A key that has claims or joins of its own is an {@code IllegalArgumentException}: two
 *       subjects would become one.
 *   <li><b>Claims can be read.</b> {@code claims} gives what is reserved or committed for just this
 *       key as of its now, by instant and id, and changes nothing.
 * </ol>
 *
 * <p>{@link BudgetCap#admits} decides by two counts. A row for each contact, with the budget, the
 * subject and the instant, is all that a database needs, counted under a lock on the budget's row;
 * sums a day or a calendar window beside them are for speed and made anew of the rows where limits
 * change.
 */
public interface ContactBudget {

  /**
   * Counts a contact if no cap is broken by it.
   *
   * @param policy what the budget allows
   * @param now the instant of the call
   * @throws IllegalArgumentException if the claim is on another budget, if another claim has the
   *     id, or if the claim has expired by now
   */
  BudgetAnswer reserve(BudgetPolicy policy, BudgetClaim claim, Instant now);

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
   * Counts two subjects as one from now on, since both are one customer.
   *
   * @param from the subject that is not used any more; claims on it still count
   * @param into the subject under which the customer goes on
   * @throws IllegalArgumentException if {@code from} was joined to another subject, or would lead
   *     back to itself; nothing is changed
   */
  void join(String from, String into);

  /**
   * Counts a subject apart again from the one that it was joined to; of one that was not, nothing
   * is changed.
   */
  void part(String from);

  /**
   * The first instant, not before the given one, at which one contact more to the subject would
   * break no cap; empty if there is none. Nothing is changed.
   *
   * @param policy what the budget allows
   * @param at when the contact would be made, in the years 1800 to 2199
   * @param now the instant of the call
   * @throws IllegalArgumentException if no bank can mean the instant of the contact
   */
  Optional<Instant> nextAllowed(BudgetPolicy policy, String subject, Instant at, Instant now);

  /**
   * Takes a subject out, as the law may ask for; {@link ContactParts} tells what of it is held.
   *
   * @param pseudonym a key that tells nobody who it was
   * @throws IllegalArgumentException if the pseudonym has claims or joins of its own; nothing is
   *     changed
   */
  void pseudonymise(String subject, String pseudonym);

  /**
   * What is reserved or committed for a subject, in all budgets, by instant and then by id; what
   * those that are joined to it have is theirs.
   *
   * @param now the instant of the call
   */
  List<BudgetClaim> claims(String subject, Instant now);
}
