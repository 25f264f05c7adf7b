package org.bankcrm.testkit.bank;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.bankcrm.core.CustomerId;

/**
 * Something that happened to a customer of the synthetic bank, at an instant. Immutable and
 * thread-safe; {@code toString} shows nothing of it.
 *
 * @param customer whose it is
 * @param id what tells it from all others of the customer
 * @param type such as {@code PAYMENT}; {@link EventStream} tells them all
 * @param at when, to the second
 * @param amount how much, in yuan with two places; of payments, instalments and repayments
 * @param way {@code IN} or {@code OUT}, of payments
 * @param counterparty the account on the other side of a payment
 * @param purpose {@code SALARY}, {@code TRANSFER}, {@code PURCHASE} or {@code OWN}, of payments
 * @param balance what is on the account after a payment, in yuan with two places
 * @param ratio a share in per cent with two places: of the limit that is used, or of debt to assets
 */
public record BankEvent(
    CustomerId customer,
    String id,
    String type,
    Instant at,
    Optional<BigDecimal> amount,
    Optional<String> way,
    Optional<String> counterparty,
    Optional<String> purpose,
    Optional<BigDecimal> balance,
    Optional<BigDecimal> ratio) {

  /** Refuses nulls. */
  public BankEvent {
    requireNonNull(customer, "customer");
    requireNonNull(id, "id");
    requireNonNull(type, "type");
    requireNonNull(at, "at");
    requireNonNull(amount, "amount");
    requireNonNull(way, "way");
    requireNonNull(counterparty, "counterparty");
    requireNonNull(purpose, "purpose");
    requireNonNull(balance, "balance");
    requireNonNull(ratio, "ratio");
  }

  /** Nothing of the customer. */
  @Override
  public String toString() {
    return "BankEvent";
  }
}
