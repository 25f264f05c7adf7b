package org.bankcrm.core.window;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.internal.value.Encoded;
import org.bankcrm.core.window.Part.Kind;

/** What parts remember, as values of a document. */
final class PartText {

  /** So that the sums of all days that a document may have add up within a {@code long}. */
  private static final int MOST_SUM_BITS = 78;

  private static final int MOST_COUNT_BITS = 40;

  private PartText() {}

  /** What is remembered as a value of a document; an empty list for nothing. */
  static Object write(Part part, Bucket bucket, long[] numbers) {
    int at = part.at;
    long number = part.kind == Kind.OPEN_CODES ? 0 : numbers[at];
    return switch (part.kind) {
      case EVENTS, VALUES, HOLES -> number;
      case SUM -> narrow(Cells.exact(number, numbers[at + 1]));
      case LEAST -> number == Long.MAX_VALUE ? List.of() : (Object) number;
      case LAST_DAY, GREATEST -> number == Long.MIN_VALUE ? List.of() : (Object) number;
      case CLOSED_CODES -> closedCodes(part, numbers);
      case OPEN_CODES -> bucket.hasCodes(at) ? List.copyOf(bucket.codes(at)) : List.of();
    };
  }

  private static Object narrow(BigInteger number) {
    return number.bitLength() < Long.SIZE ? (Object) number.longValue() : number;
  }

  private static List<String> closedCodes(Part part, long[] numbers) {
    List<String> codes = new ArrayList<>();
    for (int i = 0; i < part.type.codes().size(); i++) {
      if ((numbers[part.at + (i >>> 6)] >>> i & 1) == 1) {
        codes.add(part.type.codes().get(i));
      }
    }
    return List.copyOf(codes);
  }

  /**
   * Puts back what was written.
   *
   * @throws IllegalArgumentException if it cannot have been written by this part
   */
  static void read(Part part, Bucket bucket, long[] numbers, Object value) {
    int at = part.at;
    switch (part.kind) {
      case EVENTS, VALUES, HOLES -> numbers[at] = count(value);
      case SUM -> {
        BigInteger sum = integer(value, MOST_SUM_BITS);
        numbers[at] = sum.shiftRight(32).longValueExact();
        numbers[at + 1] = sum.longValue() & Part.LOW;
      }
      case LAST_DAY, LEAST, GREATEST -> {
        if (!List.of().equals(value)) {
          ValueType type = part.kind == Kind.LAST_DAY ? ValueType.DATE : part.type;
          numbers[at] = valid(type, value);
        }
      }
      case CLOSED_CODES -> texts(value).forEach(code -> setCode(part, numbers, code));
      case OPEN_CODES -> texts(value).forEach(code -> bucket.codes(at).add(code(part, code)));
    }
  }

  /**
   * The encoding of a value that an attribute can have.
   *
   * @throws IllegalArgumentException if it is none
   */
  static long valid(ValueType type, Object value) {
    long encoded = integer(value, Long.SIZE - 1).longValueExact();
    require(encoded >= Encoded.least(type) && encoded <= Encoded.greatest(type));
    try {
      Object normal = type.normalise(Encoded.decode(type, encoded));
      require(Encoded.of(type, normal) == encoded);
      return encoded;
    } catch (DateTimeException | ArithmeticException e) {
      throw new IllegalArgumentException("is out of bounds");
    }
  }

  private static void setCode(Part part, long[] numbers, String code) {
    int place = part.type.codes().indexOf(code);
    require(place >= 0);
    numbers[part.at + (place >>> 6)] |= 1L << place;
  }

  private static String code(Part part, String code) {
    return (String) part.type.normalise(code);
  }

  private static long count(Object value) {
    BigInteger count = integer(value, MOST_COUNT_BITS);
    require(count.signum() >= 0);
    return count.longValueExact();
  }

  private static BigInteger integer(Object value, int mostBits) {
    BigInteger number =
        value instanceof Integer || value instanceof Long
            ? BigInteger.valueOf(((Number) value).longValue())
            : value instanceof BigInteger big ? big : null;
    if (number == null || number.bitLength() > mostBits) {
      throw new IllegalArgumentException("is not a whole number within bounds");
    }
    return number;
  }

  static List<String> texts(Object value) {
    require(value instanceof List);
    List<String> texts = new ArrayList<>();
    for (Object each : (List<?>) value) {
      require(each instanceof String);
      texts.add((String) each);
    }
    return texts;
  }

  private static void require(boolean holds) {
    if (!holds) {
      throw new IllegalArgumentException("is not what was written");
    }
  }
}
