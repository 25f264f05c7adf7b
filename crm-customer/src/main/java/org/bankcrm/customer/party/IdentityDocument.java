package org.bankcrm.customer.party;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.bankcrm.core.DateRange;
import org.bankcrm.customer.internal.check.Masks;

/**
 * An identifier together with the days for which its paper is valid.
 *
 * <p>Immutable and thread-safe; the text form is masked.
 *
 * @param identifier the number
 * @param validity from the day of issue to the day after the last valid day, open if it has no end
 */
public record IdentityDocument(Identifier identifier, DateRange validity) {
  /** Checks that both parts are there. */
  public IdentityDocument {
    requireNonNull(identifier, "identifier");
    requireNonNull(validity, "validity");
  }

  /** A document valid for the given days. */
  public static IdentityDocument of(Identifier identifier, DateRange validity) {
    return new IdentityDocument(identifier, validity);
  }

  /** A document without a known or agreed end, such as a long-term card 长期. */
  public static IdentityDocument ofUnlimited(Identifier identifier) {
    return new IdentityDocument(identifier, DateRange.always());
  }

  /** Whether the paper is valid on the given day. */
  public boolean isValidOn(LocalDate day) {
    return validity.contains(day);
  }

  /** The type alone. */
  @Override
  public String toString() {
    return Masks.of(IdentityDocument.class);
  }
}
