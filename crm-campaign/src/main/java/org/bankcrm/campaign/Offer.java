package org.bankcrm.campaign;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.check.Codes;
import org.bankcrm.core.policy.Entry;
import org.bankcrm.core.policy.Part;
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

  /** What of ratings must hold, for messages. */
  static final String RULE = "an investment must have a risk rating of the bank's own";

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
    if (lacksRating(product, issuerRating)) {
      throw new IllegalArgumentException(RULE);
    }
  }

  /** Whether the bank has not rated what it, or its issuer, should have rated. */
  static boolean lacksRating(Optional<Product> product, Optional<RiskRating> issuerRating) {
    boolean investment =
        product.filter(p -> p.kind().family() == ProductFamily.INVESTMENT).isPresent();
    return product.flatMap(Product::riskRating).isEmpty()
        && (investment || issuerRating.isPresent());
  }

  /** Begins an offer without a product; what is wrong is told when the campaign is made. */
  public static Builder of(String zh, String en) {
    return new Builder(new Entry().write(OfferForm.NAME, zh, en));
  }

  /**
   * Begins an offer of a product; what is wrong is told when the campaign is made.
   *
   * @param zh what people call the offer, in Chinese
   * @param en the same in English
   * @param product its kind and the bank's rating of its risk decide what suitability asks
   */
  public static Builder of(String zh, String en, Product product) {
    return new Builder(new Entry().write(OfferForm.NAME, zh, en).put(OfferForm.PRODUCT, product));
  }

  /**
   * How risky it is: of the bank's rating and the issuer's the higher; empty for no investment. A
   * customer has to be allowed that rating: a bank may be stricter than the issuer, never milder.
   */
  public Optional<RiskRating> riskRating() {
    return product
        .flatMap(Product::riskRating)
        .map(own -> issuerRating.filter(issuer -> issuer.compareTo(own) > 0).orElse(own));
  }

  /**
   * An offer as its author writes it, right or wrong. Immutable; the methods give changed copies.
   */
  public static final class Builder extends Part<Offer> {

    private Builder(Entry entry) {
      super(entry);
    }

    /** The same with the rating that the issuer gives it. */
    public Builder ratedByIssuer(RiskRating rating) {
      return new Builder(entry.without().put(OfferForm.ISSUER_RATING, rating));
    }

    /**
     * The same, sold on staffed channels only by those with the qualification.
     *
     * @param qualification a code of the bank's own, compared with {@link
     *     CampaignAttributes#SELLER_QUALIFICATIONS}
     */
    public Builder soldBy(String qualification) {
      return new Builder(entry.without().write(OfferForm.QUALIFICATION, qualification));
    }
  }
}
