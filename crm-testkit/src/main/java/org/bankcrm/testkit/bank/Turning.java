package org.bankcrm.testkit.bank;

import java.time.LocalDate;
import java.util.List;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.activity.TransactionType;
import org.bankcrm.customer.holding.HoldingStatus;

/** How a relationship ends: money leaves step by step, or the account falls asleep. */
final class Turning {
  private final Client client;
  private final World world;
  private final Dice dice;

  Turning(Client client) {
    this.client = client;
    this.world = client.world;
    this.dice = client.dice.fork(Draw.EVENTS);
  }

  void plan(List<Account> investments) {
    LocalDate turn = client.habits.turn();
    if (turn == null) {
      return;
    }
    int day = world.almanac.indexOf(turn);
    if (client.habits.isLeaving()) {
      leave(Math.max(day, client.from), investments);
    } else {
      fallAsleep(day);
    }
  }

  private void leave(int turn, List<Account> investments) {
    for (Account account : investments) {
      int day = turn + dice.between(5, 100);
      boolean old = world.almanac.indexOf(account.openedOn()) < day;
      if (day < client.days() && old && dice.chance(0.65)) {
        redeem(account, day);
      }
    }
    for (int day = turn + dice.between(1, 20); day < client.days(); day += dice.between(12, 40)) {
      double part = dice.between(0.5, 0.95);
      client.till.plan(day, client.daytime(), at -> moveOut(at, part));
    }
  }

  private void redeem(Account account, int day) {
    account.closed(client.day(day));
    client.till.plan(
        day,
        35_000,
        at ->
            client.wallet.receive(
                at,
                account.balance(),
                new Deed(TransactionType.WEALTH_REDEMPTION, Channel.MOBILE, Deed.BANK)));
  }

  private void moveOut(long at, double part) {
    long amount = Rounded.down(client.wallet.balance() * part, 10_000);
    client.wallet.spend(at, amount, Deed.ownTransfer(Channel.MOBILE));
  }

  private void fallAsleep(int turn) {
    if (turn >= client.from && turn < client.days()) {
      long left = StrictMath.round(dice.logNormal(4_000, 1.3));
      client.till.plan(
          turn,
          60_000,
          at ->
              client.wallet.spend(
                  at, client.wallet.balance() - left, Deed.ownTransfer(Channel.MOBILE)));
    }
    if (client.days() - turn > 270) {
      client.current.status(HoldingStatus.DORMANT);
    }
    LocalDate woke = client.habits.wokeOn();
    if (woke != null) {
      wake(world.almanac.indexOf(woke));
    }
  }

  /** Large sums come from strangers at night and leave within the hour. */
  private void wake(int day) {
    if (day < client.from) {
      return;
    }
    int times = dice.between(2, 5);
    for (int i = 0; i < times; i++) {
      long amount = dice.between(3, 49) * 100_000L;
      int second = dice.between(600, 18_000);
      client.till.plan(
          Math.min(client.days() - 1, day + i / 2),
          second,
          at -> {
            client.wallet.receive(at, amount, Deed.transfer(Channel.MOBILE, Deed.PERSON));
            client.wallet.spend(at + 1_500, amount, Deed.transfer(Channel.MOBILE, Deed.PERSON));
          });
    }
  }
}
