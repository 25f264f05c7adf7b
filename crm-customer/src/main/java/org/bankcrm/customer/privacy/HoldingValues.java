package org.bankcrm.customer.privacy;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bankcrm.core.Money;
import org.bankcrm.customer.CustomerRecord;
import org.bankcrm.customer.activity.Interaction;
import org.bankcrm.customer.holding.AccountNumber;
import org.bankcrm.customer.holding.Holding;

/** What a record says of what the customer has and does. */
final class HoldingValues {

  private HoldingValues() {}

  static List<String> products(CustomerRecord customer) {
    return customer.holdings().stream().map(each -> each.product().name().zh()).toList();
  }

  static List<String> accounts(CustomerRecord customer) {
    return each(customer, holding -> holding.accountNumber().map(AccountNumber::value));
  }

  static List<String> balances(CustomerRecord customer) {
    return each(customer, holding -> holding.balance().map(Money::toString));
  }

  static List<String> limits(CustomerRecord customer) {
    return each(customer, holding -> holding.limit().map(Money::toString));
  }

  private static List<String> each(
      CustomerRecord customer, Function<Holding, Optional<String>> value) {
    return customer.holdings().stream().map(value).flatMap(Optional::stream).toList();
  }

  static List<String> transactions(CustomerRecord customer) {
    return customer.transactions().stream().map(each -> each.signedAmount().toString()).toList();
  }

  static List<String> topics(CustomerRecord customer) {
    return customer.interactions().stream()
        .map(Interaction::topic)
        .flatMap(Optional::stream)
        .toList();
  }
}
