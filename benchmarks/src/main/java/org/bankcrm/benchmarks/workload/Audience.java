package org.bankcrm.benchmarks.workload;

import java.util.List;
import java.util.Map;

/**
 * Customers of workload W10 and the audience that is asked for: six attributes that a campaign
 * reads, and a branch. Every value follows from the customer's number by integer arithmetic that
 * SQL knows as well, so that a database makes the same customers.
 */
public final class Audience {

  /** How many branches there are. */
  public static final int BRANCHES = 97;

  /** Stands for assets that are not known. */
  public static final long MISSING = Long.MIN_VALUE;

  /** How many places the threshold is dragged to, one after the other. */
  public static final int STEPS = 64;

  private static final long PRIME = 2_147_483_647;
  private static final long FACTOR = 2_654_435_761L;
  private static final int APART = 10_000_000;

  /** The columns of the table, in the order of {@link #sql}. */
  public static final List<String> COLUMNS =
      List.of("aum", "deposits", "age", "risk", "daysInactive", "smsOk", "branch");

  private final long[] aum;
  private final long[] deposits;
  private final byte[] age;
  private final byte[] risk;
  private final short[] inactive;
  private final boolean[] sms;
  private final byte[] branch;

  /** The first customers. */
  public Audience(int customers) {
    aum = new long[customers];
    deposits = new long[customers];
    age = new byte[customers];
    risk = new byte[customers];
    inactive = new short[customers];
    sms = new boolean[customers];
    branch = new byte[customers];
    for (int i = 0; i < customers; i++) {
      aum[i] = draw(i, 0) % 20 == 0 ? MISSING : amount(draw(i, 1)) * 1_000;
      deposits[i] = amount(draw(i, 2)) * 100;
      age[i] = (byte) (18 + draw(i, 3) % 70);
      risk[i] = (byte) (1 + draw(i, 4) % 5);
      inactive[i] = (short) (draw(i, 5) % 400);
      sms[i] = draw(i, 6) % 10 < 7;
      branch[i] = (byte) (draw(i, 7) % BRANCHES);
    }
  }

  private static long draw(long customer, int number) {
    long mixed = (customer + 1 + (long) number * APART) * FACTOR % PRIME;
    return mixed * mixed % PRIME;
  }

  private static long amount(long draw) {
    return (draw % 1_000) * (draw / 1_000 % 1_000);
  }

  /** A query that makes the same customers. */
  public static String sql(int customers) {
    return "SELECT CASE WHEN d0 % 20 = 0 THEN NULL ELSE (d1 % 1000) * (d1 // 1000 % 1000) * 1000 END"
        + " AS aum, (d2 % 1000) * (d2 // 1000 % 1000) * 100 AS deposits,"
        + " (18 + d3 % 70)::TINYINT AS age, (1 + d4 % 5)::TINYINT AS risk,"
        + " (d5 % 400)::SMALLINT AS daysInactive, d6 % 10 < 7 AS smsOk,"
        + " (d7 % "
        + BRANCHES
        + ")::TINYINT AS branch FROM (SELECT "
        + draws()
        + " FROM range("
        + customers
        + ") AS numbers(i))";
  }

  private static String draws() {
    StringBuilder draws = new StringBuilder();
    for (int number = 0; number < 8; number++) {
      String mixed =
          "((i + " + (1 + (long) number * APART) + ")::BIGINT * " + FACTOR + " % " + PRIME + ")";
      draws.append(number == 0 ? "" : ", ");
      draws.append(mixed + " * " + mixed + " % " + PRIME + " AS d" + number);
    }
    return draws.toString();
  }

  /** Where the threshold of assets stands after so many steps. */
  public static long threshold(int step) {
    return 20_000_000L + step % STEPS * 5_000_000L;
  }

  /** The audience as a condition of the library's documents. */
  public static Map<String, Object> condition(long threshold) {
    return Map.of(
        "all",
        List.of(
            Map.of("attribute", "aum", "atLeast", threshold),
            Map.of("attribute", "deposits", "atLeast", 1_000_000),
            Map.of("attribute", "age", "atLeast", 25, "atMost", 60),
            Map.of("attribute", "risk", "atLeast", 2),
            Map.of("attribute", "daysInactive", "lessThan", 90),
            Map.of("attribute", "smsOk", "is", true)));
  }

  /** The audience by branch as a query. */
  public static String query(long threshold) {
    return "SELECT branch, count(*) FROM customers WHERE aum >= "
        + threshold
        + " AND deposits >= 1000000 AND age BETWEEN 25 AND 60 AND risk >= 2"
        + " AND daysInactive < 90 AND smsOk GROUP BY branch";
  }

  /** The audience by branch, written by hand for these columns. */
  public long[] byHand(long threshold) {
    long[] counts = new long[BRANCHES];
    for (int i = 0; i < aum.length; i++) {
      if (aum[i] >= threshold
          && deposits[i] >= 1_000_000
          && age[i] >= 25
          && age[i] <= 60
          && risk[i] >= 2
          && inactive[i] < 90
          && sms[i]) {
        counts[branch[i]]++;
      }
    }
    return counts;
  }

  /** How many customers there are. */
  public int size() {
    return aum.length;
  }

  /** The value of a column of a customer; {@link #MISSING} where it is not known. */
  public long value(int column, int customer) {
    return switch (column) {
      case 0 -> aum[customer];
      case 1 -> deposits[customer];
      case 2 -> age[customer];
      case 3 -> risk[customer];
      case 4 -> inactive[customer];
      case 5 -> sms[customer] ? 1 : 0;
      case 6 -> branch[customer];
      default -> throw new IllegalArgumentException("no column " + column);
    };
  }
}
