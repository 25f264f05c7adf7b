package org.bankcrm.customer.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.bankcrm.core.Country;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.ExchangeRates;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.Money;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.window.Event;
import org.bankcrm.core.window.EventHistory;
import org.bankcrm.customer.CustomerRecord;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.activity.Counterparty;
import org.bankcrm.customer.activity.CounterpartyKind;
import org.bankcrm.customer.activity.Interaction;
import org.bankcrm.customer.activity.InteractionId;
import org.bankcrm.customer.activity.InteractionKind;
import org.bankcrm.customer.activity.InteractionOutcome;
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
import org.bankcrm.customer.holding.HoldingStatus;
import org.bankcrm.customer.holding.Product;
import org.bankcrm.customer.holding.ProductId;
import org.bankcrm.customer.holding.ProductKind;
import org.bankcrm.customer.holding.RiskRating;
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
import org.bankcrm.customer.party.FamilyRole;
import org.bankcrm.customer.party.FamilyTie;
import org.bankcrm.customer.party.FinancialStatement;
import org.bankcrm.customer.party.Guarantee;
import org.bankcrm.customer.party.HouseholdId;
import org.bankcrm.customer.party.HouseholdMembership;
import org.bankcrm.customer.party.IdentityDocument;
import org.bankcrm.customer.party.Individual;
import org.bankcrm.customer.party.MaritalStatus;
import org.bankcrm.customer.party.Organisation;
import org.bankcrm.customer.party.OrganisationSize;
import org.bankcrm.customer.party.Party;
import org.bankcrm.customer.party.PartyId;
import org.bankcrm.customer.party.PersonName;
import org.bankcrm.customer.party.ResidentId;
import org.bankcrm.customer.party.RiskAppetite;
import org.bankcrm.customer.party.RiskAssessment;
import org.bankcrm.customer.party.StatementKind;
import org.bankcrm.customer.party.StatementSource;
import org.bankcrm.customer.party.WorkStatus;
import org.junit.jupiter.api.Test;

/** One customer made by hand, each value worked out by hand, as of Sunday 30 June 2024. */
class BankFactsTest {

  private static final Currency CNY = Currency.getInstance("CNY");
  private static final Currency USD = Currency.getInstance("USD");
  private static final BankCatalogue BANK = BankCatalogue.in(CNY);
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Instant AS_OF = Instant.parse("2024-06-30T10:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2024, 6, 30);
  private static final LocalDate LAST_WEEK = LocalDate.of(2024, 6, 23);
  private static final PartyId LI = PartyId.of("p-li");
  private static final PartyId WIFE = PartyId.of("p-wife");
  private static final PartyId SON = PartyId.of("p-son");
  private static final DateRange SINCE_2015 = DateRange.startingOn(LocalDate.of(2015, 5, 1));

  private static int next;

  private static CustomerRecord.Builder li() {
    return CustomerRecord.builder(CustomerId.of("c-1"), person(), AS_OF, ZONE)
        .relationships(
            List.of(
                member(LI),
                member(WIFE),
                member(SON),
                new FamilyTie(LI, WIFE, FamilyRole.SPOUSE, SINCE_2015),
                new FamilyTie(SON, LI, FamilyRole.PARENT, SINCE_2015),
                new Guarantee(LI, PartyId.of("p-friend"), SINCE_2015),
                new BranchAssignment(LI, BranchId.of("b-7"), SINCE_2015)))
        .relatedParties(List.of(relative(WIFE, 1981), relative(SON, 2010)))
        .holdings(holdings())
        .transactions(transactions())
        .interactions(interactions())
        .consents(consents());
  }

  private static Individual person() {
    return Individual.builder(LI, PersonName.ofChinese("李雷"))
        .birthDate(LocalDate.of(1980, 7, 1))
        .maritalStatus(MaritalStatus.MARRIED)
        .education(Education.BACHELOR)
        .workStatus(WorkStatus.EMPLOYED)
        .document(IdentityDocument.ofUnlimited(ResidentId.of("110105198007010025")))
        .contactPoint(ContactPoint.of(ContactPointId.of("cp-1"), ContactKind.MOBILE, "13800138000"))
        .address(
            Address.builder(AddressUse.HOME, Country.CHINA)
                .province("浙江省")
                .city("杭州市")
                .verifiedOn(LocalDate.of(2023, 2, 3))
                .build())
        .employment(
            Employment.builder(DateRange.startingOn(LocalDate.of(2020, 3, 31)))
                .occupation(Classification.occupation("2-06-07"))
                .industry(Classification.industry("J66"))
                .build())
        .statement(
            new FinancialStatement(
                StatementKind.ANNUAL_INCOME,
                Money.yuan(240_000),
                LocalDate.of(2023, 12, 31),
                StatementSource.VERIFIED))
        .riskAssessment(
            new RiskAssessment(
                RiskAppetite.C3,
                DateRange.of(LocalDate.of(2024, 1, 10), LocalDate.of(2025, 1, 10))))
        .build();
  }

  private static Party relative(PartyId id, int year) {
    return Individual.builder(id, PersonName.ofChinese("李某"))
        .birthDate(LocalDate.of(year, 1, 1))
        .build();
  }

  private static HouseholdMembership member(PartyId id) {
    return new HouseholdMembership(id, HouseholdId.of("hh-1"), true, id.equals(LI), SINCE_2015);
  }

  private static Product product(ProductKind kind) {
    return Product.of(
        ProductId.of("prod-" + kind.ordinal()), kind, LocalizedText.of("产品", "Product"));
  }

  private static Holding.Builder holding(String id, ProductKind kind, LocalDate opened) {
    return Holding.builder(HoldingId.of(id), product(kind), LI, opened);
  }

  private static List<Holding> holdings() {
    return List.of(
        holding("h-current", ProductKind.CURRENT_ACCOUNT, LocalDate.of(2015, 5, 31))
            .balance(Money.parse("CNY 30000.50"), TODAY)
            .build(),
        holding("h-term", ProductKind.TERM_DEPOSIT, LocalDate.of(2023, 8, 1))
            .balance(Money.yuan(200_000), LAST_WEEK)
            .maturesOn(LocalDate.of(2024, 8, 1))
            .annualRate(new BigDecimal("0.0225"))
            .build(),
        Holding.builder(
                HoldingId.of("h-fund"),
                product(ProductKind.FUND).withRiskRating(RiskRating.R3),
                LI,
                LocalDate.of(2024, 2, 2))
            .balance(Money.yuan(70_000), TODAY)
            .status(HoldingStatus.DORMANT)
            .build(),
        holding("h-mortgage", ProductKind.MORTGAGE, LocalDate.of(2018, 1, 1))
            .balance(Money.yuan(600_000), TODAY)
            .instalment(Money.yuan(5_000))
            .maturesOn(LocalDate.of(2038, 1, 1))
            .daysPastDue(0)
            .build(),
        holding("h-card", ProductKind.CREDIT_CARD, LocalDate.of(2019, 1, 1))
            .balance(Money.yuan(12_500), TODAY)
            .limit(Money.yuan(50_000))
            .daysPastDue(12)
            .build(),
        holding("h-old", ProductKind.WEALTH_PRODUCT, LocalDate.of(2020, 1, 1))
            .closedOn(LocalDate.of(2024, 1, 3))
            .build(),
        Holding.builder(HoldingId.of("h-wife"), product(ProductKind.SAVINGS_ACCOUNT), WIFE, TODAY)
            .participant(LI, HoldingRole.AUTHORISED)
            .balance(Money.yuan(999), TODAY)
            .build());
  }

  private static Transaction.Builder transaction(TransactionType type, LocalDate day) {
    return Transaction.builder(TransactionId.of("t-" + next++), HoldingId.of("h-current"), type)
        .bookedOn(day);
  }

  private static List<Transaction> transactions() {
    List<Transaction> all = new ArrayList<>();
    for (int month = 1; month <= 6; month++) {
      all.add(
          transaction(TransactionType.SALARY, LocalDate.of(2024, month, 10))
              .credit(Money.yuan(20_000))
              .counterparty(Counterparty.of(CounterpartyKind.EMPLOYER).withCountry(Country.CHINA))
              .build());
    }
    Counterparty shop = Counterparty.of(CounterpartyKind.MERCHANT);
    all.add(
        transaction(TransactionType.CARD_PURCHASE, LocalDate.of(2024, 6, 25))
            .debit(Money.yuan(3_000))
            .channel(Channel.MOBILE)
            .counterparty(shop.withCountry(Country.HONG_KONG))
            .build());
    all.add(
        transaction(TransactionType.CARD_PURCHASE, LocalDate.of(2024, 5, 2))
            .debit(Money.yuan(1_000))
            .channel(Channel.MOBILE)
            .counterparty(shop.withCountry(Country.CHINA))
            .build());
    all.add(
        transaction(TransactionType.WITHDRAWAL, LocalDate.of(2024, 3, 1))
            .debit(Money.yuan(8_000))
            .channel(Channel.ATM)
            .counterparty(shop.withCountry(Country.CHINA))
            .build());
    return all;
  }

  private static List<Interaction> interactions() {
    Instant june = Instant.parse("2024-06-20T17:00:00Z"); // 21 June in Shanghai
    return List.of(
        Interaction.byCustomer(
                InteractionId.of("i-1"), InteractionKind.COMPLAINT, Channel.PHONE, june)
            .outcome(InteractionOutcome.OPEN)
            .topic("card-lost")
            .build(),
        Interaction.byCustomer(InteractionId.of("i-2"), InteractionKind.LOGIN, Channel.MOBILE, june)
            .build(),
        Interaction.byBank(
                InteractionId.of("i-3"),
                InteractionKind.CAMPAIGN,
                Channel.SMS,
                Instant.parse("2023-01-01T00:00:00Z"))
            .outcome(InteractionOutcome.DECLINED)
            .build());
  }

  private static ConsentLedger consents() {
    Instant then = Instant.parse("2020-01-01T00:00:00Z");
    ConsentScope marketing = ConsentScope.of(Purpose.MARKETING);
    return ConsentLedger.empty()
        .plus(new ConsentEvent(ConsentDecision.GRANTED, marketing, then, "n@1", "f-1"))
        .plus(
            new ConsentEvent(
                ConsentDecision.WITHDRAWN, marketing.over(Channel.SMS), then, "n@1", "f-2"));
  }

  private static Facts facts() {
    return BankFacts.of(li().build(), BANK);
  }

  private static <T> void is(Facts facts, Attribute<T> attribute, T expected) {
    assertThat(facts.get(attribute)).as(attribute.id()).hasValue(expected);
  }

  private static void is(Facts facts, IntegerAttribute attribute, long expected) {
    is(facts, attribute, Long.valueOf(expected));
  }

  private static void number(Facts facts, String id, long expected) {
    is(facts, BANK.integer(id), expected);
  }

  private static void yuan(Facts facts, String id, long expected) {
    is(facts, BANK.money(id), Money.yuan(expected));
  }

  private static LocalDate observed(Facts facts, Attribute<?> attribute) {
    return LocalDate.ofEpochDay(facts.observedDay(facts.catalog().positionOf(attribute)));
  }

  @Test
  void of_person_tellsWhoItIs() {
    Facts facts = facts();
    is(facts, BankAttributes.KIND, "INDIVIDUAL");
    is(facts, BankAttributes.AGE, 43); // 44 tomorrow
    is(facts, BankAttributes.BIRTH_DATE, LocalDate.of(1980, 7, 1));
    is(facts, BankAttributes.DECEASED, false);
    is(facts, BankAttributes.GENDER, "FEMALE"); // from the resident id
    is(facts, BankAttributes.MARITAL_STATUS, "MARRIED");
    is(facts, BankAttributes.EDUCATION, "BACHELOR");
    is(facts, BankAttributes.WORK_STATUS, "EMPLOYED");
    is(facts, BankAttributes.OCCUPATION, "gbt-6565:2-06-07");
    is(facts, BankAttributes.INDUSTRY, "gbt-4754:J66");
    is(facts, BankAttributes.EMPLOYED_MONTHS, 51); // 31 March 2020 to 30 June 2024
    assertThat(facts.get(BankAttributes.NATIONALITY)).isEmpty();
    is(facts, BankAttributes.RESIDENCE_COUNTRY, "CN");
    is(facts, BankAttributes.RESIDENCE_PROVINCE, "浙江省");
    is(facts, BankAttributes.RESIDENCE_CITY, "杭州市");
    assertThat(observed(facts, BankAttributes.RESIDENCE_CITY)).isEqualTo("2023-02-03");
    is(facts, BankAttributes.RISK_APPETITE, "C3");
    assertThat(observed(facts, BankAttributes.RISK_APPETITE)).isEqualTo("2024-01-10");
    is(facts, BankAttributes.RISK_VALID_UNTIL, LocalDate.of(2025, 1, 9));
    is(facts, BankAttributes.CONTACT_KINDS, new TreeSet<>(List.of("mobile")));
    is(facts, BankAttributes.DOCUMENT_VALID_UNTIL, LocalDate.of(9999, 12, 31));
    is(facts, BankAttributes.COMPLETENESS, 90); // all but the nationality
    assertThat(facts.get(BankAttributes.ORGANISATION_SIZE)).isEmpty();
    yuan(facts, "party.income-annual", 240_000);
    assertThat(observed(facts, BANK.annualIncome())).isEqualTo("2023-12-31");
    is(facts, BankCatalogue.INCOME_SOURCE, "verified");
    assertThat(facts.get(BANK.stated(StatementKind.TOTAL_ASSETS))).isEmpty();
  }

  @Test
  void of_person_tellsItsRelationships() {
    Facts facts = facts();
    is(facts, BankAttributes.SINCE, LocalDate.of(2015, 5, 31));
    is(facts, BankAttributes.TENURE_DAYS, 3_318);
    is(facts, BankAttributes.TENURE_MONTHS, 109); // 31 May 2015 to 30 June 2024
    is(facts, BankAttributes.BRANCH, "b-7");
    is(facts, BankAttributes.MANAGED, false);
    is(facts, BankAttributes.GUARANTEES_GIVEN, 1);
    is(facts, BankAttributes.GUARANTEES_RECEIVED, 0);
    is(facts, BankAttributes.HOUSEHOLD_SIZE, 3);
    is(facts, BankAttributes.CHILDREN, 1);
    assertThat(facts.get(BankAttributes.PREVIOUS_TIER)).isEmpty();
    List<Facts> members = facts.get(BankAttributes.HOUSEHOLD_MEMBERS).orElseThrow();
    assertThat(members).hasSize(2);
    is(members.get(0), BankAttributes.Member.ROLE, "CHILD"); // p-son before p-wife
    is(members.get(0), BankAttributes.Member.AGE, 14);
    is(members.get(1), BankAttributes.Member.ROLE, "SPOUSE");
    is(members.get(1), BankAttributes.Member.PRIMARY, true);
    is(members.get(1), BankAttributes.Member.ROLLS_UP, false);
  }

  @Test
  void of_person_tellsWhatItHasAndOwes() {
    Facts facts = facts();
    is(
        facts,
        BankAttributes.PRODUCT_KINDS,
        new TreeSet<>(
            List.of("CURRENT_ACCOUNT", "TERM_DEPOSIT", "FUND", "MORTGAGE", "CREDIT_CARD")));
    is(
        facts,
        BankAttributes.PRODUCT_FAMILIES,
        new TreeSet<>(List.of("DEPOSIT", "INVESTMENT", "LOAN", "CARD")));
    is(facts, BankAttributes.HOLDING_COUNT, 5);
    is(facts, BankAttributes.DORMANT_COUNT, 1);
    is(facts, BankAttributes.CLOSED_180D, 1); // 3 January is 179 days ago
    is(facts, BankAttributes.NOT_COUNTED, 0);
    is(facts, BankAttributes.LAST_OPENED, LocalDate.of(2024, 2, 2));
    is(facts, BankAttributes.NEXT_MATURITY, LocalDate.of(2024, 8, 1));
    is(facts, BankAttributes.NEXT_DEBT_MATURITY, LocalDate.of(2038, 1, 1));
    is(facts, BANK.aum(), Money.parse("CNY 300000.50"));
    assertThat(observed(facts, BANK.aum())).isEqualTo(LAST_WEEK);
    is(facts, BANK.aumCounted(), Money.parse("CNY 300000.50"));
    is(facts, BANK.money("holding.deposits"), Money.parse("CNY 230000.50"));
    is(facts, BANK.money("holding.demand-deposits"), Money.parse("CNY 30000.50"));
    is(facts, BANK.balanceOf(ProductKind.TERM_DEPOSIT), Money.yuan(200_000));
    is(facts, BANK.balanceOf(ProductKind.SAVINGS_ACCOUNT), Money.yuan(0)); // only authorised
    yuan(facts, "holding.investments", 70_000);
    is(facts, BANK.debt(), Money.yuan(612_500));
    yuan(facts, "holding.loans", 600_000);
    is(facts, BANK.balanceOf(ProductKind.CREDIT_CARD), Money.yuan(12_500));
    is(facts, BANK.instalments(), Money.yuan(5_000));
    is(facts, BANK.limits(), Money.yuan(50_000));
    is(facts, BankAttributes.LIMIT_USE, new BigDecimal("0.25"));
    is(facts, BankAttributes.INSTALMENT_RATIO, new BigDecimal("0.25")); // 60,000 by 240,000
    is(facts, BankAttributes.DEBT_RATIO, new BigDecimal("2.5521"));
    assertThat(observed(facts, BankAttributes.DEBT_RATIO)).isEqualTo("2023-12-31");
    is(facts, BankAttributes.DAYS_PAST_DUE, 12);
    is(facts, BankAttributes.WRITTEN_OFF, false);
  }

  @Test
  void of_person_tellsEachOpenHolding() {
    List<Facts> all = facts().get(BANK.holdings()).orElseThrow();
    assertThat(all).hasSize(6); // the one that the wife owns included
    Facts term = all.get(1);
    is(term, BankHoldings.KIND, "TERM_DEPOSIT");
    is(term, BankHoldings.FAMILY, "DEPOSIT");
    is(term, BankHoldings.ROLE, "OWNER");
    is(term, BankHoldings.STATUS, "ACTIVE");
    is(term, BankHoldings.OPENED, LocalDate.of(2023, 8, 1));
    is(term, BankHoldings.MATURES, LocalDate.of(2024, 8, 1));
    is(term, BankHoldings.CURRENCY, "CNY");
    is(term, BankHoldings.RATE, new BigDecimal("0.0225"));
    is(term, BANK.heldBalance(), Money.yuan(200_000));
    assertThat(observed(term, BANK.heldBalance())).isEqualTo(LAST_WEEK);
    assertThat(term.get(BankHoldings.RISK_RATING)).isEmpty();
    is(all.get(2), BankHoldings.RISK_RATING, "R3");
    is(all.get(3), BANK.heldInstalment(), Money.yuan(5_000));
    is(all.get(4), BANK.heldLimit(), Money.yuan(50_000));
    is(all.get(4), BankHoldings.LIMIT_USE, new BigDecimal("0.25"));
    is(all.get(4), BankHoldings.DAYS_PAST_DUE, 12);
    is(all.get(5), BankHoldings.ROLE, "AUTHORISED");
  }

  @Test
  void of_person_tellsItsTransactions() {
    Facts facts = facts();
    number(facts, "txn.count-30d", 2); // from 1 June: a salary, a purchase
    number(facts, "txn.count-90d", 5); // from 2 April
    number(facts, "txn.count-365d", 9);
    yuan(facts, "txn.credit-sum-90d", 60_000);
    number(facts, "txn.debit-count-90d", 2);
    yuan(facts, "txn.debit-sum-365d", 12_000);
    yuan(facts, "txn.debit-average-90d", 2_000);
    yuan(facts, "txn.debit-max-90d", 3_000);
    yuan(facts, "txn.net-flow-90d", 56_000);
    number(facts, "txn.salary-count-90d", 3);
    yuan(facts, "txn.salary-sum-365d", 120_000);
    number(facts, "txn.pension-count-90d", 0);
    number(facts, "txn.abroad-count-365d", 1);
    yuan(facts, "txn.card-abroad-sum-30d", 3_000);
    yuan(facts, "txn.cash-sum-90d", 0); // 1 March is earlier
    number(facts, "txn.channels-90d", 1);
    number(facts, "txn.mobile-count-90d", 2);
    number(facts, "txn.days-since-last", 5);
    number(facts, "txn.days-since-salary", 20);
    number(facts, "txn.not-counted-365d", 0);
    is(facts, BANK.decimal("txn.count-ratio-90d"), new BigDecimal("1.25")); // 5 by 4
    is(facts, BANK.decimal("txn.credit-sum-ratio-90d"), BigDecimal.ONE);
    is(facts, BANK.decimal("txn.debit-sum-ratio-90d"), new BigDecimal("0.5")); // 4,000 by 8,000
    yuan(facts, "txn.credit-sum-trend-6m", 0);
    // debits by month: 0, 0, 8,000, 0, 1,000, 3,000; Σ x·y = 35,000, Σ y = 12,000
    is(facts, BANK.money("txn.debit-sum-trend-6m"), Money.parse("CNY 285.71"));
  }

  @Test
  void of_person_tellsContactsAndConsents() {
    Facts facts = facts();
    is(
        facts,
        BankAttributes.CONSENTS,
        new TreeSet<>(
            List.of(
                "marketing",
                "marketing:atm",
                "marketing:branch",
                "marketing:chat",
                "marketing:email",
                "marketing:mobile",
                "marketing:phone",
                "marketing:social",
                "marketing:web")));
    is(facts, BankAttributes.REFUSALS, new TreeSet<>(List.of("marketing:sms")));
    is(facts, BankAttributes.OPEN_COMPLAINTS, 1);
    number(facts, "contact.logins-30d", 1);
    number(facts, "contact.complaints-90d", 1);
    number(facts, "contact.by-bank-90d", 0);
    number(facts, "contact.days-since-complaint", 9); // 21 June in Shanghai
    assertThat(facts.get(BANK.integer("contact.days-since-declined"))).isEmpty();
    List<Facts> contacts = facts.get(BankAttributes.CONTACTS).orElseThrow();
    assertThat(contacts).hasSize(2);
    is(contacts.get(0), BankEvents.DAY, LocalDate.of(2024, 6, 21));
    is(contacts.get(0), BankEvents.TOPIC, "card-lost");
    is(contacts.get(0), BankEvents.INITIATIVE, "CUSTOMER");
  }

  @Test
  void of_otherCurrency_isMissingWithoutARateAndConvertedWithOne() {
    Holding dollars =
        holding("h-usd", ProductKind.SAVINGS_ACCOUNT, LocalDate.of(2022, 1, 1))
            .balance(Money.parse("USD 100.00"), TODAY)
            .build();
    CustomerRecord customer = li().holdings(List.of(dollars)).build();

    Facts without = BankFacts.of(customer, BANK);
    assertThat(without.get(BANK.aum())).isEmpty();
    assertThat(without.get(BANK.money("holding.deposits"))).isEmpty();
    yuan(without, "holding.investments", 70_000);
    is(without, BANK.aumCounted(), Money.parse("CNY 300000.50"));
    is(without, BankAttributes.NOT_COUNTED, 1);

    ExchangeRates rates =
        ExchangeRates.of(CNY, TODAY, Map.of(USD, new BigDecimal("7.12345")), RoundingMode.HALF_UP);
    Facts with = BankFacts.of(customer, BANK, rates);
    is(with, BANK.aum(), Money.parse("CNY 300712.85"));
    is(with, BankAttributes.NOT_COUNTED, 0);
    Facts element = with.get(BANK.holdings()).orElseThrow().get(6);
    is(element, BANK.heldBalance(), Money.parse("CNY 712.35"));
    is(element, BankHoldings.CURRENCY, "USD");
  }

  /** A purchase of USD 20,000 is not nothing because its rate is not known. */
  @Test
  void of_transactionInACurrencyWithoutARate_isInNoSum() {
    CustomerRecord customer =
        li().transactions(
                List.of(
                    transaction(TransactionType.CARD_PURCHASE, LocalDate.of(2024, 6, 26))
                        .debit(Money.parse("USD 20000.00"))
                        .counterparty(
                            Counterparty.of(CounterpartyKind.MERCHANT)
                                .withCountry(Country.HONG_KONG))
                        .build()))
            .build();
    Facts without = BankFacts.of(customer, BANK);
    for (String sum :
        List.of("card-abroad-sum-365d", "debit-sum-30d", "net-flow-90d", "debit-max-90d")) {
      assertThat(without.get(BANK.money("txn." + sum))).as(sum).isEmpty();
    }
    assertThat(without.get(BANK.decimal("txn.debit-sum-ratio-90d"))).isEmpty();
    number(without, "txn.card-abroad-count-365d", 2);
    number(without, "txn.not-counted-365d", 1);
    yuan(without, "txn.cash-sum-90d", 0);
    yuan(without, "txn.salary-sum-90d", 60_000);

    ExchangeRates rates =
        ExchangeRates.of(CNY, TODAY, Map.of(USD, new BigDecimal("7.1")), RoundingMode.HALF_UP);
    yuan(BankFacts.of(customer, BANK, rates), "txn.card-abroad-sum-365d", 145_000);
  }

  @Test
  void of_whatTheBankBooksByItself_countsInNoWindowByChannelAndMakesNoneMissing() {
    Facts facts =
        BankFacts.of(
            li().transactions(
                    List.of(
                        transaction(TransactionType.TRANSFER, TODAY)
                            .debit(Money.yuan(1))
                            .channel(Channel.AUTOMATIC)
                            .build()))
                .build(),
            BANK);
    number(facts, "txn.mobile-count-90d", 2);
    number(facts, "txn.channels-90d", 1);
  }

  @Test
  void of_transactionsThatTellNoCountryOrChannel_areNotTakenForOthers() {
    Facts facts =
        BankFacts.of(
            li().transactions(
                    List.of(
                        transaction(TransactionType.FEE, TODAY).debit(Money.yuan(1)).build(),
                        transaction(TransactionType.TRANSFER, TODAY).credit(Money.yuan(1)).build()))
                .build(),
            BANK);
    assertThat(facts.get(BANK.integer("txn.abroad-count-365d"))).isEmpty(); // the transfer
    number(facts, "txn.card-abroad-count-365d", 1);
    number(facts, "txn.mobile-count-90d", 2); // nobody ordered the fee, another the transfer
    Facts bought =
        BankFacts.of(
            li().transactions(
                    List.of(
                        transaction(TransactionType.CARD_PURCHASE, TODAY)
                            .debit(Money.yuan(1))
                            .build()))
                .build(),
            BANK);
    assertThat(bought.get(BANK.integer("txn.mobile-count-90d"))).isEmpty();
    assertThat(bought.get(BANK.integer("txn.channels-90d"))).isEmpty();
    assertThat(bought.get(BANK.integer("txn.card-abroad-count-365d"))).isEmpty();
  }

  @Test
  void of_unknownParts_makeTheWholeMissing() {
    CustomerRecord customer =
        li().holdings(
                List.of(
                    holding("h-a", ProductKind.FUND, TODAY).build(),
                    holding("h-b", ProductKind.CONSUMER_LOAN, TODAY).build()))
            .build();
    Facts facts = BankFacts.of(customer, BANK);
    assertThat(facts.get(BANK.aum())).isEmpty();
    assertThat(facts.get(BANK.debt())).isEmpty();
    assertThat(facts.get(BANK.instalments())).isEmpty();
    assertThat(facts.get(BankAttributes.INSTALMENT_RATIO)).isEmpty();
    assertThat(facts.get(BankAttributes.DAYS_PAST_DUE)).isEmpty();
    is(facts, BankAttributes.NOT_COUNTED, 2);
    is(facts, BANK.money("holding.deposits"), Money.parse("CNY 230000.50"));
  }

  @Test
  void of_customerOfWhomNothingIsKnown_tellsNothingButZeroes() {
    Individual nobody = Individual.builder(LI, PersonName.ofChinese("李雷")).build();
    CustomerRecord customer =
        CustomerRecord.builder(CustomerId.of("c-2"), nobody, AS_OF, ZONE).build();
    Facts facts = BankFacts.of(customer, BANK);
    is(facts, BankAttributes.COMPLETENESS, 0);
    is(facts, BANK.aum(), Money.yuan(0));
    is(facts, BankAttributes.DAYS_PAST_DUE, 0);
    number(facts, "txn.count-365d", 0);
    assertThat(facts.get(BankAttributes.AGE)).isEmpty();
    assertThat(facts.get(BankAttributes.SINCE)).isEmpty();
    assertThat(facts.get(BankAttributes.HOUSEHOLD_MEMBERS)).isEmpty();
    assertThat(facts.get(BankAttributes.LIMIT_USE)).isEmpty();
    assertThat(facts.get(BankAttributes.NEXT_MATURITY)).isEmpty();
    assertThat(facts.get(BANK.integer("txn.days-since-last"))).isEmpty();
  }

  @Test
  void builder_withHistory_tellsTheSilentFromTheNew() {
    CustomerRecord silent =
        CustomerRecord.builder(CustomerId.of("c-9"), person(), AS_OF, ZONE).build();
    ExchangeRates rates = ExchangeRates.of(CNY, TODAY, Map.of(), RoundingMode.HALF_EVEN);
    IntegerAttribute last = BANK.integer("txn.days-since-last");
    EventHistory old = EventHistory.from(LocalDate.of(2010, 1, 1));
    Facts never = BankFacts.builder(silent, BANK, rates, List.of(), old).build();
    assertThat(never.absence(last)).hasValue(Absence.NEVER);
    EventHistory lately = EventHistory.from(LAST_WEEK);
    Facts newcomer = BankFacts.builder(silent, BANK, rates, List.of(), lately).build();
    assertThat(newcomer.absence(last)).hasValue(Absence.BEFORE_HISTORY);
    number(newcomer, "txn.count-365d", 0);
  }

  @Test
  void of_organisation_tellsWhatConcernsIt() {
    Organisation firm =
        Organisation.builder(LI)
            .legalNameZh("某某公司")
            .size(OrganisationSize.SMALL)
            .industry(Classification.industry("C13"))
            .establishedOn(LocalDate.of(2014, 7, 1))
            .build();
    Facts facts =
        BankFacts.of(CustomerRecord.builder(CustomerId.of("c-3"), firm, AS_OF, ZONE).build(), BANK);
    is(facts, BankAttributes.KIND, "ORGANISATION");
    is(facts, BankAttributes.ORGANISATION_SIZE, "SMALL");
    is(facts, BankAttributes.ORGANISATION_AGE, 9);
    is(facts, BankAttributes.INDUSTRY, "gbt-4754:C13");
    is(facts, BankAttributes.COMPLETENESS, 37);
    assertThat(facts.get(BankAttributes.AGE)).isEmpty();
    assertThat(facts.get(BankAttributes.DECEASED)).isEmpty();
  }

  @Test
  void of_ratesThatDoNotFit_areRefused() {
    CustomerRecord customer = li().build();
    ExchangeRates dollars = ExchangeRates.of(USD, TODAY, Map.of(), RoundingMode.UP);
    assertThatThrownBy(() -> BankFacts.of(customer, BANK, dollars))
        .hasMessage("the rates are for USD, the catalogue is in CNY");
    ExchangeRates later = ExchangeRates.of(CNY, TODAY.plusDays(1), Map.of(), RoundingMode.UP);
    assertThatThrownBy(() -> BankFacts.of(customer, BANK, later))
        .hasMessage("the rates of 2024-07-01 are later than the record of 2024-06-30");
  }

  @Test
  void toString_ofFacts_showsNothingPersonal() {
    Facts facts = facts();
    assertThat(facts.toString()).doesNotContain("李", "300000", "1980", "杭州");
    assertThat(facts.get(BANK.holdings()).orElseThrow().toString()).doesNotContain("200000");
  }

  @Test
  void builder_eventsAtHand_isTheSameAndReadsTheseAlone() {
    CustomerRecord customer = li().build();
    ExchangeRates rates = ExchangeRates.of(CNY, TODAY, Map.of(), RoundingMode.HALF_EVEN);
    List<Event> events = BankFacts.events(customer, BANK, rates);
    assertThat(BankFacts.builder(customer, BANK, rates, events).build())
        .isEqualTo(BankFacts.of(customer, BANK, rates));

    Facts without = BankFacts.builder(customer, BANK, rates, List.of()).build();
    number(without, "txn.count-365d", 0);
    assertThat(without.get(BANK.aum()))
        .isEqualTo(BankFacts.of(customer, BANK, rates).get(BANK.aum()));
  }
}
