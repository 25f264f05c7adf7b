package org.bankcrm.segmentation;

import org.bankcrm.core.CustomerId;
import org.bankcrm.core.policy.Decisions;

/**
 * A customer who was decided otherwise than before. Where they moved is known; why is made when
 * asked for, from the two populations.
 *
 * <pre>{@code
 * for (Mover mover : changes.movers()) {
 *   call.add(mover.customer(), mover.change().cause()); // made now, for this one alone
 * }
 * }</pre>
 *
 * <p>Millions may move in a night and few are looked at, so a mover holds the customer's key and
 * the rows in both populations, and no reason until somebody asks. Both decisions must be at hand
 * then; whoever stores movers asks first and stores the change. Immutable and thread-safe.
 */
public final class Mover {

  private final CustomerId customer;
  private final Grouping<?> policy;
  private final String from;
  private final String to;
  private final Decisions before;
  private final int rowBefore;
  private final Decisions after;
  private final int rowAfter;

  Mover(
      Grouping<?> policy,
      String from,
      String to,
      Decisions before,
      int rowBefore,
      Decisions after,
      int rowAfter) {
    this.customer = before.population().id(rowBefore);
    this.policy = policy;
    this.from = from;
    this.to = to;
    this.before = before;
    this.rowBefore = rowBefore;
    this.after = after;
    this.rowAfter = rowAfter;
  }

  /** Who moved. */
  public CustomerId customer() {
    return customer;
  }

  /**
   * The outcome before; see {@link Grouping#outcomes}. A customer who is in both populations always
   * has one.
   */
  public String from() {
    return from;
  }

  /** The outcome now. Never the same as {@link #from}. */
  public String to() {
    return to;
  }

  /**
   * What happened, with the clause that caused it: two decisions are made again. Nothing is kept of
   * it, so whoever needs it twice holds on to it.
   */
  public MembershipChange change() {
    return MembershipChanges.between(before.decision(rowBefore), after.decision(rowAfter), policy)
        .orElseThrow(() -> new IllegalStateException("nothing changed for a mover"));
  }

  @Override
  public String toString() {
    return "Mover " + customer;
  }
}
