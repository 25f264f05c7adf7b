package org.bankcrm.customer.privacy;

import static java.util.Objects.requireNonNull;

/**
 * A place at which one access policy shows more than another. Immutable and thread-safe; of
 * policies, and of no customer.
 *
 * @param before what the narrower one shows there
 * @param after what the wider one shows there
 */
public record AccessWidening(AccessCell before, AccessCell after) {
  /** Refuses nulls. */
  public AccessWidening {
    requireNonNull(before, "before");
    requireNonNull(after, "after");
  }

  /** What is seen now, and how much it was before. */
  @Override
  public String toString() {
    return after + "; " + before.answer().visibility() + " before";
  }
}
