package org.bankcrm.core.window;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.internal.value.Encoded;

/**
 * One thing that is remembered of the events of a day or of a stretch of days: some numbers that
 * merge with those of another day in any order.
 *
 * @param kind what is remembered
 * @param position the measured attribute's position among the event's; -1 for none
 * @param type the measured attribute's type
 * @param at the first of its numbers, or of open codes the place of its set
 */
record Part(Kind kind, int position, ValueType type, int at) {

  /** What can be remembered. */
  enum Kind {
    /** How many events. */
    EVENTS,
    /** The last day. */
    LAST_DAY,
    /** How many known values. */
    VALUES,
    /** Their sum, exact at any size: what is above 32 bits and what is below, each summed up. */
    SUM,
    /** The least value. */
    LEAST,
    /** The greatest value. */
    GREATEST,
    /** Which codes of a closed list: a bit for each. */
    CLOSED_CODES,
    /** Which codes of an open list: a set. */
    OPEN_CODES
  }

  private static final long LOW = 0xFFFF_FFFFL;

  /** How many numbers it needs. */
  static int width(Kind kind, ValueType type) {
    return switch (kind) {
      case EVENTS, LAST_DAY, VALUES, LEAST, GREATEST -> 1;
      case SUM -> 2;
      case CLOSED_CODES -> (type.codes().size() + 63) >>> 6;
      case OPEN_CODES -> 0;
    };
  }

  /** What stands for no event. */
  void clear(long[] numbers) {
    switch (kind) {
      case LAST_DAY, GREATEST -> numbers[at] = Long.MIN_VALUE;
      case LEAST -> numbers[at] = Long.MAX_VALUE;
      case OPEN_CODES -> {} // its place is among the sets
      default -> Arrays.fill(numbers, at, at + width(kind, type), 0);
    }
  }

  void add(Bucket bucket, Event event) {
    long[] numbers = bucket.numbers;
    switch (kind) {
      case EVENTS -> numbers[at]++;
      case LAST_DAY -> numbers[at] = Math.max(numbers[at], event.day());
      default -> {
        long value = event.encoded(position);
        if (value != Encoded.missing(type)) {
          addValue(bucket, value, event);
        }
      }
    }
  }

  private void addValue(Bucket bucket, long value, Event event) {
    long[] numbers = bucket.numbers;
    switch (kind) {
      case VALUES -> numbers[at]++;
      case SUM -> {
        numbers[at] += value >> 32;
        numbers[at + 1] += value & LOW;
      }
      case LEAST -> numbers[at] = Math.min(numbers[at], value);
      case GREATEST -> numbers[at] = Math.max(numbers[at], value);
      case CLOSED_CODES -> numbers[at + (int) (value >>> 6)] |= 1L << value;
      case OPEN_CODES -> bucket.codes(at).add((String) event.object(position));
      default -> throw new IllegalStateException("no value for " + kind);
    }
  }

  void merge(Bucket into, Bucket from) {
    long[] numbers = into.numbers;
    switch (kind) {
      case EVENTS, VALUES -> numbers[at] += from.numbers[at];
      case SUM -> {
        numbers[at] += from.numbers[at];
        numbers[at + 1] += from.numbers[at + 1];
      }
      case LEAST -> numbers[at] = Math.min(numbers[at], from.numbers[at]);
      case LAST_DAY, GREATEST -> numbers[at] = Math.max(numbers[at], from.numbers[at]);
      case CLOSED_CODES -> mergeBits(numbers, from.numbers);
      case OPEN_CODES -> {
        if (from.hasCodes(at)) {
          into.codes(at).addAll(from.codes(at));
        }
      }
    }
  }

  private void mergeBits(long[] into, long[] from) {
    for (int i = at; i < at + width(kind, type); i++) {
      into[i] |= from[i];
    }
  }

  /** What is remembered as a value of a document; an empty list for nothing. */
  Object write(Bucket bucket) {
    long number = kind == Kind.OPEN_CODES ? 0 : bucket.numbers[at];
    return switch (kind) {
      case EVENTS, VALUES -> number;
      case SUM -> narrow(Cells.exact(number, bucket.numbers[at + 1]));
      case LEAST -> number == Long.MAX_VALUE ? List.of() : (Object) number;
      case LAST_DAY, GREATEST -> number == Long.MIN_VALUE ? List.of() : (Object) number;
      case CLOSED_CODES -> closedCodes(bucket.numbers);
      case OPEN_CODES -> bucket.hasCodes(at) ? List.copyOf(bucket.codes(at)) : List.of();
    };
  }

  private static Object narrow(BigInteger number) {
    return number.bitLength() < Long.SIZE ? (Object) number.longValue() : number;
  }

  private List<String> closedCodes(long[] numbers) {
    List<String> codes = new ArrayList<>();
    for (int i = 0; i < type.codes().size(); i++) {
      if ((numbers[at + (i >>> 6)] >>> i & 1) == 1) {
        codes.add(type.codes().get(i));
      }
    }
    return List.copyOf(codes);
  }

  /**
   * Puts back what was written.
   *
   * @throws IllegalArgumentException if it cannot have been written by this part
   */
  void read(Bucket bucket, Object value) {
    switch (kind) {
      case EVENTS, VALUES -> bucket.numbers[at] = count(value);
      case SUM -> {
        BigInteger sum = integer(value);
        bucket.numbers[at] = sum.shiftRight(32).longValueExact();
        bucket.numbers[at + 1] = sum.longValue() & LOW;
      }
      case LAST_DAY, LEAST, GREATEST -> {
        if (!List.of().equals(value)) {
          bucket.numbers[at] = valid(integer(value).longValueExact());
        }
      }
      case CLOSED_CODES -> texts(value).forEach(code -> setCode(bucket.numbers, code));
      case OPEN_CODES -> texts(value).forEach(code -> bucket.codes(at).add(checked(code)));
    }
  }

  /** The encoding of a value that an event can have. */
  private long valid(long encoded) {
    ValueType expected = kind == Kind.LAST_DAY ? ValueType.DATE : type;
    try {
      expected.normalise(Encoded.decode(expected, encoded));
      return encoded;
    } catch (DateTimeException | ArithmeticException e) {
      throw new IllegalArgumentException("is out of bounds");
    }
  }

  private void setCode(long[] numbers, String code) {
    int place = type.codes().indexOf(code);
    require(place >= 0);
    numbers[at + (place >>> 6)] |= 1L << place;
  }

  private String checked(String code) {
    try {
      return (String) type.normalise(code);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("is no code"); // the cause might quote it
    }
  }

  private static long count(Object value) {
    BigInteger count = integer(value);
    require(count.signum() >= 0 && count.bitLength() < 40);
    return count.longValue();
  }

  static BigInteger integer(Object value) {
    BigInteger number =
        value instanceof Integer || value instanceof Long
            ? BigInteger.valueOf(((Number) value).longValue())
            : value instanceof BigInteger big ? big : null;
    if (number == null || number.bitLength() > 90) {
      throw new IllegalArgumentException("is not a whole number within bounds");
    }
    return number;
  }

  private static List<String> texts(Object value) {
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
