package org.bankcrm.testkit.bank;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.bankcrm.customer.activity.Transaction;
import org.bankcrm.customer.holding.Holding;
import org.bankcrm.customer.holding.Product;
import org.bankcrm.customer.party.PartyId;

/** A person while its business with the bank is being made. For one thread. */
final class Client {
  final World world;
  final Home home;
  final Person person;
  final PartyId self;
  final Habits habits;
  final Dice dice;
  final Till till = new Till();

  /** The first day of the history on which it is a customer. */
  final int from;

  final Account current;
  final Wallet wallet;
  private final List<Account> accounts = new ArrayList<>();
  private final String key;

  /**
   * Begins a person's business.
   *
   * @param number the number of the customer, which for a duplicate is not the person's own
   */
  Client(World world, Home home, Person person, int number, Habits habits, Dice dice) {
    this.world = world;
    this.home = home;
    this.person = person;
    this.self = PersonMaker.partyId(number);
    this.habits = habits;
    this.dice = dice;
    this.key = "H" + Papers.digits(number, 9);
    this.from = Math.max(0, world.almanac.indexOf(habits.since()));
    this.current = open(Shelf.CURRENT, habits.since()).numbered(dice).yielding(5);
    this.wallet = new Wallet(current, habits.seriousChannel(dice));
  }

  /** Opens a holding. */
  Account open(Product product, LocalDate openedOn) {
    String id = key + '-' + Papers.digits(accounts.size() + 1L, 2);
    return add(new Account(world, id, product, self, openedOn));
  }

  /** Takes a holding that others have too. */
  Account add(Account account) {
    accounts.add(account);
    return account;
  }

  List<Account> accounts() {
    return accounts;
  }

  List<Holding> holdings() {
    return accounts.stream().map(Account::toHolding).toList();
  }

  List<Transaction> transactions() {
    return accounts.stream().flatMap(account -> account.transactions().stream()).toList();
  }

  /** The number of days of history. */
  int days() {
    return world.almanac.size();
  }

  LocalDate day(int index) {
    return world.almanac.day(index);
  }

  /** Every day of the history with the given day of the month, as long as it is a customer. */
  void eachMonth(int dayOfMonth, IntConsumer action) {
    LocalDate month = day(from).withDayOfMonth(1);
    for (LocalDate first = month; first.isBefore(world.today); first = first.plusMonths(1)) {
      int index =
          world.almanac.indexOf(first.withDayOfMonth(Math.min(dayOfMonth, first.lengthOfMonth())));
      if (index >= from && index < days()) {
        action.accept(index);
      }
    }
  }

  /** How much is done on a day compared with a steady customer. */
  double activity(int day) {
    return habits.activityOn(day(day));
  }

  /** What comes in in a month, in fen. */
  long monthlyIncome(int day) {
    return person.workOn(day(day)).monthlyIncome() * 100L;
  }

  /** A second of a day on which people are awake. */
  int daytime() {
    return dice.between(8 * 3600, 21 * 3600 + 3599);
  }

  /** A second of office hours. */
  int officeTime() {
    return dice.between(9 * 3600, 16 * 3600 + 1800);
  }
}
