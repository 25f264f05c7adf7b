package org.bankcrm.benchmarks.rival.rules;

import java.util.List;
import org.bankcrm.benchmarks.workload.Customer;

/**
 * An engine that decides up to 64 rules, each a list of parts that must all be true.
 *
 * @param <R> a customer in the form that the engine likes best
 */
public interface RuleRival<R> extends AutoCloseable {

  /** The customer as the engine wants to see it; not timed. */
  R prepare(Customer customer);

  /** Bit i for rule i that is true of the customer. */
  long mask(R customer);

  /** The masks of many customers, in the engine's best way. */
  default void masks(List<R> customers, long[] masks) {
    for (int i = 0; i < masks.length; i++) {
      masks[i] = mask(customers.get(i));
    }
  }

  /**
   * The same as {@link #mask}, and for each rule the first part that is not true, -1 if there is
   * none.
   *
   * @throws UnsupportedOperationException if the engine cannot say
   */
  long explain(R customer, int[] failing);

  @Override
  default void close() {}
}
