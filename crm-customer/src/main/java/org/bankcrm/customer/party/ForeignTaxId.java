package org.bankcrm.customer.party;

import static java.util.Objects.requireNonNull;

import org.bankcrm.core.Country;
import org.bankcrm.customer.internal.check.Masks;

/**
 * A tax number given by a country other than China, as asked for by the rules on the exchange of
 * tax information (CRS). Its form differs by country and is not checked further.
 *
 * <p>Immutable and thread-safe; the text form is masked.
 *
 * @param number 1 to 40 of A–Z, 0–9, dot, slash and hyphen; blanks are dropped, letters made
 *     capital
 * @param issuedBy the country or territory whose authority gave it
 */
public record ForeignTaxId(String number, Country issuedBy) implements Identifier {
  /**
   * Checks and normalises the number.
   *
   * @throws IllegalArgumentException if it has other characters or length
   */
  public ForeignTaxId {
    number = DocumentNumbers.normalise(number);
    requireNonNull(issuedBy, "issuedBy");
  }

  /** The number given by the given country. */
  public static ForeignTaxId of(String number, Country issuedBy) {
    return new ForeignTaxId(number, issuedBy);
  }

  /** The type alone. */
  @Override
  public String toString() {
    return Masks.of(ForeignTaxId.class);
  }
}
