package org.bankcrm.examples.boot.demo;

import java.time.LocalDate;
import java.util.Optional;
import org.bankcrm.customer.CustomerRecord;
import org.bankcrm.customer.party.Address;
import org.bankcrm.customer.party.BranchAssignment;
import org.bankcrm.customer.party.Classification;
import org.bankcrm.customer.party.ContactKind;
import org.bankcrm.customer.party.ContactPoint;
import org.bankcrm.customer.party.Employment;
import org.bankcrm.customer.party.FinancialStatement;
import org.bankcrm.customer.party.Individual;
import org.bankcrm.customer.party.ManagerAssignment;
import org.bankcrm.customer.party.Organisation;
import org.bankcrm.customer.party.Party;
import org.bankcrm.customer.party.PersonName;
import org.bankcrm.customer.party.Relationship;
import org.bankcrm.customer.party.StatementKind;

/** Rows of {@code customer}: of what comes several times in a synthetic customer, the last. */
final class PartyRows {

  private final Rows rows;

  PartyRows(Rows rows) {
    this.rows = rows;
  }

  void flush() {
    rows.flush();
  }

  void add(CustomerRecord customer) {
    Party party = customer.party();
    Rows.Row row = rows.row().put("id", customer.id().value()).put("party_id", party.id().value());
    Optional<Individual> person =
        party instanceof Individual individual ? Optional.of(individual) : Optional.empty();
    Optional<Organisation> firm =
        party instanceof Organisation organisation ? Optional.of(organisation) : Optional.empty();
    row.put("kind", person.isPresent() ? "INDIVIDUAL" : "ORGANISATION");
    names(row, person, firm);
    person(row, person);
    work(row, person, customer.asOfDate());
    row.put("organisation_size", firm.flatMap(it -> it.size().map(Enum::name)));
    row.put("established_on", firm.flatMap(Organisation::establishedOn));
    reach(row, party);
    income(row, party);
    row.put("customer_since", customer.statedSince());
    ties(row, customer);
    row.add();
  }

  private static void names(
      Rows.Row row, Optional<Individual> person, Optional<Organisation> firm) {
    Optional<PersonName> name = person.map(Individual::name);
    row.put(
        "name_zh",
        name.flatMap(PersonName::chinese).or(() -> firm.flatMap(it -> it.legalNameZh())));
    row.put("family", name.flatMap(PersonName::latinFamily));
    row.put("given", name.flatMap(PersonName::latinGiven));
    row.put("name_en", firm.flatMap(Organisation::legalNameEn));
  }

  private static void person(Rows.Row row, Optional<Individual> person) {
    row.put("birth_date", person.flatMap(Individual::birthDate));
    row.put("deceased_on", person.flatMap(Individual::deceasedOn));
    row.put("gender", person.flatMap(it -> it.gender().map(Enum::name)));
    row.put("marital_status", person.flatMap(it -> it.maritalStatus().map(Enum::name)));
    row.put("education", person.flatMap(it -> it.education().map(Enum::name)));
  }

  private static void work(Rows.Row row, Optional<Individual> person, LocalDate today) {
    Optional<Employment> work = person.flatMap(it -> it.employmentOn(today));
    row.put("work_status", person.flatMap(it -> it.workStatus().map(Enum::name)));
    row.put("employer", work.flatMap(Employment::employer));
    row.put("occupation", work.flatMap(it -> it.occupation().map(Classification::code)));
    row.put("employed_since", work.map(it -> it.period().fromInclusive()));
    var risk = person.flatMap(it -> it.riskAssessments().stream().findFirst());
    row.put("risk_appetite", risk.map(it -> it.appetite().name()));
    row.put("risk_from", risk.map(it -> it.validity().fromInclusive()));
    row.put("risk_until", risk.map(it -> it.validity().toExclusive()));
  }

  private static void reach(Rows.Row row, Party party) {
    row.put("mobile", point(party, ContactKind.MOBILE));
    row.put("email", point(party, ContactKind.EMAIL));
    Optional<Address> home = party.addresses().stream().findFirst();
    row.put("province", home.flatMap(Address::province));
    row.put("city", home.flatMap(Address::city));
    row.put("street", home.flatMap(Address::line));
  }

  private static Optional<String> point(Party party, ContactKind kind) {
    return party.contactPoints().stream()
        .filter(each -> each.kind().equals(kind))
        .map(ContactPoint::value)
        .findFirst();
  }

  private static void income(Rows.Row row, Party party) {
    Optional<FinancialStatement> income =
        party.statements().stream()
            .filter(each -> each.kind() == StatementKind.ANNUAL_INCOME)
            .filter(each -> each.amount().currency().getCurrencyCode().equals("CNY"))
            .findFirst();
    row.put("annual_income", income.map(it -> it.amount().amount()));
    row.put("income_on", income.map(FinancialStatement::statedOn));
    row.put("income_source", income.map(it -> it.source().code()));
  }

  private static void ties(Rows.Row row, CustomerRecord customer) {
    var branch = last(customer, BranchAssignment.class);
    row.put("branch", branch.map(it -> it.branch().value()));
    row.put("branch_since", branch.map(it -> it.period().fromInclusive()));
    var manager = last(customer, ManagerAssignment.class);
    row.put("manager", manager.map(it -> it.manager().value()));
    row.put("manager_since", manager.map(it -> it.period().fromInclusive()));
  }

  private static <R extends Relationship> Optional<R> last(CustomerRecord customer, Class<R> type) {
    return customer.relationships().stream()
        .filter(type::isInstance)
        .map(type::cast)
        .reduce((a, b) -> b);
  }
}
