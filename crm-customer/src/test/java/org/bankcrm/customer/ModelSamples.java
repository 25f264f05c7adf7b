package org.bankcrm.customer;

import static java.util.Map.entry;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.bankcrm.core.BusinessCalendar;
import org.bankcrm.core.Country;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.ExchangeRates;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.Money;
import org.bankcrm.core.MoneyTotals;
import org.bankcrm.core.OpeningHours;
import org.bankcrm.core.OpeningHours.Opening;
import org.bankcrm.core.PolicyRef;
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
import org.bankcrm.customer.holding.AccountNumber;
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
import org.bankcrm.customer.party.Classification;
import org.bankcrm.customer.party.ContactKind;
import org.bankcrm.customer.party.ContactPoint;
import org.bankcrm.customer.party.ContactPointId;
import org.bankcrm.customer.party.Education;
import org.bankcrm.customer.party.Employment;
import org.bankcrm.customer.party.FinancialStatement;
import org.bankcrm.customer.party.Gender;
import org.bankcrm.customer.party.HouseholdId;
import org.bankcrm.customer.party.HouseholdMembership;
import org.bankcrm.customer.party.Identifier;
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
import org.bankcrm.customer.party.StaffId;
import org.bankcrm.customer.party.StatementKind;
import org.bankcrm.customer.party.StatementSource;
import org.bankcrm.customer.party.TravelPermit;
import org.bankcrm.customer.party.WorkStatus;

/**
 * Values of every type of the model, full of canaries: strings, amounts and dates that must never
 * be seen in a text form or a message. Values of one type differ in exactly one part.
 */
final class ModelSamples {
  /** What stands in for personal data everywhere below. */
  static final List<String> CANARIES =
      List.of(
          "金丝雀",
          "CANARY",
          "7391",
          "1973",
          "11010519491231002X",
          "440524188001010014",
          "911124198108030024",
          "944155199010100036");

  private static final LocalDate DAY = LocalDate.of(1973, 3, 1);
  private static final Instant NOON = Instant.parse("1973-06-01T12:00:00Z");
  private static final PartyId SELF = PartyId.of("p-self");
  private static final Money AMOUNT = Money.parse("CNY 739173.91");

  /** Texts of record components that do not take any key; two of each. */
  private static final Map<String, List<String>> TEXTS =
      Map.ofEntries(
          entry("Country.code", List.of("CN", "HK")),
          entry("ResidentId.number", List.of("11010519491231002X", "440524188001010014")),
          entry("PermanentResidentId.number", List.of("911124198108030024", "944155199010100036")),
          entry(
              "UnifiedSocialCreditCode.number",
              List.of("91350100M000100Y43", "91310000MA1FL0B1X0")),
          entry("Passport.number", List.of("CANARY7391", "CANARY7392")),
          entry("ForeignTaxId.number", List.of("CANARY7391", "CANARY7392")),
          entry("OtherIdentifier.number", List.of("CANARY7391", "CANARY7392")),
          entry("OtherIdentifier.issuer", List.of("金丝雀局", "CANARY office")),
          entry("AccountNumber.value", List.of("6222CANARY7391", "6222CANARY7392")));

  private ModelSamples() {}

  /** Suppliers of pairwise different values; each makes a new instance every time. */
  static List<Supplier<?>> of(Class<?> type) {
    List<Supplier<?>> made = classes().get(type);
    if (made == null && type.isRecord()) {
      return records(type);
    }
    if (made == null) {
      throw new IllegalStateException("no samples of " + type + ": add them here");
    }
    return made;
  }

  static Object one(Class<?> type) {
    return of(type).get(0).get();
  }

  private static List<Supplier<?>> records(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    List<Supplier<?>> all = new ArrayList<>();
    all.add(() -> construct(type, arguments(components, -1)));
    for (int i = 0; i < components.length; i++) {
      int changed = i;
      all.add(() -> construct(type, arguments(components, changed)));
    }
    return all;
  }

  private static Object[] arguments(RecordComponent[] components, int changed) {
    Object[] arguments = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      arguments[i] = component(components[i], i, i == changed ? 1 : 0);
    }
    return arguments;
  }

  private static Object construct(Class<?> type, Object[] arguments) {
    try {
      Class<?>[] types =
          Arrays.stream(type.getRecordComponents())
              .map(RecordComponent::getType)
              .toArray(Class<?>[]::new);
      return type.getConstructor(types).newInstance(arguments);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(type.getName(), e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object component(RecordComponent component, int place, int variant) {
    Class<?> type = component.getType();
    if (type == String.class) {
      String name = component.getDeclaringRecord().getSimpleName() + '.' + component.getName();
      return TEXTS.getOrDefault(name, List.of("k" + place, "other" + place)).get(variant);
    }
    if (type == List.class) {
      Class<?> element =
          (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
      return variant == 0 ? List.of(one(element)) : List.of();
    }
    if (type == LocalDate.class) {
      return DAY.plusDays(10L * place + variant);
    }
    if (type == Instant.class) {
      return NOON.plusSeconds(10L * place + variant);
    }
    if (type == LocalTime.class) {
      return LocalTime.of(7 + place, 39, variant);
    }
    if (component.getGenericType().getTypeName().equals("java.util.Optional<java.time.Instant>")) {
      return variant == 0 ? Optional.of(NOON.plusSeconds(10L * place)) : Optional.empty();
    }
    if (type == PartyId.class) {
      return PartyId.of("p-" + place + variant);
    }
    return value(type, variant);
  }

  private static Object value(Class<?> type, int variant) {
    if (type.isEnum()) {
      return type.getEnumConstants()[variant];
    }
    if (type == boolean.class) {
      return variant == 0;
    }
    if (type == int.class) {
      return 1 + variant;
    }
    if (type == long.class) {
      return 73_917_391L + variant;
    }
    if (type == BigDecimal.class) {
      return new BigDecimal(variant == 0 ? "0.25" : "0.5");
    }
    if (type == Currency.class) {
      return Currency.getInstance(variant == 0 ? "CNY" : "USD");
    }
    if (type == Instant.class) {
      return NOON.plusSeconds(variant);
    }
    if (type == LocalTime.class) {
      return LocalTime.of(7, 39, variant);
    }
    return of(type == Identifier.class ? ResidentId.class : type).get(variant).get();
  }

  private static Map<Class<?>, List<Supplier<?>>> classes() {
    return Map.ofEntries(
        entry(ExchangeRates.class, exchangeRates()),
        entry(Set.class, List.of(Set::of, () -> Set.of(one(ConsentEvent.class)))),
        entry(
            SortedSet.class,
            List.of(TreeSet::new, () -> new TreeSet<>(Set.of(ContactPointId.of("cp-1"))))),
        entry(SortedMap.class, List.of(TreeMap::new, () -> new TreeMap<>(Map.of("fr", "Fonds")))),
        entry(
            LocalizedText[].class,
            List.of(
                () -> new LocalizedText[] {},
                () -> new LocalizedText[] {LocalizedText.of("基金", "Fund")})),
        entry(Class.class, List.of(() -> Gender.class, () -> Education.class)),
        entry(
            LocalizedText.class,
            List.of(() -> LocalizedText.of("基金", "Fund"), () -> LocalizedText.of("产品", "Product"))),
        entry(BusinessCalendar.class, calendars()),
        entry(ZoneId.class, List.of(() -> ZoneOffset.UTC, () -> ZoneId.of("Asia/Shanghai"))),
        entry(Duration.class, List.of(() -> Duration.ofHours(1), () -> Duration.ofHours(2))),
        entry(String[].class, List.of(() -> new String[] {"09:00/12:00"})),
        entry(
            Opening.class,
            List.of(
                () -> Opening.parse("09:00/12:00"),
                () -> Opening.parse("08:00/12:00"),
                () -> Opening.parse("09:00/13:00"))),
        entry(
            OpeningHours.class,
            List.of(
                () -> OpeningHours.of(ZoneOffset.UTC, "09:00/12:00"),
                () -> OpeningHours.of(ZoneId.of("Asia/Shanghai"), "09:00/12:00"),
                () -> OpeningHours.of(ZoneOffset.UTC, "09:00/13:00"))),
        entry(MoneyTotals.class, List.of(MoneyTotals::none, () -> MoneyTotals.none().plus(AMOUNT))),
        entry(
            TravelPermit.class,
            List.of(
                () -> TravelPermit.of(TravelPermit.Kind.TAIWAN, "73917391"),
                () -> TravelPermit.of(TravelPermit.Kind.TAIWAN, "73917392"),
                () -> TravelPermit.of(TravelPermit.Kind.HONG_KONG_MACAU, "H73917391"))),
        entry(PersonName.class, names()),
        entry(ContactPoint.class, contactPoints()),
        entry(
            Address.class,
            variants(
                ModelSamples::address,
                Address.Builder::build,
                b -> b.province("金丝雀省"),
                b -> b.city("金丝雀市"),
                b -> b.district("金丝雀区"),
                b -> b.line("金丝雀路7391号"),
                b -> b.postcode("739173"),
                b -> b.verifiedOn(DAY))),
        entry(
            Employment.class,
            variants(
                ModelSamples::employment,
                Employment.Builder::build,
                b -> b.employer("金丝雀公司"),
                b -> b.occupation(Classification.occupation("7391")),
                b -> b.industry(Classification.industry("J7391")),
                b -> b.position("CANARY keeper"))),
        entry(Individual.class, individuals()),
        entry(Organisation.class, organisations()),
        entry(Product.class, products()),
        entry(Holding.class, holdings()),
        entry(Counterparty.class, counterparties()),
        entry(Transaction.class, transactions()),
        entry(Interaction.class, interactions()),
        entry(ConsentScope.class, scopes()),
        entry(
            ConsentLedger.class,
            List.of(
                ConsentLedger::empty,
                () -> ConsentLedger.of(List.of(consent())),
                () -> ConsentLedger.empty().plus(consent()).plus(laterConsent()))),
        entry(CustomerRecord.class, customers()));
  }

  /** The plain value, and one for each change made to it. */
  @SafeVarargs
  private static <B> List<Supplier<?>> variants(
      Supplier<B> base, Function<B, ?> build, UnaryOperator<B>... changes) {
    List<Supplier<?>> all = new ArrayList<>();
    all.add(() -> build.apply(base.get()));
    for (UnaryOperator<B> change : changes) {
      all.add(() -> build.apply(change.apply(base.get())));
    }
    return all;
  }

  private static List<Supplier<?>> names() {
    return List.of(
        () -> PersonName.ofChinese("金丝雀"),
        () -> PersonName.ofChinese("金丝雀儿"),
        () -> PersonName.ofLatin("CANARY", "Yellow"),
        () -> PersonName.ofLatin("CANARY", "Green"),
        () -> PersonName.ofLatin("CANARIES", "Green"),
        () -> PersonName.ofSingleLatin("CANARY"),
        () -> PersonName.ofChinese("金丝雀").withLatin("CANARY", "Yellow"));
  }

  private static List<Supplier<?>> contactPoints() {
    ContactPointId id = ContactPointId.of("cp-1");
    return List.of(
        () -> ContactPoint.of(id, ContactKind.MOBILE, "139 7391 7391"),
        () -> ContactPoint.of(id, ContactKind.PHONE, "139 7391 7391"),
        () -> ContactPoint.of(id, ContactKind.MOBILE, "139 7391 7392"),
        () -> ContactPoint.of(ContactPointId.of("cp-2"), ContactKind.MOBILE, "139 7391 7391"),
        () -> ContactPoint.of(id, ContactKind.EMAIL, "CANARY7391@example.org"),
        () -> ContactPoint.of(id, ContactKind.WECHAT, "CANARY7391").withVerifiedOn(DAY));
  }

  private static Address.Builder address() {
    return Address.builder(AddressUse.HOME, Country.CHINA).line("金丝雀街1号").city("CANARY city");
  }

  private static Employment.Builder employment() {
    return Employment.builder(DateRange.startingOn(DAY)).employer("CANARY works");
  }

  private static Individual.Builder individual() {
    return Individual.builder(SELF, PersonName.ofChinese("金丝雀"))
        .birthDate(DAY)
        .document(IdentityDocument.ofUnlimited(ResidentId.of("110105197303010025")))
        .address(address().build());
  }

  private static List<Supplier<?>> individuals() {
    return variants(
        ModelSamples::individual,
        Individual.Builder::build,
        b -> b.birthDate(DAY.plusDays(1)),
        b -> b.deceasedOn(DAY),
        b -> b.gender(Gender.MALE),
        b -> b.maritalStatus(MaritalStatus.MARRIED),
        b -> b.education(Education.MASTER),
        b -> b.workStatus(WorkStatus.RETIRED),
        b -> b.nationality(Country.CHINA),
        b -> b.language(Locale.CHINESE),
        b -> b.employment(employment().build()),
        b -> b.riskAssessment(new RiskAssessment(RiskAppetite.C3, DateRange.startingOn(DAY))),
        b -> b.document(IdentityDocument.ofUnlimited(ResidentId.of("440524188001010014"))),
        b -> b.contactPoint((ContactPoint) one(ContactPoint.class)),
        b -> b.address(address().build()),
        b -> b.statement(statement()));
  }

  private static FinancialStatement statement() {
    return new FinancialStatement(
        StatementKind.ANNUAL_INCOME, AMOUNT, DAY, StatementSource.DECLARED);
  }

  private static Organisation.Builder organisation() {
    return Organisation.builder(SELF).legalNameZh("金丝雀有限公司");
  }

  private static List<Supplier<?>> organisations() {
    return variants(
        ModelSamples::organisation,
        Organisation.Builder::build,
        b -> b.legalNameZh("金丝雀集团"),
        b -> b.legalNameEn("CANARY Ltd"),
        b -> b.industry(Classification.industry("J66")),
        b -> b.size(OrganisationSize.SMALL),
        b -> b.establishedOn(DAY),
        b -> b.dissolvedOn(DAY),
        b -> b.country(Country.CHINA),
        b -> b.document(IdentityDocument.ofUnlimited(ResidentId.of("440524188001010014"))),
        b -> b.contactPoint((ContactPoint) one(ContactPoint.class)),
        b -> b.address(address().build()),
        b -> b.statement(statement()));
  }

  private static List<Supplier<?>> products() {
    LocalizedText name = LocalizedText.of("产品", "Product");
    return List.of(
        () -> Product.of(ProductId.of("x-1"), ProductKind.FUND, name),
        () -> Product.of(ProductId.of("x-2"), ProductKind.FUND, name),
        () -> Product.of(ProductId.of("x-1"), ProductKind.BOND, name),
        () -> Product.of(ProductId.of("x-1"), ProductKind.FUND, LocalizedText.of("基金", "Fund")),
        () ->
            Product.of(ProductId.of("x-1"), ProductKind.FUND, name).withRiskRating(RiskRating.R3));
  }

  private static Holding.Builder holding() {
    return Holding.builder(HoldingId.of("h-1"), (Product) one(Product.class), SELF, DAY);
  }

  private static List<Supplier<?>> holdings() {
    return variants(
        ModelSamples::holding,
        Holding.Builder::build,
        b -> b.participant(PartyId.of("p-2"), HoldingRole.JOINT_OWNER),
        b -> b.participant(PartyId.of("p-2"), HoldingRole.AUTHORISED),
        b -> b.status(HoldingStatus.DORMANT),
        b -> b.closedOn(DAY.plusDays(1)),
        b -> b.maturesOn(DAY.plusDays(1)),
        b -> b.accountNumber(AccountNumber.of("6222CANARY7391")),
        b -> b.balance(AMOUNT, DAY),
        b -> b.balance(AMOUNT, DAY.plusDays(1)),
        b -> b.limit(AMOUNT),
        b -> b.instalment(AMOUNT),
        b -> b.annualRate(new BigDecimal("0.07391")),
        b -> b.daysPastDue(7391));
  }

  private static List<Supplier<?>> counterparties() {
    return List.of(
        () -> Counterparty.of(CounterpartyKind.MERCHANT),
        () -> Counterparty.of(CounterpartyKind.PERSON),
        () -> Counterparty.of(CounterpartyKind.MERCHANT).withCountry(Country.HONG_KONG),
        () -> Counterparty.of(CounterpartyKind.MERCHANT).withMerchantCategory("7391"));
  }

  private static Transaction.Builder transaction() {
    return Transaction.builder(
            TransactionId.of("t-1"), HoldingId.of("h-1"), TransactionType.TRANSFER)
        .bookedOn(DAY)
        .credit(AMOUNT);
  }

  private static List<Supplier<?>> transactions() {
    return variants(
        ModelSamples::transaction,
        Transaction.Builder::build,
        b -> b.bookedOn(DAY.plusDays(1)),
        b -> b.debit(AMOUNT),
        b -> b.credit(AMOUNT.negated().abs().plus(AMOUNT)),
        b -> b.occurredAt(NOON),
        b -> b.channel(Channel.MOBILE),
        b -> b.counterparty((Counterparty) one(Counterparty.class)),
        b -> b.balanceAfter(AMOUNT));
  }

  private static Interaction.Builder interaction() {
    return Interaction.byBank(
        InteractionId.of("i-1"), InteractionKind.CONTACT, Channel.PHONE, NOON);
  }

  private static List<Supplier<?>> interactions() {
    return variants(
        ModelSamples::interaction,
        Interaction.Builder::build,
        b ->
            Interaction.byCustomer(
                InteractionId.of("i-1"), InteractionKind.CONTACT, Channel.PHONE, NOON),
        b -> b.outcome(InteractionOutcome.REACHED),
        b -> b.topic("canary-7391"),
        b -> b.campaign(PolicyRef.of("spring", 1)),
        b -> b.contactPoint(ContactPointId.of("cp-1")),
        b -> b.staff(StaffId.of("s-1")));
  }

  private static List<Supplier<?>> scopes() {
    return List.of(
        () -> ConsentScope.of(Purpose.MARKETING),
        () -> ConsentScope.of(Purpose.SERVICE),
        () -> ConsentScope.of(Purpose.MARKETING).over(Channel.SMS),
        () -> ConsentScope.of(Purpose.MARKETING).to(ContactPointId.of("cp-1")));
  }

  private static ConsentEvent consent() {
    return new ConsentEvent(
        ConsentDecision.GRANTED, ConsentScope.of(Purpose.MARKETING), NOON, "text@1", "proof-1");
  }

  private static ConsentEvent laterConsent() {
    return new ConsentEvent(
        ConsentDecision.WITHDRAWN,
        ConsentScope.of(Purpose.MARKETING),
        NOON.plusSeconds(1),
        "text@1",
        "proof-2");
  }

  private static CustomerRecord.Builder customer() {
    return CustomerRecord.builder(
            CustomerId.of("c-1"),
            individual().build(),
            Instant.parse("1973-07-01T00:00:00Z"),
            ZoneOffset.UTC)
        .holdings(List.of(holding().balance(AMOUNT, DAY).build()));
  }

  private static List<Supplier<?>> customers() {
    return variants(
        ModelSamples::customer,
        CustomerRecord.Builder::build,
        b -> b.customerSince(DAY),
        b -> b.relationships(List.of(membership())),
        b -> b.relatedParties(List.of(organisation().build())),
        b -> b.holdings(List.of(otherHolding())),
        b -> b.transactions(List.of(transaction().build())),
        b -> b.interactions(List.of(interaction().build())),
        b -> b.consents(ConsentLedger.of(List.of(consent()))));
  }

  private static HouseholdMembership membership() {
    return new HouseholdMembership(
        SELF, HouseholdId.of("hh-1"), true, true, DateRange.startingOn(DAY));
  }

  private static Holding otherHolding() {
    return Holding.builder(HoldingId.of("h-2"), (Product) one(Product.class), SELF, DAY).build();
  }

  /** Builders of every kind, ready to build. */
  static Map<Class<?>, Supplier<?>> builders() {
    return Map.ofEntries(
        entry(Address.Builder.class, ModelSamples::address),
        entry(Employment.Builder.class, ModelSamples::employment),
        entry(Individual.Builder.class, ModelSamples::individual),
        entry(Organisation.Builder.class, ModelSamples::organisation),
        entry(Holding.Builder.class, ModelSamples::holding),
        entry(Transaction.Builder.class, ModelSamples::transaction),
        entry(Interaction.Builder.class, ModelSamples::interaction),
        entry(CustomerRecord.Builder.class, ModelSamples::customer));
  }

  private static List<Supplier<?>> exchangeRates() {
    Currency yuan = Currency.getInstance("CNY");
    Currency dollar = Currency.getInstance("USD");
    Map<Currency, BigDecimal> rates = Map.of(dollar, new BigDecimal("7.1050"));
    return List.of(
        () -> ExchangeRates.of(yuan, DAY.plusYears(30), rates, RoundingMode.HALF_UP),
        () -> ExchangeRates.of(dollar, DAY.plusYears(30), Map.of(), RoundingMode.HALF_UP),
        () -> ExchangeRates.of(yuan, DAY.plusYears(31), rates, RoundingMode.HALF_UP),
        () -> ExchangeRates.of(yuan, DAY.plusYears(30), Map.of(), RoundingMode.HALF_UP),
        () -> ExchangeRates.of(yuan, DAY.plusYears(30), rates, RoundingMode.DOWN));
  }

  private static List<Supplier<?>> calendars() {
    DateRange year = DateRange.of(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1));
    LocalDate thursday = LocalDate.of(2026, 1, 1);
    LocalDate sunday = LocalDate.of(2026, 1, 4);
    return List.of(
        () -> BusinessCalendar.of(year, DayOfWeek.SUNDAY),
        () -> BusinessCalendar.of(year),
        () -> BusinessCalendar.of(DateRange.of(thursday, sunday), DayOfWeek.SUNDAY),
        () -> BusinessCalendar.of(year, DayOfWeek.SUNDAY).withHolidays(List.of(thursday)),
        () -> BusinessCalendar.of(year, DayOfWeek.SUNDAY).withMakeUpDays(List.of(sunday)));
  }

  /** An argument of any type that public methods of the model take. */
  static Object argument(Class<?> type) {
    if (type.isAssignableFrom(String.class)) {
      return "k1";
    }
    if (type == ZoneId.class) {
      return ZoneOffset.UTC;
    }
    if (type == Locale.class) {
      return Locale.CHINESE;
    }
    if (type == Collection.class || type == List.class) {
      return List.of();
    }
    if (type == Map.class) {
      return Map.of();
    }
    if (type == Set.class || type == SortedSet.class) {
      return new TreeSet<>();
    }
    if (type == DayOfWeek[].class) {
      return new DayOfWeek[] {DayOfWeek.SUNDAY};
    }
    if (type == LocalDate.class) {
      return DAY;
    }
    if (type == RoundingMode.class) {
      return RoundingMode.HALF_UP;
    }
    if (type == Optional.class) {
      return Optional.empty();
    }
    if (type == Party.class) {
      return individual().build();
    }
    return value(type, 0);
  }
}
