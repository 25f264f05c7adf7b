package org.bankcrm.testkit.bank;

import org.bankcrm.customer.activity.Channel;

/**
 * The account from which a customer pays. It never goes below zero: what is wanted is left out if
 * there is no money for it, what must be paid brings money from another bank.
 */
final class Wallet {
  private static final long ROUND = 10_000; // people move whole hundreds

  private final Account account;
  private final Channel topUp;

  /**
   * A wallet.
   *
   * @param topUp by which way money comes from another bank
   */
  Wallet(Account account, Channel topUp) {
    this.account = account;
    this.topUp = topUp;
  }

  long balance() {
    return account.balance();
  }

  void receive(long at, long amount, Deed deed) {
    if (amount > 0) {
      account.book(at, amount, deed);
    }
  }

  /** Pays if there is money for it; says whether it did. */
  boolean spend(long at, long amount, Deed deed) {
    if (amount <= 0 || amount > account.balance()) {
      return false;
    }
    account.book(at, -amount, deed);
    return true;
  }

  /** Pays in any case. */
  void pay(long at, long amount, Deed deed) {
    long lacking = amount - account.balance();
    if (lacking > 0) {
      account.book(at, (lacking + ROUND - 1) / ROUND * ROUND, Deed.ownTransfer(topUp));
    }
    spend(at, amount, deed);
  }
}
