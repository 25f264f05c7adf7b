package org.bankcrm.customer.activity;

import static java.util.Objects.requireNonNull;

import java.util.Objects;
import java.util.Optional;
import org.bankcrm.core.Country;
import org.bankcrm.core.check.Checks;
import org.bankcrm.customer.internal.check.Masks;
import org.jspecify.annotations.Nullable;

/**
 * Who stands on the other side of a transaction, as far as rules need it: of what kind, where, and
 * for a merchant in which trade. The name and account of the other side are no customer's data and
 * are left with the host.
 *
 * <p>Immutable and thread-safe; the text form is masked.
 */
public final class Counterparty {
  private final CounterpartyKind kind;
  private final @Nullable Country country;
  private final @Nullable String merchantCategory;

  private Counterparty(
      CounterpartyKind kind, @Nullable Country country, @Nullable String merchantCategory) {
    this.kind = requireNonNull(kind, "kind");
    this.country = country;
    this.merchantCategory = merchantCategory;
  }

  /** A counterparty of whom only the kind is known. */
  public static Counterparty of(CounterpartyKind kind) {
    return new Counterparty(kind, null, null);
  }

  /** This counterparty, found in the given country. */
  public Counterparty withCountry(Country newCountry) {
    return new Counterparty(kind, requireNonNull(newCountry, "country"), merchantCategory);
  }

  /**
   * This counterparty with the merchant's trade.
   *
   * @param code four digits of ISO 18245 (MCC)
   * @throws IllegalArgumentException if it is anything but four digits
   */
  public Counterparty withMerchantCategory(String code) {
    Checks.require(
        requireNonNull(code, "merchantCategory").matches("[0-9]{4}"),
        "merchantCategory",
        "must have four digits");
    return new Counterparty(kind, country, code);
  }

  /** Of what kind it is. */
  public CounterpartyKind kind() {
    return kind;
  }

  /** Where it is; empty if that is not told, which is not the same as at home. */
  public Optional<Country> country() {
    return Optional.ofNullable(country);
  }

  /** The merchant's trade: four digits of ISO 18245 (MCC). */
  public Optional<String> merchantCategory() {
    return Optional.ofNullable(merchantCategory);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Counterparty counterparty
        && kind.equals(counterparty.kind)
        && Objects.equals(country, counterparty.country)
        && Objects.equals(merchantCategory, counterparty.merchantCategory);
  }

  @Override
  public int hashCode() {
    return Objects.hash(kind, country, merchantCategory);
  }

  /** The type alone. */
  @Override
  public String toString() {
    return Masks.of(Counterparty.class);
  }
}
