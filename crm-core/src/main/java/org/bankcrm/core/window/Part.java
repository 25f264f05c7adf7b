package org.bankcrm.core.window;

import java.util.Arrays;
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
}
