package org.bankcrm.testkit.bank;

import java.time.LocalDate;
import java.util.List;
import org.bankcrm.customer.party.Education;
import org.bankcrm.customer.party.Gender;
import org.bankcrm.customer.party.MaritalStatus;
import org.bankcrm.customer.party.PartyId;
import org.bankcrm.customer.party.RiskAppetite;

/**
 * A person of the synthetic bank's world, customer or not, as it really is; records may know less.
 *
 * @param number the number of the customer; negative if it is none
 * @param id the key as a party
 * @param seat the place in the home
 * @param gender the gender
 * @param birth the birth date
 * @param name the name
 * @param maritalStatus whether married
 * @param education the highest education finished
 * @param works what the person lived by since the history began, in order; the last goes on
 * @param appetite what risk the person likes
 * @param cityOfBirth where the resident id was first given
 */
record Person(
    int number,
    PartyId id,
    Seat seat,
    Gender gender,
    LocalDate birth,
    FullName name,
    MaritalStatus maritalStatus,
    Education education,
    List<Work> works,
    RiskAppetite appetite,
    City cityOfBirth) {

  /** A place in a home. */
  enum Seat {
    HEAD,
    SPOUSE,
    CHILD,
    PARENT
  }

  boolean isCustomer() {
    return number >= 0;
  }

  /** What the person lives by today. */
  Work work() {
    return works.get(works.size() - 1);
  }

  /** What the person lived by on a day, the first known if that is earlier. */
  Work workOn(LocalDate day) {
    for (int i = works.size() - 1; i > 0; i--) {
      if (!day.isBefore(works.get(i).from())) {
        return works.get(i);
      }
    }
    return works.get(0);
  }

  /** What comes in in a year, in yuan. */
  int annualIncome() {
    return work().monthlyIncome() * (work().occupation().isEmployed() ? 13 : 12);
  }
}
