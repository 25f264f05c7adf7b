package org.bankcrm.testkit.bank;

import java.time.LocalDate;
import java.util.List;
import org.bankcrm.customer.party.HouseholdId;
import org.bankcrm.testkit.bank.Person.Seat;
import org.jspecify.annotations.Nullable;

/**
 * People who live together, and what they share.
 *
 * @param id the household
 * @param place where they live
 * @param formerPlace where they lived before they moved; null if they did not within the history
 * @param movedOn when they moved; null if they did not within the history
 * @param members all of them, the head first
 * @param marriedOn since when head and spouse have been married; null if there is no spouse
 * @param loan their mortgage with this bank; null if they have none
 * @param purse their joint account; null if they have none
 */
record Home(
    HouseholdId id,
    Place place,
    @Nullable Place formerPlace,
    @Nullable LocalDate movedOn,
    List<Person> members,
    @Nullable LocalDate marriedOn,
    @Nullable HomeLoan loan,
    @Nullable JointPurse purse) {

  Person head() {
    return members.get(0);
  }

  List<Person> children() {
    return members.stream().filter(person -> person.seat() == Seat.CHILD).toList();
  }

  /** Whether the person has children to care for: head and spouse have. */
  static boolean isParentHere(Person person) {
    return person.seat() == Seat.HEAD || person.seat() == Seat.SPOUSE;
  }

  /** The member with the given customer number. */
  Person customer(int number) {
    return members.stream().filter(p -> p.number() == number).findFirst().orElseThrow();
  }
}
