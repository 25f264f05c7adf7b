package org.bankcrm.customer.holding;

import org.bankcrm.core.Labelled;

/**
 * What kind of business a product is. The kinds are few and fixed, since rules count on what a kind
 * means; the products of a kind are data.
 */
public enum ProductKind implements Labelled {
  /** Account for payments 活期/结算账户. */
  CURRENT_ACCOUNT(ProductFamily.DEPOSIT, BalanceSide.ASSET),

  /** Savings at call 活期储蓄. */
  SAVINGS_ACCOUNT(ProductFamily.DEPOSIT, BalanceSide.ASSET),

  /** Deposit withdrawn after notice 通知存款. */
  NOTICE_DEPOSIT(ProductFamily.DEPOSIT, BalanceSide.ASSET),

  /** Deposit for a fixed term 定期存款. */
  TERM_DEPOSIT(ProductFamily.DEPOSIT, BalanceSide.ASSET),

  /** Large certificate of deposit 大额存单. */
  CERTIFICATE_OF_DEPOSIT(ProductFamily.DEPOSIT, BalanceSide.ASSET),

  /** Deposit whose yield follows a market 结构性存款. */
  STRUCTURED_DEPOSIT(ProductFamily.DEPOSIT, BalanceSide.ASSET),

  /** Loan for a home 住房按揭贷款. */
  MORTGAGE(ProductFamily.LOAN, BalanceSide.LIABILITY),

  /** Loan for consumption 消费贷款. */
  CONSUMER_LOAN(ProductFamily.LOAN, BalanceSide.LIABILITY),

  /** Loan for a car 汽车贷款. */
  CAR_LOAN(ProductFamily.LOAN, BalanceSide.LIABILITY),

  /** Loan for a business 经营性贷款, 企业贷款. */
  BUSINESS_LOAN(ProductFamily.LOAN, BalanceSide.LIABILITY),

  /** Limit that can be drawn on 循环授信; the balance is what is drawn. */
  CREDIT_LINE(ProductFamily.LOAN, BalanceSide.LIABILITY),

  /** Finance of trade 贸易融资. */
  TRADE_FINANCE(ProductFamily.LOAN, BalanceSide.LIABILITY),

  /** Card with a limit 信用卡; the balance is what is owed. */
  CREDIT_CARD(ProductFamily.CARD, BalanceSide.LIABILITY),

  /** Card on an account 借记卡; the account has the balance. */
  DEBIT_CARD(ProductFamily.CARD, BalanceSide.NONE),

  /** Units of funds 公募基金. */
  FUND(ProductFamily.INVESTMENT, BalanceSide.ASSET),

  /** Wealth management product 银行理财产品. */
  WEALTH_PRODUCT(ProductFamily.INVESTMENT, BalanceSide.ASSET),

  /** Bonds 国债及其他债券. */
  BOND(ProductFamily.INVESTMENT, BalanceSide.ASSET),

  /** Shares and other securities 证券. */
  SECURITIES(ProductFamily.INVESTMENT, BalanceSide.ASSET),

  /** Trust plan 信托计划. */
  TRUST(ProductFamily.INVESTMENT, BalanceSide.ASSET),

  /** Gold and other metal, valued in money 贵金属. */
  PRECIOUS_METAL(ProductFamily.INVESTMENT, BalanceSide.ASSET),

  /** Private pension account 个人养老金账户. */
  PENSION_ACCOUNT(ProductFamily.INVESTMENT, BalanceSide.ASSET),

  /** Policy sold by the bank 保险; the balance is its cash value. */
  INSURANCE(ProductFamily.INSURANCE, BalanceSide.ASSET),

  /** Mobile or online banking contract 手机银行/网上银行签约. */
  E_CHANNEL(ProductFamily.SERVICE, BalanceSide.NONE),

  /** Salaries paid through the bank 代发工资. */
  PAYROLL_SERVICE(ProductFamily.SERVICE, BalanceSide.NONE),

  /** Standing orders and direct debits 代扣代缴. */
  BILL_PAYMENT(ProductFamily.SERVICE, BalanceSide.NONE),

  /** Card and code payments taken for a merchant 商户收单. */
  MERCHANT_SERVICE(ProductFamily.SERVICE, BalanceSide.NONE),

  /** Safe deposit box 保管箱. */
  SAFE_DEPOSIT_BOX(ProductFamily.SERVICE, BalanceSide.NONE),

  /** The bank answers for the customer 保函; the amount stands as the limit. */
  BANK_GUARANTEE(ProductFamily.SERVICE, BalanceSide.NONE);

  private final ProductFamily family;
  private final BalanceSide side;

  ProductKind(ProductFamily family, BalanceSide side) {
    this.family = family;
    this.side = side;
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
