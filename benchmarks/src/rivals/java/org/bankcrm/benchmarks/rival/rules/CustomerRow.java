package org.bankcrm.benchmarks.rival.rules;

import org.bankcrm.benchmarks.workload.Customer;

/**
 * A customer as the object that engines for objects read, codes as {@code int}, with a place for
 * what they find.
 */
public record CustomerRow(
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
    int gender,
    int occupation,
    int cityTier,
    int channel,
    int marital,
    int education,
    boolean mortgage,
    boolean card,
    boolean fund,
    boolean insurance,
    boolean smsOk,
    boolean emailOk,
    boolean phoneOk,
    Findings findings) {

  /** The same customer. */
  static CustomerRow of(Customer c) {
    return new CustomerRow(
        c.age(),
        c.tenureDays(),
        c.aum(),
        c.deposits(),
        c.loanBalance(),
        c.income(),
        c.txn30(),
        c.txn90(),
        c.txnAmt90(),
        c.daysInactive(),
        c.products(),
        c.risk(),
        c.logins30(),
        c.complaints(),
        c.gender(),
        c.occupation(),
        c.cityTier(),
        c.channel(),
        c.marital(),
        c.education(),
        c.mortgage(),
        c.card(),
        c.fund(),
        c.insurance(),
        c.smsOk(),
        c.emailOk(),
        c.phoneOk(),
        new Findings());
  }
}
