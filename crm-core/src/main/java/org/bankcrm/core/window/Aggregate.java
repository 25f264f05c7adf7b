package org.bankcrm.core.window;

import static java.util.Objects.requireNonNull;

import java.math.RoundingMode;
import org.bankcrm.core.CalendarSpan;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.DecimalAttribute;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.attribute.MoneyAttribute;
import org.bankcrm.core.check.Checks;
import org.bankcrm.core.condition.OrderedTerm;

/**
 * How a window sums up the events that it reads, or a {@link PartsFormula} the parts of a customer:
 * what is said here of events holds of parts.
 *
 * <p>Results are exact: nothing is rounded but where a rounding mode is named, once, at the end.
 * Each kind says what it gives where there is no event.
 *
 * <p>What is not known is not nothing. An event may lack the measured value, or a value that the
 * window's condition asks for, so that it is UNKNOWN whether it counts. A result is told only if
 * every way to complete these gives the same, before rounding; otherwise it is missing. So a sum
 * over a purchase in a currency without a rate is missing, a maximum is missing too, and the count
 * of purchases is known. A condition that means "is told to be" says so with {@code isKnown()}:
 * {@code OUTCOME.isKnown().and(OUTCOME.is("declined"))} is FALSE where the outcome is missing.
 * Whether an event counts and what its value is are completed each on its own, as the parts of a
 * condition are; that one attribute may decide both is not looked into.
 */
public sealed interface Aggregate {

  /** What can be compared between spans: a count or a sum. */
  sealed interface Total extends Aggregate permits Count, Sum {}

  /**
   * The number of events, an integer; 0 for none. Missing if of any event it is not known whether
   * it counts.
   */
  record Count() implements Total {}

  /**
   * The sum, of the measured attribute's own type; zero for none. Missing if the value of any event
   * that counts or may count is missing, or one that may count has a value other than zero.
   *
   * @param of an integer, a decimal or money
   */
  record Sum(Attribute<?> of) implements Total {
    /** Refuses other kinds, reals among them, whose sum would depend on their order. */
    public Sum {
      requireExact(of);
    }
  }

  /**
   * The arithmetic mean, a decimal of the yielded attribute's scale, or of money, money in its
   * currency; missing for none. Missing if the value of any event that counts or may count is
   * missing, or one that may count has a value other than the mean.
   *
   * @param of an integer, a decimal or money
   * @param rounding how the quotient is rounded
   */
  record Average(Attribute<?> of, RoundingMode rounding) implements Aggregate {
    /** Refuses other kinds and {@code UNNECESSARY}. */
    public Average {
      requireExact(of);
      requireRounding(rounding);
    }
  }

  /**
   * The least value, of the measured attribute's own type; missing for none. Missing if the value
   * of any event that counts or may count is missing, or one that may count is less than all that
   * do.
   *
   * @param of a number, an amount, a date, an instant or an ordered code
   */
  record Min(Attribute<?> of) implements Aggregate {
    /** Refuses kinds without order. */
    public Min {
      requireOrdered(of);
    }
  }

  /**
   * The greatest value, of the measured attribute's own type; missing for none. Missing if the
   * value of any event that counts or may count is missing, or one that may count is greater than
   * all that do.
   *
   * @param of a number, an amount, a date, an instant or an ordered code
   */
  record Max(Attribute<?> of) implements Aggregate {
    /** Refuses kinds without order. */
    public Max {
      requireOrdered(of);
    }
  }

  /**
   * The number of different codes, an integer; 0 for none. Missing if one more code could be among
   * those that are not known.
   *
   * @param of a code of a closed or open list
   */
  record Distinct(CodeAttribute of) implements Aggregate {
    /** Refuses null. */
    public Distinct {
      requireNonNull(of, "of");
    }
  }

  /**
   * The days from the last event within the window to the as-of date, an integer: 0 for an event on
   * the as-of date, also where the window ends before; missing for none, where {@link
   * WindowValues#absence} tells whether it never happened. Missing if an event later than all that
   * count may count.
   */
  record DaysSinceLast() implements Aggregate {}

  /**
   * The total of the window divided by the total of {@linkplain WindowDefinition the window
   * before}, such as the month so far by that of the month before up to the same day; a decimal of
   * the yielded attribute's scale. Missing when the total before is zero, so also where nothing
   * happened. Missing if one of the totals is, unless the window's is zero and that before, though
   * not known, is not; where known and unknown amounts of opposite signs might make that before
   * zero, it is missing.
   *
   * @param total what is compared
   * @param rounding how the quotient is rounded
   */
  record RatioToBefore(Total total, RoundingMode rounding) implements Aggregate {
    /** Refuses {@code UNNECESSARY}. */
    public RatioToBefore {
      requireNonNull(total, "total");
      requireRounding(rounding);
    }
  }

  /**
   * How much the total rises from one part of the window to the next: the slope of the
   * least-squares line through the totals of equal parts. Zero for no events.
   *
   * <p>The window is cut into {@code parts} parts of equal length in days, in rolling months
   * ({@link CalendarSpan}) or in complete periods of the calendar. With y(0) the total of the
   * oldest part and y(n-1) that of the newest, the slope is the one of SQL's {@code REGR_SLOPE}
   * (ISO/IEC 9075-2) over the points (x, y(x)), x = 0 … n-1: the sum of (x - mean x)(y - mean y) by
   * the sum of (x - mean x)². Since the points are evenly spaced, that is (12 Σ x·y - 6 (n-1) Σ y)
   * / (n (n² - 1)), computed exactly and rounded once. It yields a decimal, or for a sum of money,
   * money; the unit is change per part. Missing if the total of a part is, but for the middle one
   * of an odd number, which does not turn the line.
   *
   * @param total what is summed up in each part
   * @param parts how many parts, 2 to 120; the days, months or periods must divide by it
   * @param rounding how the quotient is rounded
   */
  record Trend(Total total, int parts, RoundingMode rounding) implements Aggregate {
    /** Checks the number of parts and refuses {@code UNNECESSARY}. */
    public Trend {
      requireNonNull(total, "total");
      requireRounding(rounding);
      Checks.within(parts, 2, 120, "parts");
    }
  }

  /** The number of events. */
  static Count count() {
    return new Count();
  }

  /** The sum of whole numbers. */
  static Sum sum(IntegerAttribute of) {
    return new Sum(of);
  }

  /** The sum of decimals. */
  static Sum sum(DecimalAttribute of) {
    return new Sum(of);
  }

  /** The sum of amounts. */
  static Sum sum(MoneyAttribute of) {
    return new Sum(of);
  }

  /** The mean of an integer, a decimal or money. */
  static Average average(Attribute<?> of, RoundingMode rounding) {
    return new Average(of, rounding);
  }

  /** The least value. */
  static <A extends Attribute<?> & OrderedTerm<?>> Min min(A of) {
    return new Min(of);
  }

  /** The greatest value. */
  static <A extends Attribute<?> & OrderedTerm<?>> Max max(A of) {
    return new Max(of);
  }

  /** The number of different codes. */
  static Distinct distinct(CodeAttribute of) {
    return new Distinct(of);
  }

  /** The days since the last event. */
  static DaysSinceLast daysSinceLast() {
    return new DaysSinceLast();
  }

  /** The total by that of the window before. */
  static RatioToBefore ratioToBefore(Total total, RoundingMode rounding) {
    return new RatioToBefore(total, rounding);
  }

  /** The slope of the totals of equal parts. */
  static Trend trend(Total total, int parts, RoundingMode rounding) {
    return new Trend(total, parts, rounding);
  }

  private static void requireExact(Attribute<?> of) {
    if (!requireNonNull(of, "of").type().kind().isExact()) {
      throw new IllegalArgumentException(
          of.id() + " is " + of.type() + ", not an integer, decimal or money");
    }
  }

  private static void requireOrdered(Attribute<?> of) {
    if (!requireNonNull(of, "of").type().isOrdered()) {
      throw new IllegalArgumentException(of.id() + " is " + of.type() + ", which has no order");
    }
  }

  private static void requireRounding(RoundingMode rounding) {
    if (requireNonNull(rounding, "rounding") == RoundingMode.UNNECESSARY) {
      throw new IllegalArgumentException("rounding must be a mode that can round");
    }
  }
}
