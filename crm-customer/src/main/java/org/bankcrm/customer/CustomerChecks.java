package org.bankcrm.customer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.bankcrm.core.LocalDays;
import org.bankcrm.customer.CustomerProblem.Code;
import org.bankcrm.customer.activity.Interaction;
import org.bankcrm.customer.activity.Transaction;
import org.bankcrm.customer.consent.ConsentEvent;
import org.bankcrm.customer.holding.Holding;
import org.bankcrm.customer.holding.HoldingId;
import org.bankcrm.customer.party.Address;
import org.bankcrm.customer.party.ContactPoint;
import org.bankcrm.customer.party.FinancialStatement;
import org.bankcrm.customer.party.HouseholdId;
import org.bankcrm.customer.party.HouseholdMembership;
import org.bankcrm.customer.party.Individual;
import org.bankcrm.customer.party.Organisation;
import org.bankcrm.customer.party.Party;
import org.bankcrm.customer.party.PartyId;
import org.bankcrm.customer.party.Relationship;
import org.bankcrm.customer.party.RiskAssessment;

/** Finds everything that does not fit together in the parts of one customer. */
final class CustomerChecks {
  private final CustomerRecord.Builder parts;
  private final PartyId self;
  private final LocalDate today;
  private final List<CustomerProblem> problems = new ArrayList<>();

  CustomerChecks(CustomerRecord.Builder parts) {
    this.parts = parts;
    this.self = parts.party.id();
    this.today = LocalDays.of(parts.asOf, parts.zone);
  }

  List<CustomerProblem> problems() {
    notLater(Optional.ofNullable(parts.customerSince), "/customerSince");
    party();
    relationships();
    distinct(parts.relatedParties, Party::id, "/relatedParties");
    relatedPapers();
    holdings();
    transactions();
    interactions();
    consents();
    return problems;
  }

  private void party() {
    Party party = parts.party;
    if (party instanceof Individual individual) {
      notLater(individual.birthDate(), "/party/birthDate");
      notLater(individual.deceasedOn(), "/party/deceasedOn");
      PaperChecks.check(individual, "/party", today, this::report);
      List<RiskAssessment> assessments = individual.riskAssessments();
      for (int i = 0; i < assessments.size(); i++) {
        notLater(assessments.get(i).validity().start(), "/party/riskAssessments/" + i);
      }
    } else if (party instanceof Organisation organisation) {
      notLater(organisation.establishedOn(), "/party/establishedOn");
    }
    partsOf(party);
  }

  private void partsOf(Party party) {
    List<ContactPoint> contactPoints = party.contactPoints();
    for (int i = 0; i < contactPoints.size(); i++) {
      notLater(contactPoints.get(i).verifiedOn(), "/party/contactPoints/" + i + "/verifiedOn");
    }
    List<Address> addresses = party.addresses();
    for (int i = 0; i < addresses.size(); i++) {
      notLater(addresses.get(i).verifiedOn(), "/party/addresses/" + i + "/verifiedOn");
    }
    List<FinancialStatement> statements = party.statements();
    for (int i = 0; i < statements.size(); i++) {
      notLater(Optional.of(statements.get(i).statedOn()), "/party/statements/" + i + "/statedOn");
    }
  }

  private void relatedPapers() {
    for (int i = 0; i < parts.relatedParties.size(); i++) {
      if (parts.relatedParties.get(i) instanceof Individual person) {
        PaperChecks.check(person, "/relatedParties/" + i, today, this::report);
      }
    }
  }

  private void relationships() {
    Set<HouseholdId> households = new HashSet<>();
    parts.relationships.forEach(
        r -> ownMembership(r).ifPresent(m -> households.add(m.household())));
    boolean primarySeen = false;
    for (int i = 0; i < parts.relationships.size(); i++) {
      Relationship relationship = parts.relationships.get(i);
      if (!concerns(relationship, households)) {
        report(Code.NOT_OF_CUSTOMER, "/relationships/" + i);
      }
      if (ownMembership(relationship).filter(this::isPrimaryToday).isPresent()) {
        if (primarySeen) {
          report(Code.MORE_THAN_ONE, "/relationships/" + i);
        }
        primarySeen = true;
      }
    }
  }

  private Optional<HouseholdMembership> ownMembership(Relationship relationship) {
    return relationship instanceof HouseholdMembership m && m.party().equals(self)
        ? Optional.of(m)
        : Optional.empty();
  }

  private boolean isPrimaryToday(HouseholdMembership membership) {
    return membership.primary() && membership.isActiveOn(today);
  }

  private boolean concerns(Relationship relationship, Set<HouseholdId> households) {
    return relationship.parties().contains(self)
        || (relationship instanceof HouseholdMembership m && households.contains(m.household()));
  }

  private void holdings() {
    distinct(parts.holdings, Holding::id, "/holdings");
    for (int i = 0; i < parts.holdings.size(); i++) {
      Holding holding = parts.holdings.get(i);
      String place = "/holdings/" + i;
      if (holding.roleOf(self).isEmpty()) {
        report(Code.NOT_OF_CUSTOMER, place);
      }
      notLater(Optional.of(holding.openedOn()), place + "/openedOn");
      notLater(holding.balanceOn(), place + "/balanceOn");
    }
  }

  private void transactions() {
    distinct(parts.transactions, Transaction::id, "/transactions");
    Set<HoldingId> known = new HashSet<>();
    parts.holdings.forEach(holding -> known.add(holding.id()));
    for (int i = 0; i < parts.transactions.size(); i++) {
      Transaction transaction = parts.transactions.get(i);
      if (!known.contains(transaction.holding())) {
        report(Code.UNKNOWN_REFERENCE, "/transactions/" + i + "/holding");
      }
      if (transaction.bookedOn().isAfter(today)) {
        report(Code.AFTER_AS_OF, "/transactions/" + i + "/bookedOn");
      }
      if (transaction.occurredAt().filter(parts.asOf::isBefore).isPresent()) {
        report(Code.AFTER_AS_OF, "/transactions/" + i + "/occurredAt");
      }
    }
  }

  private void interactions() {
    distinct(parts.interactions, Interaction::id, "/interactions");
    for (int i = 0; i < parts.interactions.size(); i++) {
      notLater(parts.interactions.get(i).at(), "/interactions/" + i + "/at");
    }
  }

  private void consents() {
    List<ConsentEvent> events = parts.consents.events();
    for (int i = 0; i < events.size(); i++) {
      notLater(events.get(i).at(), "/consents/" + i + "/at");
    }
  }

  private <T> void distinct(List<T> entries, Function<T, ?> id, String place) {
    Set<Object> seen = new HashSet<>();
    for (int i = 0; i < entries.size(); i++) {
      if (!seen.add(id.apply(entries.get(i)))) {
        report(Code.DUPLICATE_ID, place + '/' + i + "/id");
      }
    }
  }

  private void notLater(Optional<LocalDate> day, String place) {
    if (day.filter(today::isBefore).isPresent()) {
      report(Code.AFTER_AS_OF, place);
    }
  }

  private void notLater(Instant at, String place) {
    if (at.isAfter(parts.asOf)) {
      report(Code.AFTER_AS_OF, place);
    }
  }

  private void report(Code code, String location) {
    problems.add(new CustomerProblem(code, location));
  }
}
