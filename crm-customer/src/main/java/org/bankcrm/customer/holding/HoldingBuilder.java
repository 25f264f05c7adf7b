package org.bankcrm.customer.holding;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bankcrm.core.Money;
import org.bankcrm.core.check.Checks;
import org.bankcrm.customer.party.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what is known of a {@link Holding}; only what its builder asks for is required. For one
 * thread.
 */
public final class HoldingBuilder {
  private static final int MAX_RATE_DECIMALS = 18;
  private static final int MAX_DAYS_PAST_DUE = 36_525; // a hundred years

  final HoldingId id;
  final Product product;
  final LocalDate openedOn;
  final List<Participant> participants = new ArrayList<>();
  HoldingStatus status = HoldingStatus.ACTIVE;
  @Nullable LocalDate closedOn;
  @Nullable LocalDate maturesOn;
  @Nullable AccountNumber accountNumber;
  @Nullable Money balance;
  @Nullable LocalDate balanceOn;
  @Nullable Money limit;
  @Nullable Money instalment;
  @Nullable BigDecimal annualRate;
  @Nullable Integer daysPastDue;

  HoldingBuilder(HoldingId id, Product product, PartyId owner, LocalDate openedOn) {
    this.id = requireNonNull(id, "id");
    this.product = requireNonNull(product, "product");
    this.openedOn = requireNonNull(openedOn, "openedOn");
    participants.add(new Participant(requireNonNull(owner, "owner"), HoldingRole.OWNER));
  }

  /** One more party with what it may do. */
  public HoldingBuilder participant(PartyId party, HoldingRole role) {
    participants.add(new Participant(party, role));
    return this;
  }

  /** Whether it can be used while open; {@code ACTIVE} if nothing is said. */
  public HoldingBuilder status(HoldingStatus newStatus) {
    status = requireNonNull(newStatus, "status");
    return this;
  }

  /** The day on which it was closed; on that day it is no longer open. */
  public HoldingBuilder closedOn(LocalDate day) {
    closedOn = requireNonNull(day, "closedOn");
    return this;
  }

  /** The day on which it falls due. */
  public HoldingBuilder maturesOn(LocalDate day) {
    maturesOn = requireNonNull(day, "maturesOn");
    return this;
  }

  /** The number on card or statement. */
  public HoldingBuilder accountNumber(AccountNumber number) {
    accountNumber = requireNonNull(number, "accountNumber");
    return this;
  }

  /** What the customer has or owes, and the day at whose end it stood so. */
  public HoldingBuilder balance(Money newBalance, LocalDate on) {
    balance = requireNonNull(newBalance, "balance");
    balanceOn = requireNonNull(on, "balanceOn");
    return this;
  }

  /**
   * How much may be owed; for insurance the sum insured.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public HoldingBuilder limit(Money newLimit) {
    limit = notNegative(newLimit, "limit");
    return this;
  }

  /**
   * What is paid each month.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public HoldingBuilder instalment(Money newInstalment) {
    instalment = notNegative(newInstalment, "instalment");
    return this;
  }

  /**
   * The interest of a year as a part of one: 0.0315 is 3.15 %. Trailing zeros are dropped.
   *
   * @throws IllegalArgumentException if it is beyond −1 and 10, or finer than 18 decimals
   */
  public HoldingBuilder annualRate(BigDecimal rate) {
    BigDecimal plain = Checks.bounded(rate, "annualRate", MAX_RATE_DECIMALS).stripTrailingZeros();
    Checks.require(
        plain.abs().compareTo(BigDecimal.TEN) <= 0 && plain.compareTo(BigDecimal.ONE.negate()) >= 0,
        "annualRate",
        "must be within [-1, 10]");
    annualRate = plain;
    return this;
  }

  /**
   * For how many days a payment has been overdue; zero if none is.
   *
   * @throws IllegalArgumentException if it is negative or more than a hundred years
   */
  public HoldingBuilder daysPastDue(int days) {
    Checks.require(
        days >= 0 && days <= MAX_DAYS_PAST_DUE,
        "daysPastDue",
        "must be within 0 and " + MAX_DAYS_PAST_DUE);
    daysPastDue = days;
    return this;
  }

  private static Money notNegative(Money amount, String name) {
    Checks.require(requireNonNull(amount, name).signum() >= 0, name, "must not be negative");
    return amount;
  }

  /**
   * The holding.
   *
   * @throws IllegalArgumentException if it closes or matures before it opens, a party is named
   *     twice, or its amounts have several currencies
   */
  public Holding build() {
    return Holding.from(this);
  }
}
