package org.bankcrm.examples.runner;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.policy.DecisionEngine;

/** Finds one customer in the files that a command is given. */
final class OneCustomer {

  private final CustomersInput input;
  private final CustomerId customer;
  private final Locale locale;

  OneCustomer(CustomersInput input, CustomerId customer, Locale locale) {
    this.input = input;
    this.customer = customer;
    this.locale = locale;
  }

  /** The first row that counts; told of is the first bad one if there is no other. */
  Facts find(DecisionEngine engine, PrintWriter err) {
    Optional<CustomerCsv.Row> bad = Optional.empty();
    Optional<CustomerCsv.Row> nameless = Optional.empty();
    long namelessRows = 0;
    try (Beside beside = input.openBeside(engine).only(customer);
        CustomerCsv customers = input.open(engine, beside)) {
      SideTelling side = new SideTelling(beside, locale, err, false);
      side.read(Optional.empty());
      while (customers.hasNext()) {
        CustomerCsv.Row row = customers.next();
        if (row.id().filter(customer::equals).isPresent()) {
          if (row.isGood()) {
            side.tellDoubts(0);
            return row.facts().orElseThrow();
          }
          bad = bad.isPresent() ? bad : Optional.of(row);
        } else if (row.id().isEmpty()) {
          namelessRows++;
          nameless = nameless.isPresent() ? nameless : Optional.of(row);
        }
      }
    }
    throw bad.map(this::unreadable).orElseGet(nobody(nameless, namelessRows));
  }

  /** Of a row whose id cannot be told nobody knows that it is not the customer's. */
  private Supplier<UserException> nobody(Optional<CustomerCsv.Row> nameless, long rows) {
    return () ->
        nameless
            .map(row -> Refusal.NO_CUSTOMER_TOLD.of(rows, row.line(), row.problems(locale)))
            .orElseGet(Refusal.NO_CUSTOMER::of);
  }

  private UserException unreadable(CustomerCsv.Row row) {
    return Refusal.BAD_CUSTOMER.of(row.line(), row.problems(locale));
  }
}
