package org.bankcrm.customer.party;

import org.bankcrm.core.Labelled;

/**
 * Which figure about a party is stated.
 *
 * <p>How much, in which currency, stated when and by what evidence is told by a {@link
 * FinancialStatement}. The standard catalogue has an attribute for each kind.
 */
public enum StatementKind implements Labelled {
  /** A person's or household's income of one year. */
  ANNUAL_INCOME,

  /** An organisation's turnover of one year. */
  ANNUAL_TURNOVER,

  /** Everything owned, here and elsewhere. */
  TOTAL_ASSETS,

  /** Everything owed, here and elsewhere. */
  TOTAL_LIABILITIES,

  /** What is spent in a month. */
  MONTHLY_EXPENSES
}
