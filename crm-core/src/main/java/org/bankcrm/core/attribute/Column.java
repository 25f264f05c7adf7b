package org.bankcrm.core.attribute;

import java.nio.ByteBuffer;
import java.nio.LongBuffer;
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

  /** A column of values from -127 to 127. */
  static Column of(byte[] values) {
    return new Bytes(values);
  }

  /** A column of values within 2^30 of zero. */
  static Column of(int[] values) {
    return new Ints(values);
  }

  /** A column of any values, with the type's own number for a missing one. */
  static Column of(long[] values, long missing) {
    return new Longs(values, missing);
  }

  abstract int width();

  abstract boolean isKnown(int row);

  abstract long encoded(int row);

  abstract void copy(int from, int count, long[] target);

  abstract void copy(int from, int count, int[] target, int at);

  private static final class Bytes extends Column {
    private static final long EIGHT_ONES = 0x0101_0101_0101_0101L;
    private static final long EIGHT_MISSING = 0x8080_8080_8080_8080L;

    private final byte[] values;

    Bytes(byte[] values) {
      super(isComplete(values));
      this.values = values;
    }

    /** Looks at eight values at a time, since every column is looked through whole. */
    private static boolean isComplete(byte[] values) {
      LongBuffer eights = ByteBuffer.wrap(values).asLongBuffer();
      for (int i = 0; i < eights.limit(); i++) {
        long eight = eights.get(i) ^ EIGHT_MISSING;
        if ((eight - EIGHT_ONES & ~eight & EIGHT_MISSING) != 0) { // one of them is zero
          return false;
        }
      }
      for (int i = Long.BYTES * eights.limit(); i < values.length; i++) {
        if (values[i] == MISSING_BYTE) {
          return false;
        }
      }
      return true;
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

    Ints(int[] values) {
      super(isComplete(values));
      this.values = values;
    }

    private static boolean isComplete(int[] values) {
      for (int value : values) {
        if (value == MISSING_INT) {
          return false;
        }
      }
      return true;
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

    Longs(long[] values, long missing) {
      super(isComplete(values, missing));
      this.values = values;
      this.missing = missing;
    }

    private static boolean isComplete(long[] values, long missing) {
      for (long value : values) {
        if (value == missing) {
          return false;
        }
      }
      return true;
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
