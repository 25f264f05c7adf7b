package org.bankcrm.customer.party;

import org.bankcrm.core.Labelled;
import org.bankcrm.core.LocalizedText;

/**
 * Which figure about a party is stated.
 *
 * <p>How much, in which currency, stated when and by what evidence is told by a {@link
 * FinancialStatement}. The standard catalogue has an attribute for each kind.
 */
public enum StatementKind implements Labelled {
  /** A person's or household's income of one year. */
  ANNUAL_INCOME("年收入", "Annual income"),

  /** An organisation's turnover of one year. */
  ANNUAL_TURNOVER("年营业收入", "Annual turnover"),

  /** Everything owned, here and elsewhere. */
  TOTAL_ASSETS("总资产", "Total assets"),

  /** Everything owed, here and elsewhere. */
  TOTAL_LIABILITIES("总负债", "Total liabilities"),

  /** What is spent in a month. */
  MONTHLY_EXPENSES("月支出", "Monthly expenses");

  private final String zh;
  private final String en;

  StatementKind(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  @Override
  public LocalizedText label() {
    return LocalizedText.of(zh, en);
  }
}
