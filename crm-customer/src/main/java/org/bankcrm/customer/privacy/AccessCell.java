package org.bankcrm.customer.privacy;

import static java.util.Objects.requireNonNull;

/**
 * What one role sees of one field for one purpose. Immutable and thread-safe; of a policy, and of
 * no customer.
 *
 * @param situation role, purpose and whether the customer consented
 * @param field the field
 * @param answer how much is seen, and why
 */
public record AccessCell(AccessSituation situation, AccessField field, AccessAnswer answer) {
  /** Refuses nulls. */
  public AccessCell {
    requireNonNull(situation, "situation");
    requireNonNull(field, "field");
    requireNonNull(answer, "answer");
  }

  /** As a sentence, {@code teller sees record.phone MASKED for service, by tellers}. */
  @Override
  public String toString() {
    return situation.role()
        + " sees "
        + field.id()
        + ' '
        + answer.visibility()
        + " for "
        + situation.purpose()
        + (situation.consented() ? " with consent" : " without consent")
        + (answer.rules().isEmpty() ? "" : ", by " + String.join(", ", answer.rules()));
  }
}
