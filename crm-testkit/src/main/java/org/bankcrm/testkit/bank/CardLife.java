package org.bankcrm.testkit.bank;

import java.time.LocalDate;
import org.bankcrm.customer.activity.Channel;
import org.jspecify.annotations.Nullable;

/** A credit card: bought with, billed on the 8th, paid on the 26th. */
final class CardLife {
  private static final int BILL_DAY = 8;
  private static final int DUE_DAY = 26;
  private static final Deed REPAID = Deed.ownTransfer(Channel.AUTOMATIC);

  private final Client client;
  private final Account account;
  private final long limit;
  private final double preference;
  private final boolean paysInPart;
  private final int opened;
  private final @Nullable LocalDate unpaidFrom;
  private long billed;
  private @Nullable LocalDate firstUnpaid;

  /**
   * A card.
   *
   * @param limit in fen
   * @param unpaidFrom from when on bills are not paid; null if they are
   */
  CardLife(Client client, Account account, long limit, @Nullable LocalDate unpaidFrom, Dice dice) {
    this.client = client;
    this.account = account;
    this.limit = limit;
    this.unpaidFrom = unpaidFrom;
    this.preference = dice.between(0.15, 0.75);
    this.paysInPart = dice.chance(0.22);
    this.billed = account.balance();
    this.opened = Math.max(client.from, client.world.almanac.indexOf(account.openedOn()));
  }

  /** How much of what is bought is bought with it. */
  double preference() {
    return preference;
  }

  /** Buys if the card is there, not blocked, and its limit is not reached; says whether it did. */
  boolean buy(long at, long amount, Deed deed) {
    boolean usable = at / Account.DAY >= opened && firstUnpaid == null;
    if (!usable || account.balance() + amount > limit) {
      return false;
    }
    account.book(at, -amount, deed);
    return true;
  }

  void plan() {
    client.eachMonth(
        BILL_DAY,
        day -> {
          if (day >= opened) {
            client.till.plan(day, 60, this::bill);
          }
        });
    client.eachMonth(
        DUE_DAY,
        day -> {
          if (day >= opened) {
            client.till.plan(day, 79_200, at -> settle(at, day));
          }
        });
  }

  private void bill(long at) {
    long carried = Math.min(billed, account.balance());
    if (carried > 100_00 && paysInPart) {
      account.book(at, -(carried * 12 / 1_000), Deed.INTEREST); // 1.2 % of what was left unpaid
    }
    billed = account.balance();
  }

  private void settle(long at, int day) {
    LocalDate date = client.day(day);
    if (billed <= 0) {
      return;
    }
    if (unpaidFrom != null && !date.isBefore(unpaidFrom)) {
      firstUnpaid = firstUnpaid == null ? date : firstUnpaid;
      return;
    }
    long amount = paysInPart ? Math.max(billed / 5, Math.min(billed, 50_000)) : billed;
    client.wallet.pay(at, amount, REPAID);
    account.book(at, amount, REPAID);
    billed -= amount;
  }

  /** Says how long a bill has been unpaid; after everything has happened. */
  void finish() {
    account.overdue(
        firstUnpaid == null
            ? 0
            : (int) (client.world.today.toEpochDay() - firstUnpaid.toEpochDay()));
  }
}
