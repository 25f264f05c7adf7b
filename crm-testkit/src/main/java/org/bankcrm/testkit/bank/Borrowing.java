package org.bankcrm.testkit.bank;

import java.time.LocalDate;
import java.util.List;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.holding.Product;
import org.jspecify.annotations.Nullable;

/** Loans and credit cards, and who falls behind with them. */
final class Borrowing {
  private final Client client;
  private final World world;
  private final Dice dice;
  private final int age;
  private final int income;
  private long monthlyDues;
  private @Nullable CardLife card;

  Borrowing(Client client) {
    this.client = client;
    this.world = client.world;
    this.dice = client.dice.fork(Draw.LOANS);
    this.age = world.ageToday(client.person.birth());
    this.income = client.person.works().get(0).monthlyIncome();
  }

  /** The credit card; null if there is none. */
  @Nullable CardLife card() {
    return card;
  }

  /** What is due each month, in fen. */
  long monthlyDues() {
    return monthlyDues;
  }

  void plan(boolean paidHere) {
    mortgage();
    if (client.habits.isDormant()) {
      return;
    }
    ownLoans();
    creditCard(paidHere);
  }

  private void mortgage() {
    HomeLoan loan = client.home.loan();
    if (loan == null) {
      return;
    }
    boolean pays = client.person.equals(loan.owner());
    if (!pays && !client.person.equals(loan.jointOwner())) {
      return;
    }
    Account account = account(loan);
    client.add(account);
    LoanLife life = new LoanLife(world, account, loan.terms(), loan.unpaidFrom());
    life.plan(client.till, pays ? client.wallet : null);
    if (pays) {
      monthlyDues += loan.terms().instalment();
      buyHome(life);
    }
  }

  private Account account(HomeLoan loan) {
    String id = "HM" + client.home.id().value().substring(1);
    Account account =
        new Account(world, id, Shelf.MORTGAGE, loan.owner().id(), loan.terms().openedOn());
    if (loan.jointOwner() != null) {
      account.jointly(loan.jointOwner().id());
    }
    return account;
  }

  /** Savings come in for the down payment, and all of it goes to the developer. */
  private void buyHome(LoanLife life) {
    if (!life.isNew() || life.openedDay() < client.from) {
      return;
    }
    long downPayment = Rounded.down(life.principal() * dice.between(0.4, 0.8), 100_000);
    client.till.plan(
        life.openedDay(),
        32_000,
        at -> {
          client.wallet.receive(at, downPayment / 3, Deed.transfer(Channel.MOBILE, Deed.PERSON));
          client.wallet.pay(at + 600, downPayment, Deed.transfer(Channel.BRANCH, Deed.BUSINESS));
        });
  }

  private void ownLoans() {
    boolean earns = client.person.work().occupation() != Occupation.STUDENT && age >= 21;
    if (earns && age <= 60 && dice.chance(age < 45 ? 0.13 : 0.07)) {
      loan(false, income * dice.between(3, 12), dice.pick(List.of(12, 24, 36)), 560);
    }
    if (earns && age <= 55 && income > 6_000 && dice.chance(0.06)) {
      loan(true, Math.min(400_000, income * dice.between(5, 14)), 36, 420);
    }
    if (client.person.work().occupation().isInBusiness() && dice.chance(0.3)) {
      businessLoan();
    }
  }

  private void loan(boolean forCar, int yuan, int months, int rate) {
    LocalDate openedOn = world.today.minusDays(dice.between(30, months * 30 - 40));
    if (openedOn.isBefore(client.habits.since())) {
      return;
    }
    long principal = Math.max(5, yuan / 1_000) * 100_000L;
    Instalments terms = new Instalments(principal, openedOn, months, rate, dice.between(3, 28));
    Account account = client.open(forCar ? Shelf.CAR_LOAN : Shelf.CONSUMER_LOAN, openedOn);
    monthlyDues += terms.instalment();
    LoanLife life = new LoanLife(world, account, terms, unpaidFrom());
    life.plan(client.till, client.wallet);
    if (life.isNew()) {
      payOut(life, forCar);
    }
  }

  private void payOut(LoanLife life, boolean forCar) {
    Deed use =
        forCar ? Trade.car() : Deed.transfer(client.habits.seriousChannel(dice), Deed.BUSINESS);
    client.till.plan(
        life.openedDay(),
        36_100,
        at -> {
          client.wallet.receive(at, life.principal(), Deed.DISBURSEMENT);
          client.wallet.pay(at + 3_600, life.principal(), use);
        });
  }

  private void businessLoan() {
    long limit = Math.max(10, (long) income * dice.between(4, 15) / 10_000) * 1_000_000;
    LocalDate openedOn =
        World.later(client.habits.since(), world.today.minusDays(dice.between(60, 900)));
    client
        .open(Shelf.BUSINESS_LOAN, openedOn)
        .limited(limit)
        .holding(Rounded.down(limit * dice.between(0.2, 0.95), 100))
        .yielding(dice.between(360, 450))
        .maturing(openedOn.plusYears(3))
        .overdue(overdueNow());
  }

  private int overdueNow() {
    LocalDate unpaid = unpaidFrom();
    return unpaid == null ? 0 : (int) (world.today.toEpochDay() - unpaid.toEpochDay());
  }

  private double likelihoodOfACard() {
    double byAge = age < 20 ? 0.03 : age < 28 ? 0.4 : age < 50 ? 0.52 : age < 62 ? 0.3 : 0.07;
    double byIncome = income < 3_000 ? 0.3 : Math.min(1.35, 0.75 + income / 30_000.0);
    return byAge * byIncome;
  }

  private void creditCard(boolean paidHere) {
    if (!dice.chance(likelihoodOfACard() * (paidHere ? 1.15 : 0.85))) {
      return;
    }
    long limit = Math.max(3, Math.min(300, (long) (income * dice.between(1.0, 3.5) / 1_000)));
    LocalDate earliest = World.later(client.habits.since(), client.person.birth().plusYears(18));
    LocalDate openedOn = World.later(earliest, world.today.minusDays(dice.between(40, 3_000)));
    if (!openedOn.isBefore(world.today)) {
      return;
    }
    Product product = income > 18_000 ? Shelf.GOLD_CARD : Shelf.CREDIT_CARD;
    Account account = client.open(product, openedOn).numbered(dice).limited(limit * 100_000);
    if (openedOn.isBefore(world.historyStart)) {
      account.holding((long) (limit * 100_000 * dice.between(0.0, 0.4)));
    }
    card = new CardLife(client, account, limit * 100_000, unpaidFrom(), dice.fork(Draw.CARD));
    card.plan();
  }

  /** More of those who owe much, who are young and who have lost their work cannot pay. */
  private @Nullable LocalDate unpaidFrom() {
    double burden = monthlyDues / (income * 100.0);
    boolean withoutWork = client.person.work().occupation() == Occupation.UNEMPLOYED;
    double risk =
        0.014
            + Math.max(0, burden - 0.3) * 0.12
            + (withoutWork ? 0.2 : 0)
            + (age < 30 ? 0.008 : 0)
            + (client.habits.isLeaving() ? 0.03 : 0);
    return dice.chance(risk) ? world.today.minusDays(dice.between(3, 170)) : null;
  }
}
