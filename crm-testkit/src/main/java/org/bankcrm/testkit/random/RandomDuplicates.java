package org.bankcrm.testkit.random;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.bankcrm.core.Country;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.Money;
import org.bankcrm.customer.CustomerRecord;
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
import org.bankcrm.customer.party.Address;
import org.bankcrm.customer.party.AddressUse;
import org.bankcrm.customer.party.BranchAssignment;
import org.bankcrm.customer.party.BranchId;
import org.bankcrm.customer.party.ContactKind;
import org.bankcrm.customer.party.ContactPoint;
import org.bankcrm.customer.party.ContactPointId;
import org.bankcrm.customer.party.Education;
import org.bankcrm.customer.party.FamilyRole;
import org.bankcrm.customer.party.FamilyTie;
import org.bankcrm.customer.party.FinancialStatement;
import org.bankcrm.customer.party.Gender;
import org.bankcrm.customer.party.HouseholdId;
import org.bankcrm.customer.party.HouseholdMembership;
import org.bankcrm.customer.party.IdentityDocument;
import org.bankcrm.customer.party.Individual;
import org.bankcrm.customer.party.ManagerAssignment;
import org.bankcrm.customer.party.MaritalStatus;
import org.bankcrm.customer.party.Party;
import org.bankcrm.customer.party.PartyId;
import org.bankcrm.customer.party.Passport;
import org.bankcrm.customer.party.PersonName;
import org.bankcrm.customer.party.Relationship;
import org.bankcrm.customer.party.RiskAppetite;
import org.bankcrm.customer.party.RiskAssessment;
import org.bankcrm.customer.party.StaffId;
import org.bankcrm.customer.party.StatementKind;
import org.bankcrm.customer.party.StatementSource;

/**
 * Several records of one customer, as they come about: each knows something, some of it the same,
 * some otherwise; they share numbers under one key or two, an account, an interaction and a
 * household. They can be merged: what has one key is one thing in all of them, and their papers do
 * not contradict each other.
 *
 * <pre>{@code
 * List<CustomerRecord> records = RandomDuplicates.of(Seeded.of(42, number));
 * // two to four, to be merged and taken apart again
 * }</pre>
 *
 * <p>For laws of merging: whatever one of the records knows is known afterwards, or told to be
 * lost; the order of the records makes no difference; what was merged comes apart again.
 *
 * <p>Depends on its source of draws alone. Used by one thread.
 */
public final class RandomDuplicates {

  /** When the records are as of. */
  public static final Instant AS_OF = Instant.parse("2026-06-30T02:00:00Z");

  /** The zone of the records. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
  private static final List<String> NUMBERS =
      List.of("13800138000", "13900139000", "13700137000", "13600136000");

  /** What consents are about. */
  public static final List<Purpose> PURPOSES = List.of(Purpose.MARKETING, Purpose.CARE);

  /** Over what. */
  public static final List<Channel> CHANNELS = List.of(Channel.SMS, Channel.PHONE);

  private static final Product CURRENT =
      Product.of(
          ProductId.of("current"), ProductKind.CURRENT_ACCOUNT, LocalizedText.of("活期", "Current"));

  private final Seeded source;
  private final int records;
  private final List<Holding> holdings = new ArrayList<>();
  private final List<Transaction> transactions = new ArrayList<>();
  private final List<Interaction> shared = new ArrayList<>();
  private int serial;

  private RandomDuplicates(Seeded source, int records) {
    this.source = source;
    this.records = records;
  }

  /** Two to four records; equal draws make equal records. */
  public static List<CustomerRecord> of(Seeded source) {
    return of(source, source.between(2, 4));
  }

  /** So many records, with the keys {@code c-1}, {@code c-2} and so on. */
  public static List<CustomerRecord> of(Seeded source, int records) {
    return new RandomDuplicates(source, records).all();
  }

  private List<CustomerRecord> all() {
    for (int i = source.below(6); i > 0; i--) {
      holdings.add(holding());
    }
    for (int i = source.below(2); i > 0; i--) {
      shared.add(interaction("shared", Optional.empty()));
    }
    List<CustomerRecord> all = new ArrayList<>();
    for (int record = 1; record <= records; record++) {
      all.add(record(record));
    }
    return all;
  }

  private <T> Optional<T> perhaps(Supplier<T> value) {
    return source.chance(50) ? Optional.of(value.get()) : Optional.empty();
  }

  private LocalDate past() {
    return TODAY.minusDays(source.below(2_000));
  }

  private static PartyId party(int record) {
    return PartyId.of("p-" + record);
  }

  private Holding holding() {
    int owner = source.between(1, records);
    HoldingId id = HoldingId.of("h-" + ++serial);
    Holding.Builder holding = Holding.builder(id, CURRENT, party(owner), past());
    for (int record = 1; record <= records; record++) {
      if (record != owner && source.chance(25)) {
        holding.participant(
            party(record), source.pick(List.of(HoldingRole.JOINT_OWNER, HoldingRole.AUTHORISED)));
      }
    }
    if (source.chance(20)) {
      holding.participant(PartyId.of("p-other"), HoldingRole.AUTHORISED);
    }
    perhaps(() -> Money.yuan(source.below(100_000)))
        .ifPresent(balance -> holding.balance(balance, TODAY));
    for (int i = source.below(4); i > 0; i--) {
      transactions.add(pension(id));
    }
    return holding.build();
  }

  private Transaction pension(HoldingId holding) {
    return Transaction.builder(TransactionId.of("t-" + ++serial), holding, TransactionType.PENSION)
        .bookedOn(past())
        .credit(Money.yuan(1 + source.below(1_000)))
        .build();
  }

  private Interaction interaction(String prefix, Optional<ContactPointId> point) {
    Instant at = AS_OF.minus(Duration.ofHours(source.below(5_000)));
    Interaction.Builder interaction =
        Interaction.byBank(
            InteractionId.of(prefix + "-" + ++serial),
            source.pick(List.of(InteractionKind.SERVICE, InteractionKind.COMPLAINT)),
            source.pick(CHANNELS),
            at);
    point.ifPresent(interaction::contactPoint);
    return interaction.build();
  }

  private CustomerRecord record(int record) {
    Party party = person(record);
    List<Holding> own =
        holdings.stream().filter(each -> each.roleOf(party.id()).isPresent()).toList();
    List<Interaction> interactions =
        new ArrayList<>(shared.stream().filter(any -> half()).toList());
    for (int i = source.below(4); i > 0; i--) {
      interactions.add(interaction("i" + record, point(party)));
    }
    CustomerRecord.Builder customer =
        CustomerRecord.builder(CustomerId.of("c-" + record), party, AS_OF, ZONE)
            .relationships(relationships(party.id()))
            .holdings(own)
            .transactions(transactionsOf(own))
            .interactions(interactions)
            .consents(consents(party));
    perhaps(this::past).ifPresent(customer::customerSince);
    return customer.build();
  }

  private boolean half() {
    return source.chance(50);
  }

  private List<Transaction> transactionsOf(List<Holding> own) {
    return transactions.stream()
        .filter(each -> own.stream().anyMatch(holding -> holding.id().equals(each.holding())))
        .toList();
  }

  private Optional<ContactPointId> point(Party party) {
    return party.contactPoints().isEmpty()
        ? Optional.empty()
        : perhaps(() -> source.pick(party.contactPoints()).id());
  }

  private Party person(int record) {
    Individual.Builder person = Individual.builder(party(record), name());
    perhaps(() -> LocalDate.of(1980, 1, source.between(1, 3))).ifPresent(person::birthDate);
    perhaps(() -> source.pick(List.of(Gender.values()))).ifPresent(person::gender);
    perhaps(() -> source.pick(List.of(MaritalStatus.values()))).ifPresent(person::maritalStatus);
    perhaps(() -> source.pick(List.of(Education.values()))).ifPresent(person::education);
    perhaps(() -> source.pick(List.of(Locale.CHINESE, Locale.ENGLISH))).ifPresent(person::language);
    if (source.chance(10)) {
      person.deceasedOn(past());
    }
    told(record, person);
    return person.build();
  }

  /** What stands in lists of a party. */
  private void told(int record, Individual.Builder person) {
    perhaps(() -> new RiskAssessment(source.pick(List.of(RiskAppetite.values())), ended()))
        .ifPresent(person::riskAssessment);
    perhaps(() -> IdentityDocument.ofUnlimited(Passport.of("E1234567" + digit(), Country.CHINA)))
        .ifPresent(person::document);
    perhaps(this::address).ifPresent(person::address);
    perhaps(this::statement).ifPresent(person::statement);
    for (String number : NUMBERS) {
      if (source.chance(35)) {
        person.contactPoint(contactPoint(record, number));
      }
    }
  }

  private int digit() {
    return source.below(2);
  }

  private DateRange ended() {
    LocalDate from = past();
    return DateRange.of(from, from.plusYears(1));
  }

  /**
   * With a character that has a composed form, which documents refuse, and one beyond the plane.
   */
  private PersonName name() {
    return PersonName.ofChinese(source.pick(List.of("李雷", "李蕾", "李\uFA10雷", "李𠮷")));
  }

  private Address address() {
    return Address.builder(AddressUse.HOME, Country.CHINA)
        .city(source.pick(List.of("北京", "上海")))
        .line("路" + digit())
        .build();
  }

  private FinancialStatement statement() {
    return new FinancialStatement(
        StatementKind.ANNUAL_INCOME,
        Money.yuan(source.below(3) * 100_000L),
        past(),
        StatementSource.DECLARED);
  }

  /** One number has one key in all records, or a key of each. */
  private ContactPoint contactPoint(int record, String number) {
    String whose = source.chance(30) ? "bank" : "r" + record;
    ContactPointId id = ContactPointId.of("cp-" + whose + "-" + NUMBERS.indexOf(number));
    ContactPoint point = ContactPoint.of(id, ContactKind.MOBILE, number);
    return perhaps(this::past).map(point::withVerifiedOn).orElse(point);
  }

  private List<Relationship> households(PartyId self) {
    List<Relationship> all = new ArrayList<>();
    for (String household : List.of("hh-1", "hh-2")) {
      if (half()) {
        boolean main = all.isEmpty();
        boolean rollsUp = half();
        DateRange since = DateRange.startingOn(past());
        all.add(new HouseholdMembership(self, HouseholdId.of(household), main, rollsUp, since));
      }
    }
    return all;
  }

  private List<Relationship> relationships(PartyId self) {
    List<Relationship> all = new ArrayList<>(households(self));
    perhaps(() -> new ManagerAssignment(self, StaffId.of("s-" + digit()), ended()))
        .ifPresent(all::add);
    perhaps(() -> new BranchAssignment(self, BranchId.of("b-" + digit()), ended()))
        .ifPresent(all::add);
    PartyId relative = source.pick(List.of(PartyId.of("p-child"), party(1), party(2)));
    if (half() && !relative.equals(self)) {
      all.add(new FamilyTie(self, relative, FamilyRole.values()[0], DateRange.startingOn(past())));
    }
    return all;
  }

  private ConsentLedger consents(Party party) {
    List<ConsentEvent> events = new ArrayList<>();
    for (int i = source.below(7); i > 0; i--) {
      events.add(consent(party));
    }
    return ConsentLedger.of(events);
  }

  private ConsentEvent consent(Party party) {
    ConsentScope scope = ConsentScope.of(source.pick(PURPOSES));
    scope = half() ? scope.over(source.pick(CHANNELS)) : scope;
    scope = point(party).map(scope::to).orElse(scope);
    Instant at = AS_OF.minus(Duration.ofDays(source.between(0, 9)));
    ConsentDecision decision =
        source.pick(
            List.of(ConsentDecision.GRANTED, ConsentDecision.GRANTED, ConsentDecision.WITHDRAWN));
    ConsentEvent event =
        new ConsentEvent(decision, scope, at, "notice@" + digit(), "form-" + source.below(3));
    event = source.chance(25) ? event.takingEffect(at.plus(Duration.ofDays(6))) : event;
    return source.chance(25) ? event.expiring(event.from().plus(Duration.ofDays(5))) : event;
  }
}
