package org.bankcrm.customer.party;

import org.bankcrm.core.Country;

/**
 * A number by which an authority knows a party. Each kind checks what its number allows to be
 * checked; what period it holds for is said by {@link IdentityDocument}.
 */
public sealed interface Identifier
    permits ResidentId,
        PermanentResidentId,
        Passport,
        TravelPermit,
        UnifiedSocialCreditCode,
        ForeignTaxId,
        OtherIdentifier {
  /** The number itself, normalised: personal data. */
  String number();

  /** The country or territory whose authority gave the number. */
  Country issuedBy();
}
