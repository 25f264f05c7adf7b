package org.bankcrm.examples.runner;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/** The fields of a line without quotes in UTF-8, which are made texts when they are asked for. */
final class LineFields extends AbstractList<String> {

  /** More are left to the library, which has a limit. */
  private static final int MOST = 10_000;

  private static final int USUAL = 256;
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long LOW_BITS = 0x0101_0101_0101_0101L;
  private static final long SEVEN_BITS = 0x7F7F_7F7F_7F7F_7F7FL;
  private static final long COMMAS = LOW_BITS * ',';

  private final byte[] line;

  /** Where each field ends. */
  private final int[] ends;

  private final int count;

  private LineFields(byte[] line, int[] ends, int count) {
    this.line = line;
    this.ends = ends;
    this.count = count;
  }

  /** The fields; empty for a line with quotes, or with very many. */
  static Optional<LineFields> of(String line) {
    return of(line, false);
  }

  /**
   * The same.
   *
   * @param isBytes whether the line has the bytes of UTF-8, a character each
   */
  static Optional<LineFields> of(String line, boolean isBytes) {
    if (line.indexOf('"') >= 0) {
      return Optional.empty();
    }
    byte[] bytes = line.getBytes(isBytes ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    int[] ends = new int[USUAL];
    int count = 0;
    for (int at = 0; at <= bytes.length && count < MOST; at += Long.BYTES) {
      if (count + Long.BYTES >= ends.length) {
        ends = Arrays.copyOf(ends, 2 * ends.length);
      }
      count = commas(bytes, at, ends, count);
    }
    if (count >= MOST) {
      return Optional.empty();
    }
    ends[count++] = bytes.length;
    return Optional.of(new LineFields(bytes, ends, count));
  }

  /** Adds the places of the commas among the next eight bytes. */
  private static int commas(byte[] bytes, int at, int[] ends, int before) {
    if (at + Long.BYTES > bytes.length) {
      int count = before;
      for (int i = at; i < bytes.length; i++) {
        if (bytes[i] == ',') {
          ends[count++] = i;
        }
      }
      return count;
    }
    long left = places((long) EIGHT.get(bytes, at));
    int count = before + Long.bitCount(left);
    ends[before] = at + (Long.numberOfTrailingZeros(left) >>> 3); // mostly one or two, so that
    left &= left - 1;
    ends[before + 1] = at + (Long.numberOfTrailingZeros(left) >>> 3); // nothing is asked of them
    left &= left - 1;
    for (int i = before + 2; left != 0; left &= left - 1) {
      ends[i++] = at + (Long.numberOfTrailingZeros(left) >>> 3);
    }
    return count;
  }

  /** The top bit of just those of eight bytes that are commas. */
  private static long places(long eight) {
    long others = eight ^ COMMAS;
    return ~((others & SEVEN_BITS) + SEVEN_BITS | others | SEVEN_BITS);
  }

  /** The line in UTF-8, not to be changed. */
  byte[] line() {
    return line;
  }

  /** Where a field begins in the line. */
  int from(int place) {
    return place == 0 ? 0 : ends[place - 1] + 1;
  }

  /** Where it ends. */
  int to(int place) {
    return ends[place];
  }

  @Override
  public String get(int place) {
    Objects.checkIndex(place, count);
    int from = from(place);
    return new String(line, from, to(place) - from, StandardCharsets.UTF_8);
  }

  @Override
  public int size() {
    return count;
  }
}
