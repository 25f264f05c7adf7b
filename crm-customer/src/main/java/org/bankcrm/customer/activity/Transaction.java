package org.bankcrm.customer.activity;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.CurrencyMismatchException;
import org.bankcrm.core.Money;
import org.bankcrm.core.check.Checks;
import org.bankcrm.customer.holding.HoldingId;
import org.bankcrm.customer.internal.check.Masks;
import org.jspecify.annotations.Nullable;

/**
 * Money that went into or out of a holding. The amount is never negative: the direction says which
 * way it went. A correction is a transaction of the opposite direction.
 *
 * <pre>{@code
 * Transaction.builder(TransactionId.of("t-1"), account.id(), TransactionType.PENSION)
 *     .bookedOn(LocalDate.of(2026, 6, 15))
 *     .credit(Money.parse("CNY 4310.50"))
 *     .build();
 * }</pre>
 *
 * <p>Windows of behaviour count by the booking date. Immutable and thread-safe; the text form shows
 * the key only.
 */
public final class Transaction {
  private final TransactionId id;
  private final HoldingId holding;
  private final LocalDate bookedOn;
  private final Direction direction;
  private final Money amount;
  private final TransactionType type;
  private final @Nullable Instant occurredAt;
  private final @Nullable Channel channel;
  private final @Nullable Counterparty counterparty;
  private final @Nullable Money balanceAfter;

  private Transaction(Builder builder) {
    id = requireNonNull(builder.id, "id");
    holding = requireNonNull(builder.holding, "holding");
    bookedOn = requireNonNull(builder.bookedOn, "bookedOn");
    direction = requireNonNull(builder.direction, "direction");
    amount = requireNonNull(builder.amount, "amount");
    type = builder.type;
    occurredAt = builder.occurredAt;
    channel = builder.channel;
    counterparty = builder.counterparty;
    balanceAfter = builder.balanceAfter;
  }

  /**
   * Begins a transaction of the given type on the given holding.
   *
   * @param id the bank's key of it, distinct among the transactions of one customer
   * @param holding on which it was booked
   * @param type what it was for
   */
  public static Builder builder(TransactionId id, HoldingId holding, TransactionType type) {
    return new Builder(id, holding, type);
  }

  /** The bank's key of the transaction. */
  public TransactionId id() {
    return id;
  }

  /** The holding on which it was booked. */
  public HoldingId holding() {
    return holding;
  }

  /**
   * The day on which it was booked, in the calendar of the bank. It decides in which window of
   * behaviour the transaction counts.
   */
  public LocalDate bookedOn() {
    return bookedOn;
  }

  /**
   * The instant at which the customer made it, where it is known. It may fall on an earlier day
   * than the booking. A customer record refuses one after as-of.
   */
  public Optional<Instant> occurredAt() {
    return Optional.ofNullable(occurredAt);
  }

  /** Which way the money went. */
  public Direction direction() {
    return direction;
  }

  /** How much, in the currency of the booking; zero or more. */
  public Money amount() {
    return amount;
  }

  /** The amount with its sign: into the account positive, out of it negative. */
  public Money signedAmount() {
    return direction == Direction.CREDIT ? amount : amount.negated();
  }

  /** What it was for. */
  public TransactionType type() {
    return type;
  }

  /** By which way it was ordered, {@link Channel#AUTOMATIC} for by none; empty if not known. */
  public Optional<Channel> channel() {
    return Optional.ofNullable(channel);
  }

  /**
   * Who stands on the other side; empty where there is nobody, as for interest, or the host does
   * not tell it.
   */
  public Optional<Counterparty> counterparty() {
    return Optional.ofNullable(counterparty);
  }

  /**
   * The balance of the holding after it, in the currency of the booking; empty if it is not told.
   */
  public Optional<Money> balanceAfter() {
    return Optional.ofNullable(balanceAfter);
  }

  private List<@Nullable Object> state() {
    return Arrays.asList(
        id,
        holding,
        bookedOn,
        direction,
        amount,
        type,
        occurredAt,
        channel,
        counterparty,
        balanceAfter);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Transaction transaction && state().equals(transaction.state());
  }

  @Override
  public int hashCode() {
    return state().hashCode();
  }

  /** The type and the key. */
  @Override
  public String toString() {
    return Masks.of(Transaction.class, id);
  }

  /**
   * Gathers the parts of a {@link Transaction}; booking date, and one of credit and debit, are
   * required. For one thread.
   */
  public static final class Builder {
    private final TransactionId id;
    private final HoldingId holding;
    private final TransactionType type;
    private @Nullable LocalDate bookedOn;
    private @Nullable Direction direction;
    private @Nullable Money amount;
    private @Nullable Instant occurredAt;
    private @Nullable Channel channel;
    private @Nullable Counterparty counterparty;
    private @Nullable Money balanceAfter;

    private Builder(TransactionId id, HoldingId holding, TransactionType type) {
      this.id = requireNonNull(id, "id");
      this.holding = requireNonNull(holding, "holding");
      this.type = requireNonNull(type, "type");
    }

    /** The day on which it was booked, in the calendar of the bank; required. */
    public Builder bookedOn(LocalDate day) {
      bookedOn = requireNonNull(day, "bookedOn");
      return this;
    }

    /**
     * So much went into the account.
     *
     * @throws IllegalArgumentException if the amount is negative
     */
    public Builder credit(Money newAmount) {
      return amount(Direction.CREDIT, newAmount);
    }

    /**
     * So much went out of the account.
     *
     * @throws IllegalArgumentException if the amount is negative
     */
    public Builder debit(Money newAmount) {
      return amount(Direction.DEBIT, newAmount);
    }

    /**
     * So much went the given way.
     *
     * @param newDirection into the account or out of it
     * @param newAmount zero or more
     * @throws IllegalArgumentException if the amount is negative
     */
    public Builder amount(Direction newDirection, Money newAmount) {
      direction = requireNonNull(newDirection, "direction");
      amount = requireNonNull(newAmount, "amount");
      Checks.require(newAmount.signum() >= 0, "amount", "must not be negative");
      return this;
    }

    /** The instant at which the customer made it. */
    public Builder occurredAt(Instant instant) {
      occurredAt = requireNonNull(instant, "occurredAt");
      return this;
    }

    /** By which way it was ordered; {@link Channel#AUTOMATIC} for by none. */
    public Builder channel(Channel newChannel) {
      channel = requireNonNull(newChannel, "channel");
      return this;
    }

    /** Who stands on the other side. */
    public Builder counterparty(Counterparty newCounterparty) {
      counterparty = requireNonNull(newCounterparty, "counterparty");
      return this;
    }

    /** The balance of the holding after it. */
    public Builder balanceAfter(Money balance) {
      balanceAfter = requireNonNull(balance, "balanceAfter");
      return this;
    }

    /**
     * The transaction.
     *
     * @throws IllegalArgumentException if the booking date or the amount is not given
     * @throws CurrencyMismatchException if the balance after it has another currency
     */
    public Transaction build() {
      Checks.require(bookedOn != null, "bookedOn", "must be given");
      Checks.require(amount != null, "amount", "must be given, as credit or debit");
      Transaction transaction = new Transaction(this);
      transaction.balanceAfter().ifPresent(transaction.amount()::compareTo); // one currency
      return transaction;
    }
  }
}
