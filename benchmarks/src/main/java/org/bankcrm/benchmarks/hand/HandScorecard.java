package org.bankcrm.benchmarks.hand;

import static org.bankcrm.benchmarks.workload.Customer.MISSING_INT;
import static org.bankcrm.benchmarks.workload.Customer.MISSING_LONG;

import org.bankcrm.benchmarks.workload.Customer;

/** Workload W3 by hand: if-chains and switches. {@link HandSource} wrote it. */
public final class HandScorecard {
  private HandScorecard() {}

  /** The total in the bits from 16 up; below it four reasons of four bits, worst lowest. */
  public static long score(Customer c) {
    Shortfalls worst = new Shortfalls();
    int total = 0;
    int points;
    points = age(c.age());
    total += points;
    worst.take(0, 38 - points);
    points = tenureDays(c.tenureDays());
    total += points;
    worst.take(1, 47 - points);
    points = aum(c.aum());
    total += points;
    worst.take(2, 51 - points);
    points = deposits(c.deposits());
    total += points;
    worst.take(3, 57 - points);
    points = loanBalance(c.loanBalance());
    total += points;
    worst.take(4, 55 - points);
    points = income(c.income());
    total += points;
    worst.take(5, 57 - points);
    points = txn90(c.txn90());
    total += points;
    worst.take(6, 59 - points);
    points = daysInactive(c.daysInactive());
    total += points;
    worst.take(7, 60 - points);
    points = logins30(c.logins30());
    total += points;
    worst.take(8, 37 - points);
    points = occupation(c.occupation());
    total += points;
    worst.take(9, 58 - points);
    points = cityTier(c.cityTier());
    total += points;
    worst.take(10, 60 - points);
    points = marital(c.marital());
    total += points;
    worst.take(11, 48 - points);
    return (long) total << 16 | worst.reasons();
  }

  private static int age(int value) {
    if (value == MISSING_INT) {
      return 26;
    }
    if (value < 22) {
      return 29;
    }
    if (value < 35) {
      return 18;
    }
    if (value < 40) {
      return 3;
    }
    if (value < 45) {
      return 11;
    }
    return 38;
  }

  private static int tenureDays(int value) {
    if (value < 180) {
      return 47;
    }
    if (value < 1_825) {
      return 16;
    }
    if (value < 7_300) {
      return 42;
    }
    return 20;
  }

  private static int aum(long value) {
    if (value == MISSING_LONG) {
      return 22;
    }
    if (value < 5_000_000) {
      return 11;
    }
    if (value < 20_000_000) {
      return 33;
    }
    if (value < 50_000_000) {
      return 35;
    }
    if (value < 100_000_000) {
      return 43;
    }
    if (value < 500_000_000) {
      return 51;
    }
    return 44;
  }

  private static int deposits(long value) {
    if (value < 500_000) {
      return 2;
    }
    if (value < 2_000_000) {
      return 48;
    }
    if (value < 10_000_000) {
      return 41;
    }
    if (value < 100_000_000) {
      return 57;
    }
    return 32;
  }

  private static int loanBalance(long value) {
    if (value < 1) {
      return 53;
    }
    if (value < 200_000) {
      return 3;
    }
    if (value < 500_000) {
      return 17;
    }
    if (value < 5_000_000) {
      return 55;
    }
    if (value < 10_000_000) {
      return 23;
    }
    if (value < 50_000_000) {
      return 30;
    }
    return 50;
  }

  private static int income(long value) {
    if (value == MISSING_LONG) {
      return 4;
    }
    if (value < 300_000) {
      return 7;
    }
    if (value < 500_000) {
      return 38;
    }
    if (value < 800_000) {
      return 50;
    }
    if (value < 2_500_000) {
      return 56;
    }
    if (value < 4_000_000) {
      return 33;
    }
    if (value < 6_000_000) {
      return 57;
    }
    return 16;
  }

  private static int txn90(int value) {
    if (value < 5) {
      return 32;
    }
    if (value < 30) {
      return 18;
    }
    if (value < 80) {
      return 35;
    }
    return 59;
  }

  private static int daysInactive(int value) {
    if (value == MISSING_INT) {
      return 19;
    }
    if (value < 5) {
      return 11;
    }
    if (value < 7) {
      return 33;
    }
    if (value < 10) {
      return 60;
    }
    if (value < 90) {
      return 3;
    }
    if (value < 365) {
      return 29;
    }
    return 54;
  }

  private static int logins30(int value) {
    if (value == MISSING_INT) {
      return 1;
    }
    if (value < 1) {
      return 10;
    }
    if (value < 3) {
      return 8;
    }
    if (value < 10) {
      return 25;
    }
    if (value < 15) {
      return 25;
    }
    if (value < 30) {
      return 37;
    }
    return 10;
  }

  private static int occupation(int value) {
    return switch (value) {
      case 0, 4, 7, 8 -> 33;
      case 1, 11 -> 58;
      case 2, 10 -> 29;
      case 3, 5, 6, 9 -> 5;
      default -> 20;
    };
  }

  private static int cityTier(int value) {
    return switch (value) {
      case 0 -> 7;
      case 1 -> 43;
      case 2 -> 37;
      case 3 -> 27;
      case 4 -> 60;
      default -> 27;
    };
  }

  private static int marital(int value) {
    return switch (value) {
      case 0 -> 1;
      case 1 -> 48;
      case 2 -> 15;
      case 3 -> 26;
      default -> 9;
    };
  }
}
