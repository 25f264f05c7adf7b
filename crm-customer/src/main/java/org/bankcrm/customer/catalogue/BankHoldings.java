package org.bankcrm.customer.catalogue;

import static org.bankcrm.customer.catalogue.BankNames.sensitive;

import java.util.Currency;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.DateAttribute;
import org.bankcrm.core.attribute.DecimalAttribute;
import org.bankcrm.core.attribute.ElementsAttribute;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.attribute.MoneyAttribute;
import org.bankcrm.core.attribute.OrderedCodeAttribute;
import org.bankcrm.customer.holding.HoldingRole;
import org.bankcrm.customer.holding.HoldingStatus;
import org.bankcrm.customer.holding.ProductFamily;
import org.bankcrm.customer.holding.ProductKind;
import org.bankcrm.customer.holding.RiskRating;

/**
 * What the standard catalogue tells of one holding, for conditions on holdings: some holding that
 * is a term deposit of 50,000 or more and falls due within 30 days.
 *
 * <pre>{@code
 * bank.holdings()
 *     .some(
 *         BankHoldings.KIND
 *             .is("TERM_DEPOSIT")
 *             .and(bank.heldBalance().atLeast(Money.yuan(50_000)))
 *             .and(BankHoldings.MATURES.inNextDays(30)));
 * }</pre>
 *
 * <p>The amounts depend on the currency; {@link BankCatalogue#heldBalance} and its neighbours have
 * them.
 */
public final class BankHoldings {

  /** The bank's key of the product. */
  public static final CodeAttribute PRODUCT =
      Attributes.openCode("product", sensitive("产品", "Product"));

  /** The kind of product, such as {@code TERM_DEPOSIT}. */
  public static final CodeAttribute KIND =
      Attributes.code("kind", ProductKind.values(), sensitive("产品种类", "Kind"));

  /** The family of the kind, such as {@code DEPOSIT}. */
  public static final CodeAttribute FAMILY =
      Attributes.code("family", ProductFamily.values(), sensitive("产品大类", "Family"));

  /** What the customer may do with it. */
  public static final CodeAttribute ROLE =
      Attributes.code("role", HoldingRole.values(), sensitive("持有人角色", "Role"));

  /** Whether it can be used. */
  public static final CodeAttribute STATUS =
      Attributes.code("status", HoldingStatus.values(), sensitive("状态", "Status"));

  /** The first day, on which it is already open. */
  public static final DateAttribute OPENED =
      Attributes.date("opened", sensitive("开户日", "Opened on"));

  /**
   * The day on which it falls due; it may be past. Missing where it has no term, or the term is not
   * known.
   */
  public static final DateAttribute MATURES =
      Attributes.date("matures", sensitive("到期日", "Matures on"));

  /**
   * The currency of its amounts as recorded, three letters of ISO 4217; missing where it tells no
   * amount. The amounts themselves are in the currency of the catalogue.
   */
  public static final CodeAttribute CURRENCY =
      Attributes.openCode("currency", sensitive("币种", "Currency"));

  /**
   * The balance by the limit, rounded half up to four decimals: 0.85 is 85 %. Missing where one of
   * them is unknown, without a rate, or the limit is not above zero.
   */
  public static final DecimalAttribute LIMIT_USE =
      Attributes.decimal("limit-use", 4, sensitive("额度使用率", "Use of the limit"));

  /**
   * The interest of a year as a part of one, rounded half even to eight decimals: 0.0315 is 3.15 %.
   * Missing if it is not known.
   */
  public static final DecimalAttribute RATE =
      Attributes.decimal("rate", 8, sensitive("年利率", "Annual rate"));

  /** How risky the product is, ordered, the safest first; missing where no rating applies. */
  public static final OrderedCodeAttribute RISK_RATING =
      Attributes.orderedCode(
          "risk-rating", RiskRating.values(), sensitive("产品风险等级", "Risk rating"));

  /**
   * For how many days a payment has been overdue, 0 if none is. Missing where the holding does not
   * tell it; of what is no debt it does not apply then.
   */
  public static final IntegerAttribute DAYS_PAST_DUE =
      Attributes.integer("days-past-due", sensitive("逾期天数", "Days past due").withUnit("days"));

  private BankHoldings() {}

  static MoneyAttribute balance(Currency currency) {
    return Attributes.money("balance", currency, sensitive("余额", "Balance"));
  }

  static MoneyAttribute limit(Currency currency) {
    return Attributes.money("limit", currency, sensitive("额度", "Limit"));
  }

  static MoneyAttribute instalment(Currency currency) {
    return Attributes.money("instalment", currency, sensitive("每月还款/供款", "Instalment"));
  }

  static ElementsAttribute elements(Currency currency) {
    AttributeCatalog parts =
        AttributeCatalog.of(
            PRODUCT,
            KIND,
            FAMILY,
            ROLE,
            STATUS,
            OPENED,
            MATURES,
            balance(currency),
            CURRENCY,
            limit(currency),
            LIMIT_USE,
            instalment(currency),
            RATE,
            RISK_RATING,
            DAYS_PAST_DUE);
    return Attributes.elements("holdings", parts, sensitive("持有产品明细", "Holdings").asChangeable());
  }
}
