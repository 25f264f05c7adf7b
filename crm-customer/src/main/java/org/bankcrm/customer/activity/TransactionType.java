package org.bankcrm.customer.activity;

import static java.util.Objects.requireNonNull;

import org.bankcrm.core.Labelled;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.check.Checks;

/**
 * What a transaction was for. Data, so that a new kind of payment needs no new code; the constants
 * are those that the standard catalogue of attributes knows.
 *
 * <p>Immutable and thread-safe.
 *
 * @param code a letter a–z or digit, then letters a–z, digits, dots and hyphens; at most 128 in all
 */
public record TransactionType(String code) implements Comparable<TransactionType>, Labelled {
  /** Cash or cheque paid in 存款. */
  public static final TransactionType DEPOSIT = new TransactionType("deposit");

  /** Cash taken out 取款. */
  public static final TransactionType WITHDRAWAL = new TransactionType("withdrawal");

  /** To or from another account 转账. */
  public static final TransactionType TRANSFER = new TransactionType("transfer");

  /** Paid by card 刷卡消费. */
  public static final TransactionType CARD_PURCHASE = new TransactionType("card-purchase");

  /** Paid by wallet, QR code or bill 支付缴费. */
  public static final TransactionType PAYMENT = new TransactionType("payment");

  /** Pay from an employer 工资. */
  public static final TransactionType SALARY = new TransactionType("salary");

  /** Pension 养老金. */
  public static final TransactionType PENSION = new TransactionType("pension");

  /** Loan paid out 放款. */
  public static final TransactionType LOAN_DISBURSEMENT = new TransactionType("loan-disbursement");

  /** Loan paid back 还款. */
  public static final TransactionType LOAN_REPAYMENT = new TransactionType("loan-repayment");

  /** Investment bought 理财申购. */
  public static final TransactionType WEALTH_PURCHASE = new TransactionType("wealth-purchase");

  /** Investment sold 理财赎回. */
  public static final TransactionType WEALTH_REDEMPTION = new TransactionType("wealth-redemption");

  /** Premium paid 保费. */
  public static final TransactionType INSURANCE_PREMIUM = new TransactionType("insurance-premium");

  /** Interest 利息. */
  public static final TransactionType INTEREST = new TransactionType("interest");

  /** Fee 手续费. */
  public static final TransactionType FEE = new TransactionType("fee");

  /**
   * Checks the code.
   *
   * @throws IllegalArgumentException if it has other characters or length
   */
  public TransactionType {
    Checks.code(code, "transactionType");
  }

  /** The one with the given code. */
  public static TransactionType of(String code) {
    return new TransactionType(code);
  }

  /** What people call it; the code in both languages, of one that the bank made itself. */
  @Override
  public LocalizedText label() {
    return Labelled.labelOf(TransactionType.class, code)
        .orElseGet(() -> LocalizedText.of(code, code));
  }

  @Override
  public String key() {
    return Labelled.keyOf(TransactionType.class, code);
  }

  /** Orders by the code, character by character; agrees with {@code equals}. */
  @Override
  public int compareTo(TransactionType other) {
    return code.compareTo(requireNonNull(other, "other").code);
  }

  /** The code itself. */
  @Override
  public String toString() {
    return code;
  }
}
