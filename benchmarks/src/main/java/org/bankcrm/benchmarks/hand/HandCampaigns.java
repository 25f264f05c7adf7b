package org.bankcrm.benchmarks.hand;

import static org.bankcrm.benchmarks.workload.Customer.MISSING_INT;
import static org.bankcrm.benchmarks.workload.Customer.MISSING_LONG;

import java.util.List;
import java.util.function.Predicate;
import org.bankcrm.benchmarks.workload.Customer;

/** Workload W2 by hand: 50 campaign rules on one customer. {@link HandSource} wrote it. */
public final class HandCampaigns {
  private HandCampaigns() {}

  /** Puts the eligible rules into {@code ids}, ascending; tells how many there are. */
  public static int eligible(Customer c, int[] ids) {
    int count = 0;
    if (rule0(c)) {
      ids[count++] = 0;
    }
    if (rule1(c)) {
      ids[count++] = 1;
    }
    if (rule2(c)) {
      ids[count++] = 2;
    }
    if (rule3(c)) {
      ids[count++] = 3;
    }
    if (rule4(c)) {
      ids[count++] = 4;
    }
    if (rule5(c)) {
      ids[count++] = 5;
    }
    if (rule6(c)) {
      ids[count++] = 6;
    }
    if (rule7(c)) {
      ids[count++] = 7;
    }
    if (rule8(c)) {
      ids[count++] = 8;
    }
    if (rule9(c)) {
      ids[count++] = 9;
    }
    if (rule10(c)) {
      ids[count++] = 10;
    }
    if (rule11(c)) {
      ids[count++] = 11;
    }
    if (rule12(c)) {
      ids[count++] = 12;
    }
    if (rule13(c)) {
      ids[count++] = 13;
    }
    if (rule14(c)) {
      ids[count++] = 14;
    }
    if (rule15(c)) {
      ids[count++] = 15;
    }
    if (rule16(c)) {
      ids[count++] = 16;
    }
    if (rule17(c)) {
      ids[count++] = 17;
    }
    if (rule18(c)) {
      ids[count++] = 18;
    }
    if (rule19(c)) {
      ids[count++] = 19;
    }
    if (rule20(c)) {
      ids[count++] = 20;
    }
    if (rule21(c)) {
      ids[count++] = 21;
    }
    if (rule22(c)) {
      ids[count++] = 22;
    }
    if (rule23(c)) {
      ids[count++] = 23;
    }
    if (rule24(c)) {
      ids[count++] = 24;
    }
    if (rule25(c)) {
      ids[count++] = 25;
    }
    if (rule26(c)) {
      ids[count++] = 26;
    }
    if (rule27(c)) {
      ids[count++] = 27;
    }
    if (rule28(c)) {
      ids[count++] = 28;
    }
    if (rule29(c)) {
      ids[count++] = 29;
    }
    if (rule30(c)) {
      ids[count++] = 30;
    }
    if (rule31(c)) {
      ids[count++] = 31;
    }
    if (rule32(c)) {
      ids[count++] = 32;
    }
    if (rule33(c)) {
      ids[count++] = 33;
    }
    if (rule34(c)) {
      ids[count++] = 34;
    }
    if (rule35(c)) {
      ids[count++] = 35;
    }
    if (rule36(c)) {
      ids[count++] = 36;
    }
    if (rule37(c)) {
      ids[count++] = 37;
    }
    if (rule38(c)) {
      ids[count++] = 38;
    }
    if (rule39(c)) {
      ids[count++] = 39;
    }
    if (rule40(c)) {
      ids[count++] = 40;
    }
    if (rule41(c)) {
      ids[count++] = 41;
    }
    if (rule42(c)) {
      ids[count++] = 42;
    }
    if (rule43(c)) {
      ids[count++] = 43;
    }
    if (rule44(c)) {
      ids[count++] = 44;
    }
    if (rule45(c)) {
      ids[count++] = 45;
    }
    if (rule46(c)) {
      ids[count++] = 46;
    }
    if (rule47(c)) {
      ids[count++] = 47;
    }
    if (rule48(c)) {
      ids[count++] = 48;
    }
    if (rule49(c)) {
      ids[count++] = 49;
    }
    return count;
  }

  /**
   * The same, and in {@code failing} for each rule the first condition that is not true, -1 if
   * there is none.
   */
  public static int explain(Customer c, int[] ids, int[] failing) {
    int count = 0;
    failing[0] = failing0(c);
    if (failing[0] < 0) {
      ids[count++] = 0;
    }
    failing[1] = failing1(c);
    if (failing[1] < 0) {
      ids[count++] = 1;
    }
    failing[2] = failing2(c);
    if (failing[2] < 0) {
      ids[count++] = 2;
    }
    failing[3] = failing3(c);
    if (failing[3] < 0) {
      ids[count++] = 3;
    }
    failing[4] = failing4(c);
    if (failing[4] < 0) {
      ids[count++] = 4;
    }
    failing[5] = failing5(c);
    if (failing[5] < 0) {
      ids[count++] = 5;
    }
    failing[6] = failing6(c);
    if (failing[6] < 0) {
      ids[count++] = 6;
    }
    failing[7] = failing7(c);
    if (failing[7] < 0) {
      ids[count++] = 7;
    }
    failing[8] = failing8(c);
    if (failing[8] < 0) {
      ids[count++] = 8;
    }
    failing[9] = failing9(c);
    if (failing[9] < 0) {
      ids[count++] = 9;
    }
    failing[10] = failing10(c);
    if (failing[10] < 0) {
      ids[count++] = 10;
    }
    failing[11] = failing11(c);
    if (failing[11] < 0) {
      ids[count++] = 11;
    }
    failing[12] = failing12(c);
    if (failing[12] < 0) {
      ids[count++] = 12;
    }
    failing[13] = failing13(c);
    if (failing[13] < 0) {
      ids[count++] = 13;
    }
    failing[14] = failing14(c);
    if (failing[14] < 0) {
      ids[count++] = 14;
    }
    failing[15] = failing15(c);
    if (failing[15] < 0) {
      ids[count++] = 15;
    }
    failing[16] = failing16(c);
    if (failing[16] < 0) {
      ids[count++] = 16;
    }
    failing[17] = failing17(c);
    if (failing[17] < 0) {
      ids[count++] = 17;
    }
    failing[18] = failing18(c);
    if (failing[18] < 0) {
      ids[count++] = 18;
    }
    failing[19] = failing19(c);
    if (failing[19] < 0) {
      ids[count++] = 19;
    }
    failing[20] = failing20(c);
    if (failing[20] < 0) {
      ids[count++] = 20;
    }
    failing[21] = failing21(c);
    if (failing[21] < 0) {
      ids[count++] = 21;
    }
    failing[22] = failing22(c);
    if (failing[22] < 0) {
      ids[count++] = 22;
    }
    failing[23] = failing23(c);
    if (failing[23] < 0) {
      ids[count++] = 23;
    }
    failing[24] = failing24(c);
    if (failing[24] < 0) {
      ids[count++] = 24;
    }
    failing[25] = failing25(c);
    if (failing[25] < 0) {
      ids[count++] = 25;
    }
    failing[26] = failing26(c);
    if (failing[26] < 0) {
      ids[count++] = 26;
    }
    failing[27] = failing27(c);
    if (failing[27] < 0) {
      ids[count++] = 27;
    }
    failing[28] = failing28(c);
    if (failing[28] < 0) {
      ids[count++] = 28;
    }
    failing[29] = failing29(c);
    if (failing[29] < 0) {
      ids[count++] = 29;
    }
    failing[30] = failing30(c);
    if (failing[30] < 0) {
      ids[count++] = 30;
    }
    failing[31] = failing31(c);
    if (failing[31] < 0) {
      ids[count++] = 31;
    }
    failing[32] = failing32(c);
    if (failing[32] < 0) {
      ids[count++] = 32;
    }
    failing[33] = failing33(c);
    if (failing[33] < 0) {
      ids[count++] = 33;
    }
    failing[34] = failing34(c);
    if (failing[34] < 0) {
      ids[count++] = 34;
    }
    failing[35] = failing35(c);
    if (failing[35] < 0) {
      ids[count++] = 35;
    }
    failing[36] = failing36(c);
    if (failing[36] < 0) {
      ids[count++] = 36;
    }
    failing[37] = failing37(c);
    if (failing[37] < 0) {
      ids[count++] = 37;
    }
    failing[38] = failing38(c);
    if (failing[38] < 0) {
      ids[count++] = 38;
    }
    failing[39] = failing39(c);
    if (failing[39] < 0) {
      ids[count++] = 39;
    }
    failing[40] = failing40(c);
    if (failing[40] < 0) {
      ids[count++] = 40;
    }
    failing[41] = failing41(c);
    if (failing[41] < 0) {
      ids[count++] = 41;
    }
    failing[42] = failing42(c);
    if (failing[42] < 0) {
      ids[count++] = 42;
    }
    failing[43] = failing43(c);
    if (failing[43] < 0) {
      ids[count++] = 43;
    }
    failing[44] = failing44(c);
    if (failing[44] < 0) {
      ids[count++] = 44;
    }
    failing[45] = failing45(c);
    if (failing[45] < 0) {
      ids[count++] = 45;
    }
    failing[46] = failing46(c);
    if (failing[46] < 0) {
      ids[count++] = 46;
    }
    failing[47] = failing47(c);
    if (failing[47] < 0) {
      ids[count++] = 47;
    }
    failing[48] = failing48(c);
    if (failing[48] < 0) {
      ids[count++] = 48;
    }
    failing[49] = failing49(c);
    if (failing[49] < 0) {
      ids[count++] = 49;
    }
    return count;
  }

  /** The rules one by one, for engines that take conditions as code. */
  public static List<Predicate<Customer>> conditions() {
    return List.of(
        HandCampaigns::rule0,
        HandCampaigns::rule1,
        HandCampaigns::rule2,
        HandCampaigns::rule3,
        HandCampaigns::rule4,
        HandCampaigns::rule5,
        HandCampaigns::rule6,
        HandCampaigns::rule7,
        HandCampaigns::rule8,
        HandCampaigns::rule9,
        HandCampaigns::rule10,
        HandCampaigns::rule11,
        HandCampaigns::rule12,
        HandCampaigns::rule13,
        HandCampaigns::rule14,
        HandCampaigns::rule15,
        HandCampaigns::rule16,
        HandCampaigns::rule17,
        HandCampaigns::rule18,
        HandCampaigns::rule19,
        HandCampaigns::rule20,
        HandCampaigns::rule21,
        HandCampaigns::rule22,
        HandCampaigns::rule23,
        HandCampaigns::rule24,
        HandCampaigns::rule25,
        HandCampaigns::rule26,
        HandCampaigns::rule27,
        HandCampaigns::rule28,
        HandCampaigns::rule29,
        HandCampaigns::rule30,
        HandCampaigns::rule31,
        HandCampaigns::rule32,
        HandCampaigns::rule33,
        HandCampaigns::rule34,
        HandCampaigns::rule35,
        HandCampaigns::rule36,
        HandCampaigns::rule37,
        HandCampaigns::rule38,
        HandCampaigns::rule39,
        HandCampaigns::rule40,
        HandCampaigns::rule41,
        HandCampaigns::rule42,
        HandCampaigns::rule43,
        HandCampaigns::rule44,
        HandCampaigns::rule45,
        HandCampaigns::rule46,
        HandCampaigns::rule47,
        HandCampaigns::rule48,
        HandCampaigns::rule49);
  }

  private static boolean rule0(Customer c) {
    return c.emailOk()
        && c.deposits() >= 100_000
        && c.deposits() <= 500_000
        && c.insurance()
        && c.risk() == MISSING_INT
        && c.aum() == MISSING_LONG
        && (c.products() < 6 || c.age() >= 22);
  }

  private static boolean rule1(Customer c) {
    return c.phoneOk()
        && (c.txn30() < 30 || c.insurance() || c.daysInactive() == MISSING_INT)
        && (c.channel() != 4 || !c.fund())
        && (c.aum() == MISSING_LONG || (1 << c.education() & 0b110) != 0)
        && c.deposits() < 50_000
        && ((1 << c.channel() & 0b10001) != 0
            || c.risk() == MISSING_INT
            || c.logins30() == MISSING_INT);
  }

  private static boolean rule2(Customer c) {
    return c.phoneOk()
        && c.smsOk()
        && (c.loanBalance() < 2_000_000 || c.loanBalance() > 5_000_000)
        && (c.risk() != MISSING_INT || !c.mortgage());
  }

  private static boolean rule3(Customer c) {
    return c.emailOk()
        && (1 << c.education() & 0b101) != 0
        && ((1 << c.occupation() & 0b101000110000) != 0 || (c.products() >= 2 && c.products() <= 6))
        && ((1 << c.occupation() & 0b1101) != 0 || !c.insurance() || c.occupation() == 5)
        && c.aum() >= 10_000_000;
  }

  private static boolean rule4(Customer c) {
    return c.emailOk()
        && ((1 << c.cityTier() & 0b110) != 0 || c.deposits() >= 10_000_000 || c.smsOk())
        && c.tenureDays() >= 30
        && c.tenureDays() <= 3_650
        && (1 << c.cityTier() & 0b1001) != 0
        && (c.age() != MISSING_INT || c.phoneOk())
        && (1 << c.occupation() & 0b101000110000) != 0;
  }

  private static boolean rule5(Customer c) {
    return c.smsOk()
        && c.risk() == MISSING_INT
        && (c.card() || !c.mortgage() || !c.emailOk())
        && c.age() >= 30
        && c.age() <= 50
        && c.txn90() >= 1;
  }

  private static boolean rule6(Customer c) {
    return c.phoneOk()
        && (c.deposits() < 100_000 || c.deposits() > 500_000)
        && c.complaints() < 3
        && c.aum() == MISSING_LONG
        && (c.emailOk() || c.loanBalance() >= 200_000);
  }

  private static boolean rule7(Customer c) {
    return c.emailOk()
        && (c.phoneOk() || (1 << c.channel() & 0b10001) != 0 || (1 << c.cityTier() & 0b10001) != 0)
        && ((1 << c.occupation() & 0b100010) != 0 || (c.risk() >= 3 && c.risk() <= 4))
        && c.products() < 6
        && c.tenureDays() < 7_300
        && ((c.aum() < 100_000 && c.aum() != MISSING_LONG)
            || !c.mortgage()
            || (1 << c.education() & 0b11) != 0);
  }

  private static boolean rule8(Customer c) {
    return c.phoneOk()
        && (c.txn30() < 30 || (1 << c.channel() & 0b10001) != 0)
        && (1 << c.education() & 0b11) == 0
        && c.marital() == 2;
  }

  private static boolean rule9(Customer c) {
    return c.phoneOk()
        && (c.products() < 2 || c.products() > 6)
        && (c.txnAmt90() >= 10_000 || (c.txn30() >= 3 && c.txn30() <= 30) || c.gender() == 0)
        && c.card();
  }

  private static boolean rule10(Customer c) {
    return c.smsOk()
        && (1 << c.cityTier() & 0b10001) == 0
        && c.tenureDays() >= 5_475
        && c.logins30() == MISSING_INT
        && (1 << c.occupation() & 0b100010) != 0
        && ((1 << c.education() & 0b110) != 0 || c.aum() == MISSING_LONG);
  }

  private static boolean rule11(Customer c) {
    return c.emailOk()
        && c.fund()
        && ((1 << c.marital() & 0b110) != 0 || (c.logins30() >= 5 && c.logins30() <= 15))
        && ((1 << c.education() & 0b10001) != 0 || !c.mortgage() || (1 << c.channel() & 0b101) != 0)
        && c.gender() == 0;
  }

  private static boolean rule12(Customer c) {
    return c.emailOk()
        && ((c.aum() < 10_000_000 && c.aum() != MISSING_LONG) || c.aum() > 200_000_000)
        && (1 << c.gender() & 0b101) == 0
        && (1 << c.cityTier() & 0b110) != 0;
  }

  private static boolean rule13(Customer c) {
    return c.emailOk()
        && !c.phoneOk()
        && c.tenureDays() >= 30
        && c.tenureDays() <= 3_650
        && c.card();
  }

  private static boolean rule14(Customer c) {
    return c.smsOk()
        && !c.card()
        && c.txnAmt90() < 50_000
        && (1 << c.education() & 0b110) == 0
        && ((c.daysInactive() < 10 && c.daysInactive() != MISSING_INT)
            || (1 << c.cityTier() & 0b110) != 0);
  }

  private static boolean rule15(Customer c) {
    return c.smsOk()
        && c.daysInactive() == MISSING_INT
        && c.logins30() == MISSING_INT
        && c.mortgage();
  }

  private static boolean rule16(Customer c) {
    return c.smsOk()
        && (1 << c.occupation() & 0b100010) == 0
        && ((1 << c.education() & 0b11) != 0
            || c.income() == MISSING_LONG
            || (1 << c.occupation() & 0b1101) != 0)
        && c.risk() == MISSING_INT
        && (1 << c.gender() & 0b110) != 0
        && c.loanBalance() >= 1_000_000
        && c.loanBalance() <= 50_000_000
        && c.marital() == 2;
  }

  private static boolean rule17(Customer c) {
    return c.smsOk()
        && (c.gender() != 0
            || (1 << c.cityTier() & 0b1001) != 0
            || (1 << c.education() & 0b110) != 0)
        && c.loanBalance() >= 1_000_000
        && c.loanBalance() <= 50_000_000
        && ((c.daysInactive() < 21 && c.daysInactive() != MISSING_INT) || c.daysInactive() > 30)
        && !c.card()
        && (c.logins30() == MISSING_INT || c.fund());
  }

  private static boolean rule18(Customer c) {
    return c.emailOk()
        && !c.fund()
        && ((1 << c.occupation() & 0b1101) != 0 || (c.age() >= 45 && c.age() <= 55))
        && c.age() >= 22;
  }

  private static boolean rule19(Customer c) {
    return c.smsOk()
        && c.mortgage()
        && (c.deposits() >= 50_000 || c.fund() || c.age() == MISSING_INT)
        && ((c.complaints() >= 1 && c.complaints() <= 3) || c.card())
        && (c.txn30() >= 3 || c.loanBalance() < 2_000_000);
  }

  private static boolean rule20(Customer c) {
    return c.phoneOk()
        && c.deposits() < 50_000_000
        && (1 << c.occupation() & 0b100010) != 0
        && c.txn90() >= 5
        && ((c.daysInactive() < 180 && c.daysInactive() != MISSING_INT)
            || (1 << c.education() & 0b11) != 0)
        && c.aum() >= 10_000_000;
  }

  private static boolean rule21(Customer c) {
    return c.emailOk()
        && ((1 << c.marital() & 0b110) != 0
            || c.fund()
            || (c.daysInactive() >= 5 && c.daysInactive() <= 90))
        && (1 << c.education() & 0b10001) != 0
        && c.logins30() >= 5
        && (1 << c.cityTier() & 0b10001) != 0
        && c.smsOk();
  }

  private static boolean rule22(Customer c) {
    return c.phoneOk()
        && ((1 << c.education() & 0b101) != 0 || c.txnAmt90() < 1 || c.txnAmt90() > 5_000)
        && (c.insurance() || c.complaints() >= 3)
        && (c.gender() != 1 || (1 << c.channel() & 0b101) == 0)
        && ((c.deposits() >= 100_000 && c.deposits() <= 500_000)
            || (c.loanBalance() >= 1_000_000 && c.loanBalance() <= 50_000_000))
        && !c.fund()
        && c.card();
  }

  private static boolean rule23(Customer c) {
    return c.phoneOk()
        && !c.mortgage()
        && (!c.fund() || (c.age() < 22 && c.age() != MISSING_INT))
        && c.risk() == MISSING_INT;
  }

  private static boolean rule24(Customer c) {
    return c.emailOk()
        && (!c.card() || c.marital() == 2 || c.risk() == MISSING_INT)
        && (!c.insurance() || (1 << c.channel() & 0b10001) != 0)
        && !c.smsOk();
  }

  private static boolean rule25(Customer c) {
    return c.phoneOk()
        && (c.mortgage() || (1 << c.channel() & 0b10001) != 0)
        && c.income() == MISSING_LONG
        && (1 << c.cityTier() & 0b1001) != 0;
  }

  private static boolean rule26(Customer c) {
    return c.phoneOk()
        && c.age() < 65
        && c.age() != MISSING_INT
        && c.products() < 2
        && (1 << c.cityTier() & 0b10001) != 0
        && c.emailOk();
  }

  private static boolean rule27(Customer c) {
    return c.phoneOk()
        && (c.txn90() < 5 || (c.logins30() >= 3 && c.logins30() <= 10))
        && c.aum() >= 5_000_000
        && c.aum() <= 500_000_000
        && !c.card()
        && c.income() >= 2_500_000
        && c.income() <= 10_000_000;
  }

  private static boolean rule28(Customer c) {
    return c.smsOk()
        && c.daysInactive() >= 5
        && c.daysInactive() <= 90
        && (1 << c.cityTier() & 0b110) != 0
        && c.fund();
  }

  private static boolean rule29(Customer c) {
    return c.smsOk()
        && (c.products() < 2 || (1 << c.education() & 0b11) == 0 || !c.mortgage())
        && c.loanBalance() >= 1_000_000
        && c.loanBalance() <= 50_000_000
        && c.deposits() < 50_000_000;
  }

  private static boolean rule30(Customer c) {
    return c.emailOk()
        && c.deposits() < 50_000_000
        && (1 << c.education() & 0b11) != 0
        && c.income() >= 2_500_000
        && c.smsOk()
        && (c.aum() != MISSING_LONG || (1 << c.occupation() & 0b100010) != 0);
  }

  private static boolean rule31(Customer c) {
    return c.emailOk()
        && ((c.age() < 65 && c.age() != MISSING_INT) || c.txn90() < 80)
        && c.aum() >= 10_000_000
        && c.aum() <= 200_000_000
        && c.income() == MISSING_LONG
        && (c.phoneOk() || c.logins30() == MISSING_INT || c.risk() == MISSING_INT);
  }

  private static boolean rule32(Customer c) {
    return c.emailOk()
        && (c.deposits() < 100_000 || c.deposits() > 500_000)
        && ((1 << c.gender() & 0b110) == 0 || (1 << c.occupation() & 0b101000110000) != 0)
        && (1 << c.occupation() & 0b100010) == 0
        && (1 << c.education() & 0b10001) == 0;
  }

  private static boolean rule33(Customer c) {
    return c.phoneOk()
        && c.deposits() < 50_000
        && (c.tenureDays() < 5_475 || c.mortgage())
        && ((c.logins30() >= 3 && c.logins30() <= 10) || (1 << c.channel() & 0b10001) == 0);
  }

  private static boolean rule34(Customer c) {
    return c.phoneOk()
        && ((1 << c.occupation() & 0b1101) != 0
            || c.mortgage()
            || (1 << c.education() & 0b10001) != 0)
        && (c.age() == MISSING_INT || (1 << c.education() & 0b11) != 0)
        && c.txnAmt90() >= 1
        && c.txnAmt90() <= 5_000
        && c.txnAmt90() < 50_000
        && (c.daysInactive() == MISSING_INT || c.aum() == MISSING_LONG);
  }

  private static boolean rule35(Customer c) {
    return c.smsOk()
        && (c.mortgage() || c.age() == MISSING_INT)
        && c.age() >= 65
        && (c.marital() == 3
            || (1 << c.education() & 0b11) != 0
            || (c.age() < 22 && c.age() != MISSING_INT))
        && !c.emailOk()
        && c.income() == MISSING_LONG
        && (1 << c.education() & 0b10001) == 0;
  }

  private static boolean rule36(Customer c) {
    return c.smsOk()
        && (c.tenureDays() < 5_475 || c.insurance() || c.loanBalance() >= 200_000)
        && (c.emailOk() || c.daysInactive() != MISSING_INT)
        && (c.gender() == 1
            || c.card()
            || (c.income() < 300_000 && c.income() != MISSING_LONG)
            || c.income() > 1_500_000)
        && (1 << c.channel() & 0b101) != 0
        && (1 << c.marital() & 0b110) != 0;
  }

  private static boolean rule37(Customer c) {
    return c.emailOk()
        && c.risk() < 4
        && c.risk() != MISSING_INT
        && (c.gender() == 0 || (c.aum() >= 10_000_000 && c.aum() <= 200_000_000) || c.card())
        && c.gender() != 1
        && (c.marital() == 2 || !c.mortgage())
        && ((c.daysInactive() >= 5 && c.daysInactive() <= 90) || c.aum() != MISSING_LONG);
  }

  private static boolean rule38(Customer c) {
    return c.emailOk()
        && c.mortgage()
        && ((c.aum() >= 10_000_000 && c.aum() <= 200_000_000)
            || (1 << c.gender() & 0b101) == 0
            || (1 << c.channel() & 0b10001) != 0)
        && ((c.daysInactive() >= 21 && c.daysInactive() <= 30) || c.fund())
        && (1 << c.cityTier() & 0b1001) == 0
        && c.aum() >= 5_000_000
        && c.aum() <= 500_000_000;
  }

  private static boolean rule39(Customer c) {
    return c.phoneOk()
        && (1 << c.channel() & 0b101) != 0
        && (1 << c.education() & 0b110) != 0
        && (c.products() < 6 || (1 << c.channel() & 0b10001) != 0)
        && c.txn90() >= 80
        && (c.age() != MISSING_INT
            || (1 << c.education() & 0b101) == 0
            || (1 << c.channel() & 0b1001) != 0);
  }

  private static boolean rule40(Customer c) {
    return c.emailOk()
        && c.daysInactive() == MISSING_INT
        && (1 << c.education() & 0b101) != 0
        && ((1 << c.cityTier() & 0b1001) == 0 || c.complaints() < 3 || c.mortgage())
        && (1 << c.cityTier() & 0b10001) != 0;
  }

  private static boolean rule41(Customer c) {
    return c.emailOk()
        && (1 << c.education() & 0b10001) == 0
        && (1 << c.marital() & 0b1100) != 0
        && c.risk() == MISSING_INT
        && (1 << c.gender() & 0b101) == 0;
  }

  private static boolean rule42(Customer c) {
    return c.phoneOk()
        && !c.mortgage()
        && (1 << c.cityTier() & 0b1001) == 0
        && (c.income() == MISSING_LONG || c.txn90() < 5 || c.txn30() < 3 || c.txn30() > 5);
  }

  private static boolean rule43(Customer c) {
    return c.smsOk()
        && c.logins30() >= 3
        && c.logins30() <= 10
        && c.aum() >= 5_000_000
        && c.aum() <= 500_000_000
        && (1 << c.cityTier() & 0b11000) != 0
        && ((1 << c.occupation() & 0b101000110000) != 0
            || (c.risk() >= 3 && c.risk() <= 4)
            || c.logins30() == MISSING_INT)
        && c.emailOk()
        && !c.mortgage();
  }

  private static boolean rule44(Customer c) {
    return c.emailOk()
        && (c.income() == MISSING_LONG || (1 << c.gender() & 0b110) != 0 || c.insurance())
        && (!c.card()
            || (c.logins30() >= 3 && c.logins30() <= 10)
            || (c.daysInactive() < 21 && c.daysInactive() != MISSING_INT)
            || c.daysInactive() > 30)
        && c.products() < 2;
  }

  private static boolean rule45(Customer c) {
    return c.emailOk()
        && (c.risk() == MISSING_INT || (c.daysInactive() >= 21 && c.daysInactive() <= 30))
        && (1 << c.channel() & 0b10001) != 0
        && ((c.aum() >= 10_000_000 && c.aum() <= 200_000_000) || c.mortgage())
        && c.age() != MISSING_INT
        && ((c.age() >= 45 && c.age() <= 55) || c.complaints() >= 3 || c.aum() >= 10_000_000);
  }

  private static boolean rule46(Customer c) {
    return c.phoneOk()
        && c.txn30() >= 3
        && c.mortgage()
        && (c.complaints() >= 2 || !c.emailOk() || (1 << c.cityTier() & 0b110) != 0)
        && ((1 << c.education() & 0b11) != 0 || c.txn90() < 1 || c.logins30() >= 15);
  }

  private static boolean rule47(Customer c) {
    return c.phoneOk()
        && c.products() < 2
        && c.daysInactive() != MISSING_INT
        && (1 << c.channel() & 0b101) == 0
        && (c.loanBalance() >= 2_000_000 || (1 << c.gender() & 0b101) != 0);
  }

  private static boolean rule48(Customer c) {
    return c.smsOk()
        && (c.phoneOk() || c.mortgage() || c.complaints() < 1)
        && ((c.risk() >= 3 && c.risk() <= 4) || c.txnAmt90() < 10_000)
        && (1 << c.education() & 0b101) != 0
        && ((1 << c.cityTier() & 0b10001) != 0
            || (c.txnAmt90() >= 50_000 && c.txnAmt90() <= 500_000));
  }

  private static boolean rule49(Customer c) {
    return c.phoneOk()
        && ((c.tenureDays() >= 30 && c.tenureDays() <= 3_650)
            || c.marital() == 3
            || c.deposits() < 100_000
            || c.deposits() > 500_000)
        && ((c.daysInactive() >= 5 && c.daysInactive() <= 180)
            || c.occupation() == 5
            || c.complaints() < 2)
        && (1 << c.occupation() & 0b1101) != 0
        && (c.card() || (1 << c.education() & 0b10001) == 0);
  }

  private static int failing0(Customer c) {
    if (!(c.emailOk())) {
      return 0;
    }
    if (!(c.deposits() >= 100_000 && c.deposits() <= 500_000)) {
      return 1;
    }
    if (!(c.insurance())) {
      return 2;
    }
    if (!(c.risk() == MISSING_INT)) {
      return 3;
    }
    if (!(c.aum() == MISSING_LONG)) {
      return 4;
    }
    if (!(c.products() < 6 || c.age() >= 22)) {
      return 5;
    }
    return -1;
  }

  private static int failing1(Customer c) {
    if (!(c.phoneOk())) {
      return 0;
    }
    if (!(c.txn30() < 30 || c.insurance() || c.daysInactive() == MISSING_INT)) {
      return 1;
    }
    if (!(c.channel() != 4 || !c.fund())) {
      return 2;
    }
    if (!(c.aum() == MISSING_LONG || (1 << c.education() & 0b110) != 0)) {
      return 3;
    }
    if (!(c.deposits() < 50_000)) {
      return 4;
    }
    if (!((1 << c.channel() & 0b10001) != 0
        || c.risk() == MISSING_INT
        || c.logins30() == MISSING_INT)) {
      return 5;
    }
    return -1;
  }

  private static int failing2(Customer c) {
    if (!(c.phoneOk())) {
      return 0;
    }
    if (!(c.smsOk())) {
      return 1;
    }
    if (!(c.loanBalance() < 2_000_000 || c.loanBalance() > 5_000_000)) {
      return 2;
    }
    if (!(c.risk() != MISSING_INT || !c.mortgage())) {
      return 3;
    }
    return -1;
  }

  private static int failing3(Customer c) {
    if (!(c.emailOk())) {
      return 0;
    }
    if (!((1 << c.education() & 0b101) != 0)) {
      return 1;
    }
    if (!((1 << c.occupation() & 0b101000110000) != 0
        || (c.products() >= 2 && c.products() <= 6))) {
      return 2;
    }
    if (!((1 << c.occupation() & 0b1101) != 0 || !c.insurance() || c.occupation() == 5)) {
      return 3;
    }
    if (!(c.aum() >= 10_000_000)) {
      return 4;
    }
    return -1;
  }

  private static int failing4(Customer c) {
    if (!(c.emailOk())) {
      return 0;
    }
    if (!((1 << c.cityTier() & 0b110) != 0 || c.deposits() >= 10_000_000 || c.smsOk())) {
      return 1;
    }
    if (!(c.tenureDays() >= 30 && c.tenureDays() <= 3_650)) {
      return 2;
    }
    if (!((1 << c.cityTier() & 0b1001) != 0)) {
      return 3;
    }
    if (!(c.age() != MISSING_INT || c.phoneOk())) {
      return 4;
    }
    if (!((1 << c.occupation() & 0b101000110000) != 0)) {
      return 5;
    }
    return -1;
  }

  private static int failing5(Customer c) {
    if (!(c.smsOk())) {
      return 0;
    }
    if (!(c.risk() == MISSING_INT)) {
      return 1;
    }
    if (!(c.card() || !c.mortgage() || !c.emailOk())) {
      return 2;
    }
    if (!(c.age() >= 30 && c.age() <= 50)) {
      return 3;
    }
    if (!(c.txn90() >= 1)) {
      return 4;
    }
    return -1;
  }

  private static int failing6(Customer c) {
    if (!(c.phoneOk())) {
      return 0;
    }
    if (!(c.deposits() < 100_000 || c.deposits() > 500_000)) {
      return 1;
    }
    if (!(c.complaints() < 3)) {
      return 2;
    }
    if (!(c.aum() == MISSING_LONG)) {
      return 3;
    }
    if (!(c.emailOk() || c.loanBalance() >= 200_000)) {
      return 4;
    }
    return -1;
  }

  private static int failing7(Customer c) {
    if (!(c.emailOk())) {
      return 0;
    }
    if (!(c.phoneOk() || (1 << c.channel() & 0b10001) != 0 || (1 << c.cityTier() & 0b10001) != 0)) {
      return 1;
    }
    if (!((1 << c.occupation() & 0b100010) != 0 || (c.risk() >= 3 && c.risk() <= 4))) {
      return 2;
    }
    if (!(c.products() < 6)) {
      return 3;
    }
    if (!(c.tenureDays() < 7_300)) {
      return 4;
    }
    if (!((c.aum() < 100_000 && c.aum() != MISSING_LONG)
        || !c.mortgage()
        || (1 << c.education() & 0b11) != 0)) {
      return 5;
    }
    return -1;
  }

  private static int failing8(Customer c) {
    if (!(c.phoneOk())) {
      return 0;
    }
    if (!(c.txn30() < 30 || (1 << c.channel() & 0b10001) != 0)) {
      return 1;
    }
    if (!((1 << c.education() & 0b11) == 0)) {
      return 2;
    }
    if (!(c.marital() == 2)) {
      return 3;
    }
    return -1;
  }

  private static int failing9(Customer c) {
    if (!(c.phoneOk())) {
      return 0;
    }
    if (!(c.products() < 2 || c.products() > 6)) {
      return 1;
    }
    if (!(c.txnAmt90() >= 10_000 || (c.txn30() >= 3 && c.txn30() <= 30) || c.gender() == 0)) {
      return 2;
    }
    if (!(c.card())) {
      return 3;
    }
    return -1;
  }

  private static int failing10(Customer c) {
    if (!(c.smsOk())) {
      return 0;
    }
    if (!((1 << c.cityTier() & 0b10001) == 0)) {
      return 1;
    }
    if (!(c.tenureDays() >= 5_475)) {
      return 2;
    }
    if (!(c.logins30() == MISSING_INT)) {
      return 3;
    }
    if (!((1 << c.occupation() & 0b100010) != 0)) {
      return 4;
    }
    if (!((1 << c.education() & 0b110) != 0 || c.aum() == MISSING_LONG)) {
      return 5;
    }
    return -1;
  }

  private static int failing11(Customer c) {
    if (!(c.emailOk())) {
      return 0;
    }
    if (!(c.fund())) {
      return 1;
    }
    if (!((1 << c.marital() & 0b110) != 0 || (c.logins30() >= 5 && c.logins30() <= 15))) {
      return 2;
    }
    if (!((1 << c.education() & 0b10001) != 0
        || !c.mortgage()
        || (1 << c.channel() & 0b101) != 0)) {
      return 3;
    }
    if (!(c.gender() == 0)) {
      return 4;
    }
    return -1;
  }

  private static int failing12(Customer c) {
    if (!(c.emailOk())) {
      return 0;
    }
    if (!((c.aum() < 10_000_000 && c.aum() != MISSING_LONG) || c.aum() > 200_000_000)) {
      return 1;
    }
    if (!((1 << c.gender() & 0b101) == 0)) {
      return 2;
    }
    if (!((1 << c.cityTier() & 0b110) != 0)) {
      return 3;
    }
    return -1;
  }

  private static int failing13(Customer c) {
    if (!(c.emailOk())) {
      return 0;
    }
    if (!(!c.phoneOk())) {
      return 1;
    }
    if (!(c.tenureDays() >= 30 && c.tenureDays() <= 3_650)) {
      return 2;
    }
    if (!(c.card())) {
      return 3;
    }
    return -1;
  }

  private static int failing14(Customer c) {
    if (!(c.smsOk())) {
      return 0;
    }
    if (!(!c.card())) {
      return 1;
    }
    if (!(c.txnAmt90() < 50_000)) {
      return 2;
    }
    if (!((1 << c.education() & 0b110) == 0)) {
      return 3;
    }
    if (!((c.daysInactive() < 10 && c.daysInactive() != MISSING_INT)
        || (1 << c.cityTier() & 0b110) != 0)) {
      return 4;
    }
    return -1;
  }

  private static int failing15(Customer c) {
    if (!(c.smsOk())) {
      return 0;
    }
    if (!(c.daysInactive() == MISSING_INT)) {
      return 1;
    }
    if (!(c.logins30() == MISSING_INT)) {
      return 2;
    }
    if (!(c.mortgage())) {
      return 3;
    }
    return -1;
  }

  private static int failing16(Customer c) {
    if (!(c.smsOk())) {
      return 0;
    }
    if (!((1 << c.occupation() & 0b100010) == 0)) {
      return 1;
    }
    if (!((1 << c.education() & 0b11) != 0
        || c.income() == MISSING_LONG
        || (1 << c.occupation() & 0b1101) != 0)) {
      return 2;
    }
    if (!(c.risk() == MISSING_INT)) {
      return 3;
    }
    if (!((1 << c.gender() & 0b110) != 0)) {
      return 4;
    }
    if (!(c.loanBalance() >= 1_000_000 && c.loanBalance() <= 50_000_000)) {
      return 5;
    }
    if (!(c.marital() == 2)) {
      return 6;
    }
    return -1;
  }

  private static int failing17(Customer c) {
    if (!(c.smsOk())) {
      return 0;
    }
    if (!(c.gender() != 0
        || (1 << c.cityTier() & 0b1001) != 0
        || (1 << c.education() & 0b110) != 0)) {
      return 1;
    }
    if (!(c.loanBalance() >= 1_000_000 && c.loanBalance() <= 50_000_000)) {
      return 2;
    }
    if (!((c.daysInactive() < 21 && c.daysInactive() != MISSING_INT) || c.daysInactive() > 30)) {
      return 3;
    }
    if (!(!c.card())) {
      return 4;
    }
    if (!(c.logins30() == MISSING_INT || c.fund())) {
      return 5;
    }
    return -1;
  }

  private static int failing18(Customer c) {
    if (!(c.emailOk())) {
      return 0;
    }
    if (!(!c.fund())) {
      return 1;
    }
    if (!((1 << c.occupation() & 0b1101) != 0 || (c.age() >= 45 && c.age() <= 55))) {
      return 2;
    }
    if (!(c.age() >= 22)) {
      return 3;
    }
    return -1;
  }

  private static int failing19(Customer c) {
    if (!(c.smsOk())) {
      return 0;
    }
    if (!(c.mortgage())) {
      return 1;
    }
    if (!(c.deposits() >= 50_000 || c.fund() || c.age() == MISSING_INT)) {
      return 2;
    }
    if (!((c.complaints() >= 1 && c.complaints() <= 3) || c.card())) {
      return 3;
    }
    if (!(c.txn30() >= 3 || c.loanBalance() < 2_000_000)) {
      return 4;
    }
    return -1;
  }

  private static int failing20(Customer c) {
    if (!(c.phoneOk())) {
      return 0;
    }
    if (!(c.deposits() < 50_000_000)) {
      return 1;
    }
    if (!((1 << c.occupation() & 0b100010) != 0)) {
      return 2;
    }
    if (!(c.txn90() >= 5)) {
      return 3;
    }
    if (!((c.daysInactive() < 180 && c.daysInactive() != MISSING_INT)
        || (1 << c.education() & 0b11) != 0)) {
      return 4;
    }
    if (!(c.aum() >= 10_000_000)) {
      return 5;
    }
    return -1;
  }

  private static int failing21(Customer c) {
    if (!(c.emailOk())) {
      return 0;
    }
    if (!((1 << c.marital() & 0b110) != 0
        || c.fund()
        || (c.daysInactive() >= 5 && c.daysInactive() <= 90))) {
      return 1;
    }
    if (!((1 << c.education() & 0b10001) != 0)) {
      return 2;
    }
    if (!(c.logins30() >= 5)) {
      return 3;
    }
    if (!((1 << c.cityTier() & 0b10001) != 0)) {
      return 4;
    }
    if (!(c.smsOk())) {
      return 5;
    }
    return -1;
  }

  private static int failing22(Customer c) {
    if (!(c.phoneOk())) {
      return 0;
    }
    if (!((1 << c.education() & 0b101) != 0 || c.txnAmt90() < 1 || c.txnAmt90() > 5_000)) {
      return 1;
    }
    if (!(c.insurance() || c.complaints() >= 3)) {
      return 2;
    }
    if (!(c.gender() != 1 || (1 << c.channel() & 0b101) == 0)) {
      return 3;
    }
    if (!((c.deposits() >= 100_000 && c.deposits() <= 500_000)
        || (c.loanBalance() >= 1_000_000 && c.loanBalance() <= 50_000_000))) {
      return 4;
    }
    if (!(!c.fund())) {
      return 5;
    }
    if (!(c.card())) {
      return 6;
    }
    return -1;
  }

  private static int failing23(Customer c) {
    if (!(c.phoneOk())) {
      return 0;
    }
    if (!(!c.mortgage())) {
      return 1;
    }
    if (!(!c.fund() || (c.age() < 22 && c.age() != MISSING_INT))) {
      return 2;
    }
    if (!(c.risk() == MISSING_INT)) {
      return 3;
    }
    return -1;
  }

  private static int failing24(Customer c) {
    if (!(c.emailOk())) {
      return 0;
    }
    if (!(!c.card() || c.marital() == 2 || c.risk() == MISSING_INT)) {
      return 1;
    }
    if (!(!c.insurance() || (1 << c.channel() & 0b10001) != 0)) {
      return 2;
    }
    if (!(!c.smsOk())) {
      return 3;
    }
    return -1;
  }

  private static int failing25(Customer c) {
    if (!(c.phoneOk())) {
      return 0;
    }
    if (!(c.mortgage() || (1 << c.channel() & 0b10001) != 0)) {
      return 1;
    }
    if (!(c.income() == MISSING_LONG)) {
      return 2;
    }
    if (!((1 << c.cityTier() & 0b1001) != 0)) {
      return 3;
    }
    return -1;
  }

  private static int failing26(Customer c) {
    if (!(c.phoneOk())) {
      return 0;
    }
    if (!(c.age() < 65 && c.age() != MISSING_INT)) {
      return 1;
    }
    if (!(c.products() < 2)) {
      return 2;
    }
    if (!((1 << c.cityTier() & 0b10001) != 0)) {
      return 3;
    }
    if (!(c.emailOk())) {
      return 4;
    }
    return -1;
  }

  private static int failing27(Customer c) {
    if (!(c.phoneOk())) {
      return 0;
    }
    if (!(c.txn90() < 5 || (c.logins30() >= 3 && c.logins30() <= 10))) {
      return 1;
    }
    if (!(c.aum() >= 5_000_000 && c.aum() <= 500_000_000)) {
      return 2;
    }
    if (!(!c.card())) {
      return 3;
    }
    if (!(c.income() >= 2_500_000 && c.income() <= 10_000_000)) {
      return 4;
    }
    return -1;
  }

  private static int failing28(Customer c) {
    if (!(c.smsOk())) {
      return 0;
    }
    if (!(c.daysInactive() >= 5 && c.daysInactive() <= 90)) {
      return 1;
    }
    if (!((1 << c.cityTier() & 0b110) != 0)) {
      return 2;
    }
    if (!(c.fund())) {
      return 3;
    }
    return -1;
  }

  private static int failing29(Customer c) {
    if (!(c.smsOk())) {
      return 0;
    }
    if (!(c.products() < 2 || (1 << c.education() & 0b11) == 0 || !c.mortgage())) {
      return 1;
    }
    if (!(c.loanBalance() >= 1_000_000 && c.loanBalance() <= 50_000_000)) {
      return 2;
    }
    if (!(c.deposits() < 50_000_000)) {
      return 3;
    }
    return -1;
  }

  private static int failing30(Customer c) {
    if (!(c.emailOk())) {
      return 0;
    }
    if (!(c.deposits() < 50_000_000)) {
      return 1;
    }
    if (!((1 << c.education() & 0b11) != 0)) {
      return 2;
    }
    if (!(c.income() >= 2_500_000)) {
      return 3;
    }
    if (!(c.smsOk())) {
      return 4;
    }
    if (!(c.aum() != MISSING_LONG || (1 << c.occupation() & 0b100010) != 0)) {
      return 5;
    }
    return -1;
  }

  private static int failing31(Customer c) {
    if (!(c.emailOk())) {
      return 0;
    }
    if (!((c.age() < 65 && c.age() != MISSING_INT) || c.txn90() < 80)) {
      return 1;
    }
    if (!(c.aum() >= 10_000_000 && c.aum() <= 200_000_000)) {
      return 2;
    }
    if (!(c.income() == MISSING_LONG)) {
      return 3;
    }
    if (!(c.phoneOk() || c.logins30() == MISSING_INT || c.risk() == MISSING_INT)) {
      return 4;
    }
    return -1;
  }

  private static int failing32(Customer c) {
    if (!(c.emailOk())) {
      return 0;
    }
    if (!(c.deposits() < 100_000 || c.deposits() > 500_000)) {
      return 1;
    }
    if (!((1 << c.gender() & 0b110) == 0 || (1 << c.occupation() & 0b101000110000) != 0)) {
      return 2;
    }
    if (!((1 << c.occupation() & 0b100010) == 0)) {
      return 3;
    }
    if (!((1 << c.education() & 0b10001) == 0)) {
      return 4;
    }
    return -1;
  }

  private static int failing33(Customer c) {
    if (!(c.phoneOk())) {
      return 0;
    }
    if (!(c.deposits() < 50_000)) {
      return 1;
    }
    if (!(c.tenureDays() < 5_475 || c.mortgage())) {
      return 2;
    }
    if (!((c.logins30() >= 3 && c.logins30() <= 10) || (1 << c.channel() & 0b10001) == 0)) {
      return 3;
    }
    return -1;
  }

  private static int failing34(Customer c) {
    if (!(c.phoneOk())) {
      return 0;
    }
    if (!((1 << c.occupation() & 0b1101) != 0
        || c.mortgage()
        || (1 << c.education() & 0b10001) != 0)) {
      return 1;
    }
    if (!(c.age() == MISSING_INT || (1 << c.education() & 0b11) != 0)) {
      return 2;
    }
    if (!(c.txnAmt90() >= 1 && c.txnAmt90() <= 5_000)) {
      return 3;
    }
    if (!(c.txnAmt90() < 50_000)) {
      return 4;
    }
    if (!(c.daysInactive() == MISSING_INT || c.aum() == MISSING_LONG)) {
      return 5;
    }
    return -1;
  }

  private static int failing35(Customer c) {
    if (!(c.smsOk())) {
      return 0;
    }
    if (!(c.mortgage() || c.age() == MISSING_INT)) {
      return 1;
    }
    if (!(c.age() >= 65)) {
      return 2;
    }
    if (!(c.marital() == 3
        || (1 << c.education() & 0b11) != 0
        || (c.age() < 22 && c.age() != MISSING_INT))) {
      return 3;
    }
    if (!(!c.emailOk())) {
      return 4;
    }
    if (!(c.income() == MISSING_LONG)) {
      return 5;
    }
    if (!((1 << c.education() & 0b10001) == 0)) {
      return 6;
    }
    return -1;
  }

  private static int failing36(Customer c) {
    if (!(c.smsOk())) {
      return 0;
    }
    if (!(c.tenureDays() < 5_475 || c.insurance() || c.loanBalance() >= 200_000)) {
      return 1;
    }
    if (!(c.emailOk() || c.daysInactive() != MISSING_INT)) {
      return 2;
    }
    if (!(c.gender() == 1
        || c.card()
        || (c.income() < 300_000 && c.income() != MISSING_LONG)
        || c.income() > 1_500_000)) {
      return 3;
    }
    if (!((1 << c.channel() & 0b101) != 0)) {
      return 4;
    }
    if (!((1 << c.marital() & 0b110) != 0)) {
      return 5;
    }
    return -1;
  }

  private static int failing37(Customer c) {
    if (!(c.emailOk())) {
      return 0;
    }
    if (!(c.risk() < 4 && c.risk() != MISSING_INT)) {
      return 1;
    }
    if (!(c.gender() == 0 || (c.aum() >= 10_000_000 && c.aum() <= 200_000_000) || c.card())) {
      return 2;
    }
    if (!(c.gender() != 1)) {
      return 3;
    }
    if (!(c.marital() == 2 || !c.mortgage())) {
      return 4;
    }
    if (!((c.daysInactive() >= 5 && c.daysInactive() <= 90) || c.aum() != MISSING_LONG)) {
      return 5;
    }
    return -1;
  }

  private static int failing38(Customer c) {
    if (!(c.emailOk())) {
      return 0;
    }
    if (!(c.mortgage())) {
      return 1;
    }
    if (!((c.aum() >= 10_000_000 && c.aum() <= 200_000_000)
        || (1 << c.gender() & 0b101) == 0
        || (1 << c.channel() & 0b10001) != 0)) {
      return 2;
    }
    if (!((c.daysInactive() >= 21 && c.daysInactive() <= 30) || c.fund())) {
      return 3;
    }
    if (!((1 << c.cityTier() & 0b1001) == 0)) {
      return 4;
    }
    if (!(c.aum() >= 5_000_000 && c.aum() <= 500_000_000)) {
      return 5;
    }
    return -1;
  }

  private static int failing39(Customer c) {
    if (!(c.phoneOk())) {
      return 0;
    }
    if (!((1 << c.channel() & 0b101) != 0)) {
      return 1;
    }
    if (!((1 << c.education() & 0b110) != 0)) {
      return 2;
    }
    if (!(c.products() < 6 || (1 << c.channel() & 0b10001) != 0)) {
      return 3;
    }
    if (!(c.txn90() >= 80)) {
      return 4;
    }
    if (!(c.age() != MISSING_INT
        || (1 << c.education() & 0b101) == 0
        || (1 << c.channel() & 0b1001) != 0)) {
      return 5;
    }
    return -1;
  }

  private static int failing40(Customer c) {
    if (!(c.emailOk())) {
      return 0;
    }
    if (!(c.daysInactive() == MISSING_INT)) {
      return 1;
    }
    if (!((1 << c.education() & 0b101) != 0)) {
      return 2;
    }
    if (!((1 << c.cityTier() & 0b1001) == 0 || c.complaints() < 3 || c.mortgage())) {
      return 3;
    }
    if (!((1 << c.cityTier() & 0b10001) != 0)) {
      return 4;
    }
    return -1;
  }

  private static int failing41(Customer c) {
    if (!(c.emailOk())) {
      return 0;
    }
    if (!((1 << c.education() & 0b10001) == 0)) {
      return 1;
    }
    if (!((1 << c.marital() & 0b1100) != 0)) {
      return 2;
    }
    if (!(c.risk() == MISSING_INT)) {
      return 3;
    }
    if (!((1 << c.gender() & 0b101) == 0)) {
      return 4;
    }
    return -1;
  }

  private static int failing42(Customer c) {
    if (!(c.phoneOk())) {
      return 0;
    }
    if (!(!c.mortgage())) {
      return 1;
    }
    if (!((1 << c.cityTier() & 0b1001) == 0)) {
      return 2;
    }
    if (!(c.income() == MISSING_LONG || c.txn90() < 5 || c.txn30() < 3 || c.txn30() > 5)) {
      return 3;
    }
    return -1;
  }

  private static int failing43(Customer c) {
    if (!(c.smsOk())) {
      return 0;
    }
    if (!(c.logins30() >= 3 && c.logins30() <= 10)) {
      return 1;
    }
    if (!(c.aum() >= 5_000_000 && c.aum() <= 500_000_000)) {
      return 2;
    }
    if (!((1 << c.cityTier() & 0b11000) != 0)) {
      return 3;
    }
    if (!((1 << c.occupation() & 0b101000110000) != 0
        || (c.risk() >= 3 && c.risk() <= 4)
        || c.logins30() == MISSING_INT)) {
      return 4;
    }
    if (!(c.emailOk())) {
      return 5;
    }
    if (!(!c.mortgage())) {
      return 6;
    }
    return -1;
  }

  private static int failing44(Customer c) {
    if (!(c.emailOk())) {
      return 0;
    }
    if (!(c.income() == MISSING_LONG || (1 << c.gender() & 0b110) != 0 || c.insurance())) {
      return 1;
    }
    if (!(!c.card()
        || (c.logins30() >= 3 && c.logins30() <= 10)
        || (c.daysInactive() < 21 && c.daysInactive() != MISSING_INT)
        || c.daysInactive() > 30)) {
      return 2;
    }
    if (!(c.products() < 2)) {
      return 3;
    }
    return -1;
  }

  private static int failing45(Customer c) {
    if (!(c.emailOk())) {
      return 0;
    }
    if (!(c.risk() == MISSING_INT || (c.daysInactive() >= 21 && c.daysInactive() <= 30))) {
      return 1;
    }
    if (!((1 << c.channel() & 0b10001) != 0)) {
      return 2;
    }
    if (!((c.aum() >= 10_000_000 && c.aum() <= 200_000_000) || c.mortgage())) {
      return 3;
    }
    if (!(c.age() != MISSING_INT)) {
      return 4;
    }
    if (!((c.age() >= 45 && c.age() <= 55) || c.complaints() >= 3 || c.aum() >= 10_000_000)) {
      return 5;
    }
    return -1;
  }

  private static int failing46(Customer c) {
    if (!(c.phoneOk())) {
      return 0;
    }
    if (!(c.txn30() >= 3)) {
      return 1;
    }
    if (!(c.mortgage())) {
      return 2;
    }
    if (!(c.complaints() >= 2 || !c.emailOk() || (1 << c.cityTier() & 0b110) != 0)) {
      return 3;
    }
    if (!((1 << c.education() & 0b11) != 0 || c.txn90() < 1 || c.logins30() >= 15)) {
      return 4;
    }
    return -1;
  }

  private static int failing47(Customer c) {
    if (!(c.phoneOk())) {
      return 0;
    }
    if (!(c.products() < 2)) {
      return 1;
    }
    if (!(c.daysInactive() != MISSING_INT)) {
      return 2;
    }
    if (!((1 << c.channel() & 0b101) == 0)) {
      return 3;
    }
    if (!(c.loanBalance() >= 2_000_000 || (1 << c.gender() & 0b101) != 0)) {
      return 4;
    }
    return -1;
  }

  private static int failing48(Customer c) {
    if (!(c.smsOk())) {
      return 0;
    }
    if (!(c.phoneOk() || c.mortgage() || c.complaints() < 1)) {
      return 1;
    }
    if (!((c.risk() >= 3 && c.risk() <= 4) || c.txnAmt90() < 10_000)) {
      return 2;
    }
    if (!((1 << c.education() & 0b101) != 0)) {
      return 3;
    }
    if (!((1 << c.cityTier() & 0b10001) != 0
        || (c.txnAmt90() >= 50_000 && c.txnAmt90() <= 500_000))) {
      return 4;
    }
    return -1;
  }

  private static int failing49(Customer c) {
    if (!(c.phoneOk())) {
      return 0;
    }
    if (!((c.tenureDays() >= 30 && c.tenureDays() <= 3_650)
        || c.marital() == 3
        || c.deposits() < 100_000
        || c.deposits() > 500_000)) {
      return 1;
    }
    if (!((c.daysInactive() >= 5 && c.daysInactive() <= 180)
        || c.occupation() == 5
        || c.complaints() < 2)) {
      return 2;
    }
    if (!((1 << c.occupation() & 0b1101) != 0)) {
      return 3;
    }
    if (!(c.card() || (1 << c.education() & 0b10001) == 0)) {
      return 4;
    }
    return -1;
  }
}
