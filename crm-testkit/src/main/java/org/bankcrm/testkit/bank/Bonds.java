package org.bankcrm.testkit.bank;

import java.time.LocalDate;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.holding.Product;

/** What a person has besides money: cards, services, insurance, and the account with the spouse. */
final class Bonds {
  private final Client client;
  private final World world;
  private final Dice dice;

  Bonds(Client client) {
    this.client = client;
    this.world = client.world;
    this.dice = client.dice.fork(Draw.PRODUCTS).fork(1);
  }

  void plan(boolean paidHere) {
    client.open(Shelf.DEBIT_CARD, client.habits.since()).numbered(dice);
    if (dice.chance(Math.min(0.97, client.habits.digital() + 0.15))) {
      client.open(Shelf.MOBILE_BANKING, client.habits.since());
    }
    if (paidHere) {
      client.open(Shelf.PAYROLL, since(client.person.work().from()));
    }
    if (client.habits.mainBank() && !client.habits.isDormant() && dice.chance(0.35)) {
      client.open(Shelf.BILLS, client.habits.since());
    }
    if (client.person.work().occupation().isInBusiness() && dice.chance(0.55)) {
      client.open(Shelf.MERCHANT, client.habits.since());
    }
    if (!client.habits.isDormant()) {
      insurance();
    }
    jointPurse();
  }

  private LocalDate since(LocalDate day) {
    LocalDate later = World.later(client.habits.since(), day);
    return later.isAfter(world.today) ? world.today : later;
  }

  private void insurance() {
    boolean withChild = Home.isParentHere(client.person) && !client.home.children().isEmpty();
    int income = client.person.works().get(0).monthlyIncome();
    if (income < 3_500 || !dice.chance(withChild ? 0.3 : 0.09)) {
      return;
    }
    long premium = Math.max(2, (long) (income * dice.between(0.3, 1.4) / 1_000)) * 100_000;
    LocalDate signed =
        since(
            withChild && dice.chance(0.5)
                ? client.home.children().get(0).birth().plusDays(90)
                : world.today.minusDays(dice.between(30, 3_000)));
    if (signed.isAfter(world.today.minusDays(1))) {
      return;
    }
    insure(withChild ? Shelf.CHILD_INSURANCE : Shelf.LIFE_INSURANCE, signed, premium);
  }

  private void insure(Product product, LocalDate signed, long premium) {
    int paid = (int) ((world.today.toEpochDay() - signed.toEpochDay()) / 366) + 1;
    client
        .open(product, signed)
        .limited(premium * dice.between(10, 40))
        .payingMonthly(premium / 12)
        .holding((long) (premium * paid * 0.7) / 100 * 100);
    for (LocalDate due = signed; due.isBefore(world.today); due = due.plusYears(1)) {
      int day = world.almanac.indexOf(due);
      if (day >= client.from) {
        client.till.plan(day, 30_000, at -> client.wallet.pay(at, premium, Deed.PREMIUM));
      }
    }
  }

  private void jointPurse() {
    JointPurse purse = client.home.purse();
    if (purse == null || !Home.isParentHere(client.person)) {
      return;
    }
    boolean owner = client.person.equals(purse.owner());
    long share = owner ? purse.ownerPays() : purse.jointOwnerPays();
    client.add(new PurseLife(world, client.home, purse).live());
    int opened = Math.max(client.from, world.almanac.indexOf(purse.openedOn()));
    if (share > 0) {
      client.eachMonth(
          JointPurse.PAY_IN_DAY,
          day -> {
            if (day >= opened) {
              payIn(day, owner ? 50_000 : 50_060, share);
            }
          });
    }
  }

  private void payIn(int day, int second, long share) {
    Deed deed = Deed.ownTransfer(Channel.MOBILE);
    client.till.plan(day, second, at -> client.wallet.pay(at, share, deed));
  }
}
