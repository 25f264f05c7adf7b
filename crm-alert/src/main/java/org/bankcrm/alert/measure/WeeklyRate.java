package org.bankcrm.alert.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.bankcrm.core.data.DataReader;
import org.bankcrm.core.data.DataWriter;

/**
 * How many a week, of a count over some days, and how sure that is.
 *
 * <p>The interval of 95 % is Byar's approximation of the exact one for a Poisson count, with z =
 * 1.959964: it takes what is counted to happen independently of each other at an even pace. Where
 * alarms come in clusters it is too narrow. Ends have six digits after the point, the lower end
 * rounded down and the upper one up. Immutable and thread-safe.
 *
 * @param count how many; 0 or more
 * @param days over how many days; 1 or more
 */
public record WeeklyRate(long count, long days) {

  private static final long MOST = 1_000_000_000_000L;
  private static final long WEEK = 7;
  private static final BigDecimal NINE = BigDecimal.valueOf(9);
  private static final BigDecimal THREE = BigDecimal.valueOf(3);

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if the count is less than 0, the days are less than 1, or
   *     either is more than a million million
   */
  public WeeklyRate {
    if (count < 0 || count > MOST || days < 1 || days > MOST) {
      throw new IllegalArgumentException("a count of 0 or more over one day or more");
    }
  }

  /** How many a week, half to even. */
  public BigDecimal rate() {
    return aWeek(Exactly.of(count)).setScale(Exactly.TOLD, RoundingMode.HALF_EVEN);
  }

  /** The lower end of the interval, 0 or more. */
  public BigDecimal from() {
    return Exactly.from(
        count == 0 ? BigDecimal.ZERO : aWeek(byar(count, Exactly.Z.negate())).max(BigDecimal.ZERO));
  }

  /** The upper end of the interval. */
  public BigDecimal to() {
    return Exactly.to(aWeek(byar(count + 1, Exactly.Z)));
  }

  private BigDecimal aWeek(BigDecimal number) {
    return Exactly.ratio(number.multiply(Exactly.of(WEEK)), Exactly.of(days));
  }

  private static BigDecimal byar(long number, BigDecimal z) {
    BigDecimal n = Exactly.of(number);
    BigDecimal base =
        BigDecimal.ONE
            .subtract(Exactly.ratio(BigDecimal.ONE, NINE.multiply(n)))
            .add(Exactly.ratio(z, THREE.multiply(Exactly.root(n))));
    return n.multiply(base.pow(3), Exactly.DIGITS);
  }

  /** Its counts, for a document. */
  public DataWriter write() {
    return DataWriter.object().integer("count", count).integer("days", days);
  }

  /** Reads what {@link #write} wrote. */
  public static Optional<WeeklyRate> read(DataReader object) {
    Optional<Long> count = object.integer("count", 0, MOST);
    Optional<Long> days = object.integer("days", 1, MOST);
    return object.made(
        "a count over days", () -> new WeeklyRate(count.orElseThrow(), days.orElseThrow()));
  }
}
