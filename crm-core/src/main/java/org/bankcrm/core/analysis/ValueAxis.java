package org.bankcrm.core.analysis;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bankcrm.core.condition.Range;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.condition.ValueType.Kind;
import org.bankcrm.core.internal.plan.Ranges;
import org.bankcrm.core.internal.value.Encoded;

/**
 * All values of a type counted off: the next value of the type has the next number. The one place
 * that knows which values there are between two others.
 *
 * <p>Integers are themselves; decimals count by their last digit, money by minor units, dates by
 * days, instants by microseconds, reals by the next binary number, no and yes are 0 and 1, codes
 * have their places in the closed list. Texts, sets of codes and lists of parts have no axis; codes
 * of an open list have one of those that are named. But for reals the numbers are those of {@code
 * org.bankcrm.core.attribute.Row}. Immutable and thread-safe.
 */
public final class ValueAxis {

  private final ValueType type;
  private final List<String> codes;
  private final long first;
  private final long last;

  private ValueAxis(ValueType type, List<String> codes) {
    this.type = type;
    this.codes = codes;
    this.first = number(Encoded.least(type));
    this.last = type.kind() == Kind.CODE ? codes.size() - 1L : number(Encoded.greatest(type));
  }

  /** The axis of a type; empty for texts, sets, lists of parts, and codes of an open list. */
  public static Optional<ValueAxis> of(ValueType type) {
    return Encoded.isScalar(type)
        ? Optional.of(new ValueAxis(type, type.codes()))
        : Optional.empty();
  }

  /**
   * The same, and for codes of an open list the axis of these in their order, each named once.
   *
   * @param openCodes what is named of an open list; nothing to others
   */
  public static Optional<ValueAxis> of(ValueType type, Collection<String> openCodes) {
    return type.isOpenCode() ? Optional.of(new ValueAxis(type, List.copyOf(openCodes))) : of(type);
  }

  /** The type. */
  public ValueType type() {
    return type;
  }

  /** The number of the least value. Numbers of values follow one another without a gap. */
  public long first() {
    return first;
  }

  /** The number of the greatest value; one less than the first where there is none. */
  public long last() {
    return last;
  }

  /** Whether the values have an order that ranges can be made of. */
  public boolean isOrdered() {
    return type.isOrdered();
  }

  /**
   * Whether there are no values but those counted here. Of amounts, days and numbers all values are
   * counted; of open codes only those named.
   */
  public boolean isClosed() {
    return !type.isOpenCode();
  }

  /**
   * The number of a value; empty if no attribute of the type can have it, such as a constant with
   * more digits after the point than the type.
   *
   * @param value a value as {@link ValueType#normalise} gives it
   */
  public OptionalLong number(Object value) {
    requireNonNull(value, "value");
    if (type.kind() == Kind.CODE) {
      int place = codes.indexOf(value);
      return place < 0 ? OptionalLong.empty() : OptionalLong.of(place);
    }
    return Encoded.fits(type, value)
        ? OptionalLong.of(number(Encoded.of(type, value)))
        : OptionalLong.empty();
  }

  /**
   * The number of the greatest value that is not above this one; one less than the first where all
   * are above.
   *
   * @param value a value as {@link ValueType#normalise} gives it
   */
  public long floor(Object value) {
    if (type.kind() == Kind.CODE) {
      return number(value).orElse(first - 1);
    }
    boolean between = value instanceof BigDecimal && !Encoded.fits(type, value);
    long ceiling = number(Encoded.ceiling(type, value));
    return Math.min(last, between ? ceiling - 1 : ceiling);
  }

  /**
   * The number of the first value within a lower end; one more than the last where there is none.
   */
  public long from(Range.Bound end) {
    return ends(new Range(Optional.of(end), Optional.empty()))[0];
  }

  /**
   * The number of the last value within an upper end; one less than the first where there is none.
   */
  public long to(Range.Bound end) {
    return ends(new Range(Optional.empty(), Optional.of(end)))[1];
  }

  /** As the kernel reads ranges, with their ends within the axis, or none just beyond it. */
  private long[] ends(Range range) {
    long[] ranges = Ranges.of(type, range);
    if (ranges.length == 0) {
      return new long[] {last + 1, first - 1};
    }
    long from = Math.max(ranges[0], Encoded.least(type));
    long to = ranges[1] == Ranges.END ? Encoded.greatest(type) : ranges[1] - 1;
    boolean isReal = type.kind() == Kind.REAL; // a range may end on what stands for no real
    long end = isReal && to == Encoded.NEGATIVE_ZERO ? to - 1 : to;
    long start = isReal && from == Encoded.NEGATIVE_ZERO ? from + 1 : from;
    return new long[] {
      Math.min(last + 1, number(start)), Math.max(first - 1, Math.min(last, number(end)))
    };
  }

  /** Reals skip one encoding, that of minus zero; their numbers do not. */
  long number(long encoded) {
    return type.kind() == Kind.REAL && encoded < 0 ? encoded + 1 : encoded;
  }

  /** The kernel's number of the least value. */
  long firstEncoded() {
    return encoded(first);
  }

  private long encoded(long number) {
    return type.kind() == Kind.REAL && number < 0 ? number - 1 : number;
  }

  /**
   * The value of a number.
   *
   * @param number from {@link #first} to {@link #last}, both included
   * @throws IllegalArgumentException if the number is outside the axis
   * @return as conditions hold it
   */
  public Object value(long number) {
    if (number < first || number > last) {
      throw new IllegalArgumentException("expected a number within " + first + " and " + last);
    }
    return type.kind() == Kind.CODE
        ? codes.get(Math.toIntExact(number))
        : Encoded.decode(type, encoded(number));
  }

  /** The value of a number as an author would write it. */
  public String text(long number) {
    Object value = value(number);
    if (value instanceof BigDecimal decimal) {
      return decimal.setScale(type.scale()).toPlainString();
    }
    return value instanceof Boolean yes ? (yes ? "yes" : "no") : value.toString();
  }

  @Override
  public String toString() {
    return "ValueAxis of " + type;
  }
}
