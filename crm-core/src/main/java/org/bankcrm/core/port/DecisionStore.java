package org.bankcrm.core.port;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bankcrm.core.CustomerId;

/**
 * Keeps what was decided, for a host to implement over its own storage, so that it can be read and
 * verified years later.
 *
 * <p>The clauses, each tested by the contract kit {@code DecisionStoreContract} of the test kit:
 *
 * <ol>
 *   <li>When {@code append} returns, all decisions of the call are kept, and would outlive a crash
 *       where the store outlives one at all; if it throws, none of them is.
 *   <li>The very same decision appended again is kept once, in one call too. Another one with the
 *       id of one that is kept is an {@code IllegalArgumentException}, and nothing of the call is
 *       kept.
 *   <li>What is read equals what was appended, in every part; a decision is found by its id.
 *   <li>Decisions of a customer come by the instant of their facts, the oldest first, those of one
 *       instant in the order in which they were appended; from an instant, inclusive, to another,
 *       exclusive.
 *   <li>All decisions of a time are read one after the other, in the same order, without holding
 *       all of them at once. What the reader throws ends it and is thrown on.
 *   <li>A kept decision is never changed; customers do not touch each other.
 *   <li>To forget a customer removes all their decisions; what of them may stay without the person
 *       is the host's to keep as an erasure plan says ({@link KeptDecision#held}). To forget them
 *       again does nothing.
 * </ol>
 *
 * <p>Implementations must be safe for use by many threads.
 */
public interface DecisionStore {

  /**
   * Keeps decisions, one or many; a few thousand in one call serve best.
   *
   * @throws IllegalArgumentException if another decision has the id of one of them
   */
  void append(Collection<KeptDecision> decisions);

  /**
   * The decision with an id; empty if there is none.
   *
   * @param id the host's key
   */
  Optional<KeptDecision> find(String id);

  /**
   * What was decided for a customer as of a time.
   *
   * @param customer by the key that was in force when it was decided
   * @param fromInclusive the earliest as-of
   * @param toExclusive the first as-of that is too late
   */
  List<KeptDecision> of(CustomerId customer, Instant fromInclusive, Instant toExclusive);

  /** Hands all that was decided as of a time to the reader, one after the other. */
  void read(Instant fromInclusive, Instant toExclusive, Consumer<KeptDecision> reader);

  /**
   * Removes all decisions of a customer, as the law may ask for. Nothing of them can be had from
   * the store afterwards.
   */
  void forget(CustomerId customer);
}
