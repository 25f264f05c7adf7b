package org.bankcrm.customer.holding;

import org.bankcrm.core.Labelled;
import org.bankcrm.core.LocalizedText;

/**
 * What kind of business a product is. The kinds are few and fixed, since rules count on what a kind
 * means; the products of a kind are data.
 */
public enum ProductKind implements Labelled {
  /** Account for payments 活期/结算账户. */
  CURRENT_ACCOUNT("活期账户", "Current account", ProductFamily.DEPOSIT, BalanceSide.ASSET),

  /** Savings at call 活期储蓄. */
  SAVINGS_ACCOUNT("储蓄账户", "Savings account", ProductFamily.DEPOSIT, BalanceSide.ASSET),

  /** Deposit withdrawn after notice 通知存款. */
  NOTICE_DEPOSIT("通知存款", "Notice deposit", ProductFamily.DEPOSIT, BalanceSide.ASSET),

  /** Deposit for a fixed term 定期存款. */
  TERM_DEPOSIT("定期存款", "Term deposit", ProductFamily.DEPOSIT, BalanceSide.ASSET),

  /** Large certificate of deposit 大额存单. */
  CERTIFICATE_OF_DEPOSIT(
      "大额存单", "Certificate of deposit", ProductFamily.DEPOSIT, BalanceSide.ASSET),

  /** Deposit whose yield follows a market 结构性存款. */
  STRUCTURED_DEPOSIT("结构性存款", "Structured deposit", ProductFamily.DEPOSIT, BalanceSide.ASSET),

  /** Loan for a home 住房按揭贷款. */
  MORTGAGE("住房按揭贷款", "Mortgage", ProductFamily.LOAN, BalanceSide.LIABILITY),

  /** Loan for consumption 消费贷款. */
  CONSUMER_LOAN("个人消费贷款", "Consumer loan", ProductFamily.LOAN, BalanceSide.LIABILITY),

  /** Loan for a car 汽车贷款. */
  CAR_LOAN("汽车贷款", "Car loan", ProductFamily.LOAN, BalanceSide.LIABILITY),

  /** Loan for a business 经营性贷款, 企业贷款. */
  BUSINESS_LOAN("经营贷款", "Business loan", ProductFamily.LOAN, BalanceSide.LIABILITY),

  /** Limit that can be drawn on 循环授信; the balance is what is drawn. */
  CREDIT_LINE("授信额度", "Credit line", ProductFamily.LOAN, BalanceSide.LIABILITY),

  /** Finance of trade 贸易融资. */
  TRADE_FINANCE("贸易融资", "Trade finance", ProductFamily.LOAN, BalanceSide.LIABILITY),

  /** Card with a limit 信用卡; the balance is what is owed. */
  CREDIT_CARD("信用卡", "Credit card", ProductFamily.CARD, BalanceSide.LIABILITY),

  /** Card on an account 借记卡; the account has the balance. */
  DEBIT_CARD("借记卡", "Debit card", ProductFamily.CARD, BalanceSide.NONE),

  /** Units of funds 公募基金. */
  FUND("基金", "Fund", ProductFamily.INVESTMENT, BalanceSide.ASSET),

  /** Wealth management product 银行理财产品. */
  WEALTH_PRODUCT("银行理财", "Wealth management product", ProductFamily.INVESTMENT, BalanceSide.ASSET),

  /** Bonds 国债及其他债券. */
  BOND("债券", "Bond", ProductFamily.INVESTMENT, BalanceSide.ASSET),

  /** Shares and other securities 证券. */
  SECURITIES("证券", "Securities", ProductFamily.INVESTMENT, BalanceSide.ASSET),

  /** Trust plan 信托计划. */
  TRUST("信托", "Trust", ProductFamily.INVESTMENT, BalanceSide.ASSET),

  /** Gold and other metal, valued in money 贵金属. */
  PRECIOUS_METAL("贵金属", "Precious metal", ProductFamily.INVESTMENT, BalanceSide.ASSET),

  /** Private pension account 个人养老金账户. */
  PENSION_ACCOUNT("个人养老金", "Pension account", ProductFamily.INVESTMENT, BalanceSide.ASSET),

  /** Policy sold by the bank 保险; the balance is its cash value. */
  INSURANCE("保险", "Insurance", ProductFamily.INSURANCE, BalanceSide.ASSET),

  /** Mobile or online banking contract 手机银行/网上银行签约. */
  E_CHANNEL("电子渠道", "Digital channel", ProductFamily.SERVICE, BalanceSide.NONE),

  /** Salaries paid through the bank 代发工资. */
  PAYROLL_SERVICE("代发工资", "Payroll service", ProductFamily.SERVICE, BalanceSide.NONE),

  /** Standing orders and direct debits 代扣代缴. */
  BILL_PAYMENT("代缴费", "Bill payment", ProductFamily.SERVICE, BalanceSide.NONE),

  /** Card and code payments taken for a merchant 商户收单. */
  MERCHANT_SERVICE("商户收单", "Merchant acquiring", ProductFamily.SERVICE, BalanceSide.NONE),

  /** Safe deposit box 保管箱. */
  SAFE_DEPOSIT_BOX("保管箱", "Safe deposit box", ProductFamily.SERVICE, BalanceSide.NONE),

  /** The bank answers for the customer 保函; the amount stands as the limit. */
  BANK_GUARANTEE("保函", "Bank guarantee", ProductFamily.SERVICE, BalanceSide.NONE);

  private final String zh;
  private final String en;
  private final ProductFamily family;
  private final BalanceSide side;

  ProductKind(String zh, String en, ProductFamily family, BalanceSide side) {
    this.zh = zh;
    this.en = en;
    this.family = family;
    this.side = side;
  }

  @Override
  public LocalizedText label() {
    return LocalizedText.of(zh, en);
  }

  /** The group to which the kind belongs. */
  public ProductFamily family() {
    return family;
  }

  /** On which side of the customer's own books the balance stands. */
  public BalanceSide side() {
    return side;
  }
}
