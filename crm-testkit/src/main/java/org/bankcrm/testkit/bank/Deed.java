package org.bankcrm.testkit.bank;

import org.bankcrm.core.Country;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.activity.Counterparty;
import org.bankcrm.customer.activity.CounterpartyKind;
import org.bankcrm.customer.activity.TransactionType;
import org.jspecify.annotations.Nullable;

/**
 * What a booking is for, apart from its amount and time.
 *
 * @param type what it is
 * @param channel by which way it was ordered; null if by none
 * @param other who stands on the other side; null if nobody
 */
record Deed(TransactionType type, @Nullable Channel channel, @Nullable Counterparty other) {
  static final Counterparty SELF =
      Counterparty.of(CounterpartyKind.SELF).withCountry(Country.CHINA);
  static final Counterparty PERSON =
      Counterparty.of(CounterpartyKind.PERSON).withCountry(Country.CHINA);
  static final Counterparty EMPLOYER =
      Counterparty.of(CounterpartyKind.EMPLOYER).withCountry(Country.CHINA);
  static final Counterparty BUSINESS =
      Counterparty.of(CounterpartyKind.BUSINESS).withCountry(Country.CHINA);
  static final Counterparty BANK =
      Counterparty.of(CounterpartyKind.BANK).withCountry(Country.CHINA);
  static final Counterparty GOVERNMENT =
      Counterparty.of(CounterpartyKind.GOVERNMENT).withCountry(Country.CHINA);

  static final Deed INTEREST = new Deed(TransactionType.INTEREST, null, BANK);
  static final Deed SALARY = new Deed(TransactionType.SALARY, null, EMPLOYER);
  static final Deed PENSION = new Deed(TransactionType.PENSION, null, GOVERNMENT);
  static final Deed REPAYMENT = new Deed(TransactionType.LOAN_REPAYMENT, null, BANK);
  static final Deed DISBURSEMENT = new Deed(TransactionType.LOAN_DISBURSEMENT, null, BANK);
  static final Deed PREMIUM = new Deed(TransactionType.INSURANCE_PREMIUM, null, BUSINESS);

  /** Money moved between the customer's own accounts, here or at another bank. */
  static Deed ownTransfer(Channel channel) {
    return new Deed(TransactionType.TRANSFER, channel, SELF);
  }

  static Deed transfer(Channel channel, Counterparty other) {
    return new Deed(TransactionType.TRANSFER, channel, other);
  }
}
