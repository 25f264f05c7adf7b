package org.bankcrm.core;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bankcrm.core.check.Checks;

/**
 * Sums of money, one for each currency; the currencies are never mixed. A currency in which nothing
 * was added has no sum, which is not the same as a sum of zero.
 *
 * <p>Immutable and thread-safe. The text form is masked, since the sums are usually a customer's.
 */
public final class MoneyTotals {
  private static final MoneyTotals NONE = new MoneyTotals(new TreeMap<>());

  private final SortedMap<String, Money> byCode;

  private MoneyTotals(SortedMap<String, Money> byCode) {
    this.byCode = byCode;
  }

  /** No sum in any currency. */
  public static MoneyTotals none() {
    return NONE;
  }

  /**
   * The sums of the given amounts.
   *
   * @param amounts of any currencies, in any order
   * @throws ArithmeticException if a sum has more than 18 digits of minor units
   */
  public static MoneyTotals of(Collection<Money> amounts) {
    SortedMap<String, Money> sums = new TreeMap<>();
    for (Money amount : Checks.copy(amounts, "amounts")) {
      sums.merge(amount.currency().getCurrencyCode(), amount, Money::plus);
    }
    return new MoneyTotals(sums);
  }

  /**
   * These sums with one more amount in them.
   *
   * @param amount of any currency; it is added to the sum in its own
   * @throws ArithmeticException if the sum has more than 18 digits of minor units
   */
  public MoneyTotals plus(Money amount) {
    List<Money> amounts = new ArrayList<>(byCode.values());
    amounts.add(requireNonNull(amount, "amount"));
    return of(amounts);
  }

  /**
   * The sum in the given currency; empty if nothing was added in it.
   *
   * @param currency no other one is turned into it
   */
  public Optional<Money> in(Currency currency) {
    return Optional.ofNullable(byCode.get(requireNonNull(currency, "currency").getCurrencyCode()));
  }

  /**
   * All sums, ordered by currency code. One for each currency in which something was added, zero
   * sums among them.
   */
  public List<Money> amounts() {
    return List.copyOf(byCode.values());
  }

  /** Whether there is no sum in any currency. */
  public boolean isEmpty() {
    return byCode.isEmpty();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MoneyTotals totals && byCode.equals(totals.byCode);
  }

  @Override
  public int hashCode() {
    return byCode.hashCode();
  }

  /** The currencies, without the amounts. */
  @Override
  public String toString() {
    return "MoneyTotals" + byCode.keySet();
  }
}
