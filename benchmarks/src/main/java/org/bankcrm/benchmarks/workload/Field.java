package org.bankcrm.benchmarks.workload;

import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;

/** The 27 attributes of a customer of the workloads, in their fixed order. */
public enum Field {
  AGE("age", Kind.INT, true, Customer::age, 22, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70),
  TENURE_DAYS(
      "tenureDays",
      Kind.INT,
      false,
      Customer::tenureDays,
      30,
      90,
      180,
      365,
      730,
      1095,
      1825,
      2555,
      3650,
      5475,
      7300),
  AUM(
      "aum",
      Kind.LONG,
      true,
      Customer::aum,
      100_000,
      500_000,
      1_000_000,
      2_000_000,
      5_000_000,
      10_000_000,
      20_000_000,
      50_000_000,
      100_000_000,
      200_000_000,
      500_000_000),
  DEPOSITS(
      "deposits",
      Kind.LONG,
      false,
      Customer::deposits,
      50_000,
      100_000,
      500_000,
      1_000_000,
      2_000_000,
      5_000_000,
      10_000_000,
      50_000_000,
      100_000_000),
  LOAN_BALANCE(
      "loanBalance",
      Kind.LONG,
      false,
      Customer::loanBalance,
      1,
      200_000,
      500_000,
      1_000_000,
      2_000_000,
      5_000_000,
      10_000_000,
      20_000_000,
      50_000_000),
  INCOME(
      "income",
      Kind.LONG,
      true,
      Customer::income,
      200_000,
      300_000,
      500_000,
      800_000,
      1_000_000,
      1_500_000,
      2_500_000,
      4_000_000,
      6_000_000,
      10_000_000),
  TXN30("txn30", Kind.INT, false, Customer::txn30, 1, 2, 3, 5, 8, 10, 15, 20, 30, 45),
  TXN90("txn90", Kind.INT, false, Customer::txn90, 1, 3, 5, 10, 15, 20, 30, 50, 80, 120),
  TXN_AMT90(
      "txnAmt90",
      Kind.LONG,
      false,
      Customer::txnAmt90,
      1,
      5_000,
      10_000,
      50_000,
      100_000,
      200_000,
      500_000,
      1_000_000,
      2_000_000),
  DAYS_INACTIVE(
      "daysInactive",
      Kind.INT,
      true,
      Customer::daysInactive,
      5,
      7,
      10,
      14,
      21,
      30,
      60,
      90,
      180,
      365),
  PRODUCTS("products", Kind.INT, false, Customer::products, 2, 3, 4, 5, 6),
  RISK("risk", Kind.INT, true, Customer::risk, 2, 3, 4, 5),
  LOGINS30("logins30", Kind.INT, true, Customer::logins30, 1, 3, 5, 8, 10, 15, 20, 30),
  COMPLAINTS("complaints", Kind.INT, false, Customer::complaints, 1, 2, 3),
  GENDER("gender", 3, Customer::gender),
  OCCUPATION("occupation", 12, Customer::occupation),
  CITY_TIER("cityTier", 5, Customer::cityTier),
  CHANNEL("channel", 5, Customer::channel),
  MARITAL("marital", 4, Customer::marital),
  EDUCATION("education", 5, Customer::education),
  MORTGAGE("mortgage", c -> bit(c.mortgage())),
  CARD("card", c -> bit(c.card())),
  FUND("fund", c -> bit(c.fund())),
  INSURANCE("insurance", c -> bit(c.insurance())),
  SMS_OK("smsOk", c -> bit(c.smsOk())),
  EMAIL_OK("emailOk", c -> bit(c.emailOk())),
  PHONE_OK("phoneOk", c -> bit(c.phoneOk()));

  /** What a column of the field holds. */
  public enum Kind {
    INT,
    LONG,
    CODE,
    FLAG
  }

  private static final List<Field> ALL = List.of(values());

  private final String id;
  private final Kind kind;
  private final boolean nullable;
  private final int codes;
  private final ToLongFunction<Customer> reader;
  private final List<Long> ladder;

  Field(
      String id, Kind kind, boolean nullable, ToLongFunction<Customer> reader, long... thresholds) {
    this.id = id;
    this.kind = kind;
    this.nullable = nullable;
    this.codes = 0;
    this.reader = reader;
    this.ladder = LongStream.of(thresholds).boxed().toList();
  }

  Field(String id, int codes, ToLongFunction<Customer> reader) {
    this.id = id;
    this.kind = Kind.CODE;
    this.nullable = false;
    this.codes = codes;
    this.reader = reader;
    this.ladder = List.of();
  }

  Field(String id, ToLongFunction<Customer> reader) {
    this.id = id;
    this.kind = Kind.FLAG;
    this.nullable = false;
    this.codes = 0;
    this.reader = reader;
    this.ladder = List.of();
  }

  /** All fields in order. */
  public static List<Field> all() {
    return ALL;
  }

  /** The name in SQL, in Java source and in documents. */
  public String id() {
    return id;
  }

  /** What a column of the field holds. */
  public Kind kind() {
    return kind;
  }

  /** Whether a customer may lack the value. */
  public boolean nullable() {
    return nullable;
  }

  /** How many codes a {@link Kind#CODE} has, from 0 up; 0 for other kinds. */
  public int codes() {
    return codes;
  }

  /** The thresholds that rules draw from, ascending; empty for codes and flags. */
  public List<Long> ladder() {
    return ladder;
  }

  /** The value as a number; a missing one as the mark of its kind, a flag as 0 or 1. */
  public long read(Customer customer) {
    return reader.applyAsLong(customer);
  }

  /** Whether the customer has the value. */
  public boolean isKnown(Customer customer) {
    return !nullable || read(customer) != missingMark();
  }

  /** The number that stands for a missing value in a row. */
  public long missingMark() {
    return kind == Kind.LONG ? Customer.MISSING_LONG : Customer.MISSING_INT;
  }

  private static long bit(boolean value) {
    return value ? 1 : 0;
  }
}
