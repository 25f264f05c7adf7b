package org.bankcrm.alert.watchlist;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.condition.Truth;

/**
 * What a watch list says of a subject by the facts of the moment, without any memory.
 *
 * @param policy which list
 * @param applies whether it is about the subject
 * @param enters whether the condition for coming onto it is met; FALSE where it has none, or is not
 *     about the subject
 * @param good whether the condition for leaving it is met; FALSE where it has none, UNKNOWN where
 *     it is not known to be about the subject
 * @param missing the ids of what is missing, if that might bring the subject onto it
 */
public record WatchListReading(
    PolicyRef policy, Truth applies, Truth enters, Truth good, List<String> missing) {
  /** Refuses nulls. */
  public WatchListReading {
    requireNonNull(policy, "policy");
    requireNonNull(applies, "applies");
    requireNonNull(enters, "enters");
    requireNonNull(good, "good");
    missing = List.copyOf(missing);
  }

  /** The policy, and nothing of the subject. */
  @Override
  public String toString() {
    return "WatchListReading of " + policy;
  }
}
