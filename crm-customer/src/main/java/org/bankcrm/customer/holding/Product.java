package org.bankcrm.customer.holding;

import static java.util.Objects.requireNonNull;

import java.util.Objects;
import java.util.Optional;
import org.bankcrm.core.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A product that the bank offers: data, so that a new product needs no new code.
 *
 * <pre>{@code
 * Product.of(ProductId.of("fund-17"), ProductKind.FUND, LocalizedText.of("稳健一号", "Steady One"))
 *     .withRiskRating(RiskRating.R2);
 * }</pre>
 *
 * <p>Immutable and thread-safe. Nothing in it is personal.
 */
public final class Product {
  private final ProductId id;
  private final ProductKind kind;
  private final LocalizedText name;
  private final @Nullable RiskRating riskRating;

  private Product(
      ProductId id, ProductKind kind, LocalizedText name, @Nullable RiskRating riskRating) {
    this.id = requireNonNull(id, "id");
    this.kind = requireNonNull(kind, "kind");
    this.name = requireNonNull(name, "name");
    this.riskRating = riskRating;
  }

  /**
   * A product without a risk rating.
   *
   * @param id the bank's key of the product
   * @param kind what kind of business it is, by which rules and totals count it
   * @param name the name that customers know
   */
  public static Product of(ProductId id, ProductKind kind, LocalizedText name) {
    return new Product(id, kind, name, null);
  }

  /** This product with the given risk rating, which investments must have. */
  public Product withRiskRating(RiskRating rating) {
    return new Product(id, kind, name, requireNonNull(rating, "rating"));
  }

  /** The bank's key of the product. */
  public ProductId id() {
    return id;
  }

  /** What kind of business it is. */
  public ProductKind kind() {
    return kind;
  }

  /** The name that customers know. */
  public LocalizedText name() {
    return name;
  }

  /** How risky it is; empty where no rating applies. */
  public Optional<RiskRating> riskRating() {
    return Optional.ofNullable(riskRating);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Product product
        && id.equals(product.id)
        && kind == product.kind
        && name.equals(product.name)
        && riskRating == product.riskRating;
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, name);
  }

  /** The key. */
  @Override
  public String toString() {
    return "Product[" + id + ']';
  }
}
