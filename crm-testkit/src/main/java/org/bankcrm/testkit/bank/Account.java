package org.bankcrm.testkit.bank;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.bankcrm.core.Money;
import org.bankcrm.customer.activity.Direction;
import org.bankcrm.customer.activity.Transaction;
import org.bankcrm.customer.activity.TransactionId;
import org.bankcrm.customer.holding.BalanceSide;
import org.bankcrm.customer.holding.Holding;
import org.bankcrm.customer.holding.HoldingId;
import org.bankcrm.customer.holding.HoldingRole;
import org.bankcrm.customer.holding.HoldingStatus;
import org.bankcrm.customer.holding.Product;
import org.bankcrm.customer.party.PartyId;
import org.jspecify.annotations.Nullable;

/** A holding in the making, with the bookings on it. Amounts in minor units. For one thread. */
final class Account {
  static final Currency YUAN = Currency.getInstance("CNY");
  static final int DAY = 86_400;

  private final World world;
  private final Product product;
  private final HoldingId id;
  private final LocalDate openedOn;
  private final Holding.Builder builder;
  private final List<Transaction> transactions = new ArrayList<>();
  private final boolean owed;
  private Currency currency = YUAN;
  private long balance;
  private long lastBooked;
  private @Nullable LocalDate closedOn;

  Account(World world, String id, Product product, PartyId owner, LocalDate openedOn) {
    this.world = world;
    this.product = product;
    this.id = HoldingId.of(id);
    this.openedOn = openedOn;
    this.owed = product.kind().side() == BalanceSide.LIABILITY;
    this.builder = Holding.builder(this.id, product, owner, openedOn);
  }

  Account in(Currency newCurrency) {
    currency = newCurrency;
    return this;
  }

  Account jointly(PartyId other) {
    builder.participant(other, HoldingRole.JOINT_OWNER);
    return this;
  }

  Account numbered(Dice dice) {
    builder.accountNumber(Papers.card(dice));
    return this;
  }

  /** The balance with which the history begins, or the value of what has no bookings. */
  Account holding(long amount) {
    balance = amount;
    return this;
  }

  Account maturing(LocalDate day) {
    builder.maturesOn(day);
    return this;
  }

  /** At a rate in hundredths of a percent a year. */
  Account yielding(int yearlyRate) {
    builder.annualRate(BigDecimal.valueOf(yearlyRate, 4));
    return this;
  }

  Account limited(long limit) {
    builder.limit(Money.ofMinor(limit, currency));
    return this;
  }

  Account payingMonthly(long instalment) {
    builder.instalment(Money.ofMinor(instalment, currency));
    return this;
  }

  Account overdue(int days) {
    builder.daysPastDue(days);
    return this;
  }

  Account status(HoldingStatus status) {
    builder.status(status);
    return this;
  }

  /** Ends it; what is left on it is taken to be paid out. */
  Account closed(LocalDate day) {
    closedOn = day;
    builder.closedOn(day);
    return this;
  }

  HoldingId id() {
    return id;
  }

  Product product() {
    return product;
  }

  LocalDate openedOn() {
    return openedOn;
  }

  long balance() {
    return balance;
  }

  /** Whether the balance is what the customer owes. */
  boolean isOwed() {
    return owed;
  }

  boolean isClosed() {
    return closedOn != null;
  }

  /** Changes the value of what has no bookings. */
  void grow(long amount) {
    balance += amount;
  }

  /**
   * Books so much, into the account if positive, out of it if negative; never before what was
   * booked last.
   *
   * @param at seconds since the beginning of the history
   */
  void book(long at, long amount, Deed deed) {
    balance += owed ? -amount : amount;
    lastBooked = Math.max(lastBooked, at);
    int day = (int) (lastBooked / DAY);
    String key = id.value() + '.' + Papers.digits(transactions.size() + 1L, 5);
    Transaction.Builder booking =
        Transaction.builder(TransactionId.of(key), id, deed.type())
            .bookedOn(world.almanac.day(day))
            .occurredAt(world.instant(day, (int) (lastBooked % DAY)))
            .amount(amount < 0 ? Direction.DEBIT : Direction.CREDIT, money(Math.abs(amount)))
            .balanceAfter(money(balance));
    if (deed.channel() != null) {
      booking.channel(deed.channel());
    }
    if (deed.other() != null) {
      booking.counterparty(deed.other());
    }
    transactions.add(booking.build());
  }

  private Money money(long minor) {
    return Money.ofMinor(minor, currency);
  }

  List<Transaction> transactions() {
    return transactions;
  }

  Holding toHolding() {
    if (product.kind().side() != BalanceSide.NONE) {
      LocalDate lastDay = world.today.minusDays(1);
      LocalDate stood = closedOn == null ? lastDay : closedOn;
      builder.balance(
          Money.ofMinor(closedOn == null ? balance : 0, currency),
          stood.isBefore(openedOn) ? openedOn : stood);
    }
    return builder.build();
  }
}
