package org.bankcrm.core.policy;

import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;

/**
 * A rule of the bank's that decides something about a customer: a segment, a tier ladder, a
 * scorecard, a campaign.
 *
 * <p>Pure data: immutable, comparable by value, no code of the author's. A host adds a kind of its
 * own by implementing this interface; {@link #plan} must declare the same things each time.
 *
 * @param <R> what it decides for one customer
 */
public interface Policy<R> {

  /** The id and version; the id is unique in a book. */
  PolicyRef ref();

  /** What people call it. */
  LocalizedText name();

  /** The kind, which reads and writes its documents. */
  PolicyKind kind();

  /**
   * Declares the conditions that it asks and the attributes that it yields, and tells how its
   * result is read from them.
   */
  Outcome<R> plan(Planner planner);

  /**
   * Reads the result of one customer.
   *
   * @param <R> the result
   */
  @FunctionalInterface
  interface Outcome<R> {
    /** The result; must depend on the reading alone. */
    R of(Reading reading);
  }
}
