package org.bankcrm.core.internal.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.bankcrm.core.condition.Range;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.internal.value.Encoded;

/**
 * Sets of encoded values as ascending, disjoint, half-open ranges {@code [from0, to0, from1, …)}.
 *
 * <p>The last end may be {@link #END}, which stands for no end: values stay below it.
 */
public final class Ranges {

  public static final long END = Long.MAX_VALUE;

  private Ranges() {}

  /** The least valid value. */
  static long first(ValueType type) {
    return Encoded.missing(type) + 1;
  }

  public static long[] of(ValueType type, Range range) {
    long from = range.lower().isPresent() ? from(type, range.lower().get()) : first(type);
    long to = range.upper().isPresent() ? to(type, range.upper().get()) : END;
    return from < to ? new long[] {from, to} : new long[0];
  }

  /** The first value within a lower end. */
  private static long from(ValueType type, Range.Bound end) {
    long least = Encoded.ceiling(type, end.value());
    return end.inclusive() || !Encoded.fits(type, end.value()) ? least : least + 1;
  }

  /** The first value beyond an upper end. */
  private static long to(ValueType type, Range.Bound end) {
    long least = Encoded.ceiling(type, end.value());
    return end.inclusive() && Encoded.fits(type, end.value()) ? least + 1 : least;
  }

  public static long[] ofMembers(ValueType type, Collection<Object> members) {
    long[] values = new long[members.size()];
    int size = 0;
    for (Object member : members) {
      if (Encoded.fits(type, member)) {
        values[size++] = Encoded.of(type, member);
      }
    }
    Arrays.sort(values, 0, size);
    return joined(values, size);
  }

  /** Neighbouring values make one range. */
  private static long[] joined(long[] ascending, int size) {
    long[] flat = new long[size * 2];
    int length = 0;
    for (int i = 0; i < size; i++) {
      long value = ascending[i];
      if (length == 0 || flat[length - 1] < value) {
        flat[length++] = value;
        flat[length++] = value + 1;
      } else {
        flat[length - 1] = value + 1;
      }
    }
    return Arrays.copyOf(flat, length);
  }

  /** The values that lie in any of these. */
  static long[] union(List<long[]> all) {
    if (all.size() == 1) {
      return all.get(0);
    }
    List<long[]> pairs = new ArrayList<>();
    for (long[] ranges : all) {
      for (int i = 0; i < ranges.length; i += 2) {
        pairs.add(new long[] {ranges[i], ranges[i + 1]});
      }
    }
    pairs.sort(Comparator.comparingLong(pair -> pair[0]));
    return merged(pairs);
  }

  /** Ascending ranges that may meet or overlap, as disjoint ones. */
  private static long[] merged(List<long[]> pairs) {
    long[] flat = new long[pairs.size() * 2];
    int length = 0;
    for (long[] pair : pairs) {
      if (length == 0 || flat[length - 1] < pair[0]) {
        flat[length++] = pair[0];
        flat[length++] = pair[1];
      } else {
        flat[length - 1] = Math.max(flat[length - 1], pair[1]);
      }
    }
    return Arrays.copyOf(flat, length);
  }

  /** All valid values outside the ranges. */
  static long[] complement(ValueType type, long[] ranges) {
    long[] flat = new long[ranges.length + 2];
    int length = 0;
    long from = first(type);
    for (int i = 0; i < ranges.length; i += 2) {
      if (from < ranges[i]) {
        flat[length++] = from;
        flat[length++] = ranges[i];
      }
      from = ranges[i + 1];
    }
    if (from != END) {
      flat[length++] = from;
      flat[length++] = END;
    }
    return Arrays.copyOf(flat, length);
  }

  /** The first so many of some values in ascending order, each once. */
  static long[] distinct(long[] values, int size) {
    Arrays.sort(values, 0, size);
    int length = 0;
    for (int i = 0; i < size; i++) {
      if (length == 0 || values[length - 1] != values[i]) {
        values[length++] = values[i];
      }
    }
    return Arrays.copyOf(values, length);
  }

  static boolean contains(long[] ranges, long value) {
    for (int i = 0; i < ranges.length; i += 2) {
      if (value >= ranges[i] && (value < ranges[i + 1] || ranges[i + 1] == END)) {
        return true;
      }
    }
    return false;
  }
}
