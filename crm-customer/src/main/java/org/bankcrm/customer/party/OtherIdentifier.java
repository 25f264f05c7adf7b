package org.bankcrm.customer.party;

import static java.util.Objects.requireNonNull;

import org.bankcrm.core.Country;
import org.bankcrm.core.check.Checks;
import org.bankcrm.customer.internal.check.Masks;

/**
 * A number of any other kind: a military id, a driving licence, a registration abroad.
 *
 * <p>Immutable and thread-safe; the text form is masked.
 *
 * @param kind what it is, as a code such as {@code military-id}
 * @param number 1 to 40 of A–Z, 0–9, dot, slash and hyphen; blanks are dropped, letters made
 *     capital
 * @param issuer the authority that gave it, at most 200 characters
 * @param issuedBy the country or territory of the authority
 */
public record OtherIdentifier(String kind, String number, String issuer, Country issuedBy)
    implements Identifier {
  private static final int MAX_ISSUER = 200;

  /**
   * Checks and normalises the parts.
   *
   * @throws IllegalArgumentException naming the part that is malformed
   */
  public OtherIdentifier {
    Checks.code(kind, "kind");
    number = DocumentNumbers.normalise(number);
    issuer = Checks.text(issuer, "issuer", MAX_ISSUER);
    requireNonNull(issuedBy, "issuedBy");
  }

  /** The type alone. */
  @Override
  public String toString() {
    return Masks.of(OtherIdentifier.class);
  }
}
