package org.bankcrm.testkit.bank;

import static java.util.Objects.requireNonNull;

import org.bankcrm.core.CustomerId;

/**
 * The truth about two customers of the synthetic bank: they are one person.
 *
 * <p>Immutable and thread-safe.
 *
 * @param original the customer who came first in the bank's numbering
 * @param duplicate the same person again, under another key and with a file that differs
 */
public record DuplicateLink(CustomerId original, CustomerId duplicate) {
  /** Checks that both are there. */
  public DuplicateLink {
    requireNonNull(original, "original");
    requireNonNull(duplicate, "duplicate");
  }
}
