package org.bankcrm.customer;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Collectors;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.check.Checks;

/**
 * The parts of a customer do not fit together. Holds every problem, not the first; the message
 * names the customer's key, the number of problems and the first ten.
 *
 * <p>A problem names its place and its kind and no value, so that the message may be logged. Java
 * serialisation keeps the message alone.
 */
public final class InvalidCustomerException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 10;

  private final transient CustomerId customer;
  private final transient List<CustomerProblem> problems;

  /**
   * Says what is wrong with which customer.
   *
   * @param customer the key of the customer
   * @param problems all problems, in the order of the record
   */
  public InvalidCustomerException(CustomerId customer, List<CustomerProblem> problems) {
    super(message(requireNonNull(customer, "customer"), Checks.copy(problems, "problems")));
    this.customer = customer;
    this.problems = Checks.copy(problems, "problems");
  }

  private static String message(CustomerId customer, List<CustomerProblem> problems) {
    return problems.stream()
        .limit(SHOWN)
        .map(CustomerProblem::toString)
        .collect(
            Collectors.joining(
                "; ",
                "customer " + customer + " has " + problems.size() + " problem(s): ",
                problems.size() > SHOWN ? "; ..." : ""));
  }

  /** The key of the customer. */
  public CustomerId customer() {
    return customer;
  }

  /** All problems, in the order of the record. */
  public List<CustomerProblem> problems() {
    return problems;
  }
}
