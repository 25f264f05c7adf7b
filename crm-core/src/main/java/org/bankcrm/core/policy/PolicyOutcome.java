package org.bankcrm.core.policy;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bankcrm.core.condition.Truth;

/**
 * What one policy decided of a customer, as a record keeps it. {@code toString} shows none of it.
 *
 * @param applies whether the policy is about the customer: FALSE where it is not, UNKNOWN where
 *     that could not be told; then it was not asked and yields nothing
 * @param yields what it yields, by attribute id: a code, {@code yes} or {@code no}, or points
 * @param unsettled the attributes that missing values leave open, by their ids; of a policy that
 *     reads a protected attribute none are told
 */
public record PolicyOutcome(
    Truth applies, SortedMap<String, String> yields, SortedMap<String, Unsettled> unsettled) {

  /**
   * What missing values leave open.
   *
   * @param meanwhile the code that holds until they are known, such as that of the rung on which a
   *     customer is placed so far; empty where nothing holds
   * @param missing the ids of the attributes that could settle it, in the order in which the rules
   *     mention them
   */
  public record Unsettled(Optional<String> meanwhile, List<String> missing) {
    /** Copies the list. */
    public Unsettled {
      requireNonNull(meanwhile, "meanwhile");
      missing = List.copyOf(missing);
    }

    /** Shows nothing of the customer. */
    @Override
    public String toString() {
      return "Unsettled";
    }
  }

  /**
   * Checks that each attribute is settled or not.
   *
   * @throws IllegalArgumentException if one is both, or a policy that was not asked yields anything
   */
  public PolicyOutcome {
    requireNonNull(applies, "applies");
    yields = Collections.unmodifiableSortedMap(new TreeMap<>(yields));
    unsettled = Collections.unmodifiableSortedMap(new TreeMap<>(unsettled));
    if (!Collections.disjoint(yields.keySet(), unsettled.keySet())) {
      throw new IllegalArgumentException("what is yielded is settled");
    }
    if (applies != Truth.TRUE && !yields.isEmpty()) {
      throw new IllegalArgumentException("a policy that is not asked yields nothing");
    }
  }

  /** Shows nothing of the customer. */
  @Override
  public String toString() {
    return "PolicyOutcome";
  }
}
