package org.bankcrm.examples.runner.berka;

import java.util.Currency;
import org.bankcrm.core.Money;

/** Money of this bank. */
final class Crowns {

  static final Currency CURRENCY = Currency.getInstance("CZK");

  private Crowns() {}

  static Money of(long hellers) {
    return Money.ofMinor(hellers, CURRENCY);
  }
}
