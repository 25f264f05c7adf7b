package org.bankcrm.customer.holding;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import org.bankcrm.core.check.Checks;
import org.bankcrm.customer.internal.check.Masks;

/**
 * The number printed on a card or statement: an account number, a card number, an IBAN. Personal
 * data, unlike the {@link HoldingId}.
 *
 * <p>Immutable and thread-safe; the text form is masked.
 *
 * @param value 4 to 40 of A–Z and 0–9; blanks and hyphens are dropped, letters made capital
 */
public record AccountNumber(String value) {
  private static final int SHOWN = 4;

  /**
   * Checks and normalises the number.
   *
   * @throws IllegalArgumentException if it has other characters or length
   */
  public AccountNumber {
    requireNonNull(value, "value");
    value = value.replace(" ", "").replace("-", "").toUpperCase(Locale.ROOT);
    Checks.require(
        value.matches("[A-Z0-9]{4,40}"), "accountNumber", "must have 4 to 40 of A-Z and 0-9");
  }

  /** The given number. */
  public static AccountNumber of(String value) {
    return new AccountNumber(value);
  }

  /** The last four characters 尾号, by which a customer knows the account. */
  public String lastFour() {
    return value.substring(value.length() - SHOWN);
  }

  /** The type alone. */
  @Override
  public String toString() {
    return Masks.of(AccountNumber.class);
  }
}
