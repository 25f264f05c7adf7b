package org.bankcrm.examples.runner.berka;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.bankcrm.core.Country;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.LocalDays;
import org.bankcrm.core.window.EventHistory;
import org.bankcrm.customer.CustomerRecord;
import org.bankcrm.customer.activity.Transaction;
import org.bankcrm.customer.activity.TransactionId;
import org.bankcrm.customer.activity.TransactionType;
import org.bankcrm.customer.holding.Holding;
import org.bankcrm.customer.holding.HoldingId;
import org.bankcrm.customer.holding.HoldingRole;
import org.bankcrm.customer.holding.HoldingStatus;
import org.bankcrm.customer.party.Address;
import org.bankcrm.customer.party.AddressUse;
import org.bankcrm.customer.party.BranchAssignment;
import org.bankcrm.customer.party.BranchId;
import org.bankcrm.customer.party.Gender;
import org.bankcrm.customer.party.Individual;
import org.bankcrm.customer.party.PartyId;
import org.bankcrm.customer.party.PersonName;
import org.bankcrm.customer.party.Relationship;

/**
 * Tells the clients of the bank as customers of the model, as of one day. What was opened, granted
 * or issued later is not there yet, nor are later transactions.
 *
 * <p>The transactions of an account stand in the record of its owner only: who of those who may use
 * it made them is not told. Balances are told for days within the log; what is owed on a loan and
 * since when something is overdue, the source does not tell, and so they are unknown.
 */
public final class CustomerMapper {

  private static final Country CZECHIA = Country.of("CZ");

  private final BerkaBank bank;
  private final Instant asOf;
  private final ZoneId zone;
  private final LocalDate today;
  private final boolean logReachesToday;
  private final EventHistory history;
  private final Map<Integer, Integer> accountPlaces = new HashMap<>();
  private final Map<Integer, List<Disposition>> byClient = new HashMap<>();
  private final Map<Integer, List<Disposition>> byAccount = new HashMap<>();
  private final Map<Integer, List<Card>> cards = new HashMap<>();
  private final Map<Integer, Loan> loans = new HashMap<>();

  /** Prepares the bank to be told as of an instant, with days told in a zone. */
  public CustomerMapper(BerkaBank bank, Instant asOf, ZoneId zone) {
    this.bank = bank;
    this.asOf = asOf;
    this.zone = zone;
    this.today = LocalDays.of(asOf, zone);
    this.logReachesToday = bank.lastDay().filter(last -> !today.isAfter(last)).isPresent();
    this.history = bank.firstDay().map(EventHistory::from).orElse(EventHistory.untold());
    bank.accounts().forEach(account -> accountPlaces.put(account.id(), accountPlaces.size()));
    for (Disposition each : bank.dispositions()) {
      byClient.computeIfAbsent(each.client(), key -> new ArrayList<>()).add(each);
      byAccount.computeIfAbsent(each.account(), key -> new ArrayList<>()).add(each);
    }
    bank.cards()
        .forEach(
            card -> cards.computeIfAbsent(card.disposition(), key -> new ArrayList<>()).add(card));
    bank.loans().forEach(loan -> loans.put(loan.account(), loan));
  }

  /** Whether the log goes on to the as-of day, so that behaviour up to it can be told. */
  public boolean logReachesAsOf() {
    return logReachesToday;
  }

  /** From which day on the log holds the transactions. */
  EventHistory history() {
    return history;
  }

  /** How many transactions of the log were booked after the as-of day. */
  public long transactionsAfterAsOf() {
    long later = 0;
    for (int row = 0; row < bank.log().size(); row++) {
      later += bank.log().day(row).isAfter(today) ? 1 : 0;
    }
    return later;
  }

  /** The client as a customer; empty if no account that the client may use is open yet. */
  public Optional<CustomerRecord> customer(Client client) {
    List<Disposition> present =
        byClient.getOrDefault(client.id(), List.of()).stream().filter(this::isPresent).toList();
    if (present.isEmpty()) {
      return Optional.empty();
    }
    List<Holding> holdings = new ArrayList<>();
    List<Transaction> transactions = new ArrayList<>();
    List<Relationship> relationships = new ArrayList<>();
    for (Disposition disposition : present) {
      add(disposition, holdings, transactions);
      relationships.add(branch(client, account(disposition)));
    }
    return Optional.of(
        CustomerRecord.builder(
                CustomerId.of(Integer.toString(client.id())), person(client), asOf, zone)
            .holdings(holdings)
            .transactions(transactions)
            .relationships(relationships)
            .build());
  }

  /** The balance of the account that the client owns, some days before as-of. */
  Optional<Long> balanceBefore(Client client, int days) {
    return owned(client)
        .map(account -> evening(account, today.minusDays(days)))
        .filter(OptionalLong::isPresent)
        .map(OptionalLong::getAsLong);
  }

  /** How the client's loan stands, as far as that could be known as of the day. */
  Optional<LoanStatus> loanStatus(Client client) {
    return owned(client)
        .map(account -> loans.get(account.id()))
        .filter(loan -> !loan.grantedOn().isAfter(today))
        .flatMap(loan -> loan.statusOn(today));
  }

  private Optional<Account> owned(Client client) {
    return byClient.getOrDefault(client.id(), List.of()).stream()
        .filter(disposition -> disposition.right() == Right.OWNER && isPresent(disposition))
        .findFirst()
        .map(this::account);
  }

  private boolean isPresent(Disposition disposition) {
    return !account(disposition).openedOn().isAfter(today)
        && owner(disposition.account()).isPresent();
  }

  private Account account(Disposition disposition) {
    return bank.accounts().get(accountPlaces.getOrDefault(disposition.account(), -1));
  }

  private Optional<PartyId> owner(int account) {
    return byAccount.getOrDefault(account, List.of()).stream()
        .filter(each -> each.right() == Right.OWNER)
        .map(each -> party(each.client()))
        .findFirst();
  }

  private void add(
      Disposition disposition, List<Holding> holdings, List<Transaction> transactions) {
    Account account = account(disposition);
    holdings.add(current(account));
    cards.getOrDefault(disposition.id(), List.of()).stream()
        .filter(card -> !card.issuedOn().isAfter(today))
        .forEach(card -> holdings.add(card(card, disposition)));
    if (disposition.right() == Right.OWNER) {
      int[] rows = rows(account);
      Optional.ofNullable(loans.get(account.id()))
          .filter(loan -> !loan.grantedOn().isAfter(today))
          .ifPresent(loan -> holdings.add(loan(loan)));
      holdings.addAll(orders(account, rows));
      for (int row : rows) {
        transactions.add(transaction(row, accountKey(account)));
      }
    }
  }

  private int[] rows(Account account) {
    return bank.log().rowsOf(accountPlaces.getOrDefault(account.id(), -1), today);
  }

  private Individual person(Client client) {
    District home = bank.districts().get(client.district());
    if (home == null) {
      throw new IllegalStateException("a client lives in a district that is not there");
    }
    // the source names nobody; the number stands for the name
    return Individual.builder(party(client.id()), PersonName.ofSingleLatin("Client " + client.id()))
        .birthDate(client.bornOn())
        .gender(client.woman() ? Gender.FEMALE : Gender.MALE)
        .address(
            Address.builder(AddressUse.HOME, CZECHIA)
                .province(home.region())
                .city(home.name()) // the name of the district, which is that of its town
                .build())
        .build();
  }

  private static BranchAssignment branch(Client client, Account account) {
    return new BranchAssignment(
        party(client.id()),
        BranchId.of("district-" + account.district()),
        DateRange.startingOn(account.openedOn()));
  }

  private Holding current(Account account) {
    Holding.Builder holding =
        Holding.builder(
            accountKey(account),
            Products.account(account.statement()),
            owner(account.id()).orElseThrow(),
            account.openedOn());
    byAccount.getOrDefault(account.id(), List.of()).stream()
        .filter(each -> each.right() == Right.AUTHORISED)
        .forEach(each -> holding.participant(party(each.client()), HoldingRole.AUTHORISED));
    if (logReachesToday) {
      evening(account, today).ifPresent(hellers -> holding.balance(Crowns.of(hellers), today));
    }
    return holding.build();
  }

  private OptionalLong evening(Account account, LocalDate day) {
    return new DayBalances(bank.log(), rows(account)).at(day);
  }

  private static Holding card(Card card, Disposition disposition) {
    return Holding.builder(
            HoldingId.of("card-" + card.id()),
            Products.card(card.type()),
            party(disposition.client()),
            card.issuedOn())
        .build();
  }

  private Holding loan(Loan loan) {
    Holding.Builder holding =
        Holding.builder(
                HoldingId.of("loan-" + loan.id()),
                Products.LOAN,
                owner(loan.account()).orElseThrow(),
                loan.grantedOn())
            .maturesOn(loan.maturesOn())
            .limit(loan.amount())
            .instalment(loan.instalment());
    Optional<LoanStatus> status = loan.statusOn(today);
    if (status.filter(each -> each == LoanStatus.PAID).isPresent()) {
      holding.closedOn(loan.maturesOn());
    } else if (status.filter(each -> each == LoanStatus.UNPAID).isPresent()) {
      holding.status(HoldingStatus.FROZEN); // nothing can be done with it but pay
    }
    return holding.build();
  }

  /** Orders have no date of their own; each is there from the first payment that it made. */
  private List<Holding> orders(Account account, int[] rows) {
    Map<Integer, LocalDate> firstPaid = new LinkedHashMap<>();
    for (int row : rows) {
      bank.log()
          .orderPlace(row)
          .ifPresent(place -> firstPaid.putIfAbsent(place, bank.log().day(row)));
    }
    List<Holding> holdings = new ArrayList<>();
    firstPaid.forEach(
        (place, day) -> {
          StandingOrder order = bank.orders().get(place);
          holdings.add(
              Holding.builder(
                      HoldingId.of("order-" + order.id()),
                      Products.order(order.symbol()),
                      owner(account.id()).orElseThrow(),
                      day)
                  .instalment(order.amount())
                  .build());
        });
    return holdings;
  }

  private Transaction transaction(int row, HoldingId account) {
    TransactionLog log = bank.log();
    TransactionType type = TransactionCodes.type(log.operation(row), log.symbol(row));
    Transaction.Builder builder =
        Transaction.builder(TransactionId.of(Integer.toString(log.id(row))), account, type)
            .bookedOn(log.day(row))
            .balanceAfter(Crowns.of(log.balance(row)));
    TransactionCodes.channel(log.operation(row), type, log.orderPlace(row).isPresent())
        .ifPresent(builder::channel);
    boolean credit = log.kind(row) == TransactionKind.CREDIT;
    return (credit
            ? builder.credit(Crowns.of(log.amount(row)))
            : builder.debit(Crowns.of(log.amount(row))))
        .build();
  }

  private static HoldingId accountKey(Account account) {
    return HoldingId.of("account-" + account.id());
  }

  private static PartyId party(int client) {
    return PartyId.of("client-" + client);
  }
}
