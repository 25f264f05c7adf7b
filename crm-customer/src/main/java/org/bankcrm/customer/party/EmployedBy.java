package org.bankcrm.customer.party;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.check.Checks;
import org.bankcrm.customer.internal.check.Masks;

/**
 * A person works for an employer that the bank knows as a party.
 *
 * <p>Immutable and thread-safe; the text form shows the party's key only.
 *
 * @param employee the person
 * @param employer the employer
 * @param period the days for which it holds
 */
public record EmployedBy(PartyId employee, PartyId employer, DateRange period)
    implements Relationship {
  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if both parties are the same
   */
  public EmployedBy {
    requireNonNull(employee, "employee");
    requireNonNull(employer, "employer");
    requireNonNull(period, "period");
    Checks.require(!employee.equals(employer), "employer", "must differ from employee");
  }

  /** The employee. */
  @Override
  public PartyId party() {
    return employee;
  }

  @Override
  public List<PartyId> parties() {
    return List.of(employee, employer);
  }

  /** The type and the party's key. */
  @Override
  public String toString() {
    return Masks.of(EmployedBy.class, employee);
  }
}
