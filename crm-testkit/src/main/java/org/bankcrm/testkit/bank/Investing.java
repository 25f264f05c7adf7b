package org.bankcrm.testkit.bank;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.activity.TransactionType;
import org.bankcrm.customer.holding.Product;
import org.bankcrm.customer.holding.ProductKind;
import org.bankcrm.customer.party.RiskAppetite;
import org.jspecify.annotations.Nullable;

/** What is saved and invested: how much, in which products, and what is moved into them. */
final class Investing {
  private static final List<Integer> TERMS = List.of(3, 6, 12, 12, 24, 36, 36, 60);

  private final Client client;
  private final World world;
  private final Dice dice;
  private final int age;
  private final RiskAppetite appetite;
  private final double wealth; // in yuan
  private final List<Account> investments = new ArrayList<>();
  private @Nullable Account savings;

  Investing(Client client) {
    this.client = client;
    this.world = client.world;
    this.dice = client.dice.fork(Draw.PRODUCTS);
    this.age = world.ageToday(client.person.birth());
    this.appetite = client.person.appetite();
    this.wealth = wealth();
  }

  /** Years of income, more with age; less of it here if another bank comes first. */
  private double wealth() {
    if (client.habits.isDormant()) {
      return 0;
    }
    double years = Math.max(0.05, Math.min(4.5, (age - 19) / 10.0));
    double here = client.habits.mainBank() ? dice.between(0.4, 1.0) : dice.between(0.02, 0.4);
    double before = client.person.works().get(0).monthlyIncome() * 12.0;
    return before * years * here * dice.logNormal(0.75, 1.2) * (0.5 + client.habits.thrift());
  }

  /** What was put into funds, wealth products and the like. */
  List<Account> investments() {
    return investments;
  }

  void plan() {
    openingBalance();
    if (dice.chance(0.22) && !client.habits.isDormant()) {
      savings = client.open(Shelf.SAVINGS, client.habits.since()).yielding(20);
      if (client.habits.since().isBefore(world.historyStart)) {
        savings.holding(StrictMath.round(wealth * dice.between(2.0, 12.0)));
      }
    }
    deposits();
    funds();
    rarities();
    client.eachMonth(27, this::sweep);
  }

  private void openingBalance() {
    if (client.habits.since().isBefore(world.historyStart)) {
      boolean asleep =
          client.habits.isDormant() && client.habits.activityOn(world.historyStart) == 0;
      double yuan =
          asleep
              ? dice.logNormal(40, 1.3)
              : dice.logNormal(client.person.works().get(0).monthlyIncome() * 0.7, 0.8);
      client.current.holding(StrictMath.round(yuan * 100));
    } else {
      long first = dice.pick(List.of(1L, 1L, 5L, 10L, 50L)) * 10_000;
      client.till.plan(
          client.from,
          32_400,
          at ->
              client.wallet.receive(
                  at, first, new Deed(TransactionType.DEPOSIT, Channel.BRANCH, Deed.SELF)));
    }
  }

  private void deposits() {
    double caution = (4 - appetite.ordinal()) * 0.09;
    double saving = Math.min(0.8, 0.03 + caution + Math.max(0, age - 35) * 0.012);
    if (wealth > 8_000 && dice.chance(saving)) {
      termDeposits();
    }
    if (wealth > 260_000 && dice.chance(0.1 + caution)) {
      termDeposit(Shelf.CERTIFICATE, Math.max(200_000, Rounded.half(wealth * 0.5, 50_000)));
    }
    if (wealth > 60_000 && dice.chance(0.09)) {
      Account account = open(Shelf.STRUCTURED, wealth * dice.between(0.2, 0.5), 5_000, 300);
      account.yielding(250).maturing(world.today.plusDays(dice.between(3, 180)));
    }
    if (wealth > 100_000 && dice.chance(0.05)) {
      open(Shelf.NOTICE, wealth * 0.2, 50_000, 700).yielding(80);
    }
  }

  private void termDeposits() {
    int pieces = dice.between(1, wealth > 200_000 ? 4 : 2);
    double share = dice.between(0.3, 0.8) / pieces;
    for (int i = 0; i < pieces; i++) {
      termDeposit(Shelf.TERM, Rounded.half(wealth * share, 1_000));
    }
  }

  /** A deposit that is open today; now and then the one before it fell due on the same day. */
  private void termDeposit(Product product, long yuan) {
    if (yuan < 1_000) {
      return;
    }
    int months = dice.pick(TERMS);
    LocalDate openedOn = world.today.minusDays(dice.between(2, months * 30 - 5));
    if (openedOn.isBefore(client.habits.since())) {
      return;
    }
    int rate = 90 + dice.between(0, 25) + (int) (StrictMath.sqrt(months) * 22);
    long amount = yuan * 100;
    LocalDate due = openedOn.plusMonths(months);
    client.open(product, openedOn).holding(amount).yielding(rate).maturing(due);
    int day = world.almanac.indexOf(openedOn);
    if (day >= client.from) {
      rolledOver(product, openedOn.minusMonths(months), openedOn, amount, rate);
      Channel channel = client.habits.seriousChannel(dice);
      client.till.plan(day, 37_800, at -> client.wallet.pay(at, amount, Deed.ownTransfer(channel)));
    }
  }

  private void rolledOver(
      Product product, LocalDate openedOn, LocalDate closedOn, long amount, int rate) {
    if (openedOn.isBefore(client.habits.since()) || !dice.chance(0.6)) {
      return;
    }
    client.open(product, openedOn).yielding(rate).maturing(closedOn).closed(closedOn);
    long days = closedOn.toEpochDay() - openedOn.toEpochDay();
    long principal = amount / 100_000 * 100_000;
    long interest = principal * rate / 10_000 * days / 365;
    client.till.plan(
        world.almanac.indexOf(closedOn),
        32_400,
        at -> {
          client.wallet.receive(at, principal, Deed.ownTransfer(Channel.WEB));
          client.wallet.receive(at + 1, interest, Deed.INTEREST);
        });
  }

  private void funds() {
    double schooling = client.person.education().ordinal() * 0.02;
    if (wealth > 15_000 && appetite != RiskAppetite.C1 && dice.chance(0.24 + schooling)) {
      Product product = Shelf.suiting(Shelf.WEALTH, appetite, dice);
      investments.add(open(product, wealth * dice.between(0.15, 0.6), 1_000, 900));
    }
    double liking = appetite.ordinal() * 0.1 - 0.05 + (age < 50 ? 0.05 : -0.05);
    if (wealth > 2_000 && dice.chance(liking)) {
      int funds = dice.between(1, 3);
      for (int i = 0; i < funds; i++) {
        Product product = Shelf.suiting(Shelf.FUNDS, appetite, dice);
        investments.add(open(product, wealth * dice.between(0.03, 0.25), 1, 1_200));
      }
      savingPlan(investments.get(investments.size() - 1));
    }
  }

  /** A fixed sum into a fund every month 定投. */
  private void savingPlan(Account fund) {
    if (!dice.chance(0.4)) {
      return;
    }
    long amount = dice.between(1, 20) * 10_000L;
    fund.payingMonthly(amount);
    Deed deed = new Deed(TransactionType.WEALTH_PURCHASE, Channel.MOBILE, Deed.BANK);
    client.eachMonth(12, day -> invest(fund, day, amount, deed));
  }

  private void invest(Account account, int day, long amount, Deed deed) {
    if (day < world.almanac.indexOf(account.openedOn()) || client.activity(day) < 0.5) {
      return;
    }
    client.till.plan(
        day,
        34_200,
        at -> {
          if (!account.isClosed() && client.wallet.spend(at, amount, deed)) {
            account.grow(amount);
          }
        });
  }

  private void rarities() {
    if (wealth > 10_000 && dice.chance(age > 50 ? 0.1 : 0.02)) {
      open(Shelf.BOND, wealth * 0.25, 100, 1_000).yielding(238).maturing(world.today.plusYears(2));
    }
    if (wealth > 20_000 && dice.chance(0.04)) {
      investments.add(open(Shelf.GOLD, wealth * 0.08, 1, 1_000));
    }
    if (wealth > 30_000 && appetite.compareTo(RiskAppetite.C4) >= 0 && dice.chance(0.2)) {
      investments.add(open(Shelf.SECURITIES, wealth * 0.3, 1, 2_000));
    }
    if (wealth > 3_000_000 && dice.chance(0.35)) {
      open(Shelf.TRUST, wealth * 0.4, 1_000_000, 1_500).maturing(world.today.plusYears(3));
    }
    if (age >= 26 && age < 58 && client.person.annualIncome() > 96_000 && dice.chance(0.14)) {
      open(Shelf.PENSION, dice.between(1, 3) * 12_000, 1_000, 800);
    }
    if (wealth > 2_000_000 && dice.chance(0.2)) {
      open(Shelf.SAFE, 0, 1, 1_500);
    }
  }

  /** Opens something worth so much, rounded down to whole units. */
  private Account open(Product product, double yuan, int unit, int oldest) {
    LocalDate openedOn =
        World.later(client.habits.since(), world.today.minusDays(dice.between(2, oldest)));
    Account account = client.open(product, openedOn);
    if (product.kind() != ProductKind.SAFE_DEPOSIT_BOX) {
      account.holding(Math.max(unit, Rounded.down(yuan, unit)) * 100);
    }
    return account;
  }

  /** What has gathered beyond a reserve is put by towards the end of the month. */
  private void sweep(int day) {
    if (client.habits.turn() != null && !client.day(day).isBefore(client.habits.turn())) {
      return;
    }
    long reserve = 200_000 + (long) (client.monthlyIncome(day) * 2.2);
    Channel channel = client.habits.seriousChannel(dice);
    boolean invest = dice.chance(0.6);
    client.till.plan(
        day, 72_000, at -> putBy(at, client.wallet.balance() - reserve, channel, invest));
  }

  private void putBy(long at, long excess, Channel channel, boolean invest) {
    long amount = excess * 4 / 5 / 10_000 * 10_000;
    if (amount <= 0) {
      return;
    }
    Account target = investments.isEmpty() ? null : investments.get(0);
    boolean open = target != null && !target.isClosed() && isOpen(target, at);
    if (invest && target != null && open) {
      client.wallet.spend(
          at, amount, new Deed(TransactionType.WEALTH_PURCHASE, channel, Deed.BANK));
      target.grow(amount);
    } else if (savings != null) {
      client.wallet.spend(at, amount, Deed.ownTransfer(channel));
      savings.book(at, amount, Deed.ownTransfer(channel));
    } else {
      client.wallet.spend(at, amount, Deed.ownTransfer(channel));
    }
  }

  private boolean isOpen(Account account, long at) {
    return at / Account.DAY >= world.almanac.indexOf(account.openedOn());
  }
}
