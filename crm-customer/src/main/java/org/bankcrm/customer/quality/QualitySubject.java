package org.bankcrm.customer.quality;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.bankcrm.core.CustomerId;
import org.bankcrm.customer.entry.EntryStage;
import org.bankcrm.customer.internal.check.Masks;
import org.bankcrm.customer.party.BranchId;
import org.bankcrm.customer.sources.SourceLedger;

/**
 * A customer whose data are to be assessed.
 *
 * <p>Immutable and thread-safe; the text form shows the key only.
 *
 * @param customer the bank's key
 * @param branch the branch that has to mend what is the matter; empty if none is assigned
 * @param stage how far the relationship has come
 * @param ledger what the sources said
 */
public record QualitySubject(
    CustomerId customer, Optional<BranchId> branch, EntryStage stage, SourceLedger ledger) {
  /** Checks that all parts are there. */
  public QualitySubject {
    requireNonNull(customer, "customer");
    requireNonNull(branch, "branch");
    requireNonNull(stage, "stage");
    requireNonNull(ledger, "ledger");
  }

  /** The type and the key. */
  @Override
  public String toString() {
    return Masks.of(QualitySubject.class, customer);
  }
}
