package org.bankcrm.benchmarks.hand;

import static org.bankcrm.benchmarks.workload.Customer.MISSING_INT;
import static org.bankcrm.benchmarks.workload.Customer.MISSING_LONG;

import java.util.List;
import java.util.function.Predicate;
import org.bankcrm.benchmarks.workload.Customer;

/** Workload W1 by hand: 50 short-circuit conditions per row. {@link HandSource} wrote it. */
public final class HandSegments {
  private HandSegments() {}

  /** The segments of one customer, bit i for segment i. */
  public static long mask(Customer c) {
    long mask = 0;
    if (segment0(c)) {
      mask |= 1L << 0;
    }
    if (segment1(c)) {
      mask |= 1L << 1;
    }
    if (segment2(c)) {
      mask |= 1L << 2;
    }
    if (segment3(c)) {
      mask |= 1L << 3;
    }
    if (segment4(c)) {
      mask |= 1L << 4;
    }
    if (segment5(c)) {
      mask |= 1L << 5;
    }
    if (segment6(c)) {
      mask |= 1L << 6;
    }
    if (segment7(c)) {
      mask |= 1L << 7;
    }
    if (segment8(c)) {
      mask |= 1L << 8;
    }
    if (segment9(c)) {
      mask |= 1L << 9;
    }
    if (segment10(c)) {
      mask |= 1L << 10;
    }
    if (segment11(c)) {
      mask |= 1L << 11;
    }
    if (segment12(c)) {
      mask |= 1L << 12;
    }
    if (segment13(c)) {
      mask |= 1L << 13;
    }
    if (segment14(c)) {
      mask |= 1L << 14;
    }
    if (segment15(c)) {
      mask |= 1L << 15;
    }
    if (segment16(c)) {
      mask |= 1L << 16;
    }
    if (segment17(c)) {
      mask |= 1L << 17;
    }
    if (segment18(c)) {
      mask |= 1L << 18;
    }
    if (segment19(c)) {
      mask |= 1L << 19;
    }
    if (segment20(c)) {
      mask |= 1L << 20;
    }
    if (segment21(c)) {
      mask |= 1L << 21;
    }
    if (segment22(c)) {
      mask |= 1L << 22;
    }
    if (segment23(c)) {
      mask |= 1L << 23;
    }
    if (segment24(c)) {
      mask |= 1L << 24;
    }
    if (segment25(c)) {
      mask |= 1L << 25;
    }
    if (segment26(c)) {
      mask |= 1L << 26;
    }
    if (segment27(c)) {
      mask |= 1L << 27;
    }
    if (segment28(c)) {
      mask |= 1L << 28;
    }
    if (segment29(c)) {
      mask |= 1L << 29;
    }
    if (segment30(c)) {
      mask |= 1L << 30;
    }
    if (segment31(c)) {
      mask |= 1L << 31;
    }
    if (segment32(c)) {
      mask |= 1L << 32;
    }
    if (segment33(c)) {
      mask |= 1L << 33;
    }
    if (segment34(c)) {
      mask |= 1L << 34;
    }
    if (segment35(c)) {
      mask |= 1L << 35;
    }
    if (segment36(c)) {
      mask |= 1L << 36;
    }
    if (segment37(c)) {
      mask |= 1L << 37;
    }
    if (segment38(c)) {
      mask |= 1L << 38;
    }
    if (segment39(c)) {
      mask |= 1L << 39;
    }
    if (segment40(c)) {
      mask |= 1L << 40;
    }
    if (segment41(c)) {
      mask |= 1L << 41;
    }
    if (segment42(c)) {
      mask |= 1L << 42;
    }
    if (segment43(c)) {
      mask |= 1L << 43;
    }
    if (segment44(c)) {
      mask |= 1L << 44;
    }
    if (segment45(c)) {
      mask |= 1L << 45;
    }
    if (segment46(c)) {
      mask |= 1L << 46;
    }
    if (segment47(c)) {
      mask |= 1L << 47;
    }
    if (segment48(c)) {
      mask |= 1L << 48;
    }
    if (segment49(c)) {
      mask |= 1L << 49;
    }
    return mask;
  }

  /** The conditions one by one, for engines that take conditions as code. */
  public static List<Predicate<Customer>> conditions() {
    return List.of(
        HandSegments::segment0,
        HandSegments::segment1,
        HandSegments::segment2,
        HandSegments::segment3,
        HandSegments::segment4,
        HandSegments::segment5,
        HandSegments::segment6,
        HandSegments::segment7,
        HandSegments::segment8,
        HandSegments::segment9,
        HandSegments::segment10,
        HandSegments::segment11,
        HandSegments::segment12,
        HandSegments::segment13,
        HandSegments::segment14,
        HandSegments::segment15,
        HandSegments::segment16,
        HandSegments::segment17,
        HandSegments::segment18,
        HandSegments::segment19,
        HandSegments::segment20,
        HandSegments::segment21,
        HandSegments::segment22,
        HandSegments::segment23,
        HandSegments::segment24,
        HandSegments::segment25,
        HandSegments::segment26,
        HandSegments::segment27,
        HandSegments::segment28,
        HandSegments::segment29,
        HandSegments::segment30,
        HandSegments::segment31,
        HandSegments::segment32,
        HandSegments::segment33,
        HandSegments::segment34,
        HandSegments::segment35,
        HandSegments::segment36,
        HandSegments::segment37,
        HandSegments::segment38,
        HandSegments::segment39,
        HandSegments::segment40,
        HandSegments::segment41,
        HandSegments::segment42,
        HandSegments::segment43,
        HandSegments::segment44,
        HandSegments::segment45,
        HandSegments::segment46,
        HandSegments::segment47,
        HandSegments::segment48,
        HandSegments::segment49);
  }

  private static boolean segment0(Customer c) {
    return (!c.insurance() || c.deposits() >= 50_000 || c.loanBalance() < 2_000_000)
        && (1 << c.marital() & 0b110) != 0;
  }

  private static boolean segment1(Customer c) {
    return c.aum() >= 100_000
        && c.income() != MISSING_LONG
        && c.products() >= 6
        && c.loanBalance() >= 20_000_000
        && c.daysInactive() < 10
        && c.daysInactive() != MISSING_INT;
  }

  private static boolean segment2(Customer c) {
    return c.aum() >= 10_000_000
        && ((c.logins30() < 3 && c.logins30() != MISSING_INT) || c.logins30() > 10)
        && (c.products() < 2 || c.products() > 6)
        && c.aum() >= 100_000;
  }

  private static boolean segment3(Customer c) {
    return ((c.logins30() >= 3 && c.logins30() <= 10)
            || (c.loanBalance() >= 1_000_000 && c.loanBalance() <= 50_000_000)
            || (c.deposits() >= 100_000 && c.deposits() <= 500_000))
        && ((c.aum() < 100_000 && c.aum() != MISSING_LONG)
            || (c.aum() >= 5_000_000 && c.aum() <= 500_000_000)
            || c.loanBalance() >= 2_000_000)
        && c.products() < 5;
  }

  private static boolean segment4(Customer c) {
    return c.txn30() >= 8
        && c.logins30() >= 15
        && c.logins30() >= 5
        && c.logins30() <= 15
        && c.logins30() >= 3
        && c.logins30() <= 10
        && (c.aum() >= 500_000 || c.loanBalance() >= 2_000_000)
        && c.risk() >= 3;
  }

  private static boolean segment5(Customer c) {
    return c.logins30() != MISSING_INT
        && (1 << c.cityTier() & 0b1001) == 0
        && c.products() >= 2
        && c.complaints() >= 1
        && c.complaints() <= 3;
  }

  private static boolean segment6(Customer c) {
    return (c.loanBalance() < 1_000_000 || c.loanBalance() > 50_000_000)
        && c.tenureDays() < 180
        && (1 << c.gender() & 0b110) == 0;
  }

  private static boolean segment7(Customer c) {
    return (c.income() == MISSING_LONG && (1 << c.occupation() & 0b1101) != 0)
        || ((1 << c.gender() & 0b101) != 0
            && ((1 << c.gender() & 0b110) != 0
                || (c.txn90() >= 3 && c.txn90() <= 50)
                || c.channel() == 4)
            && c.deposits() >= 50_000);
  }

  private static boolean segment8(Customer c) {
    return ((c.daysInactive() < 21 && c.daysInactive() != MISSING_INT) || c.daysInactive() > 30)
        && c.marital() != 3
        && (1 << c.education() & 0b10001) != 0
        && (1 << c.gender() & 0b101) != 0
        && (c.txnAmt90() >= 10_000 || (1 << c.education() & 0b110) == 0)
        && ((c.complaints() >= 1 && c.complaints() <= 3) || c.deposits() < 50_000);
  }

  private static boolean segment9(Customer c) {
    return ((1 << c.channel() & 0b1001) != 0
            || (c.txnAmt90() >= 1 && c.txnAmt90() <= 5_000)
            || (1 << c.occupation() & 0b1101) != 0)
        && (c.products() < 6 || (c.risk() < 4 && c.risk() != MISSING_INT))
        && c.risk() == MISSING_INT
        && (!c.phoneOk() || c.aum() >= 100_000);
  }

  private static boolean segment10(Customer c) {
    return (c.mortgage() || (c.aum() >= 5_000_000 && c.aum() <= 500_000_000))
        && c.channel() != 4
        && c.tenureDays() < 5_475
        && c.txnAmt90() >= 1
        && c.txnAmt90() <= 5_000
        && c.age() >= 65;
  }

  private static boolean segment11(Customer c) {
    return c.deposits() < 5_000_000
        && (c.occupation() == 5 || c.daysInactive() == MISSING_INT || c.insurance());
  }

  private static boolean segment12(Customer c) {
    return !c.fund()
        && c.logins30() != MISSING_INT
        && c.loanBalance() < 200_000
        && ((c.deposits() >= 100_000 && c.deposits() <= 500_000)
            || (c.age() >= 35 && c.age() <= 55))
        && c.income() == MISSING_LONG;
  }

  private static boolean segment13(Customer c) {
    return c.emailOk()
        && c.txn90() >= 3
        && c.txn90() <= 50
        && (c.tenureDays() < 180 || c.aum() >= 100_000 || c.txn90() >= 1)
        && c.insurance()
        && c.tenureDays() >= 365
        && c.tenureDays() <= 5_475;
  }

  private static boolean segment14(Customer c) {
    return ((1 << c.education() & 0b110) != 0 || c.products() < 2 || c.txnAmt90() >= 2_000_000)
        && (1 << c.gender() & 0b110) != 0;
  }

  private static boolean segment15(Customer c) {
    return (1 << c.channel() & 0b101) != 0 && ((1 << c.marital() & 0b1100) != 0 || c.smsOk());
  }

  private static boolean segment16(Customer c) {
    return c.txn90() >= 10
        && (c.deposits() < 100_000 || c.deposits() > 500_000)
        && ((c.age() < 45 && c.age() != MISSING_INT) || c.age() > 55)
        && ((c.txn30() >= 3 && c.txn30() <= 30) || c.complaints() >= 2 || c.txn90() < 5);
  }

  private static boolean segment17(Customer c) {
    return (c.tenureDays() >= 30 && c.tenureDays() <= 3_650)
        || (1 << c.marital() & 0b110) != 0
        || c.occupation() == 5;
  }

  private static boolean segment18(Customer c) {
    return c.aum() >= 10_000_000
        && c.aum() <= 200_000_000
        && ((c.txnAmt90() >= 1 && c.txnAmt90() <= 5_000)
            || c.aum() == MISSING_LONG
            || c.insurance());
  }

  private static boolean segment19(Customer c) {
    return c.age() >= 35
        && c.age() <= 65
        && !c.fund()
        && c.age() < 22
        && c.age() != MISSING_INT
        && (c.tenureDays() < 365 || c.tenureDays() > 5_475);
  }

  private static boolean segment20(Customer c) {
    return (c.income() >= 800_000 || (c.aum() < 100_000 && c.aum() != MISSING_LONG))
        && (c.tenureDays() < 5_475 || c.aum() == MISSING_LONG);
  }

  private static boolean segment21(Customer c) {
    return c.age() != MISSING_INT
        && c.aum() < 100_000
        && c.aum() != MISSING_LONG
        && c.txn30() < 30
        && ((c.logins30() >= 3 && c.logins30() <= 10)
            || (c.deposits() >= 50_000 && c.deposits() <= 50_000_000))
        && c.mortgage();
  }

  private static boolean segment22(Customer c) {
    return (c.logins30() >= 8
            && ((c.income() >= 2_500_000 && c.income() <= 10_000_000)
                || (1 << c.education() & 0b101) != 0)
            && c.txnAmt90() >= 2_000_000)
        || (((1 << c.occupation() & 0b101000110000) != 0 || c.insurance())
            && (1 << c.cityTier() & 0b10001) != 0
            && c.deposits() < 5_000_000);
  }

  private static boolean segment23(Customer c) {
    return (c.products() >= 2 && (c.insurance() || (1 << c.education() & 0b11) != 0))
        || ((c.tenureDays() < 365 || c.tenureDays() > 5_475)
            && c.complaints() >= 2
            && ((1 << c.channel() & 0b101) != 0 || c.txn30() >= 3));
  }

  private static boolean segment24(Customer c) {
    return c.risk() == MISSING_INT
        || (c.aum() < 100_000 && c.aum() != MISSING_LONG)
        || (c.aum() >= 2_000_000 && c.aum() <= 100_000_000)
        || (c.loanBalance() >= 200_000 && c.income() >= 200_000 && c.income() <= 6_000_000);
  }

  private static boolean segment25(Customer c) {
    return ((c.income() < 500_000 && c.income() != MISSING_LONG) || c.income() > 2_500_000)
        && ((c.aum() < 5_000_000 && c.aum() != MISSING_LONG) || c.aum() > 500_000_000)
        && ((c.daysInactive() < 5 && c.daysInactive() != MISSING_INT) || c.daysInactive() > 180);
  }

  private static boolean segment26(Customer c) {
    return c.txnAmt90() >= 50_000
        && c.txnAmt90() <= 500_000
        && ((c.income() >= 200_000 && c.income() <= 6_000_000)
            || (1 << c.marital() & 0b1100) != 0
            || (c.txn90() >= 3 && c.txn90() <= 50))
        && ((c.daysInactive() < 5 && c.daysInactive() != MISSING_INT) || c.daysInactive() > 90);
  }

  private static boolean segment27(Customer c) {
    return c.logins30() < 15
        && c.logins30() != MISSING_INT
        && (1 << c.education() & 0b10001) != 0
        && ((1 << c.marital() & 0b110) != 0 || (c.daysInactive() >= 5 && c.daysInactive() <= 90))
        && (c.age() >= 65 || c.complaints() < 1)
        && c.txn90() < 5
        && !c.fund();
  }

  private static boolean segment28(Customer c) {
    return ((c.loanBalance() >= 2_000_000 && c.loanBalance() <= 5_000_000) || c.txn30() >= 8)
        && c.txnAmt90() < 1;
  }

  private static boolean segment29(Customer c) {
    return c.loanBalance() < 20_000_000
        && c.fund()
        && ((1 << c.cityTier() & 0b11000) != 0
            || (c.loanBalance() >= 1_000_000 && c.loanBalance() <= 50_000_000));
  }

  private static boolean segment30(Customer c) {
    return c.gender() == 1
        || (c.tenureDays() >= 30 && c.tenureDays() <= 3_650)
        || (c.income() >= 2_500_000 && c.income() <= 10_000_000);
  }

  private static boolean segment31(Customer c) {
    return ((1 << c.cityTier() & 0b110) != 0 && (c.tenureDays() >= 180 || c.tenureDays() >= 5_475))
        || ((c.risk() >= 4 || (1 << c.cityTier() & 0b1001) == 0)
            && c.logins30() >= 3
            && c.logins30() <= 10
            && c.income() < 2_500_000
            && c.income() != MISSING_LONG);
  }

  private static boolean segment32(Customer c) {
    return c.marital() == 2 || (1 << c.education() & 0b10001) != 0 || c.loanBalance() < 5_000_000;
  }

  private static boolean segment33(Customer c) {
    return c.marital() != 3
        && (1 << c.education() & 0b11) == 0
        && c.risk() < 3
        && c.risk() != MISSING_INT;
  }

  private static boolean segment34(Customer c) {
    return (c.txn30() >= 3 && c.txn30() <= 30)
        || c.txn90() < 10
        || (c.daysInactive() < 180 && c.daysInactive() != MISSING_INT);
  }

  private static boolean segment35(Customer c) {
    return ((c.products() >= 4 && c.products() <= 5) || c.tenureDays() >= 180)
        && c.deposits() < 10_000_000
        && c.aum() < 100_000
        && c.aum() != MISSING_LONG
        && (1 << c.channel() & 0b10001) != 0
        && (c.txnAmt90() < 50_000 || c.txnAmt90() > 500_000 || c.complaints() >= 1)
        && c.products() >= 2
        && c.products() <= 6;
  }

  private static boolean segment36(Customer c) {
    return (c.txn30() < 3 || c.txn30() > 5)
        && c.loanBalance() < 2_000_000
        && ((c.risk() < 3 && c.risk() != MISSING_INT) || c.risk() > 4)
        && c.logins30() != MISSING_INT
        && c.risk() < 2
        && c.risk() != MISSING_INT
        && c.txn90() < 10;
  }

  private static boolean segment37(Customer c) {
    return c.logins30() >= 15
        || (c.logins30() < 8 && c.logins30() != MISSING_INT)
        || c.txn90() >= 80
        || (c.products() >= 6
            && (c.txn30() >= 20 || (c.age() >= 35 && c.age() <= 55) || c.tenureDays() >= 7_300));
  }

  private static boolean segment38(Customer c) {
    return (c.txnAmt90() < 50_000
            || (c.loanBalance() >= 1_000_000 && c.loanBalance() <= 50_000_000)
            || (c.income() >= 300_000 && c.income() <= 1_500_000))
        && (c.txnAmt90() < 10_000 || c.gender() == 0);
  }

  private static boolean segment39(Customer c) {
    return (c.complaints() >= 3 || c.insurance())
        && ((c.risk() < 5 && c.risk() != MISSING_INT) || (c.logins30() >= 3 && c.logins30() <= 10));
  }

  private static boolean segment40(Customer c) {
    return c.txn90() < 50
        && ((1 << c.gender() & 0b101) != 0
            || (1 << c.occupation() & 0b100010) != 0
            || (c.daysInactive() < 10 && c.daysInactive() != MISSING_INT))
        && c.logins30() >= 5
        && (c.products() < 6 || c.deposits() < 50_000_000);
  }

  private static boolean segment41(Customer c) {
    return c.daysInactive() >= 5
        && c.daysInactive() <= 60
        && c.txnAmt90() >= 2_000_000
        && ((c.age() >= 30 && c.age() <= 50) || c.products() < 6)
        && (c.card() || (c.age() >= 35 && c.age() <= 55))
        && (1 << c.gender() & 0b110) != 0;
  }

  private static boolean segment42(Customer c) {
    return ((c.aum() < 100_000 && c.aum() != MISSING_LONG) || c.income() >= 800_000)
        && c.logins30() >= 3
        && c.logins30() <= 10
        && (c.tenureDays() >= 180 || c.aum() >= 500_000)
        && c.tenureDays() >= 30
        && c.tenureDays() <= 3_650;
  }

  private static boolean segment43(Customer c) {
    return c.txn30() >= 3
        || (c.aum() >= 2_000_000 && c.aum() <= 100_000_000)
        || (c.daysInactive() < 180 && c.daysInactive() != MISSING_INT);
  }

  private static boolean segment44(Customer c) {
    return ((c.daysInactive() < 10 && c.daysInactive() != MISSING_INT)
            || (c.aum() >= 5_000_000 && c.aum() <= 500_000_000))
        && (1 << c.education() & 0b10001) == 0
        && c.txn30() >= 8
        && c.deposits() >= 50_000
        && ((c.age() < 35 && c.age() != MISSING_INT) || c.age() > 65);
  }

  private static boolean segment45(Customer c) {
    return (c.deposits() < 100_000 || c.deposits() > 500_000)
        && (c.products() < 2 || c.products() > 6)
        && ((c.logins30() >= 3 && c.logins30() <= 10) || c.txnAmt90() < 10_000)
        && c.tenureDays() >= 180
        && (c.aum() >= 10_000_000 || c.insurance())
        && c.products() < 2;
  }

  private static boolean segment46(Customer c) {
    return (1 << c.occupation() & 0b101000110000) != 0
        && c.products() >= 2
        && c.products() <= 6
        && c.aum() >= 10_000_000;
  }

  private static boolean segment47(Customer c) {
    return ((c.aum() >= 10_000_000 && c.aum() <= 200_000_000) || c.insurance())
        && c.aum() >= 10_000_000;
  }

  private static boolean segment48(Customer c) {
    return c.risk() < 4
        && c.risk() != MISSING_INT
        && c.mortgage()
        && (c.loanBalance() >= 2_000_000 || (c.aum() < 100_000 && c.aum() != MISSING_LONG));
  }

  private static boolean segment49(Customer c) {
    return c.products() < 2 || c.products() < 6 || (c.risk() < 4 && c.risk() != MISSING_INT);
  }
}
