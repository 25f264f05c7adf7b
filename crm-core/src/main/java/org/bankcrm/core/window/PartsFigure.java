package org.bankcrm.core.window;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.OptionalLong;
import java.util.Set;
import org.bankcrm.core.attribute.Row;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.condition.ValueType;

/**
 * What was met of the parts of one customer: of those that count, and of those that may. For one
 * thread.
 *
 * <p>A figure is told if every way to complete what is missing gives the same, as {@link Aggregate}
 * states of each kind; for windows {@link Unsure} keeps the same of stretches of days.
 */
final class PartsFigure {

  private static final BigInteger BOUND = ValueType.bound().toBigInteger();

  private final Counted sure = new Counted();
  private final Counted unsure = new Counted();

  /** Parts and their known values. */
  private static final class Counted {
    private int parts;
    private int holes;
    private long high;
    private long low;
    private long least = Long.MAX_VALUE;
    private long greatest = Long.MIN_VALUE;

    /** Codes as they are told, or their places in a closed list. */
    private final Set<Object> codes = new HashSet<>();

    private void add(Row part, int measured, boolean ofCodes) {
      parts++;
      if (measured < 0) {
        return;
      } else if (!part.isKnown(measured)) {
        holes++;
      } else if (ofCodes) {
        ValueType type = part.catalog().attributes().get(measured).type();
        codes.add(type.isOpenCode() ? part.object(measured) : (Object) part.encoded(measured));
      } else {
        add(part.encoded(measured));
      }
    }

    /** The sum is kept by what is above 32 bits and what is below, which cannot overflow. */
    private void add(long value) {
      high += value >> Integer.SIZE;
      low += value & 0xFFFF_FFFFL;
      least = Math.min(least, value);
      greatest = Math.max(greatest, value);
    }

    private BigInteger sum() {
      return Cells.exact(high, low);
    }

    private boolean hasValues() {
      return least <= greatest;
    }
  }

  /**
   * Takes up a part.
   *
   * @param counts whether it counts
   * @param measured the place of what is measured, or -1
   * @param ofCodes whether that is a code, of which the different ones are counted
   */
  void add(Truth counts, Row part, int measured, boolean ofCodes) {
    if (counts != Truth.FALSE) {
      (counts == Truth.TRUE ? sure : unsure).add(part, measured, ofCodes);
    }
  }

  /** Whether certainly no part counts. */
  boolean isNothing() {
    return sure.parts + unsure.parts == 0;
  }

  /**
   * The encoded figure.
   *
   * @return empty where it is not known, not defined, or the type cannot hold it
   */
  OptionalLong value(Aggregate aggregate, ValueType type) {
    if (aggregate instanceof Aggregate.Count) {
      return unsure.parts == 0 ? OptionalLong.of(sure.parts) : OptionalLong.empty();
    } else if (aggregate instanceof Aggregate.Distinct distinct) {
      return codes(distinct.of().type());
    } else if (sure.holes + unsure.holes > 0) {
      return OptionalLong.empty();
    } else if (aggregate instanceof Aggregate.Sum) {
      return sum();
    } else if (aggregate instanceof Aggregate.Average average) {
      return average(average, type);
    }
    return aggregate instanceof Aggregate.Min ? least() : greatest();
  }

  /** Values of parts that may count change nothing where all are zero. */
  private OptionalLong sum() {
    boolean same = !unsure.hasValues() || (unsure.least == 0 && unsure.greatest == 0);
    return same ? held(sure.sum()) : OptionalLong.empty();
  }

  /** Values of parts that may count change nothing where all are the mean. */
  private OptionalLong average(Aggregate.Average average, ValueType type) {
    BigInteger sum = sure.sum();
    if (sure.parts == 0 || (unsure.hasValues() && !areAll(sum))) {
      return OptionalLong.empty();
    }
    BigDecimal mean =
        new BigDecimal(sum, average.of().type().scale())
            .divide(BigDecimal.valueOf(sure.parts), type.scale(), average.rounding());
    return held(mean.unscaledValue());
  }

  private boolean areAll(BigInteger sum) {
    BigInteger parts = BigInteger.valueOf(sure.parts);
    return BigInteger.valueOf(unsure.least).multiply(parts).equals(sum)
        && BigInteger.valueOf(unsure.greatest).multiply(parts).equals(sum);
  }

  private OptionalLong least() {
    boolean told = sure.hasValues() && unsure.least >= sure.least;
    return told ? OptionalLong.of(sure.least) : OptionalLong.empty();
  }

  private OptionalLong greatest() {
    boolean told = sure.hasValues() && unsure.greatest <= sure.greatest;
    return told ? OptionalLong.of(sure.greatest) : OptionalLong.empty();
  }

  /**
   * Where all codes of a closed list are there, nothing can be added. A code that is there without
   * being known could be a new one or not, unless it is the only one, or the list has but one.
   */
  private OptionalLong codes(ValueType type) {
    int known = sure.codes.size();
    int most = type.isClosed() ? type.codes().size() : Integer.MAX_VALUE;
    boolean mayGrow = unsure.holes > 0 || !sure.codes.containsAll(unsure.codes);
    if (known == most || (sure.holes == 0 && !mayGrow)) {
      return OptionalLong.of(known);
    }
    boolean one = known == 0 && sure.holes > 0 && (most == 1 || (sure.holes == 1 && !mayGrow));
    return one ? OptionalLong.of(1) : OptionalLong.empty();
  }

  private static OptionalLong held(BigInteger digits) {
    return digits.abs().compareTo(BOUND) < 0
        ? OptionalLong.of(digits.longValue())
        : OptionalLong.empty();
  }
}
