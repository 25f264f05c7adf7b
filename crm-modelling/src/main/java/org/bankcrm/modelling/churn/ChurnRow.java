package org.bankcrm.modelling.churn;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import org.bankcrm.core.CustomerId;

/**
 * A customer on a day of the past, and what became of them. The text form names nobody and shows no
 * figure. Immutable and thread-safe.
 *
 * @param customer who
 * @param cutoff the last day that was known
 * @param fate what the customer is to that day
 * @param features what was known, in the order of {@link ChurnTable#features}, of amounts in whole
 *     units, NaN where it was not known; none of whom there was nothing to ask
 */
public record ChurnRow(CustomerId customer, LocalDate cutoff, Fate fate, List<Double> features) {
  /** Refuses null. */
  public ChurnRow {
    requireNonNull(customer, "customer");
    requireNonNull(cutoff, "cutoff");
    requireNonNull(fate, "fate");
    features = List.copyOf(features);
  }

  @Override
  public String toString() {
    return "ChurnRow of " + cutoff;
  }
}
