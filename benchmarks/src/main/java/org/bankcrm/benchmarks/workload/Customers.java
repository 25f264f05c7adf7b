package org.bankcrm.benchmarks.workload;

/** Makes the customers of workloads W1, W2 and W3; customer i is the same in every population. */
public final class Customers {
  private static final long SEED = 20_240_607;
  private static final int MISSING_PERCENT = 5;

  private Customers() {}

  /** The first {@code count} customers. */
  public static Customer[] first(int count) {
    Customer[] customers = new Customer[count];
    for (int i = 0; i < count; i++) {
      customers[i] = number(i);
    }
    return customers;
  }

  /** Customer {@code index}; every draw is made for every customer, in one order. */
  public static Customer number(int index) {
    SplitMix64 r = SplitMix64.of(SplitMix64.mix(SEED + index));
    int age = orMissing(missing(r), 18 + r.below(37) + r.below(37));
    int tenureDays = tenureDays(r);
    boolean aumMissing = missing(r);
    long assets = r.logEven(14, 30);
    long deposits = assets * (10 + r.below(91)) / 100;
    long loanBalance = loanBalance(r);
    long income = orMissing(missing(r), r.logEven(17, 23));
    int txn30 = txn30(r);
    int txn90 = txn30 + r.below(3 * txn30 + 3);
    long txnAmt90 = txn90 * r.logEven(9, 16);
    int daysInactive = orMissing(missing(r), daysInactive(r, txn30));
    boolean mortgage = r.below(100) < 18;
    boolean card = r.below(100) < 55;
    boolean fund = r.below(100) < 22;
    boolean insurance = r.below(100) < 30;
    int products = 1 + bit(mortgage) + bit(card) + bit(fund) + bit(insurance) + r.below(3);
    int risk = orMissing(missing(r), 1 + step(r, 25, 55, 80, 93));
    int logins30 = orMissing(missing(r), logins30(r));
    int complaints = complaints(r);
    return new Customer(
        age,
        tenureDays,
        orMissing(aumMissing, assets),
        deposits,
        loanBalance,
        income,
        txn30,
        txn90,
        txnAmt90,
        daysInactive,
        products,
        risk,
        logins30,
        complaints,
        (byte) step(r, 49, 98),
        (byte) r.below(12),
        (byte) step(r, 20, 45, 70, 88),
        (byte) r.below(5),
        (byte) r.below(4),
        (byte) r.below(5),
        mortgage,
        card,
        fund,
        insurance,
        r.below(100) < 70,
        r.below(100) < 60,
        r.below(100) < 40);
  }

  private static int tenureDays(SplitMix64 r) {
    int kind = r.below(100);
    int recent = r.below(365);
    int any = r.below(9000);
    return kind < 20 ? recent : any;
  }

  private static long loanBalance(SplitMix64 r) {
    int kind = r.below(100);
    long balance = r.logEven(17, 27);
    return kind < 60 ? 0 : balance;
  }

  private static int txn30(SplitMix64 r) {
    int kind = r.below(100);
    int few = r.below(10);
    int many = r.below(60);
    return kind < 25 ? 0 : kind < 75 ? few : many;
  }

  private static int daysInactive(SplitMix64 r, int txn30) {
    int recent = r.below(30);
    int longAgo = r.below(700);
    return txn30 > 0 ? recent : 30 + longAgo;
  }

  private static int logins30(SplitMix64 r) {
    int kind = r.below(100);
    int logins = r.below(45);
    return kind < 35 ? 0 : logins;
  }

  private static int complaints(SplitMix64 r) {
    int kind = r.below(100);
    int more = r.below(4);
    return kind < 85 ? 0 : kind < 95 ? 1 : 2 + more;
  }

  /** How many of the ascending percent marks one draw has reached. */
  private static int step(SplitMix64 r, int... marks) {
    int drawn = r.below(100);
    int step = 0;
    while (step < marks.length && drawn >= marks[step]) {
      step++;
    }
    return step;
  }

  private static boolean missing(SplitMix64 r) {
    return r.below(100) < MISSING_PERCENT;
  }

  private static int orMissing(boolean missing, int value) {
    return missing ? Customer.MISSING_INT : value;
  }

  private static long orMissing(boolean missing, long value) {
    return missing ? Customer.MISSING_LONG : value;
  }

  private static int bit(boolean value) {
    return value ? 1 : 0;
  }
}
