package org.bankcrm.testkit.bank;

import java.util.List;
import java.util.stream.Stream;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.customer.holding.Product;
import org.bankcrm.customer.holding.ProductId;
import org.bankcrm.customer.holding.ProductKind;
import org.bankcrm.customer.holding.RiskRating;
import org.bankcrm.customer.party.RiskAppetite;

/** The products of the synthetic bank. */
final class Shelf {
  static final Product CURRENT =
      plain("CA01", ProductKind.CURRENT_ACCOUNT, "活期账户", "Current account");
  static final Product SAVINGS = plain("SA01", ProductKind.SAVINGS_ACCOUNT, "随心储蓄", "Easy savings");
  static final Product JOINT =
      plain("SA02", ProductKind.SAVINGS_ACCOUNT, "家庭共享账户", "Family account");
  static final Product DOLLARS =
      plain("SA03", ProductKind.SAVINGS_ACCOUNT, "美元储蓄", "US dollar savings");
  static final Product TERM = plain("TD01", ProductKind.TERM_DEPOSIT, "整存整取", "Term deposit");
  static final Product NOTICE =
      plain("ND01", ProductKind.NOTICE_DEPOSIT, "七天通知存款", "Seven-day notice");
  static final Product CERTIFICATE =
      plain("CD01", ProductKind.CERTIFICATE_OF_DEPOSIT, "大额存单", "Certificate of deposit");
  static final Product STRUCTURED =
      rated(
          "SD01", ProductKind.STRUCTURED_DEPOSIT, "汇率挂钩结构性存款", "Structured deposit", RiskRating.R1);
  static final Product DEBIT_CARD = plain("DC01", ProductKind.DEBIT_CARD, "储蓄卡", "Debit card");
  static final Product CREDIT_CARD = plain("CC01", ProductKind.CREDIT_CARD, "标准信用卡", "Credit card");
  static final Product GOLD_CARD =
      plain("CC02", ProductKind.CREDIT_CARD, "金卡信用卡", "Gold credit card");
  static final Product MORTGAGE = plain("ML01", ProductKind.MORTGAGE, "个人住房贷款", "Mortgage");
  static final Product CONSUMER_LOAN =
      plain("CL01", ProductKind.CONSUMER_LOAN, "消费易贷", "Consumer loan");
  static final Product CAR_LOAN = plain("AL01", ProductKind.CAR_LOAN, "汽车贷款", "Car loan");
  static final Product BUSINESS_LOAN =
      plain("BL01", ProductKind.BUSINESS_LOAN, "小微经营贷", "Small business loan");
  static final Product CREDIT_LINE = plain("LC01", ProductKind.CREDIT_LINE, "循环授信", "Credit line");
  static final Product TRADE_FINANCE =
      plain("TF01", ProductKind.TRADE_FINANCE, "进出口贸易融资", "Trade finance");
  static final Product BOND =
      rated("BD01", ProductKind.BOND, "储蓄国债", "Savings bond", RiskRating.R1);
  static final Product GOLD =
      rated("PM01", ProductKind.PRECIOUS_METAL, "积存金", "Gold savings", RiskRating.R3);
  static final Product SECURITIES =
      rated("SE01", ProductKind.SECURITIES, "证券托管", "Securities custody", RiskRating.R5);
  static final Product TRUST =
      rated("TR01", ProductKind.TRUST, "家族信托计划", "Trust plan", RiskRating.R4);
  static final Product PENSION =
      rated("PA01", ProductKind.PENSION_ACCOUNT, "个人养老金", "Private pension", RiskRating.R2);
  static final Product LIFE_INSURANCE =
      plain("IN01", ProductKind.INSURANCE, "终身寿险", "Whole life insurance");
  static final Product CHILD_INSURANCE =
      plain("IN02", ProductKind.INSURANCE, "少儿教育金保险", "Education endowment");
  static final Product MOBILE_BANKING =
      plain("EC01", ProductKind.E_CHANNEL, "手机银行", "Mobile banking");
  static final Product PAYROLL = plain("PS01", ProductKind.PAYROLL_SERVICE, "代发工资", "Payroll");
  static final Product BILLS = plain("BP01", ProductKind.BILL_PAYMENT, "生活缴费", "Bill payment");
  static final Product MERCHANT = plain("MS01", ProductKind.MERCHANT_SERVICE, "聚合收单", "Acquiring");
  static final Product SAFE =
      plain("SB01", ProductKind.SAFE_DEPOSIT_BOX, "保管箱", "Safe deposit box");
  static final Product GUARANTEE = plain("BG01", ProductKind.BANK_GUARANTEE, "履约保函", "Guarantee");

  /** Funds, from the least risky to the most. */
  static final List<Product> FUNDS =
      List.of(
          rated("FD01", ProductKind.FUND, "货币市场基金", "Money-market fund", RiskRating.R1),
          rated("FD02", ProductKind.FUND, "中短债基金", "Short bond fund", RiskRating.R2),
          rated("FD03", ProductKind.FUND, "平衡混合基金", "Balanced fund", RiskRating.R3),
          rated("FD04", ProductKind.FUND, "沪深指数基金", "Index fund", RiskRating.R4),
          rated("FD05", ProductKind.FUND, "行业主题基金", "Sector fund", RiskRating.R5));

  /** Wealth products, from the least risky to the most. */
  static final List<Product> WEALTH =
      List.of(
          rated("WP01", ProductKind.WEALTH_PRODUCT, "现金管理理财", "Cash wealth plan", RiskRating.R1),
          rated("WP02", ProductKind.WEALTH_PRODUCT, "固收稳健理财", "Fixed-income plan", RiskRating.R2),
          rated(
              "WP03", ProductKind.WEALTH_PRODUCT, "固收增强理财", "Enhanced income plan", RiskRating.R3));

  private static final List<Product> SINGLE =
      List.of(
          CURRENT,
          SAVINGS,
          JOINT,
          DOLLARS,
          TERM,
          NOTICE,
          CERTIFICATE,
          STRUCTURED,
          DEBIT_CARD,
          CREDIT_CARD,
          GOLD_CARD,
          MORTGAGE,
          CONSUMER_LOAN,
          CAR_LOAN,
          BUSINESS_LOAN,
          CREDIT_LINE,
          TRADE_FINANCE,
          BOND,
          GOLD,
          SECURITIES,
          TRUST,
          PENSION,
          LIFE_INSURANCE,
          CHILD_INSURANCE,
          MOBILE_BANKING,
          PAYROLL,
          BILLS,
          MERCHANT,
          SAFE,
          GUARANTEE);

  private Shelf() {}

  /** All of them. */
  static List<Product> all() {
    return Stream.of(SINGLE, FUNDS, WEALTH).flatMap(List::stream).toList();
  }

  /** One that suits the appetite; now and then one that is riskier. */
  static Product suiting(List<Product> choices, RiskAppetite appetite, Dice dice) {
    int level = appetite.ordinal() + (dice.chance(0.05) ? 1 : 0) - dice.below(2);
    return choices.get(Math.max(0, Math.min(choices.size() - 1, level)));
  }

  private static Product plain(String id, ProductKind kind, String zh, String en) {
    return Product.of(ProductId.of(id), kind, LocalizedText.of(zh, en));
  }

  private static Product rated(
      String id, ProductKind kind, String zh, String en, RiskRating rating) {
    return plain(id, kind, zh, en).withRiskRating(rating);
  }
}
