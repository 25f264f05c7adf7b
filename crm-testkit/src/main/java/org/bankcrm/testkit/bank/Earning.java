package org.bankcrm.testkit.bank;

import java.time.LocalDate;
import java.util.List;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.activity.TransactionType;

/** What comes in: pay, pensions, takings, and what is brought from another bank. */
final class Earning {
  private static final double PAY_LEAVES_BELOW = 0.6; // with so little activity pay goes elsewhere

  private final Client client;
  private final Dice dice;
  private final int payDay;
  private final boolean payroll;

  Earning(Client client) {
    this.client = client;
    this.dice = client.dice.fork(Draw.MONEY);
    this.payDay = dice.pick(List.of(5, 8, 10, 10, 15, 15, 20, 25));
    this.payroll =
        client.habits.mainBank()
            && dice.chance(client.person.works().get(0).occupation().payroll());
  }

  /** Whether an employer pays through this bank. */
  boolean isPaidHere() {
    return payroll;
  }

  void plan() {
    client.eachMonth(payDay, this::income);
    if (payroll) {
      int firstYear = client.day(client.from).getYear();
      for (int year = firstYear; year <= client.world.today.getYear(); year++) {
        thirteenthPay(Almanac.springFestival(year).minusDays(10));
      }
    }
    client.eachMonth(21, this::interest);
  }

  private void income(int day) {
    LocalDate date = client.day(day);
    if (client.activity(day) < PAY_LEAVES_BELOW) {
      return;
    }
    Work work = client.person.workOn(date);
    long monthly = work.monthlyIncome() * 100L;
    if (payroll && work.occupation().isEmployed()) {
      pay(client.world.almanac.indexOf(Almanac.workingDay(date)), monthly, 1);
    } else if (client.habits.mainBank() && work.occupation() == Occupation.RETIRED) {
      receive(day, monthly, Deed.PENSION);
    } else if (work.occupation().isInBusiness() && client.habits.mainBank()) {
      takings(day, monthly);
    } else {
      brought(day, monthly);
    }
  }

  private void pay(int day, long monthly, double months) {
    if (day >= client.from) {
      receive(day, fen(monthly * months * dice.between(0.94, 1.08)), Deed.SALARY);
    }
  }

  private void thirteenthPay(LocalDate festival) {
    LocalDate date = Almanac.workingDay(festival);
    int day = client.world.almanac.indexOf(date);
    if (day < client.from || day >= client.days() || client.activity(day) < PAY_LEAVES_BELOW) {
      return;
    }
    Work work = client.person.workOn(date);
    if (work.occupation().isEmployed()) {
      pay(day, work.monthlyIncome() * 100L, dice.between(0.7, 1.6));
    }
  }

  private void takings(int day, long monthly) {
    int parts = dice.between(2, 5);
    for (int i = 0; i < parts; i++) {
      int when = Math.min(client.days() - 1, day + dice.below(27));
      receive(
          when,
          fen(monthly / (double) parts * dice.logNormal(0.95, 0.35)),
          Deed.transfer(Channel.MOBILE, Deed.BUSINESS));
    }
  }

  /** Pay that arrives at another bank, or in cash, of which some is brought here. */
  private void brought(int day, long monthly) {
    double share = client.habits.mainBank() ? dice.between(0.8, 1.0) : dice.between(0.1, 0.3);
    long amount = Math.max(10_000, Rounded.down(monthly * share, 10_000));
    if (dice.chance(client.habits.digital())) {
      receive(day, amount, Deed.ownTransfer(Channel.MOBILE));
    } else {
      receive(day, amount, new Deed(TransactionType.DEPOSIT, Channel.BRANCH, Deed.SELF));
    }
  }

  private void receive(int day, long amount, Deed deed) {
    client.till.plan(day, client.officeTime(), at -> client.wallet.receive(at, amount, deed));
  }

  /** Paid on 21 March, June, September and December, if it is ten fen at least. */
  private void interest(int day) {
    if (client.day(day).getMonthValue() % 3 == 0) {
      client.till.plan(
          day,
          600,
          at -> {
            long interest = client.wallet.balance() / 8_000; // 0.05 % a year
            if (interest >= 10) {
              client.wallet.receive(at, interest, Deed.INTEREST);
            }
          });
    }
  }

  private static long fen(double amount) {
    return StrictMath.round(amount);
  }
}
