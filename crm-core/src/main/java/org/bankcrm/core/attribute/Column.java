package org.bankcrm.core.attribute;

import java.util.Arrays;
import org.bankcrm.core.internal.value.Encoded;
import org.jspecify.annotations.Nullable;

/**
 * One attribute's values for a population, in the narrowest array that holds them.
 *
 * <p>Each width has its own number for no value, below all values of that width and near enough to
 * them that the difference of any two fits the width of the comparison.
 */
abstract class Column {

  static final byte MISSING_BYTE = Byte.MIN_VALUE;
  static final int MISSING_INT = -(1 << 30);

  final boolean complete;

  Column(boolean complete) {
    this.complete = complete;
  }

  /** Narrows encoded values, with the type's own number for a missing one. */
  static Column of(long[] encoded, int size, long missing) {
    long low = Long.MAX_VALUE;
    long high = Long.MIN_VALUE;
    boolean complete = true;
    for (int i = 0; i < size; i++) {
      if (encoded[i] == missing) {
        complete = false;
      } else {
        low = Math.min(low, encoded[i]);
        high = Math.max(high, encoded[i]);
      }
    }
    if (missing == Encoded.MISSING && low > MISSING_BYTE && high <= Byte.MAX_VALUE) {
      return new Bytes(encoded, size, complete);
    }
    return missing == Encoded.MISSING && low > MISSING_INT && high < -MISSING_INT
        ? new Ints(encoded, size, complete)
        : new Longs(Arrays.copyOf(encoded, size), missing, complete);
  }

  abstract int width();

  abstract boolean isKnown(int row);

  abstract long encoded(int row);

  abstract void copy(int from, int count, long[] target);

  abstract void copy(int from, int count, int[] target, int at);

  private static final class Bytes extends Column {
    private final byte[] values;

    Bytes(long[] encoded, int size, boolean complete) {
      super(complete);
      values = new byte[size];
      for (int i = 0; i < size; i++) {
        values[i] = encoded[i] == Encoded.MISSING ? MISSING_BYTE : (byte) encoded[i];
      }
    }

    @Override
    int width() {
      return Byte.BYTES;
    }

    @Override
    boolean isKnown(int row) {
      return values[row] != MISSING_BYTE;
    }

    @Override
    long encoded(int row) {
      return values[row] == MISSING_BYTE ? Encoded.MISSING : values[row];
    }

    @Override
    void copy(int from, int count, long[] target) {
      for (int i = 0; i < count; i++) {
        target[i] = encoded(from + i);
      }
    }

    @Override
    void copy(int from, int count, int[] target, int at) {
      for (int i = 0; i < count; i++) {
        int value = values[from + i];
        target[at + i] = value == MISSING_BYTE ? MISSING_INT : value;
      }
    }
  }

  private static final class Ints extends Column {
    private final int[] values;

    Ints(long[] encoded, int size, boolean complete) {
      super(complete);
      values = new int[size];
      for (int i = 0; i < size; i++) {
        values[i] = encoded[i] == Encoded.MISSING ? MISSING_INT : (int) encoded[i];
      }
    }

    @Override
    int width() {
      return Integer.BYTES;
    }

    @Override
    boolean isKnown(int row) {
      return values[row] != MISSING_INT;
    }

    @Override
    long encoded(int row) {
      return values[row] == MISSING_INT ? Encoded.MISSING : values[row];
    }

    @Override
    void copy(int from, int count, long[] target) {
      for (int i = 0; i < count; i++) {
        target[i] = encoded(from + i);
      }
    }

    @Override
    void copy(int from, int count, int[] target, int at) {
      System.arraycopy(values, from, target, at, count);
    }
  }

  private static final class Longs extends Column {
    private final long[] values;
    private final long missing;

    Longs(long[] values, long missing, boolean complete) {
      super(complete);
      this.values = values;
      this.missing = missing;
    }

    @Override
    int width() {
      return Long.BYTES;
    }

    @Override
    boolean isKnown(int row) {
      return values[row] != missing;
    }

    @Override
    long encoded(int row) {
      return values[row];
    }

    @Override
    void copy(int from, int count, long[] target) {
      System.arraycopy(values, from, target, 0, count);
    }

    @Override
    void copy(int from, int count, int[] target, int at) {
      throw new IllegalStateException("values of 8 bytes do not fit an int");
    }
  }

  /** Values that an encoding cannot hold: texts, open codes, sets, lists of parts. */
  static final class Objects {
    private final @Nullable Object[] values;

    Objects(@Nullable Object[] values) {
      this.values = values;
    }

    Object get(int row) {
      Object value = values[row];
      if (value == null) {
        throw new IllegalStateException("no value in row " + row);
      }
      return value;
    }
  }
}
