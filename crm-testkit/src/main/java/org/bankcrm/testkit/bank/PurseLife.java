package org.bankcrm.testkit.bank;

import java.time.LocalDate;
import org.bankcrm.customer.activity.Channel;

/** What happens on a joint account; it depends on the home alone, so both spouses tell the same. */
final class PurseLife {
  private final World world;
  private final JointPurse purse;
  private final Dice dice;
  private final Account account;

  PurseLife(World world, Home home, JointPurse purse) {
    this.world = world;
    this.purse = purse;
    this.dice = world.dice(Draw.SPENDING, home.head().number());
    this.account =
        new Account(
                world,
                "HJ" + home.id().value().substring(1),
                Shelf.JOINT,
                purse.owner().id(),
                purse.openedOn())
            .jointly(purse.jointOwner().id())
            .yielding(20);
    if (purse.openedOn().isBefore(world.historyStart)) {
      account.holding((purse.ownerPays() + purse.jointOwnerPays()) * dice.between(0, 6));
    }
  }

  Account live() {
    Till till = new Till();
    int first = Math.max(0, world.almanac.indexOf(purse.openedOn()));
    for (LocalDate day = payIn(first); day.isBefore(world.today); day = day.plusMonths(1)) {
      month(till, world.almanac.indexOf(day));
    }
    till.run();
    return account;
  }

  private LocalDate payIn(int first) {
    LocalDate day = world.almanac.day(first);
    LocalDate payIn = day.withDayOfMonth(JointPurse.PAY_IN_DAY);
    return payIn.isBefore(day) ? payIn.plusMonths(1) : payIn;
  }

  private void month(Till till, int day) {
    Deed deed = Deed.ownTransfer(Channel.MOBILE);
    receive(till, day, 50_000, purse.ownerPays(), deed);
    receive(till, day, 50_060, purse.jointOwnerPays(), deed);
    int last = Math.min(world.almanac.size(), day + 30);
    double usual = (purse.ownerPays() + purse.jointOwnerPays()) / 4.0;
    int purchases = dice.between(2, 5);
    for (int i = 0; i < purchases; i++) {
      long amount = Rounded.half(dice.logNormal(usual, 0.5), 10);
      int when = world.almanac.purchaseDay(day, last, dice);
      Deed purchase = Trade.everyday(0.7, dice);
      till.plan(when, dice.between(52_000, 75_000), at -> spend(at, amount, purchase));
    }
  }

  private void receive(Till till, int day, int second, long amount, Deed deed) {
    if (amount > 0) {
      till.plan(day, second, at -> account.book(at, amount, deed));
    }
  }

  private void spend(long at, long amount, Deed deed) {
    if (amount > 0 && amount <= account.balance()) {
      account.book(at, -amount, deed);
    }
  }
}
