package org.bankcrm.testkit.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bankcrm.customer.CustomerRecord;
import org.bankcrm.customer.Household;
import org.bankcrm.customer.activity.Transaction;
import org.bankcrm.customer.holding.Holding;
import org.bankcrm.customer.holding.HoldingId;
import org.bankcrm.customer.holding.HoldingRole;
import org.bankcrm.customer.party.Address;
import org.bankcrm.customer.party.AddressUse;
import org.bankcrm.customer.party.FamilyRole;
import org.bankcrm.customer.party.FamilyTie;
import org.bankcrm.customer.party.HouseholdId;
import org.bankcrm.customer.party.Individual;
import org.bankcrm.customer.party.Party;
import org.bankcrm.customer.party.PartyId;
import org.junit.jupiter.api.Test;

/** Whoever of a home is asked, the answer is the same. */
class KinTest {
  private static final List<CustomerRecord> CUSTOMERS = Samples.customers();
  private static final Map<PartyId, CustomerRecord> BY_PARTY =
      CUSTOMERS.stream().collect(Collectors.toMap(c -> c.party().id(), Function.identity()));

  private static final Map<FamilyRole, FamilyRole> OPPOSITE =
      Map.of(
          FamilyRole.SPOUSE, FamilyRole.SPOUSE,
          FamilyRole.CHILD, FamilyRole.PARENT,
          FamilyRole.PARENT, FamilyRole.CHILD,
          FamilyRole.SIBLING, FamilyRole.SIBLING,
          FamilyRole.OTHER, FamilyRole.OTHER);

  private static List<FamilyTie> ties(CustomerRecord customer) {
    return customer.relationships().stream()
        .filter(FamilyTie.class::isInstance)
        .map(FamilyTie.class::cast)
        .toList();
  }

  @Test
  void ties_betweenCustomers_areToldByBoth() {
    int told = 0;
    for (CustomerRecord customer : CUSTOMERS) {
      for (FamilyTie tie : ties(customer)) {
        CustomerRecord relative = BY_PARTY.get(tie.relative());
        if (relative != null) {
          told++;
          assertThat(ties(relative))
              .contains(
                  new FamilyTie(
                      tie.relative(), tie.party(), OPPOSITE.get(tie.role()), tie.period()));
        }
      }
    }
    assertThat(told).isGreaterThan(800);
  }

  @Test
  void households_haveTheSameMembersInEveryRecord_andOneHome() {
    Map<HouseholdId, Household> households = new HashMap<>();
    Map<HouseholdId, Set<String>> lines = new HashMap<>();
    for (CustomerRecord customer : CUSTOMERS) {
      customer
          .household()
          .ifPresent(
              household -> {
                assertThat(households.merge(household.id(), household, (a, b) -> a))
                    .isEqualTo(household);
                customer.party().addresses().stream()
                    .filter(address -> address.use().equals(AddressUse.HOME))
                    .flatMap((Address address) -> address.line().stream())
                    .forEach(
                        line ->
                            lines.computeIfAbsent(household.id(), id -> new HashSet<>()).add(line));
              });
    }
    assertThat(lines.values()).allMatch(all -> all.size() == 1);
    assertThat(households.size()).isGreaterThan(800);
  }

  @Test
  void relatives_areKnownByNameAndAge_asInTheirOwnRecord() {
    for (CustomerRecord customer : CUSTOMERS) {
      for (Party related : customer.relatedParties()) {
        CustomerRecord own = BY_PARTY.get(related.id());
        if (own != null && own.party() instanceof Individual person) {
          assertThat(related.displayName()).isEqualTo(person.displayName());
          assertThat(((Individual) related).birthDate()).isEqualTo(person.birthDate());
        }
      }
    }
  }

  @Test
  void jointHoldings_areTheSameInBothRecords_withTheirTransactions() {
    Map<HoldingId, Holding> joint = new HashMap<>();
    Map<HoldingId, List<Transaction>> booked = new HashMap<>();
    int both = 0;
    for (CustomerRecord customer : CUSTOMERS) {
      for (Holding holding : customer.holdings()) {
        if (holding.participants().stream().anyMatch(p -> p.role() == HoldingRole.JOINT_OWNER)) {
          List<Transaction> bookings =
              customer.transactions().stream()
                  .filter(t -> t.holding().equals(holding.id()))
                  .toList();
          if (joint.containsKey(holding.id())) {
            both++;
            assertThat(holding).isEqualTo(joint.get(holding.id()));
            assertThat(bookings).isEqualTo(booked.get(holding.id()));
          }
          joint.put(holding.id(), holding);
          booked.put(holding.id(), bookings);
        }
      }
    }
    assertThat(both).isGreaterThan(150);
  }

  @Test
  void parents_areOlderThanTheirChildren() {
    int parents = 0;
    for (CustomerRecord customer : CUSTOMERS) {
      for (FamilyTie tie : ties(customer)) {
        Individual relative = (Individual) customer.relatedParty(tie.relative()).orElseThrow();
        if (tie.role() == FamilyRole.CHILD && customer.age().isPresent()) {
          parents++;
          Individual self = (Individual) customer.party();
          assertThat(self.birthDate().orElseThrow().plusYears(15))
              .isBefore(relative.birthDate().orElseThrow());
        }
      }
    }
    assertThat(parents).isGreaterThan(300);
  }
}
