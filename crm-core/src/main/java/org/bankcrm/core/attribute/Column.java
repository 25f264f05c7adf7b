package org.bankcrm.core.attribute;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.UnaryOperator;
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

  /**
   * Copies eight values in each word, the first of them lowest, from a row that is a multiple of
   * eight.
   */
  void copyBytes(int from, int count, long[] target) {
    throw new IllegalArgumentException("the column has not the width of a byte");
  }

  /** The values of some rows, in the order in which these are told. */
  abstract Column take(int[] rows);

  /**
   * These values with others in the places of some.
   *
   * @param size how many rows there are then; those that are neither here nor told have no value
   * @param targets for each row of the others its place
   */
  abstract Column put(int size, int[] targets, Column others);

  /** These values without those of some rows. */
  abstract Column without(BitSet rows);

  private static final class Bytes extends Column {
    private static final long EIGHT_ONES = 0x0101_0101_0101_0101L;
    private static final long EIGHT_MISSING = 0x8080_8080_8080_8080L;

    private final byte[] values;

    /** The same but the last few. */
    private final LongBuffer eights;

    Bytes(byte[] values) {
      super(isComplete(values));
      this.values = values;
      this.eights = ByteBuffer.wrap(values).order(ByteOrder.LITTLE_ENDIAN).asLongBuffer();
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

    @Override
    void copyBytes(int from, int count, long[] target) {
      int whole = count / Long.BYTES;
      eights.get(from / Long.BYTES, target, 0, whole);
      for (int i = whole * Long.BYTES; i < count; i++) {
        int shift = i % Long.BYTES * Byte.SIZE;
        target[whole] &= ~(0xFFL << shift);
        target[whole] |= (values[from + i] & 0xFFL) << shift;
      }
    }

    @Override
    Column take(int[] rows) {
      byte[] taken = new byte[rows.length];
      for (int i = 0; i < taken.length; i++) {
        taken[i] = values[rows[i]];
      }
      return new Bytes(taken);
    }

    @Override
    Column put(int size, int[] targets, Column others) {
      if (!(others instanceof Bytes narrow)) {
        return widened(others).put(size, targets, others);
      }
      byte[] all = Arrays.copyOf(values, size);
      Arrays.fill(all, Math.min(size, values.length), size, MISSING_BYTE);
      for (int i = 0; i < targets.length; i++) {
        all[targets[i]] = narrow.values[i];
      }
      return new Bytes(all);
    }

    private Column widened(Column others) {
      if (others instanceof Longs wide) {
        long[] longs = new long[values.length];
        copy(0, longs.length, longs);
        return new Longs(longs, wide.missing); // no real is ever held in bytes
      }
      int[] ints = new int[values.length];
      copy(0, ints.length, ints, 0);
      return new Ints(ints);
    }

    @Override
    Column without(BitSet rows) {
      byte[] left = values.clone();
      rows.stream().forEach(row -> left[row] = MISSING_BYTE);
      return new Bytes(left);
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

    @Override
    Column take(int[] rows) {
      int[] taken = new int[rows.length];
      for (int i = 0; i < taken.length; i++) {
        taken[i] = values[rows[i]];
      }
      return new Ints(taken);
    }

    @Override
    Column put(int size, int[] targets, Column others) {
      if (others instanceof Longs wide) {
        long[] longs = new long[values.length];
        copy(0, longs.length, longs);
        return new Longs(longs, wide.missing).put(size, targets, others);
      }
      int[] all = Arrays.copyOf(values, size);
      Arrays.fill(all, Math.min(size, values.length), size, MISSING_INT);
      for (int i = 0; i < targets.length; i++) {
        all[targets[i]] = others.isKnown(i) ? (int) others.encoded(i) : MISSING_INT;
      }
      return new Ints(all);
    }

    @Override
    Column without(BitSet rows) {
      int[] left = values.clone();
      rows.stream().forEach(row -> left[row] = MISSING_INT);
      return new Ints(left);
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

    @Override
    Column take(int[] rows) {
      long[] taken = new long[rows.length];
      for (int i = 0; i < taken.length; i++) {
        taken[i] = values[rows[i]];
      }
      return new Longs(taken, missing);
    }

    @Override
    Column put(int size, int[] targets, Column others) {
      long[] all = Arrays.copyOf(values, size);
      Arrays.fill(all, Math.min(size, values.length), size, missing);
      for (int i = 0; i < targets.length; i++) {
        all[targets[i]] = others.isKnown(i) ? others.encoded(i) : missing;
      }
      return new Longs(all, missing);
    }

    @Override
    Column without(BitSet rows) {
      long[] left = values.clone();
      rows.stream().forEach(row -> left[row] = missing);
      return new Longs(left, missing);
    }
  }

  /** Values that an encoding cannot hold: texts, open codes, sets, lists of parts. */
  static final class Objects {
    private final @Nullable Object[] values;

    Objects(@Nullable Object[] values) {
      this.values = values;
    }

    Objects take(int[] rows) {
      @Nullable Object[] taken = new @Nullable Object[rows.length];
      for (int i = 0; i < taken.length; i++) {
        taken[i] = values[rows[i]];
      }
      return new Objects(taken);
    }

    /** As {@link Column#put}; null for a column in which there is no value. */
    static @Nullable Objects put(
        @Nullable Objects base, int size, int[] targets, @Nullable Objects others) {
      if (base == null && others == null) {
        return null;
      }
      @Nullable Object[] all =
          base == null ? new @Nullable Object[size] : Arrays.copyOf(base.values, size);
      for (int i = 0; i < targets.length; i++) {
        all[targets[i]] = others == null ? null : others.values[i];
      }
      return new Objects(all);
    }

    /** Each value made another one; what is missing stays so. */
    Objects map(UnaryOperator<Object> change) {
      @Nullable Object[] changed = new @Nullable Object[values.length];
      for (int i = 0; i < changed.length; i++) {
        Object value = values[i];
        changed[i] = value == null ? null : change.apply(value);
      }
      return new Objects(changed);
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
