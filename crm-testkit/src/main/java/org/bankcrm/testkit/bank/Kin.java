package org.bankcrm.testkit.bank;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bankcrm.core.DateRange;
import org.bankcrm.customer.party.FamilyRole;
import org.bankcrm.customer.party.FamilyTie;
import org.bankcrm.customer.party.HouseholdMembership;
import org.bankcrm.customer.party.Individual;
import org.bankcrm.customer.party.Relationship;
import org.bankcrm.testkit.bank.Person.Seat;

/** How the people of a home belong together, the same whoever of them is asked. */
final class Kin {
  private final Home home;

  Kin(Home home) {
    this.home = home;
  }

  /** What is known of the others. */
  List<Individual> others(Person self) {
    return home.members().stream()
        .filter(member -> !member.equals(self))
        .map(PartyMaker::relative)
        .toList();
  }

  /** The household, and the ties of one of its members; nothing of people who live alone. */
  List<Relationship> of(Person self) {
    List<Relationship> ties = new ArrayList<>();
    if (home.members().size() < 2) {
      return ties;
    }
    for (Person member : home.members()) {
      DateRange here = DateRange.startingOn(joined(member));
      ties.add(new HouseholdMembership(member.id(), home.id(), true, true, here));
    }
    for (Person member : home.members()) {
      if (!member.equals(self)) {
        DateRange period = DateRange.startingOn(since(self, member));
        FamilyRole role = role(self.seat(), member.seat());
        ties.add(new FamilyTie(self.id(), member.id(), role, period));
      }
    }
    return ties;
  }

  private LocalDate founded() {
    return home.marriedOn() == null ? home.head().birth().plusYears(18) : home.marriedOn();
  }

  private LocalDate joined(Person member) {
    return World.later(founded(), member.birth());
  }

  /** What the other is to the one. */
  private static FamilyRole role(Seat one, Seat other) {
    if (isParent(one) && isParent(other)) {
      return FamilyRole.SPOUSE;
    }
    if (one == Seat.CHILD && other == Seat.CHILD) {
      return FamilyRole.SIBLING;
    }
    if ((isParent(one) && other == Seat.CHILD) || (one == Seat.PARENT && other == Seat.HEAD)) {
      return FamilyRole.CHILD;
    }
    if ((one == Seat.CHILD && isParent(other)) || (one == Seat.HEAD && other == Seat.PARENT)) {
      return FamilyRole.PARENT;
    }
    return FamilyRole.OTHER;
  }

  private static boolean isParent(Seat seat) {
    return seat == Seat.HEAD || seat == Seat.SPOUSE;
  }

  private LocalDate since(Person one, Person other) {
    LocalDate both = World.later(one.birth(), other.birth());
    boolean byMarriage =
        role(one.seat(), other.seat()) == FamilyRole.SPOUSE
            || (one.seat() == Seat.SPOUSE && other.seat() == Seat.PARENT)
            || (one.seat() == Seat.PARENT && other.seat() == Seat.SPOUSE);
    return byMarriage ? World.later(both, founded()) : both;
  }
}
