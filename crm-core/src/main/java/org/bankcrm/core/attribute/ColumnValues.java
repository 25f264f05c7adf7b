package org.bankcrm.core.attribute;

import java.util.Arrays;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.internal.value.Encoded;
import org.jspecify.annotations.Nullable;

/**
 * Encoded values of a column that grows, in the narrowest array that holds all so far.
 *
 * <p>Most values take the quick way: two comparisons tell that a value is of the type and fits the
 * array, and it is stored.
 */
final class ColumnValues {

  private final long least;
  private final long greatest;
  private final long missing;

  /** Exactly one array is there. */
  private byte @Nullable [] bytes = {};

  private int @Nullable [] ints;
  private long @Nullable [] longs;

  private boolean hasQuickWay;
  private long quickLeast = 1;
  private long quickGreatest = 0;

  ColumnValues(ValueType type) {
    boolean isScalar = Encoded.isScalar(type);
    this.least = isScalar ? Encoded.least(type) : 1;
    this.greatest = isScalar ? Encoded.greatest(type) : 1;
    this.missing = Encoded.missing(type);
    if (isReal()) {
      bytes = null;
      longs = new long[0];
    }
  }

  private boolean isReal() {
    return missing == Encoded.MISSING_REAL;
  }

  boolean isOfType(long value) {
    return value >= least && value <= greatest;
  }

  String expected() {
    return "one from " + least + " to " + greatest;
  }

  boolean isQuick(long value) {
    return value >= quickLeast && value <= quickGreatest;
  }

  /** Stores a quick value. */
  void set(int row, long value) {
    byte[] narrow = bytes;
    if (narrow != null) {
      narrow[row] = (byte) value;
    } else if (ints != null) {
      ints[row] = (int) value;
    } else if (longs != null) {
      longs[row] = value;
    }
  }

  /** Stores any value of the type, in wider arrays if need be. */
  void hold(int row, long value) {
    if (bytes != null && !isByte(value)) {
      widen(bytes, value);
    }
    if (ints != null && !isInt(value)) {
      widen(ints);
    }
    set(row, isReal() && value == Encoded.NEGATIVE_ZERO ? 0 : value);
  }

  boolean isKnown(int row) {
    return encoded(row) != missing;
  }

  /** The value of a row, or the type's number for a missing one. */
  long encoded(int row) {
    if (bytes != null) {
      return bytes[row] == Column.MISSING_BYTE ? missing : bytes[row];
    } else if (ints != null) {
      return ints[row] == Column.MISSING_INT ? missing : ints[row];
    }
    return longs == null ? missing : longs[row];
  }

  /** Makes the value missing again. */
  void clear(int row) {
    if (bytes != null) {
      bytes[row] = Column.MISSING_BYTE;
    } else if (ints != null) {
      ints[row] = Column.MISSING_INT;
    } else if (longs != null) {
      longs[row] = missing;
    }
  }

  /** The lowest byte stands for a missing value. */
  private static boolean isByte(long value) {
    return value == (byte) value && value != Column.MISSING_BYTE;
  }

  /** Missing values and the differences of any two must fit, too. */
  private static boolean isInt(long value) {
    return value > Column.MISSING_INT && value < -Column.MISSING_INT;
  }

  private void widen(byte[] narrow, long value) {
    if (isInt(value)) {
      int[] wide = new int[narrow.length];
      for (int i = 0; i < wide.length; i++) {
        wide[i] = narrow[i] == Column.MISSING_BYTE ? Column.MISSING_INT : narrow[i];
      }
      ints = wide;
    } else {
      long[] wide = new long[narrow.length];
      for (int i = 0; i < wide.length; i++) {
        wide[i] = narrow[i] == Column.MISSING_BYTE ? missing : narrow[i];
      }
      longs = wide;
    }
    bytes = null;
    limitQuickWay();
  }

  private void widen(int[] narrow) {
    long[] wide = new long[narrow.length];
    for (int i = 0; i < wide.length; i++) {
      wide[i] = narrow[i] == Column.MISSING_INT ? missing : narrow[i];
    }
    longs = wide;
    ints = null;
    limitQuickWay();
  }

  void openQuickWay() {
    hasQuickWay = true;
    limitQuickWay();
  }

  void closeQuickWay() {
    hasQuickWay = false;
    limitQuickWay();
  }

  private void limitQuickWay() {
    if (!hasQuickWay) {
      quickLeast = 1;
      quickGreatest = 0;
    } else if (bytes != null) {
      limitQuickWay(Column.MISSING_BYTE + 1, Byte.MAX_VALUE);
    } else if (ints != null) {
      limitQuickWay(Column.MISSING_INT + 1, -Column.MISSING_INT - 1);
    } else {
      limitQuickWay(isReal() ? 0 : Long.MIN_VALUE, Long.MAX_VALUE); // negative zero is not quick
    }
  }

  private void limitQuickWay(long from, long to) {
    quickLeast = Math.max(from, least);
    quickGreatest = Math.min(to, greatest);
  }

  void grow(int capacity) {
    if (bytes != null) {
      int old = bytes.length;
      bytes = Arrays.copyOf(bytes, capacity);
      Arrays.fill(bytes, old, capacity, Column.MISSING_BYTE);
    } else if (ints != null) {
      int old = ints.length;
      ints = Arrays.copyOf(ints, capacity);
      Arrays.fill(ints, old, capacity, Column.MISSING_INT);
    } else if (longs != null) {
      int old = longs.length;
      longs = Arrays.copyOf(longs, capacity);
      Arrays.fill(longs, old, capacity, missing);
    }
  }

  /** The values of the first rows; nothing is held or let in afterwards. */
  Column build(int size) {
    closeQuickWay();
    Column column;
    if (bytes != null) {
      column = Column.of(bytes.length == size ? bytes : Arrays.copyOf(bytes, size));
    } else if (ints != null) {
      column = Column.of(ints.length == size ? ints : Arrays.copyOf(ints, size));
    } else {
      long[] held = longs == null ? new long[0] : longs;
      column = Column.of(held.length == size ? held : Arrays.copyOf(held, size), missing);
    }
    bytes = null;
    ints = null;
    longs = null;
    return column;
  }
}
