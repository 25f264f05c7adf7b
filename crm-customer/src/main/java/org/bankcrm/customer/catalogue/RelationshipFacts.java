package org.bankcrm.customer.catalogue;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.customer.CustomerRecord;
import org.bankcrm.customer.Household;
import org.bankcrm.customer.party.BranchId;
import org.bankcrm.customer.party.FamilyRole;
import org.bankcrm.customer.party.FamilyTie;
import org.bankcrm.customer.party.Guarantee;
import org.bankcrm.customer.party.HouseholdMembership;
import org.bankcrm.customer.party.Individual;
import org.bankcrm.customer.party.PartyId;
import org.bankcrm.customer.party.Relationship;

/** How the customer belongs to the bank, to its household and to others. */
final class RelationshipFacts {

  private static final int OF_AGE = 18;

  private final CustomerRecord customer;
  private final Facts.Builder facts;
  private final LocalDate today;
  private final PartyId self;

  RelationshipFacts(CustomerRecord customer, Facts.Builder facts) {
    this.customer = customer;
    this.facts = facts;
    this.today = customer.asOfDate();
    this.self = customer.party().id();
  }

  void put() {
    customer.customerSince().ifPresent(this::since);
    customer.tenureMonths().ifPresent(each -> facts.put(BankAttributes.TENURE_MONTHS, each));
    facts.put(BankAttributes.BRANCH, customer.branch().map(BranchId::value));
    facts.put(BankAttributes.MANAGED, customer.manager().isPresent());
    guarantees();
    new RelatedFacts(customer)
        .all()
        .ifPresent(all -> facts.put(BankAttributes.RELATED_PARTIES, all));
    if (customer.party() instanceof Individual) {
      children();
      customer.household().ifPresent(this::household);
    }
  }

  private void since(LocalDate since) {
    if (PartyFacts.isInCalendar(since)) {
      facts.put(BankAttributes.SINCE, since);
    }
    facts.put(BankAttributes.TENURE_DAYS, ChronoUnit.DAYS.between(since, today));
  }

  private void guarantees() {
    List<Guarantee> active = active(Guarantee.class);
    facts.put(
        BankAttributes.GUARANTEES_GIVEN,
        active.stream()
            .filter(each -> each.guarantor().equals(self))
            .map(Guarantee::debtor)
            .distinct()
            .count());
    facts.put(
        BankAttributes.GUARANTEES_RECEIVED,
        active.stream()
            .filter(each -> each.debtor().equals(self))
            .map(Guarantee::guarantor)
            .distinct()
            .count());
  }

  private void children() {
    List<OptionalInt> ages =
        active(FamilyTie.class).stream()
            .filter(tie -> roleOfOther(tie) == FamilyRole.CHILD)
            .map(this::other)
            .distinct() // a tie may be told from both sides
            .map(this::age)
            .toList();
    if (ages.stream().allMatch(OptionalInt::isPresent)) {
      facts.put(
          BankAttributes.CHILDREN, ages.stream().filter(age -> age.getAsInt() < OF_AGE).count());
    }
  }

  private void household(Household household) {
    facts.put(BankAttributes.HOUSEHOLD_SIZE, household.members().size());
    facts.put(
        BankAttributes.HOUSEHOLD_MEMBERS,
        household.members().stream()
            .filter(member -> !member.party().equals(self))
            .map(this::member)
            .toList());
  }

  private Facts member(HouseholdMembership membership) {
    Facts.Builder member =
        Facts.builder(BankAttributes.HOUSEHOLD_MEMBERS.parts(), customer.asOf(), customer.zone());
    roleOf(membership.party())
        .ifPresent(role -> member.put(BankAttributes.Member.ROLE, role.name()));
    age(membership.party()).ifPresent(age -> member.put(BankAttributes.Member.AGE, age));
    member.put(BankAttributes.Member.PRIMARY, membership.primary());
    member.put(BankAttributes.Member.ROLLS_UP, membership.rollsUp());
    return member.build();
  }

  private Optional<FamilyRole> roleOf(PartyId member) {
    return active(FamilyTie.class).stream()
        .filter(tie -> other(tie).equals(member))
        .map(this::roleOfOther)
        .findFirst();
  }

  private PartyId other(FamilyTie tie) {
    return tie.party().equals(self) ? tie.relative() : tie.party();
  }

  /** What the other is to the customer; a tie may be told from either side. */
  private FamilyRole roleOfOther(FamilyTie tie) {
    if (tie.party().equals(self)) {
      return tie.role();
    }
    return switch (tie.role()) {
      case PARENT -> FamilyRole.CHILD;
      case CHILD -> FamilyRole.PARENT;
      default -> tie.role();
    };
  }

  private OptionalInt age(PartyId id) {
    return customer
        .relatedParty(id)
        .filter(Individual.class::isInstance)
        .flatMap(party -> ((Individual) party).birthDate())
        .filter(born -> !born.isAfter(today))
        .map(born -> OptionalInt.of(Period.between(born, today).getYears()))
        .orElse(OptionalInt.empty());
  }

  private <R extends Relationship> List<R> active(Class<R> type) {
    return customer.relationships().stream()
        .filter(type::isInstance)
        .map(type::cast)
        .filter(each -> each.isActiveOn(today))
        .toList();
  }
}
