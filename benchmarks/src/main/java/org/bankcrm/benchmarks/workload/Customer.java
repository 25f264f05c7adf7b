package org.bankcrm.benchmarks.workload;

/**
 * One synthetic customer as a row of primitive fields, the form hand-written code likes best.
 *
 * <p>A missing value is {@link #MISSING_INT} or {@link #MISSING_LONG}, smaller than any real one.
 */
public record Customer(
    int age,
    int tenureDays,
    long aum,
    long deposits,
    long loanBalance,
    long income,
    int txn30,
    int txn90,
    long txnAmt90,
    int daysInactive,
    int products,
    int risk,
    int logins30,
    int complaints,
    byte gender,
    byte occupation,
    byte cityTier,
    byte channel,
    byte marital,
    byte education,
    boolean mortgage,
    boolean card,
    boolean fund,
    boolean insurance,
    boolean smsOk,
    boolean emailOk,
    boolean phoneOk) {

  /** Stands for a missing {@code int}. */
  public static final int MISSING_INT = -2_000_000_000;

  /** Stands for a missing {@code long}. */
  public static final long MISSING_LONG = -(1L << 62);
}
