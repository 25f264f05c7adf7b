package org.bankcrm.testkit.bank;

import java.time.LocalDate;
import java.util.List;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.activity.TransactionType;
import org.jspecify.annotations.Nullable;

/** What goes out by choice: purchases, bills, cash, transfers, journeys, and what is put by. */
final class Spending {
  private final Client client;
  private final Dice dice;
  private final @Nullable CardLife card;
  private final long fixedMonthly;

  /**
   * Begins to spend.
   *
   * @param card the credit card; null if there is none
   * @param fixedMonthly what goes out each month in any case, in fen
   */
  Spending(Client client, @Nullable CardLife card, long fixedMonthly) {
    this.client = client;
    this.dice = client.dice.fork(Draw.SPENDING);
    this.card = card;
    this.fixedMonthly = fixedMonthly;
  }

  void plan() {
    client.eachMonth(1, this::month);
    if (client.day(client.from).getDayOfMonth() > 1) {
      month(client.from);
    }
    journeys();
  }

  private void month(int first) {
    LocalDate date = client.day(first);
    int next = client.world.almanac.indexOf(date.plusMonths(1).withDayOfMonth(1));
    int last = Math.min(client.days(), next);
    double activity = client.activity(first);
    if (activity <= 0 || last <= first) {
      return;
    }
    double length = (last - first) / 30.4;
    purchases(first, last, length * activity);
    if (client.habits.mainBank()) {
      bills(first, last);
    }
    cash(first, last, length * activity);
    transfers(first, last, length * activity);
  }

  private void purchases(int first, int last, double months) {
    boolean main = client.habits.mainBank();
    double usual = main ? 7 + 7 * client.habits.digital() : 1.2 + 2 * client.habits.digital();
    double season = client.world.almanac.purchaseSeason(first, last);
    int count = dice.poisson(usual * season * months);
    double mean = budget(first) * (main ? 0.7 : 0.2) / usual;
    for (int i = 0; i < count; i++) {
      int day = client.world.almanac.purchaseDay(first, last, dice);
      long amount = Math.max(100, tenths(dice.logNormal(mean / 1.5, 0.9)));
      purchase(day, amount);
    }
  }

  /** What may be spent in a month, in fen. */
  private double budget(int day) {
    double income = client.monthlyIncome(day);
    return Math.max(income * 0.15, income * (1 - client.habits.thrift()) - fixedMonthly);
  }

  private void purchase(int day, long amount) {
    int second = client.daytime();
    if (card != null && dice.chance(card.preference())) {
      CardLife used = card;
      Deed deed = Trade.onCredit(client.habits.digital(), dice);
      client.till.plan(
          day,
          second,
          at -> {
            if (!used.buy(at, amount, deed)) {
              client.wallet.spend(at, amount, deed);
            }
          });
    } else {
      Deed deed = Trade.everyday(client.habits.digital(), dice);
      client.till.plan(day, second, at -> client.wallet.spend(at, amount, deed));
    }
  }

  private void bills(int first, int last) {
    long amount = tenths(dice.logNormal(26_000, 0.5));
    spend(first + dice.below(last - first), amount, Trade.utilities());
    LocalDate date = client.day(first);
    if (hasSchoolChild(date) && (date.getMonthValue() == 9 || date.getMonthValue() == 2)) {
      long fees = tenths(dice.logNormal(client.monthlyIncome(first) * 0.25, 0.5));
      spend(first + dice.below(last - first), fees, Trade.school());
    }
  }

  private boolean hasSchoolChild(LocalDate day) {
    return Home.isParentHere(client.person)
        && client.home.children().stream()
            .mapToInt(child -> World.ageOn(child.birth(), day))
            .anyMatch(age -> age >= 3 && age < 22);
  }

  private void cash(int first, int last, double months) {
    double usual = (client.habits.mainBank() ? 1.6 : 0.4) * (1.1 - client.habits.digital());
    int count = dice.poisson(usual * months);
    for (int i = 0; i < count; i++) {
      Channel channel = dice.chance(0.6) ? Channel.ATM : Channel.BRANCH;
      long amount = dice.pick(List.of(5L, 5L, 10L, 10L, 20L, 30L)) * 10_000;
      spend(
          first + dice.below(last - first),
          amount,
          new Deed(TransactionType.WITHDRAWAL, channel, Deed.SELF));
    }
  }

  private void transfers(int first, int last, double months) {
    int count = dice.poisson((client.habits.mainBank() ? 1.5 : 0.3) * months);
    for (int i = 0; i < count; i++) {
      int day = first + dice.below(last - first);
      long amount = 1_000 + Rounded.down(dice.logNormal(budget(first) * 0.08, 0.9), 1_000);
      Deed deed = Deed.transfer(client.habits.seriousChannel(dice), Deed.PERSON);
      if (dice.chance(0.35)) {
        client.till.plan(day, client.daytime(), at -> client.wallet.receive(at, amount, deed));
      } else {
        spend(day, amount, deed);
      }
    }
  }

  private void journeys() {
    double yearly = client.habits.abroad();
    double years = (client.days() - client.from) / 365.0;
    int count = yearly > 0 ? dice.poisson(yearly * years) : 0;
    for (int i = 0; i < count; i++) {
      int day = client.world.almanac.journeyDay(client.from, client.days(), dice);
      if (!dice.chance(client.activity(day))) {
        continue;
      }
      long amount = tenths(dice.logNormal(client.monthlyIncome(day) * 0.05, 0.9));
      Deed deed = Trade.abroad(dice);
      client.till.plan(day, client.daytime(), at -> payAbroad(at, amount, deed));
    }
  }

  private void payAbroad(long at, long amount, Deed deed) {
    if (card == null || !card.buy(at, amount, deed)) {
      client.wallet.spend(at, amount, deed);
    }
  }

  private void spend(int day, long amount, Deed deed) {
    client.till.plan(day, client.daytime(), at -> client.wallet.spend(at, amount, deed));
  }

  private static long tenths(double fen) {
    return Rounded.half(fen, 10);
  }
}
