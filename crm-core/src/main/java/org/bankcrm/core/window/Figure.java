package org.bankcrm.core.window;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.internal.value.Encoded;
import org.bankcrm.core.window.Aggregate.Total;
import org.bankcrm.core.window.Part.Kind;

/** Reads the value of one window from the stretches of days that it is made of. */
@FunctionalInterface
interface Figure {

  /** The digits of exact values lie strictly within this of zero. */
  long BOUND = ValueType.bound().longValueExact();

  /**
   * The encoded value.
   *
   * @param edges where the steps of the window end, as places of stretches, the newest first: step
   *     k is the stretches from {@code edges[k + 1]} to before {@code edges[k]}
   */
  long of(Cells cells, int[] edges);

  /** The figure of a window; asks the builder for the parts that it needs. */
  static Figure of(WindowDefinition window, TypePlan.Builder parts) {
    Aggregate aggregate = window.aggregate();
    if (aggregate instanceof Total total) {
      Exact exact = exact(window, total, parts);
      return (cells, edges) -> bounded(window, exact.of(cells, edges[1], edges[0]));
    } else if (aggregate instanceof Aggregate.Average average) {
      return average(window, average, parts);
    } else if (aggregate instanceof Aggregate.RatioToBefore ratio) {
      return ratio(window, ratio, parts);
    } else if (aggregate instanceof Aggregate.Trend trend) {
      return trend(window, trend, parts);
    } else if (aggregate instanceof Aggregate.Distinct) {
      return distinct(window, parts);
    } else if (aggregate instanceof Aggregate.DaysSinceLast) {
      int last = part(window, Kind.LAST_DAY, parts).at();
      return (cells, edges) -> {
        long day = cells.greatest(last, edges[1], edges[0]);
        return day == Long.MIN_VALUE ? Encoded.MISSING : cells.lastDay() - day;
      };
    }
    return extreme(window, parts);
  }

  /** A whole number of any size: a count, or the unscaled digits of a sum. */
  @FunctionalInterface
  interface Exact {
    BigInteger of(Cells cells, int from, int to);
  }

  private static Exact exact(WindowDefinition window, Total total, TypePlan.Builder parts) {
    if (total instanceof Aggregate.Count) {
      int events = part(window, Kind.EVENTS, parts).at();
      return (cells, from, to) -> BigInteger.valueOf(cells.count(events, from, to));
    }
    int sum = part(window, Kind.SUM, parts).at();
    return (cells, from, to) -> cells.sum(sum, from, to);
  }

  private static Figure average(
      WindowDefinition window, Aggregate.Average average, TypePlan.Builder parts) {
    int values = part(window, Kind.VALUES, parts).at();
    int sum = part(window, Kind.SUM, parts).at();
    int scale = average.of().type().scale();
    return (cells, edges) -> {
      long count = cells.count(values, edges[1], edges[0]);
      return count == 0
          ? Encoded.MISSING
          : quotient(
              window,
              cells.sum(sum, edges[1], edges[0]),
              BigInteger.valueOf(count),
              scale,
              average.rounding());
    };
  }

  private static Figure ratio(
      WindowDefinition window, Aggregate.RatioToBefore ratio, TypePlan.Builder parts) {
    Exact exact = exact(window, ratio.total(), parts);
    return (cells, edges) -> {
      BigInteger before = exact.of(cells, edges[2], edges[1]);
      return before.signum() == 0
          ? Encoded.MISSING
          : quotient(window, exact.of(cells, edges[1], edges[0]), before, 0, ratio.rounding());
    };
  }

  private static Figure trend(
      WindowDefinition window, Aggregate.Trend trend, TypePlan.Builder parts) {
    Exact exact = exact(window, trend.total(), parts);
    int n = trend.parts();
    int scale = trend.total() instanceof Aggregate.Sum sum ? sum.of().type().scale() : 0;
    BigInteger divisor = BigInteger.valueOf(n * ((long) n * n - 1));
    return (cells, edges) -> {
      BigInteger rise = BigInteger.ZERO;
      for (int k = 0; k < n; k++) { // x = n - 1 - k, so 12 x - 6 (n - 1) = 6 (n - 1) - 12 k
        BigInteger total = exact.of(cells, edges[k + 1], edges[k]);
        rise = rise.add(total.multiply(BigInteger.valueOf(6L * (n - 1) - 12L * k)));
      }
      return quotient(window, rise, divisor, scale, trend.rounding());
    };
  }

  private static Figure distinct(WindowDefinition window, TypePlan.Builder parts) {
    ValueType type = ((Aggregate.Distinct) window.aggregate()).of().type();
    if (!type.isClosed()) {
      int set = part(window, Kind.OPEN_CODES, parts).at();
      return (cells, edges) -> cells.codes(set, edges[1], edges[0]);
    }
    int bits = part(window, Kind.CLOSED_CODES, parts).at();
    int width = Part.width(Kind.CLOSED_CODES, type);
    return (cells, edges) -> cells.bits(bits, width, edges[1], edges[0]);
  }

  private static Figure extreme(WindowDefinition window, TypePlan.Builder parts) {
    long missing = Encoded.missing(window.attribute().type());
    if (window.aggregate() instanceof Aggregate.Min) {
      int least = part(window, Kind.LEAST, parts).at();
      return (cells, edges) -> {
        long value = cells.least(least, edges[1], edges[0]);
        return value == Long.MAX_VALUE ? missing : value;
      };
    }
    int greatest = part(window, Kind.GREATEST, parts).at();
    return (cells, edges) -> {
      long value = cells.greatest(greatest, edges[1], edges[0]);
      return value == Long.MIN_VALUE ? missing : value;
    };
  }

  private static Part part(WindowDefinition window, Kind kind, TypePlan.Builder parts) {
    boolean measures = kind != Kind.EVENTS && kind != Kind.LAST_DAY;
    return parts.part(window.where(), kind, measures ? window.measuredPosition() : -1);
  }

  /** The digits of a quotient in the scale of the window's attribute. */
  private static long quotient(
      WindowDefinition window,
      BigInteger dividend,
      BigInteger divisor,
      int scale,
      RoundingMode rounding) {
    int wanted = window.attribute().type().scale();
    BigDecimal exact = new BigDecimal(dividend, scale);
    return bounded(window, exact.divide(new BigDecimal(divisor), wanted, rounding).unscaledValue());
  }

  private static long bounded(WindowDefinition window, BigInteger digits) {
    if (digits.bitLength() > 62 || Math.abs(digits.longValue()) >= BOUND) {
      throw new ArithmeticException(
          window.attribute().id() + ": the result has more than 18 digits");
    }
    return digits.longValue();
  }
}
