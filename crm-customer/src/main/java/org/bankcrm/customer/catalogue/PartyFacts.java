package org.bankcrm.customer.catalogue;

import static org.bankcrm.customer.catalogue.BankAttributes.AGE;
import static org.bankcrm.customer.catalogue.BankAttributes.BIRTH_DATE;
import static org.bankcrm.customer.catalogue.BankAttributes.COMPLETENESS;
import static org.bankcrm.customer.catalogue.BankAttributes.CONTACT_KINDS;
import static org.bankcrm.customer.catalogue.BankAttributes.DECEASED;
import static org.bankcrm.customer.catalogue.BankAttributes.DOCUMENT_VALID_UNTIL;
import static org.bankcrm.customer.catalogue.BankAttributes.EDUCATION;
import static org.bankcrm.customer.catalogue.BankAttributes.EMPLOYED_MONTHS;
import static org.bankcrm.customer.catalogue.BankAttributes.GENDER;
import static org.bankcrm.customer.catalogue.BankAttributes.INDUSTRY;
import static org.bankcrm.customer.catalogue.BankAttributes.KIND;
import static org.bankcrm.customer.catalogue.BankAttributes.MARITAL_STATUS;
import static org.bankcrm.customer.catalogue.BankAttributes.NATIONALITY;
import static org.bankcrm.customer.catalogue.BankAttributes.OCCUPATION;
import static org.bankcrm.customer.catalogue.BankAttributes.ORGANISATION_AGE;
import static org.bankcrm.customer.catalogue.BankAttributes.ORGANISATION_SIZE;
import static org.bankcrm.customer.catalogue.BankAttributes.RESIDENCE_CITY;
import static org.bankcrm.customer.catalogue.BankAttributes.RESIDENCE_COUNTRY;
import static org.bankcrm.customer.catalogue.BankAttributes.RESIDENCE_PROVINCE;
import static org.bankcrm.customer.catalogue.BankAttributes.RISK_APPETITE;
import static org.bankcrm.customer.catalogue.BankAttributes.RISK_VALID_UNTIL;
import static org.bankcrm.customer.catalogue.BankAttributes.WORK_STATUS;

import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bankcrm.core.Country;
import org.bankcrm.core.ExchangeRates;
import org.bankcrm.core.Money;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.DateAttribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.customer.CustomerRecord;
import org.bankcrm.customer.internal.check.CompletedMonths;
import org.bankcrm.customer.party.Address;
import org.bankcrm.customer.party.AddressUse;
import org.bankcrm.customer.party.Classification;
import org.bankcrm.customer.party.ContactKind;
import org.bankcrm.customer.party.Employment;
import org.bankcrm.customer.party.FinancialStatement;
import org.bankcrm.customer.party.Individual;
import org.bankcrm.customer.party.Organisation;
import org.bankcrm.customer.party.Party;
import org.bankcrm.customer.party.PartyKind;
import org.bankcrm.customer.party.RiskAssessment;
import org.bankcrm.customer.party.StatementKind;

/** Who the customer is and what its means are. */
final class PartyFacts {

  /** What stands for a paper without an end, as on Chinese long-term cards. */
  static final LocalDate FOR_EVER = LocalDate.of(9999, 12, 31);

  /** What no organisation has. */
  private static final List<Attribute<?>> OF_PERSONS =
      List.of(
          AGE,
          BIRTH_DATE,
          DECEASED,
          GENDER,
          MARITAL_STATUS,
          EDUCATION,
          WORK_STATUS,
          NATIONALITY,
          OCCUPATION,
          EMPLOYED_MONTHS,
          BankAttributes.CHILDREN,
          BankAttributes.HOUSEHOLD_SIZE,
          BankAttributes.HOUSEHOLD_MEMBERS);

  /** What no person has. */
  private static final List<Attribute<?>> OF_ORGANISATIONS =
      List.of(ORGANISATION_SIZE, ORGANISATION_AGE);

  private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
  private static final int LONGEST_CODE = 128;

  private final CustomerRecord customer;
  private final BankCatalogue catalogue;
  private final ExchangeRates rates;
  private final Facts.Builder facts;
  private final LocalDate today;

  PartyFacts(
      CustomerRecord customer, BankCatalogue catalogue, ExchangeRates rates, Facts.Builder facts) {
    this.customer = customer;
    this.catalogue = catalogue;
    this.rates = rates;
    this.facts = facts;
    this.today = customer.asOfDate();
  }

  void put() {
    Party party = customer.party();
    if (party instanceof Individual person) {
      person(person);
      facts.put(COMPLETENESS, percent(ofPerson(person)));
    } else if (party instanceof Organisation organisation) {
      organisation(organisation);
      facts.put(COMPLETENESS, percent(ofOrganisation(organisation)));
    }
    address(party).ifPresent(this::residence);
    documents(party);
    TreeSet<String> kinds = new TreeSet<>();
    party.contactPoints().forEach(point -> kinds.add(point.kind().code()));
    facts.put(CONTACT_KINDS, kinds);
    for (StatementKind kind : StatementKind.values()) {
      party.latestStatement(kind, today).ifPresent(this::statement);
    }
  }

  private void person(Individual person) {
    facts.put(KIND, PartyKind.INDIVIDUAL.name());
    OF_ORGANISATIONS.forEach(attribute -> facts.absent(attribute, Absence.NOT_APPLICABLE));
    customer.age().ifPresent(age -> facts.put(AGE, age));
    putDay(BIRTH_DATE, person.birthDate());
    facts.put(DECEASED, person.deceasedOn().isPresent());
    putCode(GENDER, person.gender());
    putCode(MARITAL_STATUS, person.maritalStatus());
    putCode(EDUCATION, person.education());
    putCode(WORK_STATUS, person.workStatus());
    facts.put(NATIONALITY, person.nationality().map(Country::code));
    person.employmentOn(today).ifPresent(this::employment);
    customer.riskAssessment().ifPresent(this::risk);
  }

  private void employment(Employment employment) {
    employment.occupation().ifPresent(each -> putClassification(OCCUPATION, each));
    employment.industry().ifPresent(each -> putClassification(INDUSTRY, each));
    employment.period().start().ifPresent(start -> facts.put(EMPLOYED_MONTHS, monthsSince(start)));
  }

  private void risk(RiskAssessment assessment) {
    putObserved(RISK_APPETITE, assessment.appetite().name(), assessment.validity().start());
    putDay(RISK_VALID_UNTIL, lastDay(assessment.validity().end()));
  }

  private void organisation(Organisation organisation) {
    facts.put(KIND, PartyKind.ORGANISATION.name());
    OF_PERSONS.forEach(attribute -> facts.absent(attribute, Absence.NOT_APPLICABLE));
    organisation.industry().ifPresent(each -> putClassification(INDUSTRY, each));
    putCode(ORGANISATION_SIZE, organisation.size());
    organisation
        .establishedOn()
        .ifPresent(day -> facts.put(ORGANISATION_AGE, Period.between(day, today).getYears()));
  }

  /** Where a person lives, or an organisation does business or is registered. */
  static Optional<Address> address(Party party) {
    return party instanceof Individual
        ? firstOf(party, AddressUse.HOME)
        : firstOf(party, AddressUse.BUSINESS).or(() -> firstOf(party, AddressUse.REGISTERED));
  }

  private static Optional<Address> firstOf(Party party, AddressUse use) {
    return party.addresses().stream().filter(address -> address.use().equals(use)).findFirst();
  }

  private void residence(Address address) {
    Optional<LocalDate> seen = address.verifiedOn();
    putObserved(RESIDENCE_COUNTRY, address.country().code(), seen);
    address.province().ifPresent(each -> putObserved(RESIDENCE_PROVINCE, each, seen));
    address.city().ifPresent(each -> putObserved(RESIDENCE_CITY, each, seen));
  }

  private void documents(Party party) {
    putDay(
        DOCUMENT_VALID_UNTIL,
        party.documents().stream()
            .map(document -> lastDay(document.validity().end()).orElseThrow())
            .max(Comparator.naturalOrder()));
  }

  private static Optional<LocalDate> lastDay(Optional<LocalDate> end) {
    return Optional.of(end.map(day -> day.minusDays(1)).orElse(FOR_EVER));
  }

  private void statement(FinancialStatement statement) {
    Optional<Money> amount = rates.convert(statement.amount());
    LocalDate on = statement.statedOn();
    amount.ifPresent(each -> facts.put(catalogue.stated(statement.kind()), each, on));
    if (statement.kind() == StatementKind.ANNUAL_INCOME) {
      facts.put(BankCatalogue.INCOME_SOURCE, statement.source().code(), on);
    }
  }

  private Stream<Boolean> ofPerson(Individual person) {
    return Stream.of(
        person.birthDate().isPresent(),
        person.gender().isPresent(),
        person.maritalStatus().isPresent(),
        person.education().isPresent(),
        person.workStatus().isPresent() || person.employmentOn(today).isPresent(),
        person.nationality().isPresent(),
        address(person).isPresent(),
        person.contactPoints().stream().anyMatch(each -> each.kind().equals(ContactKind.MOBILE)),
        !person.documents().isEmpty(),
        person.latestStatement(StatementKind.ANNUAL_INCOME, today).isPresent());
  }

  private Stream<Boolean> ofOrganisation(Organisation organisation) {
    return Stream.of(
        organisation.creditCode().isPresent(),
        organisation.industry().isPresent(),
        organisation.size().isPresent(),
        organisation.establishedOn().isPresent(),
        organisation.country().isPresent(),
        address(organisation).isPresent(),
        !organisation.contactPoints().isEmpty(),
        organisation.latestStatement(StatementKind.ANNUAL_TURNOVER, today).isPresent());
  }

  private static long percent(Stream<Boolean> known) {
    List<Boolean> all = known.toList();
    return 100L * all.stream().filter(each -> each).count() / all.size();
  }

  private long monthsSince(LocalDate start) {
    return CompletedMonths.between(start, today);
  }

  private void putCode(CodeAttribute attribute, Optional<? extends Enum<?>> value) {
    value.ifPresent(each -> facts.put(attribute, each.name()));
  }

  /** A code that would be too long for an attribute stays missing. */
  private void putClassification(CodeAttribute attribute, Classification value) {
    String code = value.toString();
    if (code.length() <= LONGEST_CODE) {
      facts.put(attribute, code);
    }
  }

  private void putDay(DateAttribute attribute, Optional<LocalDate> day) {
    day.filter(PartyFacts::isInCalendar).ifPresent(each -> facts.put(attribute, each));
  }

  /** Attributes hold days of the years 1 to 9999; records may have others by mistake. */
  static boolean isInCalendar(LocalDate day) {
    return !day.isBefore(FIRST_DAY) && !day.isAfter(FOR_EVER);
  }

  private <T> void putObserved(Attribute<T> attribute, T value, Optional<LocalDate> day) {
    if (day.filter(PartyFacts::isInCalendar).isPresent()) {
      facts.put(attribute, value, day.get());
    } else {
      facts.put(attribute, value);
    }
  }
}
