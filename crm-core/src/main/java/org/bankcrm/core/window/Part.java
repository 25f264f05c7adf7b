package org.bankcrm.core.window;

import java.util.Arrays;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.internal.value.Encoded;

/**
 * One thing that is remembered of the events of a day or of a stretch of days: some numbers that
 * merge with those of another day in any order.
 */
final class Part {

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

  final Kind kind;

  /** Of which events: those that count, or those of which it is not known whether they do. */
  final boolean sure;

  /** The measured attribute's position among the event's; -1 for none. */
  final int position;

  /** The measured attribute's type. */
  final ValueType type;

  /** The first of its numbers, or of open codes the place of its set. */
  final int at;

  /** Whether it tells what is not known; its numbers are made when something is not. */
  final boolean isOpen;

  /** What stands for no value of the measured attribute. */
  private final long missing;

  Part(Kind kind, boolean sure, int position, ValueType type, int at) {
    this.kind = kind;
    this.sure = sure;
    this.position = position;
    this.type = type;
    this.at = at;
    this.isOpen = isOpen(kind, sure);
    this.missing = Encoded.missing(type);
  }

  static boolean isOpen(Kind kind, boolean sure) {
    return !sure || kind == Kind.HOLES;
  }

  /** How many numbers it needs. */
  static int width(Kind kind, ValueType type) {
    return switch (kind) {
      case EVENTS, LAST_DAY, VALUES, HOLES, LEAST, GREATEST -> 1;
      case SUM -> 2;
      case CLOSED_CODES -> (type.codes().size() + 63) >>> 6;
      case OPEN_CODES -> 0;
    };
  }

  int width() {
    return width(kind, type);
  }

  /** What stands for no event. */
  void clear(long[] numbers) {
    switch (kind) {
      case LAST_DAY, GREATEST -> numbers[at] = Long.MIN_VALUE;
      case LEAST -> numbers[at] = Long.MAX_VALUE;
      case OPEN_CODES -> {} // its place is among the sets
      default -> Arrays.fill(numbers, at, at + width(), 0);
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
        if (value != missing) {
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
}
