package org.bankcrm.campaign;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.check.Codes;
import org.bankcrm.customer.holding.Product;
import org.bankcrm.customer.holding.ProductFamily;
import org.bankcrm.customer.holding.RiskRating;

/**
 * What a campaign puts to the customer: a product, or a gesture without one such as a birthday
 * greeting.
 *
 * @param name what the customer is offered
 * @param product the product, if there is one; an investment must have a risk rating
 * @param issuerRating the rating that the issuer gives it, where it differs from the bank's own
 * @param qualification what a member of staff must be qualified in to sell it, if anything
 */
public record Offer(
    LocalizedText name,
    Optional<Product> product,
    Optional<RiskRating> issuerRating,
    Optional<String> qualification) {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if an investment has no risk rating, an issuer's rating stands
   *     without the bank's own, or the qualification is no code
   */
  public Offer {
    requireNonNull(name, "name");
    requireNonNull(issuerRating, "issuerRating");
    qualification.ifPresent(code -> Codes.check(code, "qualification"));
    Optional<RiskRating> own = product.flatMap(Product::riskRating);
    boolean investment =
        product.filter(p -> p.kind().family() == ProductFamily.INVESTMENT).isPresent();
    if (own.isEmpty() && (investment || issuerRating.isPresent())) {
      throw new IllegalArgumentException("an investment must have a risk rating of the bank's own");
    }
  }

  /** An offer without a product. */
  public static Offer of(String zh, String en) {
    return new Offer(
        LocalizedText.of(zh, en), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** An offer of a product. */
  public static Offer of(String zh, String en, Product product) {
    return new Offer(
        LocalizedText.of(zh, en), Optional.of(product), Optional.empty(), Optional.empty());
  }

  /** The same with the rating that the issuer gives it. */
  public Offer ratedByIssuer(RiskRating rating) {
    return new Offer(name, product, Optional.of(rating), qualification);
  }

  /** The same, sold on staffed channels only by those with the qualification. */
  public Offer soldBy(String newQualification) {
    return new Offer(name, product, issuerRating, Optional.of(newQualification));
  }

  /** How risky it is: of the bank's rating and the issuer's the higher; empty for no investment. */
  public Optional<RiskRating> riskRating() {
    return product
        .flatMap(Product::riskRating)
        .map(own -> issuerRating.filter(issuer -> issuer.compareTo(own) > 0).orElse(own));
  }
}
