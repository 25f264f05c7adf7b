package org.bankcrm.campaign;

import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.policy.Draft;
import org.bankcrm.core.policy.Form;
import org.bankcrm.core.policy.Key;
import org.bankcrm.core.policy.Values;
import org.bankcrm.customer.holding.Product;
import org.bankcrm.customer.holding.ProductId;
import org.bankcrm.customer.holding.ProductKind;
import org.bankcrm.customer.holding.RiskRating;

/** The form of what a campaign offers. */
final class OfferForm {

  static final Key<ProductId> ID =
      Key.of(
          "id",
          Values.parsed(
              LocalizedText.of(
                  "产品编号：1 至 128 个可见 ASCII 字符",
                  "a product's key: 1 to 128 visible ASCII characters"),
              "^[!-~]{1,128}$",
              Integer.MAX_VALUE,
              CoreProblem.INVALID_ID,
              ProductId::of,
              ProductId::value),
          "产品编号",
          "the bank's own key of the product");

  static final Key<ProductKind> KIND =
      Key.of("kind", Values.word(ProductKind.class, Enum::name), "产品类型", "what kind of product");

  static final Key<LocalizedText> PRODUCT_NAME =
      Key.of("name", Values.localized(), "产品名称", "what people call the product");

  static final Key<RiskRating> RISK =
      Key.of(
          "risk",
          Values.word(RiskRating.class, Enum::name),
          "本行评定的产品风险等级；投资类产品必填",
          "the bank's own risk rating; an investment must have one");

  private static final Form<Product> PRODUCT_FORM =
      Form.<Product>of()
          .needed(ID, Product::id)
          .needed(KIND, Product::kind)
          .needed(PRODUCT_NAME, Product::name)
          .maybe(RISK, Product::riskRating)
          .makes(OfferForm::product);

  static final Key<LocalizedText> NAME =
      Key.of("name", Values.localized(), "向客户提供的内容", "what the customer is offered");

  static final Key<Product> PRODUCT =
      Key.of(
          "product",
          Values.object(PRODUCT_FORM),
          "所推荐的产品；未写则不涉及产品，如生日祝福",
          "the product; left out for a gesture without one, such as a greeting");

  static final Key<RiskRating> ISSUER_RATING =
      Key.of(
          "issuerRating",
          Values.word(RiskRating.class, Enum::name),
          "发行人评定的风险等级，与本行评定取较高者",
          "the rating that the issuer gives it; the higher of it and the bank's counts");

  static final Key<String> QUALIFICATION =
      Key.of(
          "qualification",
          Values.code(),
          "人工渠道销售所需的资质",
          "what a member of staff must be qualified in to sell it");

  static final Form<Offer> FORM =
      Form.<Offer>of()
          .needed(NAME, Offer::name)
          .maybe(PRODUCT, Offer::product)
          .maybe(ISSUER_RATING, Offer::issuerRating)
          .maybe(QUALIFICATION, Offer::qualification)
          .check(OfferForm::checkRating)
          .makes(OfferForm::offer);

  private OfferForm() {}

  private static void checkRating(Draft draft) {
    if (!Offer.lacksRating(draft.find(PRODUCT), draft.find(ISSUER_RATING))) {
      return;
    }
    if (draft.has(PRODUCT)) {
      String advice = "Write R1 to R5, as the bank rates it.";
      draft.problem("/product/risk", CoreProblem.MISSING_KEY, Offer.RULE + ".", advice);
    } else {
      String message = "'issuerRating' has no meaning where no product is offered.";
      draft.problem(
          "/issuerRating", CoreProblem.MISPLACED_KEY, message, "Name the product, or remove it.");
    }
  }

  private static Product product(Draft draft) {
    Product product = Product.of(draft.get(ID), draft.get(KIND), draft.get(PRODUCT_NAME));
    return draft.find(RISK).map(product::withRiskRating).orElse(product);
  }

  private static Offer offer(Draft draft) {
    return new Offer(
        draft.get(NAME), draft.find(PRODUCT), draft.find(ISSUER_RATING), draft.find(QUALIFICATION));
  }
}
