package org.bankcrm.testkit.bank;

import java.util.List;
import java.util.Locale;
import org.bankcrm.customer.party.Education;
import org.bankcrm.customer.party.WorkStatus;

/**
 * What people live by, with what it pays and who takes it up.
 *
 * <p>The constants in small letters with hyphens are the codes of {@link
 * SyntheticBank#OCCUPATIONS}.
 */
enum Occupation {
  CIVIL_SERVANT(9_000, 0.25, "S", Education.BACHELOR, 8, 0.95),
  TEACHER(8_500, 0.3, "P", Education.BACHELOR, 8, 0.95),
  DOCTOR(13_000, 0.4, "Q", Education.BACHELOR, 5, 0.95),
  ENGINEER(14_500, 0.45, "I", Education.BACHELOR, 14, 0.9),
  FINANCE_STAFF(14_000, 0.55, "J", Education.BACHELOR, 6, 0.95),
  MANAGER(21_000, 0.6, "C", Education.JUNIOR_COLLEGE, 7, 0.9),
  OFFICE_CLERK(7_000, 0.3, "L", Education.JUNIOR_COLLEGE, 16, 0.85),
  SALES(7_500, 0.55, "F", Education.SENIOR_SECONDARY, 13, 0.8),
  SERVICE_WORKER(4_800, 0.3, "H", Education.PRIMARY, 15, 0.6),
  DRIVER(6_500, 0.3, "G", Education.JUNIOR_SECONDARY, 8, 0.5),
  FACTORY_WORKER(5_800, 0.25, "C", Education.PRIMARY, 16, 0.85),
  FARMER(2_800, 0.5, "A", Education.PRIMARY, 7, 0),
  SELF_EMPLOYED(8_500, 0.7, "F", Education.PRIMARY, 12, 0),
  BUSINESS_OWNER(28_000, 0.8, "F", Education.SENIOR_SECONDARY, 4, 0),
  STUDENT(1_600, 0.4, "P", Education.PRIMARY, 0, 0),
  RETIRED(3_600, 0.45, "S", Education.PRIMARY, 0, 0),
  HOMEMAKER(1_200, 0.6, "O", Education.PRIMARY, 3, 0),
  UNEMPLOYED(900, 0.7, "O", Education.PRIMARY, 2, 0);

  private static final List<Occupation> WORKING =
      List.of(values()).stream().filter(o -> o.weight > 0).toList();
  private static final double BELOW_SCHOOLING = 0.12; // weight of work below one's education

  private final int monthlyPay;
  private final double spread;
  private final String industry;
  private final Education leastEducation;
  private final double weight;
  private final double payroll;

  Occupation(
      int monthlyPay,
      double spread,
      String industry,
      Education leastEducation,
      double weight,
      double payroll) {
    this.monthlyPay = monthlyPay;
    this.spread = spread;
    this.industry = industry;
    this.leastEducation = leastEducation;
    this.weight = weight;
    this.payroll = payroll;
  }

  /** One that the education allows; people with degrees seldom take up what needs none. */
  static Occupation pick(Education education, Dice dice) {
    double[] weights = new double[WORKING.size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = WORKING.get(i).weightFor(education);
    }
    return WORKING.get(dice.weighted(weights));
  }

  private double weightFor(Education education) {
    if (leastEducation.compareTo(education) > 0) {
      return 0;
    }
    boolean degree = education.compareTo(Education.BACHELOR) >= 0;
    boolean needsLittle = leastEducation.compareTo(Education.SENIOR_SECONDARY) < 0;
    return degree && needsLittle ? weight * BELOW_SCHOOLING : weight;
  }

  /** A month's pay in yuan, in the middle of the country and of a working life. */
  int monthlyPay() {
    return monthlyPay;
  }

  /** How far pay is spread: the deviation of its logarithm. */
  double spread() {
    return spread;
  }

  /** The section of GB/T 4754 in which most of them work. */
  String industry() {
    return industry;
  }

  /** How many of them are paid by transfer to an account. */
  double payroll() {
    return payroll;
  }

  /** Whether somebody employs them. */
  boolean isEmployed() {
    return payroll > 0;
  }

  /** Whether they live by a trade of their own. */
  boolean isInBusiness() {
    return this == SELF_EMPLOYED || this == BUSINESS_OWNER;
  }

  WorkStatus status() {
    return switch (this) {
      case SELF_EMPLOYED, FARMER -> WorkStatus.SELF_EMPLOYED;
      case BUSINESS_OWNER -> WorkStatus.BUSINESS_OWNER;
      case STUDENT -> WorkStatus.STUDENT;
      case RETIRED -> WorkStatus.RETIRED;
      case HOMEMAKER -> WorkStatus.HOMEMAKER;
      case UNEMPLOYED -> WorkStatus.UNEMPLOYED;
      default -> WorkStatus.EMPLOYED;
    };
  }

  /** Whether it is work, with an occupation that a file can name. */
  boolean isWork() {
    return weight > 0 && this != HOMEMAKER && this != UNEMPLOYED;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
