package org.bankcrm.core.internal.analysis;

import java.util.Arrays;

/**
 * A set of whole numbers as stretches in ascending order, both ends of each inclusive; stretches
 * neither meet nor touch, so that equal sets are held alike. Immutable.
 */
public final class Spans {

  /** No number. */
  public static final Spans NONE = new Spans(new long[0]);

  /** First and last of each stretch in turn. */
  private final long[] ends;

  private Spans(long[] ends) {
    this.ends = ends;
  }

  /** The numbers from first to last, both inclusive; none where these are upside down. */
  public static Spans of(long first, long last) {
    return first > last ? NONE : new Spans(new long[] {first, last});
  }

  /** One number. */
  public static Spans of(long number) {
    return of(number, number);
  }

  /** Stretches in ascending order of their first numbers; they may meet, touch and be empty. */
  static Spans ofAscending(long[] ends, int length) {
    long[] joined = new long[length];
    int size = 0;
    for (int i = 0; i < length; i += 2) {
      if (ends[i] > ends[i + 1]) {
        continue;
      }
      boolean touches =
          size > 0 && (joined[size - 1] >= ends[i] || joined[size - 1] + 1 == ends[i]);
      if (touches) {
        joined[size - 1] = Math.max(joined[size - 1], ends[i + 1]);
      } else {
        joined[size++] = ends[i];
        joined[size++] = ends[i + 1];
      }
    }
    return new Spans(Arrays.copyOf(joined, size));
  }

  /** Whether there is no number in it. */
  public boolean isEmpty() {
    return ends.length == 0;
  }

  /** How many stretches there are. */
  public int size() {
    return ends.length / 2;
  }

  /** The first number of a stretch. */
  public long first(int stretch) {
    return ends[2 * stretch];
  }

  /** The last number of a stretch. */
  public long last(int stretch) {
    return ends[2 * stretch + 1];
  }

  /** The least number. */
  public long least() {
    return ends[0];
  }

  /** The greatest number. */
  public long greatest() {
    return ends[ends.length - 1];
  }

  /** Whether it has exactly one number. */
  boolean isSingle() {
    return ends.length == 2 && ends[0] == ends[1];
  }

  /** Whether the number is in it. */
  public boolean contains(long number) {
    int stretch = stretchTo(number);
    return stretch < size() && first(stretch) <= number;
  }

  /** The first stretch that ends at the number or later; their count where there is none. */
  private int stretchTo(long number) {
    int low = 0;
    int high = size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (last(middle) < number) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The least number in it that is not less; empty, as {@code otherwise}, if there is none. */
  long atOrAfter(long number, long otherwise) {
    int stretch = stretchTo(number);
    return stretch == size() ? otherwise : Math.max(number, first(stretch));
  }

  /** The number in it that is nearest to this one, of two as near the lesser; it is not empty. */
  public long nearest(long number) {
    int stretch = stretchTo(number);
    if (stretch == size()) {
      return greatest();
    }
    long above = Math.max(number, first(stretch));
    if (above == number || stretch == 0) {
      return above;
    }
    long below = last(stretch - 1);
    // as unsigned numbers, since reals may lie further apart than a long can say
    return Long.compareUnsigned(number - below, above - number) <= 0 ? below : above;
  }

  /** The numbers that are in both. */
  public Spans and(Spans other) {
    long[] both = new long[ends.length + other.ends.length];
    int size = 0;
    int i = 0;
    int j = 0;
    while (i < ends.length && j < other.ends.length) {
      long from = Math.max(ends[i], other.ends[j]);
      long to = Math.min(ends[i + 1], other.ends[j + 1]);
      if (from <= to) {
        both[size++] = from;
        both[size++] = to;
      }
      if (ends[i + 1] < other.ends[j + 1]) {
        i += 2;
      } else {
        j += 2;
      }
    }
    return new Spans(Arrays.copyOf(both, size));
  }

  /** The numbers that are in either. */
  public Spans or(Spans other) {
    long[] all = new long[ends.length + other.ends.length];
    int size = 0;
    int i = 0;
    int j = 0;
    while (i < ends.length || j < other.ends.length) {
      boolean mine = j >= other.ends.length || (i < ends.length && ends[i] <= other.ends[j]);
      long[] taken = mine ? ends : other.ends;
      int at = mine ? i : j;
      all[size++] = taken[at];
      all[size++] = taken[at + 1];
      i += mine ? 2 : 0;
      j += mine ? 0 : 2;
    }
    return ofAscending(all, size);
  }

  /** The numbers of this one that are not in the other. */
  public Spans minus(Spans other) {
    long[] left = new long[ends.length + other.ends.length];
    int size = 0;
    int j = 0;
    for (int i = 0; i < ends.length; i += 2) {
      long from = ends[i];
      long to = ends[i + 1];
      boolean open = true;
      while (j < other.ends.length && other.ends[j + 1] < from) {
        j += 2;
      }
      for (int k = j; open && k < other.ends.length && other.ends[k] <= to; k += 2) {
        if (from < other.ends[k]) {
          left[size++] = from;
          left[size++] = other.ends[k] - 1;
        }
        open = other.ends[k + 1] < to;
        from = open ? other.ends[k + 1] + 1 : from;
      }
      if (open) {
        left[size++] = from;
        left[size++] = to;
      }
    }
    return new Spans(Arrays.copyOf(left, size));
  }

  /** Whether a number is in both. */
  boolean meets(Spans other) {
    int i = 0;
    int j = 0;
    while (i < ends.length && j < other.ends.length) {
      if (ends[i + 1] < other.ends[j]) {
        i += 2;
      } else if (other.ends[j + 1] < ends[i]) {
        j += 2;
      } else {
        return true;
      }
    }
    return false;
  }

  /** Whether each of its numbers is in the other. */
  boolean isWithin(Spans other) {
    int j = 0;
    for (int i = 0; i < ends.length; i += 2) {
      while (j < other.ends.length && other.ends[j + 1] < ends[i]) {
        j += 2;
      }
      if (j == other.ends.length || other.ends[j] > ends[i] || other.ends[j + 1] < ends[i + 1]) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Spans that && Arrays.equals(ends, that.ends);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(ends);
  }

  @Override
  public String toString() {
    return Arrays.toString(ends);
  }
}
