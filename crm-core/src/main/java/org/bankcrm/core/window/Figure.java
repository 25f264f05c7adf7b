package org.bankcrm.core.window;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.internal.value.Encoded;
import org.bankcrm.core.window.Aggregate.Total;
import org.bankcrm.core.window.Part.Kind;

/**
 * Reads the value of one window from the stretches of days that it is made of.
 *
 * <p>What is not known of the events is of three sorts: whether an event counts, what its value is,
 * and both. A value is told where all ways to complete these give the same.
 */
@FunctionalInterface
interface Figure {

  /** The digits of exact values lie strictly within this of zero. */
  long BOUND = ValueType.bound().longValueExact();

  /** Completions of what is missing disagree; no kind of value has this encoding. */
  long UNDECIDED = Long.MIN_VALUE + 1;

  /** There is no event to tell a value of. */
  long NOTHING = Long.MIN_VALUE + 2;

  /** The total to compare with is zero. */
  long NO_BASE = Long.MIN_VALUE + 3;

  /** The window's days are all to come. */
  long NOT_BEGUN = Long.MIN_VALUE + 4;

  /** Whether that is none of a value. */
  static boolean isMissing(long told) {
    return told >= UNDECIDED && told <= NOT_BEGUN;
  }

  /**
   * The encoded value, or one of {@link #UNDECIDED}, {@link #NOTHING} and {@link #NO_BASE}.
   *
   * @param edges where the steps of the window begin and end, as places of stretches, the newest
   *     first: step k is the stretches from {@code edges[2 * k]} to before {@code edges[2 * k + 1]}
   */
  long of(Cells cells, int[] edges);

  /** The figure of a window; asks the builder for the parts that it needs. */
  static Figure of(WindowDefinition window, TypePlan.Builder parts) {
    Aggregate aggregate = window.aggregate();
    if (aggregate instanceof Total total) {
      return total(window, total, parts);
    } else if (aggregate instanceof Aggregate.Average average) {
      return average(window, average, parts);
    } else if (aggregate instanceof Aggregate.RatioToBefore ratio) {
      return ratio(window, ratio, parts);
    } else if (aggregate instanceof Aggregate.Trend trend) {
      return trend(window, trend, parts);
    } else if (aggregate instanceof Aggregate.Distinct) {
      return DistinctFigure.of(window, parts);
    } else if (aggregate instanceof Aggregate.DaysSinceLast) {
      return daysSinceLast(window, parts);
    }
    return aggregate instanceof Aggregate.Min ? min(window, parts) : max(window, parts);
  }

  private static Figure total(WindowDefinition window, Total total, TypePlan.Builder parts) {
    Exact exact = Exact.of(window, total, parts);
    return (cells, edges) -> {
      long digits = exact.digits(cells, edges[0], edges[1]);
      return digits == UNDECIDED ? digits : bounded(window, digits);
    };
  }

  /** An event that may count matters if it is later than all that do. */
  private static Figure daysSinceLast(WindowDefinition window, TypePlan.Builder parts) {
    Part last = parts.part(window.where(), Kind.LAST_DAY, true, -1);
    Part unsure = parts.part(window.where(), Kind.LAST_DAY, false, -1);
    return (cells, edges) -> {
      long day = cells.greatest(last, edges[0], edges[1]);
      if (cells.isOpen() && cells.greatest(unsure, edges[0], edges[1]) > day) {
        return UNDECIDED;
      }
      return day == Long.MIN_VALUE ? NOTHING : cells.asOf() - day;
    };
  }

  /** Values that may count change the mean unless each of them is the mean. */
  private static Figure average(
      WindowDefinition window, Aggregate.Average average, TypePlan.Builder parts) {
    Part values = parts.part(window.where(), Kind.VALUES, true, window.measuredPosition());
    Part sum = parts.part(window.where(), Kind.SUM, true, window.measuredPosition());
    Unsure unsure = Unsure.of(window, parts);
    int scale = average.of().type().scale();
    return (cells, edges) -> {
      BigInteger count = BigInteger.valueOf(cells.count(values, edges[0], edges[1]));
      BigInteger total = cells.sum(sum, edges[0], edges[1]);
      if (unsure.hasHoles(cells, edges[0], edges[1])
          || (unsure.hasValues(cells, edges[0], edges[1])
              && !isAllMean(unsure, cells, edges, count, total))) {
        return UNDECIDED;
      }
      return count.signum() == 0
          ? NOTHING
          : quotient(window, total, count, scale, average.rounding());
    };
  }

  private static boolean isAllMean(
      Unsure unsure, Cells cells, int[] edges, BigInteger count, BigInteger total) {
    long least = unsure.least(cells, edges[0], edges[1]);
    return least == unsure.greatest(cells, edges[0], edges[1])
        && count.signum() != 0
        && total.equals(count.multiply(BigInteger.valueOf(least)));
  }

  /** Nothing by anything but nothing is nothing, even where the total before is not known. */
  private static Figure ratio(
      WindowDefinition window, Aggregate.RatioToBefore ratio, TypePlan.Builder parts) {
    Exact exact = Exact.of(window, ratio.total(), parts);
    return (cells, edges) -> {
      BigInteger before = exact.of(cells, edges[2], edges[3]);
      BigInteger now = exact.of(cells, edges[0], edges[1]);
      if (before != null && before.signum() == 0) {
        return NO_BASE;
      }
      if (now == null || (before == null && now.signum() != 0)) {
        return UNDECIDED;
      }
      if (before == null) {
        return exact.isNeverZero(cells, edges[2], edges[3]) ? 0 : UNDECIDED;
      }
      return quotient(window, now, before, 0, ratio.rounding());
    };
  }

  /** The middle one of an odd number of parts turns the line nowhere, so it need not be known. */
  private static Figure trend(
      WindowDefinition window, Aggregate.Trend trend, TypePlan.Builder parts) {
    Exact exact = Exact.of(window, trend.total(), parts);
    int n = trend.parts();
    int scale = trend.total() instanceof Aggregate.Sum sum ? sum.of().type().scale() : 0;
    BigInteger divisor = BigInteger.valueOf(n * ((long) n * n - 1));
    return (cells, edges) -> {
      BigInteger rise = BigInteger.ZERO;
      for (int k = 0; k < n; k++) { // x = n - 1 - k, so 12 x - 6 (n - 1) = 6 (n - 1) - 12 k
        long weight = 6L * (n - 1) - 12L * k;
        BigInteger total =
            weight == 0 ? BigInteger.ZERO : exact.of(cells, edges[2 * k], edges[2 * k + 1]);
        if (total == null) {
          return UNDECIDED;
        }
        rise = rise.add(total.multiply(BigInteger.valueOf(weight)));
      }
      return quotient(window, rise, divisor, scale, trend.rounding());
    };
  }

  /** What is not known matters unless nothing can be less than the least. */
  private static Figure min(WindowDefinition window, TypePlan.Builder parts) {
    Part leasts = parts.part(window.where(), Kind.LEAST, true, window.measuredPosition());
    Unsure unsure = Unsure.of(window, parts);
    long bottom = Encoded.least(window.attribute().type());
    return (cells, edges) -> {
      long least = cells.least(leasts, edges[0], edges[1]);
      boolean holes = least != bottom && unsure.hasHoles(cells, edges[0], edges[1]);
      if (holes || unsure.least(cells, edges[0], edges[1]) < least) {
        return UNDECIDED;
      }
      return least == Long.MAX_VALUE ? NOTHING : least;
    };
  }

  private static Figure max(WindowDefinition window, TypePlan.Builder parts) {
    Part greatests = parts.part(window.where(), Kind.GREATEST, true, window.measuredPosition());
    Unsure unsure = Unsure.of(window, parts);
    long top = Encoded.greatest(window.attribute().type());
    return (cells, edges) -> {
      long greatest = cells.greatest(greatests, edges[0], edges[1]);
      boolean holes = greatest != top && unsure.hasHoles(cells, edges[0], edges[1]);
      if (holes || unsure.greatest(cells, edges[0], edges[1]) > greatest) {
        return UNDECIDED;
      }
      return greatest == Long.MIN_VALUE ? NOTHING : greatest;
    };
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
    return bounded(window, digits.bitLength() > 62 ? BOUND : digits.longValue());
  }

  private static long bounded(WindowDefinition window, long digits) {
    if (Math.abs(digits) >= BOUND) {
      throw new ArithmeticException(
          window.attribute().id() + ": the result has more than 18 digits");
    }
    return digits;
  }
}
