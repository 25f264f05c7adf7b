package org.bankcrm.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.Money;
import org.bankcrm.customer.CustomerProblem.Code;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.activity.Interaction;
import org.bankcrm.customer.activity.InteractionId;
import org.bankcrm.customer.activity.InteractionKind;
import org.bankcrm.customer.activity.Transaction;
import org.bankcrm.customer.activity.TransactionId;
import org.bankcrm.customer.activity.TransactionType;
import org.bankcrm.customer.consent.ConsentDecision;
import org.bankcrm.customer.consent.ConsentEvent;
import org.bankcrm.customer.consent.ConsentLedger;
import org.bankcrm.customer.consent.ConsentScope;
import org.bankcrm.customer.consent.Purpose;
import org.bankcrm.customer.holding.Holding;
import org.bankcrm.customer.holding.HoldingId;
import org.bankcrm.customer.holding.HoldingRole;
import org.bankcrm.customer.holding.Product;
import org.bankcrm.customer.holding.ProductId;
import org.bankcrm.customer.holding.ProductKind;
import org.bankcrm.customer.party.BranchAssignment;
import org.bankcrm.customer.party.BranchId;
import org.bankcrm.customer.party.FamilyRole;
import org.bankcrm.customer.party.FamilyTie;
import org.bankcrm.customer.party.Gender;
import org.bankcrm.customer.party.HouseholdId;
import org.bankcrm.customer.party.HouseholdMembership;
import org.bankcrm.customer.party.IdentityDocument;
import org.bankcrm.customer.party.Individual;
import org.bankcrm.customer.party.ManagerAssignment;
import org.bankcrm.customer.party.Organisation;
import org.bankcrm.customer.party.PartyId;
import org.bankcrm.customer.party.PermanentResidentId;
import org.bankcrm.customer.party.PersonName;
import org.bankcrm.customer.party.ResidentId;
import org.bankcrm.customer.party.RiskAppetite;
import org.bankcrm.customer.party.RiskAssessment;
import org.bankcrm.customer.party.StaffId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("M1.1")
@Tag("M1.2")
@Tag("M1.3")
@Tag("M1.4")
class CustomerRecordTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final PartyId SELF = PartyId.of("p-1");
  private static final PartyId WIFE = PartyId.of("p-2");
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
  private static final Instant AS_OF = TODAY.atTime(23, 30).atZone(SHANGHAI).toInstant();

  private static Individual.Builder person() {
    return Individual.builder(SELF, PersonName.ofChinese("李雷"));
  }

  private static CustomerRecord.Builder customer() {
    return customer(person());
  }

  private static CustomerRecord.Builder customer(Individual.Builder person) {
    return CustomerRecord.builder(CustomerId.of("c-1"), person.build(), AS_OF, SHANGHAI);
  }

  private static Holding.Builder holding(String id, ProductKind kind) {
    return holding(id, kind, SELF);
  }

  private static Holding.Builder holding(String id, ProductKind kind, PartyId owner) {
    Product product =
        Product.of(ProductId.of("x-" + kind), kind, LocalizedText.of("产品", "Product"));
    return Holding.builder(HoldingId.of(id), product, owner, LocalDate.of(2020, 1, 31));
  }

  private static Transaction transaction(String id, String holding, LocalDate day) {
    return Transaction.builder(TransactionId.of(id), HoldingId.of(holding), TransactionType.DEPOSIT)
        .bookedOn(day)
        .credit(Money.yuan(1))
        .build();
  }

  private static HouseholdMembership lives(
      PartyId who, String household, boolean primary, String period) {
    return new HouseholdMembership(
        who, HouseholdId.of(household), primary, true, DateRange.parse(period));
  }

  @ParameterizedTest
  @CsvSource({
    "2000-06-30, 2026-06-30, 26",
    "2000-07-01, 2026-06-30, 25",
    "2004-02-29, 2025-02-28, 20",
    "2004-02-29, 2025-03-01, 21",
    "2004-02-29, 2024-02-29, 20",
    "2004-02-29, 2024-02-28, 19",
    "2026-06-30, 2026-06-30, 0"
  })
  void age_onAsOf_countsCompletedYears(LocalDate birth, LocalDate asOf, int age) {
    CustomerRecord record =
        CustomerRecord.builder(
                CustomerId.of("c-1"),
                person().birthDate(birth).build(),
                asOf.atTime(12, 0).atZone(SHANGHAI).toInstant(),
                SHANGHAI)
            .build();
    assertThat(record.age()).hasValue(age);
  }

  @Test
  void age_zoneOfTheRecord_decidesTheDay() {
    Individual person = person().birthDate(LocalDate.of(2000, 7, 1)).build();
    Instant lateInLondon = Instant.parse("2026-06-30T20:00:00Z");
    assertThat(age(person, lateInLondon, SHANGHAI)).isEqualTo(26);
    assertThat(age(person, lateInLondon, ZoneId.of("Europe/London"))).isEqualTo(25);
  }

  private static int age(Individual person, Instant asOf, ZoneId zone) {
    return CustomerRecord.builder(CustomerId.of("c-1"), person, asOf, zone)
        .build()
        .age()
        .orElseThrow();
  }

  @Test
  void age_ofTheDeadTheUnknownAndOrganisations() {
    Individual.Builder dead =
        person().birthDate(LocalDate.of(1950, 1, 1)).deceasedOn(LocalDate.of(2019, 12, 31));
    assertThat(customer(dead).build().age()).hasValue(69);
    assertThat(customer().build().age()).isEmpty();
    Organisation company = Organisation.builder(SELF).legalNameEn("Ltd").build();
    assertThat(CustomerRecord.builder(CustomerId.of("c-1"), company, AS_OF, SHANGHAI).build().age())
        .isEmpty();
  }

  @Test
  void tenureMonths_fromFirstHoldingOrAsGiven() {
    CustomerRecord.Builder customer =
        customer().holdings(List.of(holding("h-1", ProductKind.FUND).build()));
    assertThat(customer.build().customerSince()).contains(LocalDate.of(2020, 1, 31));
    assertThat(customer.build().tenureMonths()).hasValue(77); // 31 January to 30 June
    customer.customerSince(LocalDate.of(2019, 6, 30));
    assertThat(customer.build().tenureMonths()).hasValue(84);
    assertThat(customer().build().tenureMonths()).isEmpty();
  }

  @Test
  void openHoldings_opensAndCloses_halfOpen() {
    Holding closedToday = holding("h-1", ProductKind.FUND).closedOn(TODAY).build();
    Holding closesTomorrow = holding("h-2", ProductKind.FUND).closedOn(TODAY.plusDays(1)).build();
    Holding card = holding("h-3", ProductKind.DEBIT_CARD).build();
    CustomerRecord record = customer().holdings(List.of(closedToday, closesTomorrow, card)).build();
    assertThat(record.openHoldings()).containsExactly(closesTomorrow, card);
    assertThat(record.openHoldings(ProductKind.FUND)).containsExactly(closesTomorrow);
  }

  @Test
  void totals_byCurrencyAndSide_ofWhatIsOwned() {
    CustomerRecord record =
        customer()
            .holdings(
                List.of(
                    holding("h-1", ProductKind.FUND).balance(Money.yuan(10), TODAY).build(),
                    holding("h-2", ProductKind.TERM_DEPOSIT)
                        .balance(Money.parse("USD 7"), TODAY)
                        .build(),
                    holding("h-3", ProductKind.CURRENT_ACCOUNT, WIFE)
                        .participant(SELF, HoldingRole.JOINT_OWNER)
                        .balance(Money.yuan(5), TODAY)
                        .build(),
                    holding("h-4", ProductKind.CURRENT_ACCOUNT, WIFE)
                        .participant(SELF, HoldingRole.AUTHORISED)
                        .balance(Money.yuan(100), TODAY)
                        .build(),
                    holding("h-5", ProductKind.FUND)
                        .balance(Money.yuan(1_000), TODAY)
                        .closedOn(TODAY)
                        .build(),
                    holding("h-6", ProductKind.FUND).build(),
                    holding("h-7", ProductKind.MORTGAGE).balance(Money.yuan(900), TODAY).build()))
            .build();
    assertThat(record.assets().amounts()).containsExactly(Money.yuan(15), Money.parse("USD 7.00"));
    assertThat(record.liabilities().amounts()).containsExactly(Money.yuan(900));
  }

  @Test
  void household_mainOneAndItsMembersToday() {
    CustomerRecord record =
        customer()
            .relationships(
                List.of(
                    lives(SELF, "old", true, "2000-01-01/2020-01-01"),
                    lives(SELF, "parents", false, "2022-01-01/.."),
                    lives(SELF, "own", true, "2020-01-01/.."),
                    lives(WIFE, "own", true, "2020-01-01/.."),
                    lives(PartyId.of("p-0"), "own", true, "2020-01-01/2026-06-30"),
                    new FamilyTie(SELF, WIFE, FamilyRole.SPOUSE, DateRange.parse("2019-05-20/.."))))
            .build();
    Household household = record.household().orElseThrow();
    assertThat(household.id()).isEqualTo(HouseholdId.of("own"));
    assertThat(household.members())
        .extracting(HouseholdMembership::party)
        .containsExactly(SELF, WIFE);
    assertThat(household.rollingUp()).hasSize(2);
    assertThat(customer().build().household()).isEmpty();
  }

  @Test
  void managerAndBranch_today_areTheLastAssigned() {
    CustomerRecord record =
        customer()
            .relationships(
                List.of(
                    new ManagerAssignment(
                        SELF, StaffId.of("s-1"), DateRange.parse("2020-01-01/2026-06-30")),
                    new ManagerAssignment(
                        SELF, StaffId.of("s-2"), DateRange.parse("2026-06-30/..")),
                    new BranchAssignment(
                        SELF, BranchId.of("b-2"), DateRange.parse("2021-01-01/..")),
                    new BranchAssignment(
                        SELF, BranchId.of("b-1"), DateRange.parse("2020-01-01/.."))))
            .build();
    assertThat(record.manager()).contains(StaffId.of("s-2"));
    assertThat(record.branch()).contains(BranchId.of("b-2"));
  }

  @Test
  void riskAssessment_today_isTheOneThatHolds() {
    RiskAssessment expired =
        new RiskAssessment(RiskAppetite.C5, DateRange.parse("2025-06-30/2026-06-30"));
    RiskAssessment valid =
        new RiskAssessment(RiskAppetite.C2, DateRange.parse("2026-01-01/2027-01-01"));
    assertThat(
            customer(person().riskAssessment(valid).riskAssessment(expired))
                .build()
                .riskAssessment())
        .contains(valid);
    assertThat(customer(person().riskAssessment(expired)).build().riskAssessment()).isEmpty();
  }

  @Test
  void transactions_inAnyOrder_areSortedAndCutByDays() {
    CustomerRecord.Builder customer =
        customer()
            .holdings(List.of(holding("h-1", ProductKind.CURRENT_ACCOUNT).build()))
            .transactions(
                List.of(
                    transaction("t-3", "h-1", LocalDate.of(2026, 3, 1)),
                    transaction("t-2", "h-1", LocalDate.of(2026, 2, 1)),
                    transaction("t-1", "h-1", LocalDate.of(2026, 2, 1))));
    assertThat(customer.build().transactions())
        .extracting(t -> t.id().value())
        .containsExactly("t-1", "t-2", "t-3");
    assertThat(customer.build().transactionsIn(DateRange.parse("2026-02-01/2026-03-01")))
        .hasSize(2);
  }

  @Test
  void interactions_between_isHalfOpen() {
    CustomerRecord record =
        customer()
            .interactions(List.of(call("i-2", AS_OF), call("i-1", AS_OF.minusSeconds(9))))
            .build();
    assertThat(record.interactions()).extracting(i -> i.id().value()).containsExactly("i-1", "i-2");
    assertThat(record.interactionsBetween(AS_OF.minusSeconds(9), AS_OF))
        .extracting(i -> i.id().value())
        .containsExactly("i-1");
  }

  private static Interaction call(String id, Instant at) {
    return Interaction.byBank(InteractionId.of(id), InteractionKind.CONTACT, Channel.PHONE, at)
        .build();
  }

  @Test
  void build_manyProblems_reportsAllAtOnce() {
    LocalDate tomorrow = TODAY.plusDays(1);
    ConsentEvent late =
        new ConsentEvent(
            ConsentDecision.GRANTED,
            ConsentScope.of(Purpose.MARKETING),
            AS_OF.plusSeconds(1),
            "text@1",
            "proof");
    CustomerRecord.Builder customer =
        customer(person().birthDate(tomorrow))
            .customerSince(tomorrow)
            .relationships(
                List.of(
                    lives(SELF, "a", true, "2020-01-01/.."),
                    lives(SELF, "b", true, "2020-01-01/.."),
                    lives(WIFE, "c", true, "2020-01-01/..")))
            .holdings(
                List.of(
                    holding("h-1", ProductKind.FUND).balance(Money.yuan(1), tomorrow).build(),
                    holding("h-1", ProductKind.FUND, WIFE).build()))
            .transactions(List.of(transaction("t-1", "h-9", tomorrow)))
            .interactions(List.of(call("i-1", AS_OF.plusSeconds(1))))
            .consents(ConsentLedger.of(List.of(late)));
    assertThatThrownBy(customer::build)
        .isInstanceOfSatisfying(
            InvalidCustomerException.class,
            e -> {
              assertThat(e.customer()).isEqualTo(CustomerId.of("c-1"));
              assertThat(e.problems())
                  .containsExactly(
                      new CustomerProblem(Code.AFTER_AS_OF, "/customerSince"),
                      new CustomerProblem(Code.AFTER_AS_OF, "/party/birthDate"),
                      new CustomerProblem(Code.MORE_THAN_ONE, "/relationships/1"),
                      new CustomerProblem(Code.NOT_OF_CUSTOMER, "/relationships/2"),
                      new CustomerProblem(Code.DUPLICATE_ID, "/holdings/1/id"),
                      new CustomerProblem(Code.AFTER_AS_OF, "/holdings/0/balanceOn"),
                      new CustomerProblem(Code.NOT_OF_CUSTOMER, "/holdings/1"),
                      new CustomerProblem(Code.UNKNOWN_REFERENCE, "/transactions/0/holding"),
                      new CustomerProblem(Code.AFTER_AS_OF, "/transactions/0/bookedOn"),
                      new CustomerProblem(Code.AFTER_AS_OF, "/interactions/0/at"),
                      new CustomerProblem(Code.AFTER_AS_OF, "/consents/0/at"));
            })
        .hasMessageStartingWith(
            "customer c-1 has 11 problem(s): /customerSince: is dated after the record's as-of; ")
        .hasMessageEndingWith("; ...");
  }

  private static List<CustomerProblem> problems(CustomerRecord.Builder customer) {
    try {
      customer.build();
      return List.of();
    } catch (InvalidCustomerException e) {
      return e.problems();
    }
  }

  private static IdentityDocument card(String number, String days) {
    return IdentityDocument.of(ResidentId.of(number), DateRange.parse(days));
  }

  @Test
  void build_papersThatContradictThePerson_areRefused() {
    Individual.Builder other =
        person()
            .birthDate(LocalDate.of(1950, 1, 1))
            .gender(Gender.MALE)
            .document(card("11010519491231002X", "2015-01-01/.."));
    assertThat(problems(customer(other)))
        .containsExactly(
            new CustomerProblem(Code.CONTRADICTION, "/party/documents/0/birthDate"),
            new CustomerProblem(Code.CONTRADICTION, "/party/documents/0/gender"));
    Individual.Builder foreigner =
        person()
            .gender(Gender.MALE)
            .document(IdentityDocument.ofUnlimited(PermanentResidentId.of("911124198108030024")));
    assertThat(problems(customer(foreigner)))
        .containsExactly(new CustomerProblem(Code.CONTRADICTION, "/party/documents/0/gender"));
    Individual.Builder open =
        person().gender(Gender.UNSPECIFIED).document(card("11010519491231002X", "2015-01-01/.."));
    assertThat(problems(customer(open))).isEmpty();
  }

  @Test
  void build_twoResidentIdsAtOneTime_areRefused() {
    Individual.Builder both =
        person()
            .document(card("11010519491231002X", "2015-01-01/.."))
            .document(card("110105194912310046", "2018-01-01/.."));
    assertThat(problems(customer(both)))
        .containsExactly(new CustomerProblem(Code.MORE_THAN_ONE, "/party/documents/1"));
    Individual.Builder renewed =
        person()
            .document(card("11010519491231002X", "2005-01-01/2015-01-01"))
            .document(card("11010519491231002X", "2014-12-01/.."));
    assertThat(problems(customer(renewed))).isEmpty();
    Individual.Builder corrected =
        person()
            .birthDate(LocalDate.of(1949, 12, 31))
            .document(card("440524188001010014", "2005-01-01/2015-01-01"))
            .document(card("11010519491231002X", "2015-01-01/.."));
    assertThat(problems(customer(corrected))).isEmpty();
  }

  @Test
  void build_factsOfToday_areTaken() {
    CustomerRecord record =
        customer(person().birthDate(TODAY))
            .customerSince(TODAY)
            .holdings(
                List.of(holding("h-1", ProductKind.FUND).balance(Money.yuan(1), TODAY).build()))
            .transactions(List.of(transaction("t-1", "h-1", TODAY)))
            .interactions(List.of(call("i-1", AS_OF)))
            .build();
    assertThat(record.tenureMonths()).hasValue(0);
    assertThat(record.asOfDate()).isEqualTo(TODAY);
  }

  @Test
  void build_twoHundredThousandTransactions_isQuick() {
    CustomerRecord.Builder customer =
        customer().holdings(List.of(holding("h-1", ProductKind.CURRENT_ACCOUNT).build()));
    customer.transactions(
        IntStream.range(0, 200_000)
            .mapToObj(i -> transaction("t-" + i, "h-1", TODAY.minusDays(i % 700)))
            .toList());
    assertThat(customer.build().transactions())
        .hasSize(200_000)
        .isSortedAccordingTo((a, b) -> a.bookedOn().compareTo(b.bookedOn()));
  }
}
