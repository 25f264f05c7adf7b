package org.bankcrm.examples.runner.berka;

import org.bankcrm.core.Money;

/**
 * An order to pay the same amount to the same account every month. The source tells no day on which
 * it was given; its first payment is the first that is known of it.
 *
 * @param id its number
 * @param account the account that pays
 * @param bankTo the bank that is paid
 * @param accountTo the account that is paid
 * @param amount how much
 * @param symbol what for
 */
public record StandingOrder(
    int id, int account, String bankTo, String accountTo, Money amount, Symbol symbol) {

  /** The type and the number. */
  @Override
  public String toString() {
    return "StandingOrder[" + id + ']';
  }
}
