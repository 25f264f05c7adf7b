package org.bankcrm.benchmarks.hand;

import org.bankcrm.benchmarks.workload.Customer;

/** The customers of W1 in arrays by hand, one pass over the rows; the limit of filling. */
public final class HandColumns {
  private final long[][] money;
  private final int[][] numbers;
  private final byte[][] codes;

  /** Copies the customers. */
  public HandColumns(Customer[] rows) {
    money = new long[5][rows.length];
    numbers = new int[6][rows.length];
    codes = new byte[16][rows.length];
    for (int row = 0; row < rows.length; row++) {
      copy(rows[row], row);
    }
  }

  private void copy(Customer c, int row) {
    money[0][row] = c.aum();
    money[1][row] = c.deposits();
    money[2][row] = c.loanBalance();
    money[3][row] = c.income();
    money[4][row] = c.txnAmt90();
    numbers[0][row] = c.age();
    numbers[1][row] = c.tenureDays();
    numbers[2][row] = c.txn90();
    numbers[3][row] = c.daysInactive();
    numbers[4][row] = c.risk();
    numbers[5][row] = c.logins30();
    codes[0][row] = (byte) c.txn30();
    codes[1][row] = (byte) c.products();
    codes[2][row] = (byte) c.complaints();
    codes[3][row] = c.gender();
    codes[4][row] = c.occupation();
    codes[5][row] = c.cityTier();
    codes[6][row] = c.channel();
    codes[7][row] = c.marital();
    codes[8][row] = c.education();
    codes[9][row] = bit(c.mortgage());
    codes[10][row] = bit(c.card());
    codes[11][row] = bit(c.fund());
    codes[12][row] = bit(c.insurance());
    codes[13][row] = bit(c.smsOk());
    codes[14][row] = bit(c.emailOk());
    codes[15][row] = bit(c.phoneOk());
  }

  private static byte bit(boolean value) {
    return value ? (byte) 1 : 0;
  }
}
