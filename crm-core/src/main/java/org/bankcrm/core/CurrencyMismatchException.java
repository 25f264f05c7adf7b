package org.bankcrm.core;

import static java.util.Objects.requireNonNull;

import java.util.Currency;

/**
 * Two amounts of different currencies met where only one currency makes sense. The library never
 * converts silently: a rate is a decision of the host.
 */
public final class CurrencyMismatchException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final Currency expected;
  private final Currency actual;

  /**
   * Says which currency was expected and which one came.
   *
   * @param expected the currency of the amount that was asked
   * @param actual the currency of the amount given
   */
  public CurrencyMismatchException(Currency expected, Currency actual) {
    super(
        "currency must be "
            + requireNonNull(expected, "expected").getCurrencyCode()
            + " but was "
            + requireNonNull(actual, "actual").getCurrencyCode());
    this.expected = expected;
    this.actual = actual;
  }

  /** The currency of the amount that was asked. */
  public Currency expected() {
    return expected;
  }

  /** The currency of the amount given. */
  public Currency actual() {
    return actual;
  }
}
