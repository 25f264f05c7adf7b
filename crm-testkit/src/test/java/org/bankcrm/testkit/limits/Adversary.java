package org.bankcrm.testkit.limits;

import java.util.List;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.policy.PolicyBook;

/**
 * A book that is within every limit and as dear as its author could make it.
 *
 * @param name what it is called in a table
 * @param book the book
 * @param customers customers whose decisions are dear; at least one
 */
record Adversary(String name, PolicyBook book, List<Facts> customers) {

  Adversary {
    customers = List.copyOf(customers);
  }

  /** The policy that reads most of the others. */
  Policy<?> last() {
    return book.policies().get(book.policies().size() - 1);
  }

  @Override
  public String toString() {
    return name;
  }
}
