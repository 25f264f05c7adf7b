package org.bankcrm.testkit.bank;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.bankcrm.core.Country;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.activity.Counterparty;
import org.bankcrm.customer.activity.CounterpartyKind;
import org.bankcrm.customer.activity.Transaction;
import org.bankcrm.customer.activity.TransactionType;
import org.bankcrm.customer.holding.Holding;
import org.bankcrm.customer.holding.Product;
import org.bankcrm.customer.party.PartyId;

/** What an organisation has with the bank, and what happens on its accounts. */
final class FirmLife {
  private static final Currency DOLLAR = Currency.getInstance("USD");
  private static final Deed TAX = new Deed(TransactionType.PAYMENT, Channel.WEB, Deed.GOVERNMENT);
  private static final Deed PAYROLL = new Deed(TransactionType.SALARY, Channel.WEB, Deed.PERSON);
  private static final Deed SALE = Deed.transfer(Channel.WEB, Deed.BUSINESS);
  private static final Deed FEE = new Deed(TransactionType.FEE, null, Deed.BANK);

  private final World world;
  private final Firm firm;
  private final PartyId self;
  private final String key;
  private final LocalDate since;
  private final Dice dice;
  private final List<Account> accounts = new ArrayList<>();
  private final Till till = new Till();
  private final Account current;
  private final Wallet wallet;
  private final int from;
  private boolean borrows;

  FirmLife(World world, Firm firm, PartyId self, int number, LocalDate since) {
    this.world = world;
    this.firm = firm;
    this.self = self;
    this.key = "H" + Papers.digits(number, 9);
    this.since = since;
    this.dice = world.dice(Draw.BUSINESS, number);
    this.from = Math.max(0, world.almanac.indexOf(since));
    this.current = open(Shelf.CURRENT, since).numbered(dice).yielding(5);
    this.wallet = new Wallet(current, Channel.WEB);
  }

  List<Holding> holdings() {
    return accounts.stream().map(Account::toHolding).toList();
  }

  List<Transaction> transactions() {
    return accounts.stream().flatMap(account -> account.transactions().stream()).toList();
  }

  boolean borrows() {
    return borrows;
  }

  void live() {
    if (since.isBefore(world.historyStart)) {
      current.holding(StrictMath.round(monthly() * dice.between(30.0, 150.0)));
    }
    savings();
    debts();
    services();
    for (int day = from; day < world.almanac.size(); day = month(day)) {
      // one month after the other
    }
    till.run();
  }

  /** Turnover of a month, in yuan. */
  private double monthly() {
    return firm.turnover() / 12.0;
  }

  private void savings() {
    if (dice.chance(0.25)) {
      open(Shelf.NOTICE, recent(600))
          .holding(StrictMath.round(monthly() * dice.between(0.2, 1.0)) * 100)
          .yielding(80);
    }
    if (dice.chance(0.2)) {
      LocalDate openedOn = recent(330);
      open(Shelf.TERM, openedOn)
          .holding(StrictMath.round(monthly() * dice.between(0.3, 1.5)) * 100)
          .yielding(135)
          .maturing(openedOn.plusYears(1));
    }
    if (firm.trades()) {
      foreignAccount();
    }
  }

  private void debts() {
    if (dice.chance(0.35)) {
      long limit = Math.max(1, (long) (monthly() * dice.between(0.8, 3.0) / 100_000)) * 10_000_000;
      LocalDate openedOn = recent(700);
      lend(open(Shelf.BUSINESS_LOAN, openedOn), limit, dice.between(0.3, 1.0), 385)
          .maturing(openedOn.plusYears(2));
    }
    if (dice.chance(0.2)) {
      long limit = Math.max(1, (long) (monthly() * dice.between(0.5, 2.0) / 100_000)) * 10_000_000;
      lend(open(Shelf.CREDIT_LINE, recent(900)), limit, dice.between(0.0, 0.9), 420);
    }
    if (firm.trades() && dice.chance(0.5)) {
      long limit = Math.max(1, (long) (monthly() / 100_000)) * 10_000_000;
      lend(open(Shelf.TRADE_FINANCE, recent(300)), limit, dice.between(0.1, 0.8), 350);
    }
  }

  private Account lend(Account account, long limit, double used, int rate) {
    borrows = true;
    return account
        .limited(limit)
        .holding((long) (limit * used) / 100 * 100)
        .yielding(rate)
        .overdue(dice.chance(0.03) ? dice.between(1, 180) : 0);
  }

  private void services() {
    if (dice.chance(0.6)) {
      open(Shelf.PAYROLL, since);
    }
    if (firm.industry().equals("H") || dice.chance(0.15)) {
      open(Shelf.MERCHANT, since);
    }
    if (firm.industry().equals("E") && dice.chance(0.5)) {
      open(Shelf.GUARANTEE, recent(300))
          .limited(Math.max(1, (long) (monthly() / 100_000)) * 10_000_000);
    }
    open(Shelf.MOBILE_BANKING, since);
  }

  private Account open(Product product, LocalDate openedOn) {
    String id = key + '-' + Papers.digits(accounts.size() + 1L, 2);
    Account account = new Account(world, id, product, self, openedOn);
    accounts.add(account);
    return account;
  }

  private LocalDate recent(int days) {
    return World.later(since, world.today.minusDays(dice.between(2, days)));
  }

  /** One month from the given day on; answers with the first day of the next. */
  private int month(int first) {
    LocalDate next = world.almanac.day(first).plusMonths(1).withDayOfMonth(1);
    int last = Math.min(world.almanac.size(), world.almanac.indexOf(next));
    double part = (last - first) / 30.4 * world.almanac.purchaseSeason(first, last);
    int sales = Math.max(1, dice.poisson((6 + 4 * firm.size().ordinal()) * part));
    for (int i = 0; i < sales; i++) {
      long amount = StrictMath.round(dice.logNormal(monthly() * part / sales * 85, 0.6));
      int day = first + dice.below(last - first);
      till.plan(day, office(), at -> wallet.receive(at, amount, SALE));
    }
    int bills = Math.max(1, dice.poisson((4 + 3 * firm.size().ordinal()) * part));
    for (int i = 0; i < bills; i++) {
      long amount = StrictMath.round(dice.logNormal(monthly() * part / bills * 58, 0.6));
      int day = first + dice.below(last - first);
      till.plan(day, office(), at -> wallet.spend(at, amount, SALE));
    }
    fixed(first, last);
    return last;
  }

  private void fixed(int first, int last) {
    long pay = StrictMath.round(Math.min(monthly() * 30, firm.staff() * 650_000.0));
    plan(first + 9, last, at -> wallet.pay(at, pay, PAYROLL));
    long tax = StrictMath.round(monthly() * 4);
    plan(first + 14, last, at -> wallet.pay(at, tax, TAX));
    plan(first + 20, last, at -> wallet.spend(at, 5_000, FEE));
  }

  private void plan(int day, int last, Till.Action action) {
    if (day < last) {
      till.plan(day, office(), action);
    }
  }

  private int office() {
    return dice.between(32_400, 61_200);
  }

  /** Sales and purchases abroad in dollars. */
  private void foreignAccount() {
    Account account = open(Shelf.DOLLARS, recent(900)).in(DOLLAR);
    if (account.openedOn().isBefore(world.historyStart)) {
      account.holding(StrictMath.round(monthly() * dice.between(1.0, 6.0)));
    }
    Wallet dollars = new Wallet(account, Channel.WEB);
    int opened = Math.max(0, world.almanac.indexOf(account.openedOn()));
    for (int day = opened + dice.between(3, 25); day < world.almanac.size(); ) {
      trade(dollars, day);
      day += dice.between(8, 40);
    }
  }

  private void trade(Wallet dollars, int day) {
    Country country = Country.of(dice.pick(List.of("US", "DE", "VN", "JP", "HK", "GB")));
    Counterparty other = Counterparty.of(CounterpartyKind.BUSINESS).withCountry(country);
    Deed deed = Deed.transfer(Channel.WEB, other);
    long amount = StrictMath.round(dice.logNormal(monthly() * 3, 0.5));
    boolean in = dice.chance(0.6);
    till.plan(
        day,
        office(),
        at -> {
          if (in) {
            dollars.receive(at, amount, deed);
          } else {
            dollars.spend(at, amount, deed);
          }
        });
  }
}
