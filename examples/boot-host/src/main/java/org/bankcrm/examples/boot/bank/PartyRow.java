package org.bankcrm.examples.boot.bank;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bankcrm.core.Country;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.Money;
import org.bankcrm.customer.party.Address;
import org.bankcrm.customer.party.AddressUse;
import org.bankcrm.customer.party.BranchAssignment;
import org.bankcrm.customer.party.BranchId;
import org.bankcrm.customer.party.Classification;
import org.bankcrm.customer.party.ContactKind;
import org.bankcrm.customer.party.ContactPoint;
import org.bankcrm.customer.party.ContactPointId;
import org.bankcrm.customer.party.Education;
import org.bankcrm.customer.party.Employment;
import org.bankcrm.customer.party.FinancialStatement;
import org.bankcrm.customer.party.Gender;
import org.bankcrm.customer.party.Individual;
import org.bankcrm.customer.party.ManagerAssignment;
import org.bankcrm.customer.party.MaritalStatus;
import org.bankcrm.customer.party.Organisation;
import org.bankcrm.customer.party.OrganisationSize;
import org.bankcrm.customer.party.Party;
import org.bankcrm.customer.party.PartyId;
import org.bankcrm.customer.party.PersonName;
import org.bankcrm.customer.party.Relationship;
import org.bankcrm.customer.party.RiskAppetite;
import org.bankcrm.customer.party.RiskAssessment;
import org.bankcrm.customer.party.StaffId;
import org.bankcrm.customer.party.StatementKind;
import org.bankcrm.customer.party.StatementSource;
import org.bankcrm.customer.party.WorkStatus;

/**
 * A row of {@code customer}: who it is, as far as it was known on a day. What a column does not
 * tell is missing and never guessed.
 */
record PartyRow(
    CustomerId customer, Party party, Optional<LocalDate> since, List<Relationship> ties) {

  /** The bank keeps the incomes of its customers in its own currency. */
  private static final Currency OWN = Currency.getInstance("CNY");

  /** The bank's own list of occupations. */
  private static final String OCCUPATIONS = "bank-occupation";

  static PartyRow of(ResultSet row, LocalDate day) throws SQLException {
    Cells cells = new Cells(row);
    PartyId id = PartyId.of(cells.text("party_id"));
    Party party =
        cells.text("kind").equals("ORGANISATION")
            ? organisation(id, cells, day)
            : person(id, cells, day);
    return new PartyRow(
        CustomerId.of(cells.text("id")),
        party,
        cells.maybeDay("customer_since").filter(from -> !from.isAfter(day)),
        ties(id, cells, day));
  }

  private static Individual person(PartyId id, Cells cells, LocalDate day) throws SQLException {
    Individual.Builder person = Individual.builder(id, name(cells));
    person.language(Locale.SIMPLIFIED_CHINESE);
    cells.maybeDay("birth_date").ifPresent(person::birthDate);
    cells.maybeDay("deceased_on").filter(on -> !on.isAfter(day)).ifPresent(person::deceasedOn);
    cells.maybe("gender", Gender::valueOf).ifPresent(person::gender);
    cells.maybe("marital_status", MaritalStatus::valueOf).ifPresent(person::maritalStatus);
    cells.maybe("education", Education::valueOf).ifPresent(person::education);
    cells.maybe("work_status", WorkStatus::valueOf).ifPresent(person::workStatus);
    employment(cells).ifPresent(person::employment);
    risk(cells).filter(it -> isBy(it.validity(), day)).ifPresent(person::riskAssessment);
    income(cells).filter(it -> !it.statedOn().isAfter(day)).ifPresent(person::statement);
    contacts(cells).forEach(person::contactPoint);
    address(cells, AddressUse.HOME).ifPresent(person::address);
    return person.build();
  }

  private static PersonName name(Cells cells) throws SQLException {
    Optional<String> family = cells.maybe("family");
    Optional<String> chinese = cells.maybe("name_zh");
    if (family.isEmpty()) {
      return PersonName.ofChinese(chinese.orElseThrow());
    }
    PersonName latin =
        cells
            .maybe("given")
            .map(given -> PersonName.ofLatin(family.get(), given))
            .orElseGet(() -> PersonName.ofSingleLatin(family.get()));
    return chinese.map(latin::withChinese).orElse(latin);
  }

  private static Organisation organisation(PartyId id, Cells cells, LocalDate day)
      throws SQLException {
    Organisation.Builder firm = Organisation.builder(id);
    cells.maybe("name_zh").ifPresent(firm::legalNameZh);
    cells.maybe("name_en").ifPresent(firm::legalNameEn);
    cells.maybe("organisation_size", OrganisationSize::valueOf).ifPresent(firm::size);
    cells.maybeDay("established_on").ifPresent(firm::establishedOn);
    income(cells).filter(it -> !it.statedOn().isAfter(day)).ifPresent(firm::statement);
    contacts(cells).forEach(firm::contactPoint);
    address(cells, AddressUse.REGISTERED).ifPresent(firm::address);
    return firm.build();
  }

  private static Optional<Employment> employment(Cells cells) throws SQLException {
    Optional<String> employer = cells.maybe("employer");
    Optional<String> occupation = cells.maybe("occupation");
    Optional<LocalDate> since = cells.maybeDay("employed_since");
    if (since.isEmpty() || (employer.isEmpty() && occupation.isEmpty())) {
      return Optional.empty();
    }
    Employment.Builder work = Employment.builder(DateRange.startingOn(since.get()));
    employer.ifPresent(work::employer);
    occupation.map(code -> Classification.of(OCCUPATIONS, code)).ifPresent(work::occupation);
    return Optional.of(work.build());
  }

  private static Optional<RiskAssessment> risk(Cells cells) throws SQLException {
    Optional<LocalDate> from = cells.maybeDay("risk_from");
    Optional<LocalDate> until = cells.maybeDay("risk_until");
    return cells
        .maybe("risk_appetite", RiskAppetite::valueOf)
        .map(is -> new RiskAssessment(is, DateRange.of(from.orElseThrow(), until.orElseThrow())));
  }

  private static boolean isBy(DateRange range, LocalDate day) {
    return !range.fromInclusive().isAfter(day);
  }

  private static Optional<FinancialStatement> income(Cells cells) throws SQLException {
    Optional<Money> income = cells.maybeMoney("annual_income", OWN);
    Optional<LocalDate> on = cells.maybeDay("income_on");
    Optional<StatementSource> source = cells.maybe("income_source", StatementSource::of);
    return income.map(
        amount ->
            new FinancialStatement(
                StatementKind.ANNUAL_INCOME, amount, on.orElseThrow(), source.orElseThrow()));
  }

  private static List<ContactPoint> contacts(Cells cells) throws SQLException {
    String id = cells.text("id");
    List<ContactPoint> points = new ArrayList<>();
    cells
        .maybe("mobile")
        .map(it -> point(id + "-1", ContactKind.MOBILE, it))
        .ifPresent(points::add);
    cells.maybe("email").map(it -> point(id + "-2", ContactKind.EMAIL, it)).ifPresent(points::add);
    return points;
  }

  private static ContactPoint point(String id, ContactKind kind, String value) {
    return ContactPoint.of(ContactPointId.of(id), kind, value);
  }

  private static Optional<Address> address(Cells cells, AddressUse use) throws SQLException {
    Optional<String> province = cells.maybe("province");
    if (province.isEmpty()) {
      return Optional.empty();
    }
    Address.Builder address = Address.builder(use, Country.CHINA).province(province.get());
    cells.maybe("city").ifPresent(address::city);
    cells.maybe("street").ifPresent(address::line);
    return Optional.of(address.build());
  }

  private static List<Relationship> ties(PartyId party, Cells cells, LocalDate day)
      throws SQLException {
    List<Relationship> ties = new ArrayList<>();
    Optional<LocalDate> branchSince = cells.maybeDay("branch_since").filter(d -> !d.isAfter(day));
    Optional<LocalDate> managed = cells.maybeDay("manager_since").filter(d -> !d.isAfter(day));
    Optional<BranchId> branch = cells.maybe("branch", BranchId::of);
    Optional<StaffId> manager = cells.maybe("manager", StaffId::of);
    branchSince.ifPresent(
        from ->
            ties.add(
                new BranchAssignment(party, branch.orElseThrow(), DateRange.startingOn(from))));
    managed.ifPresent(
        from ->
            ties.add(
                new ManagerAssignment(party, manager.orElseThrow(), DateRange.startingOn(from))));
    return ties;
  }
}
