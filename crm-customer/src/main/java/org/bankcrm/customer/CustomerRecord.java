package org.bankcrm.customer;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.LocalDays;
import org.bankcrm.core.MoneyTotals;
import org.bankcrm.core.check.Checks;
import org.bankcrm.customer.activity.Interaction;
import org.bankcrm.customer.activity.Transaction;
import org.bankcrm.customer.consent.ConsentLedger;
import org.bankcrm.customer.holding.BalanceSide;
import org.bankcrm.customer.holding.Holding;
import org.bankcrm.customer.holding.ProductKind;
import org.bankcrm.customer.internal.check.CompletedMonths;
import org.bankcrm.customer.internal.check.Masks;
import org.bankcrm.customer.party.BranchAssignment;
import org.bankcrm.customer.party.BranchId;
import org.bankcrm.customer.party.HouseholdMembership;
import org.bankcrm.customer.party.Individual;
import org.bankcrm.customer.party.ManagerAssignment;
import org.bankcrm.customer.party.Party;
import org.bankcrm.customer.party.PartyId;
import org.bankcrm.customer.party.Relationship;
import org.bankcrm.customer.party.RiskAssessment;
import org.bankcrm.customer.party.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * All that the bank knows of one customer as of one instant, seen in one zone. What ended before
 * as-of (closed accounts, former households) may be in it; what came later may not.
 *
 * <pre>{@code
 * CustomerRecord customer =
 *     CustomerRecord.builder(CustomerId.of("c-1"), person, asOf, zone)
 *         .holdings(accounts)
 *         .transactions(bookings)
 *         .consents(ledger)
 *         .build(); // or every problem at once, with its place
 * }</pre>
 *
 * <p>It is a view, made for one decision or one page and thrown away: nothing is stored in it, and
 * another as-of is another record. The parts are checked against each other, so that whoever reads
 * it need not: each transaction is of a holding that is there, each key stands for one thing, and
 * nothing is dated after as-of. The bank's attributes are filled from it ({@link
 * org.bankcrm.customer.catalogue.BankFacts}).
 *
 * <p>"Today" below is the calendar day of as-of in the zone. Immutable and thread-safe; the text
 * form shows the key only.
 */
public final class CustomerRecord {
  private static final Comparator<Transaction> BY_BOOKING =
      Comparator.comparing(Transaction::bookedOn)
          .thenComparing(t -> t.occurredAt().orElse(Instant.MIN))
          .thenComparing(Transaction::id);
  private static final Comparator<Interaction> BY_TIME =
      Comparator.comparing(Interaction::at).thenComparing(Interaction::id);

  private final CustomerId id;
  private final Party party;
  private final Instant asOf;
  private final ZoneId zone;
  private final LocalDate today;
  private final @Nullable LocalDate customerSince;
  private final List<Relationship> relationships;
  private final List<Party> relatedParties;
  private final List<Holding> holdings;
  private final List<Transaction> transactions;
  private final List<Interaction> interactions;
  private final ConsentLedger consents;

  private CustomerRecord(Builder builder) {
    id = builder.id;
    party = builder.party;
    asOf = builder.asOf;
    zone = builder.zone;
    today = LocalDays.of(asOf, zone);
    customerSince = builder.customerSince;
    relationships = List.copyOf(builder.relationships);
    relatedParties = List.copyOf(builder.relatedParties);
    holdings = List.copyOf(builder.holdings);
    transactions = builder.transactions.stream().sorted(BY_BOOKING).toList();
    interactions = builder.interactions.stream().sorted(BY_TIME).toList();
    consents = builder.consents;
  }

  static CustomerRecord from(Builder builder) {
    return new CustomerRecord(builder);
  }

  /**
   * Begins the record of a customer as of the given instant, seen in the given zone.
   *
   * @param id the bank's key of the customer
   * @param party who the customer is
   * @param asOf the instant as of which all is so; what is dated later is refused
   * @param zone in which as-of falls on a calendar day, such as {@code Asia/Shanghai}
   */
  public static Builder builder(CustomerId id, Party party, Instant asOf, ZoneId zone) {
    return new Builder(id, party, asOf, zone);
  }

  /**
   * Reads what {@link #toDocument} wrote, or somebody else, by way of any JSON reader. Lists that
   * are left out are empty.
   *
   * @throws org.bankcrm.core.document.InvalidDocumentException with every problem; nothing of the
   *     document is quoted
   */
  public static CustomerRecord parse(Object tree) {
    return RecordDocuments.parse(requireNonNull(tree, "tree"));
  }

  /**
   * All of it as a tree of maps, lists, texts and numbers, which {@link #parse} reads back as
   * equal; equal records have equal documents. Personal data.
   *
   * <pre>{@code
   * {"format": 1, "customer": "c-1", "asOf": "2026-06-30T02:00:00Z", "zone": "Asia/Shanghai",
   *  "customerSince": "2019-05-06", "party": {…},
   *  "relationships": [{"is": {…}}], "relatedParties": [{"is": {…}}],
   *  "holdings": [{"id": "h-1", "product": {…}, "participants": [{…}], "status": "ACTIVE",
   *                "opened": "2019-05-06", "balance": "CNY 100.00", "balanceOn": "2026-06-30"}],
   *  "transactions": [{…}], "interactions": [{…}], "consents": {…}}
   * }</pre>
   */
  public Map<String, Object> toDocument() {
    return RecordDocuments.write(this);
  }

  /** The bank's key of the customer. */
  public CustomerId id() {
    return id;
  }

  /** Who the customer is. */
  public Party party() {
    return party;
  }

  /** The instant as of which all this is so. */
  public Instant asOf() {
    return asOf;
  }

  /** The zone in which days are counted. */
  public ZoneId zone() {
    return zone;
  }

  /** The calendar day of as-of in the zone: "today". */
  public LocalDate asOfDate() {
    return today;
  }

  /** How the customer belongs to others, past and present, in the order given. */
  public List<Relationship> relationships() {
    return relationships;
  }

  /** What is known of the other parties in the relationships, in the order given. */
  public List<Party> relatedParties() {
    return relatedParties;
  }

  /**
   * What is known of one of the other parties; empty if nothing is, even where a relationship names
   * it.
   */
  public Optional<Party> relatedParty(PartyId other) {
    requireNonNull(other, "other");
    return relatedParties.stream().filter(related -> related.id().equals(other)).findFirst();
  }

  /** Everything the customer has and had, in the order given. */
  public List<Holding> holdings() {
    return holdings;
  }

  /** All transactions, by booking date, then by instant where known, then by key. */
  public List<Transaction> transactions() {
    return transactions;
  }

  /**
   * The transactions booked in the given days, in the same order. The booking date counts, not the
   * instant; the end of the range is not in it.
   */
  public List<Transaction> transactionsIn(DateRange days) {
    requireNonNull(days, "days");
    return transactions.stream().filter(t -> days.contains(t.bookedOn())).toList();
  }

  /** All interactions, by instant, then by key. */
  public List<Interaction> interactions() {
    return interactions;
  }

  /** The interactions from one instant up to but not including another, in the same order. */
  public List<Interaction> interactionsBetween(Instant fromInclusive, Instant toExclusive) {
    requireNonNull(fromInclusive, "fromInclusive");
    requireNonNull(toExclusive, "toExclusive");
    return interactions.stream()
        .filter(i -> !i.at().isBefore(fromInclusive) && i.at().isBefore(toExclusive))
        .toList();
  }

  /**
   * What the customer allowed; an empty ledger, which answers {@code UNKNOWN} to every question,
   * where nothing was handed in.
   */
  public ConsentLedger consents() {
    return consents;
  }

  /**
   * The person's age today in completed years, or at death. Whoever was born on 29 February
   * completes a year on 1 March if the year has no 29 February. Empty for organisations and unknown
   * birth dates.
   */
  public OptionalInt age() {
    if (party instanceof Individual person && person.birthDate().isPresent()) {
      LocalDate until = person.deceasedOn().orElse(today);
      return OptionalInt.of(Period.between(person.birthDate().orElseThrow(), until).getYears());
    }
    return OptionalInt.empty();
  }

  /**
   * The day on which the customer came, else the first day of the oldest holding it owns. Holdings
   * that have been closed since count. Empty if neither is known.
   */
  public Optional<LocalDate> customerSince() {
    return Optional.ofNullable(customerSince)
        .or(() -> owned(holdings.stream()).map(Holding::openedOn).min(Comparator.naturalOrder()));
  }

  /** The day on which the customer came as it was handed in, whatever the holdings tell. */
  public Optional<LocalDate> statedSince() {
    return Optional.ofNullable(customerSince);
  }

  /**
   * For how many completed months it has been a customer; empty if it is not known since when. A
   * month is over on the same day of the next, or on its last day where there is none: for one who
   * came on 31 January on 28 February.
   */
  public OptionalInt tenureMonths() {
    return customerSince()
        .map(since -> OptionalInt.of(CompletedMonths.between(since, today)))
        .orElse(OptionalInt.empty());
  }

  /** What is open today, in the order given, holdings that the customer may only use included. */
  public List<Holding> openHoldings() {
    return holdings.stream().filter(holding -> holding.isOpenOn(today)).toList();
  }

  /** What is open today of the given kind, in the order given. */
  public List<Holding> openHoldings(ProductKind kind) {
    requireNonNull(kind, "kind");
    return openHoldings().stream().filter(holding -> holding.kind() == kind).toList();
  }

  /**
   * The balances that the customer has today: sums, by currency, of open holdings of the asset side
   * that it owns, alone or jointly. Joint ones count whole; unknown balances do not count.
   *
   * @throws ArithmeticException if a sum has more than 18 digits of minor units
   */
  public MoneyTotals assets() {
    return balances(BalanceSide.ASSET);
  }

  /**
   * The balances that the customer owes today, counted as in {@link #assets}.
   *
   * @throws ArithmeticException if a sum has more than 18 digits of minor units
   */
  public MoneyTotals liabilities() {
    return balances(BalanceSide.LIABILITY);
  }

  private MoneyTotals balances(BalanceSide side) {
    return MoneyTotals.of(
        owned(openHoldings().stream())
            .filter(holding -> holding.kind().side() == side)
            .flatMap(holding -> holding.balance().stream())
            .toList());
  }

  private Stream<Holding> owned(Stream<Holding> some) {
    return some.filter(holding -> holding.isOwnedBy(party.id()));
  }

  /**
   * The customer's household today: the main one, else the one it joined last, of those the one
   * given first. Empty if it belongs to none today.
   */
  public Optional<Household> household() {
    return active(HouseholdMembership.class)
        .filter(membership -> membership.party().equals(party.id()))
        .reduce((a, b) -> comesBefore(b, a) ? b : a)
        .map(own -> new Household(own.household(), membersWith(own)));
  }

  private static boolean comesBefore(HouseholdMembership a, HouseholdMembership b) {
    return a.primary() != b.primary()
        ? a.primary()
        : a.period().fromInclusive().isAfter(b.period().fromInclusive());
  }

  /** One of each member: of several on one day that which comes before the others. */
  private List<HouseholdMembership> membersWith(HouseholdMembership own) {
    Map<PartyId, HouseholdMembership> members = new TreeMap<>();
    active(HouseholdMembership.class)
        .filter(membership -> membership.household().equals(own.household()))
        .forEach(each -> members.merge(each.party(), each, (a, b) -> comesBefore(b, a) ? b : a));
    return List.copyOf(members.values());
  }

  /**
   * The relationship manager today; of several the one assigned last. Empty if none is assigned.
   */
  public Optional<StaffId> manager() {
    return latest(active(ManagerAssignment.class)).map(ManagerAssignment::manager);
  }

  /**
   * The branch that keeps the relationship today; of several the one assigned last. Empty if none
   * is assigned.
   */
  public Optional<BranchId> branch() {
    return latest(active(BranchAssignment.class)).map(BranchAssignment::branch);
  }

  /**
   * The risk questionnaire that may be relied on today; of several the one that began last, of
   * those of one day the strictest. Empty for organisations, and where none is valid today.
   */
  public Optional<RiskAssessment> riskAssessment() {
    return party instanceof Individual person ? person.riskAssessmentOn(today) : Optional.empty();
  }

  private <R extends Relationship> Stream<R> active(Class<R> type) {
    return relationships.stream()
        .filter(type::isInstance)
        .map(type::cast)
        .filter(relationship -> relationship.isActiveOn(today));
  }

  private <R extends Relationship> Optional<R> latest(Stream<R> some) {
    return some.filter(relationship -> relationship.party().equals(party.id()))
        .max(Comparator.comparing(relationship -> relationship.period().fromInclusive()));
  }

  private List<@Nullable Object> state() {
    return Arrays.asList(
        id,
        party,
        asOf,
        zone,
        customerSince,
        relationships,
        relatedParties,
        holdings,
        transactions,
        interactions,
        consents);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CustomerRecord customer && state().equals(customer.state());
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, asOf);
  }

  /** The type and the key. */
  @Override
  public String toString() {
    return Masks.of(CustomerRecord.class, id);
  }

  /**
   * Gathers what is known of a customer as of one instant. Setters that take a collection add to
   * what is there. For one thread; {@link #build} may be called again after more was added.
   */
  public static final class Builder {
    final CustomerId id;
    final Party party;
    final Instant asOf;
    final ZoneId zone;
    final List<Relationship> relationships = new ArrayList<>();
    final List<Party> relatedParties = new ArrayList<>();
    final List<Holding> holdings = new ArrayList<>();
    final List<Transaction> transactions = new ArrayList<>();
    final List<Interaction> interactions = new ArrayList<>();
    ConsentLedger consents = ConsentLedger.empty();
    @Nullable LocalDate customerSince;

    Builder(CustomerId id, Party party, Instant asOf, ZoneId zone) {
      this.id = requireNonNull(id, "id");
      this.party = requireNonNull(party, "party");
      this.asOf = requireNonNull(asOf, "asOf");
      this.zone = requireNonNull(zone, "zone");
    }

    /** The day on which the customer came; if not given, the day of the first holding. */
    public Builder customerSince(LocalDate day) {
      customerSince = requireNonNull(day, "customerSince");
      return this;
    }

    /**
     * How the customer belongs to others, and who else belongs to its households. Each must concern
     * the customer or one of its households.
     */
    public Builder relationships(Collection<? extends Relationship> more) {
      relationships.addAll(Checks.copy(more, "relationships"));
      return this;
    }

    /**
     * What is known of the other parties in the relationships. {@link #build} refuses a party that
     * is given twice.
     */
    public Builder relatedParties(Collection<? extends Party> more) {
      relatedParties.addAll(Checks.copy(more, "relatedParties"));
      return this;
    }

    /**
     * What the customer has and had. Each must name the customer among its participants and have
     * been opened by today.
     */
    public Builder holdings(Collection<Holding> more) {
      holdings.addAll(Checks.copy(more, "holdings"));
      return this;
    }

    /** What happened on the holdings. In any order; each must be of one of the holdings. */
    public Builder transactions(Collection<Transaction> more) {
      transactions.addAll(Checks.copy(more, "transactions"));
      return this;
    }

    /** Where customer and bank met. In any order. */
    public Builder interactions(Collection<Interaction> more) {
      interactions.addAll(Checks.copy(more, "interactions"));
      return this;
    }

    /** What the customer allowed; replaces what was given before. */
    public Builder consents(ConsentLedger ledger) {
      consents = requireNonNull(ledger, "consents");
      return this;
    }

    /**
     * The customer as a whole.
     *
     * @throws InvalidCustomerException with every problem if the parts do not fit together: an id
     *     is repeated, a transaction names an unknown holding, a holding or relationship does not
     *     concern the customer, a fact is dated after as-of, or two households are the main one on
     *     one day
     */
    public CustomerRecord build() {
      List<CustomerProblem> problems = new CustomerChecks(this).problems();
      if (!problems.isEmpty()) {
        throw new InvalidCustomerException(id, problems);
      }
      return CustomerRecord.from(this);
    }
  }
}
