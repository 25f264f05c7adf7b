package org.bankcrm.core.window;

import java.util.Arrays;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.internal.value.Encoded;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is remembered of the events of a day or of a stretch of days: some numbers that
 * merge with those of another day in any order.
 *
 * @param kind what is remembered
 * @param sure of which events: true for those that count, false for those of which it is not known
 *     whether they do
 * @param position the measured attribute's position among the event's; -1 for none
 * @param type the measured attribute's type
 * @param at the first of its numbers, or of open codes the place of its set
 */
record Part(Kind kind, boolean sure, int position, ValueType type, int at) {

  /** What can be remembered. */
  enum Kind {
    /** How many events. */
    EVENTS,
    /** The last day. */
    LAST_DAY,
    /** How many known values. */
    VALUES,
    /** How many values that are not known. */
    HOLES,
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

  static final long LOW = 0xFFFF_FFFFL;

  /** How many numbers it needs. */
  static int width(Kind kind, ValueType type) {
    return switch (kind) {
      case EVENTS, LAST_DAY, VALUES, HOLES, LEAST, GREATEST -> 1;
      case SUM -> 2;
      case CLOSED_CODES -> (type.codes().size() + 63) >>> 6;
      case OPEN_CODES -> 0;
    };
  }

  /** Whether it tells what is not known; its numbers are made when something is not. */
  boolean isOpen() {
    return !sure || kind == Kind.HOLES;
  }

  /** The numbers among which its own stand; null if nothing is remembered. */
  long @Nullable [] numbers(Bucket bucket) {
    return isOpen() ? bucket.open : bucket.numbers;
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

  /**
   * Remembers an event.
   *
   * @param numbers those of the bucket among which its own stand
   */
  void add(Bucket bucket, long[] numbers, Event event) {
    switch (kind) {
      case EVENTS -> numbers[at]++;
      case LAST_DAY -> numbers[at] = Math.max(numbers[at], event.day());
      default -> {
        long value = event.encoded(position);
        if (value != Encoded.missing(type)) {
          addValue(bucket, numbers, value, event);
        } else if (kind == Kind.HOLES) {
          numbers[at]++;
        }
      }
    }
  }

  private void addValue(Bucket bucket, long[] numbers, long value, Event event) {
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
      case HOLES -> {} // it is known
      default -> throw new IllegalStateException("no value for " + kind);
    }
  }

  /**
   * Adds what another bucket remembers.
   *
   * @param into the numbers of the one among which its own stand
   * @param from those of the other
   */
  void merge(Bucket bucket, long[] into, Bucket other, long[] from) {
    switch (kind) {
      case EVENTS, VALUES, HOLES -> into[at] += from[at];
      case SUM -> {
        into[at] += from[at];
        into[at + 1] += from[at + 1];
      }
      case LEAST -> into[at] = Math.min(into[at], from[at]);
      case LAST_DAY, GREATEST -> into[at] = Math.max(into[at], from[at]);
      case CLOSED_CODES -> mergeBits(into, from);
      case OPEN_CODES -> {
        if (other.hasCodes(at)) {
          bucket.codes(at).addAll(other.codes(at));
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
