package org.bankcrm.customer.party;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.bankcrm.core.DateRange;
import org.bankcrm.customer.internal.check.Masks;

/**
 * The outcome of a customer's risk questionnaire (风险承受能力评估) and how long it may be relied on.
 *
 * <p>Immutable and thread-safe; the text form is masked.
 *
 * @param appetite what the customer can bear
 * @param validity from the day of the questionnaire to the day on which it must be renewed
 */
public record RiskAssessment(RiskAppetite appetite, DateRange validity) {
  /** Checks that both parts are there. */
  public RiskAssessment {
    requireNonNull(appetite, "appetite");
    requireNonNull(validity, "validity");
  }

  /** Whether it may be relied on on the given day. */
  public boolean isValidOn(LocalDate day) {
    return validity.contains(day);
  }

  /** The type alone. */
  @Override
  public String toString() {
    return Masks.of(RiskAssessment.class);
  }
}
