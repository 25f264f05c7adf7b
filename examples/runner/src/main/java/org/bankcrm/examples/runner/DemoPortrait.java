package org.bankcrm.examples.runner;

import org.bankcrm.core.CustomerId;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.customer.CustomerRecord;
import org.bankcrm.customer.history.CustomerHistory;
import org.bankcrm.customer.portrait.PortraitMaker;
import org.bankcrm.testkit.bank.SyntheticBank;

/** A customer of the synthetic bank with all that the bank knows of them. */
final class DemoPortrait {

  private DemoPortrait() {}

  /**
   * Begins their portrait.
   *
   * @throws UserException if no customer of the bank has that id
   */
  static PortraitMaker maker(DecisionEngine engine, long seed, CustomerId customer) {
    if (!customer.value().matches("C[0-9]{9}") || customer.value().compareTo("C010000000") >= 0) {
      throw Refusal.NO_CUSTOMER.of();
    }
    int number = Integer.parseInt(customer.value().substring(1));
    SyntheticBank bank = DemoCommand.bank(seed, number + 1);
    return maker(engine, bank, bank.customer(number));
  }

  /** Begins the portrait of a record of a bank. */
  static PortraitMaker maker(DecisionEngine engine, SyntheticBank bank, CustomerRecord customer) {
    var facts = new DemoFacts(engine, bank).of(customer);
    return PortraitMaker.of(customer.id(), engine.decide(facts))
        .record(customer)
        .history(CustomerHistory.of(customer).completeFrom(bank.historyFrom()));
  }
}
