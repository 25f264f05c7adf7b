package org.bankcrm.examples.runner;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Tells bytes that are text in UTF-8 from others, as the decoder of Java does. */
final class Utf8 {

  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long TOP_BITS = 0x8080_8080_8080_8080L;
  private static final long LOW_BITS = 0x0101_0101_0101_0101L;
  private static final long LINE_FEEDS = LOW_BITS * '\n';
  private static final long RETURNS = LOW_BITS * '\r';

  private Utf8() {}

  /** The place of the first byte that ends a line, or that after the last. */
  static int lineEnd(byte[] bytes, int from, int to) {
    int at = from;
    while (at + Long.BYTES <= to && !endsLine((long) EIGHT.get(bytes, at))) {
      at += Long.BYTES;
    }
    while (at < to && bytes[at] != '\n' && bytes[at] != '\r') {
      at++;
    }
    return at;
  }

  /** Whether one of eight bytes is a line feed or a carriage return. */
  private static boolean endsLine(long eight) {
    return ((zeros(eight ^ LINE_FEEDS) | zeros(eight ^ RETURNS)) & TOP_BITS) != 0;
  }

  /** With a top bit set if, and only if, one of eight bytes is zero. */
  private static long zeros(long eight) {
    return eight - LOW_BITS & ~eight;
  }

  /** How many characters of Java these bytes are, or -1 if they are no text. */
  static int characters(byte[] bytes, int from, int to) {
    int characters = 0;
    int at = from;
    while (at < to) {
      int plain = plain(bytes, at, to);
      if (plain > 0) {
        at += plain;
        characters += plain;
        continue;
      }
      int length = length(bytes, at, to);
      if (length == 0) {
        return -1;
      }
      at += length;
      characters += length == 4 ? 2 : 1;
    }
    return characters;
  }

  /** How many characters of one byte begin here, some of them at least. */
  private static int plain(byte[] bytes, int from, int to) {
    int at = from;
    while (at + Long.BYTES <= to && ((long) EIGHT.get(bytes, at) & TOP_BITS) == 0) {
      at += Long.BYTES;
    }
    return at > from ? at - from : bytes[from] >= 0 ? 1 : 0;
  }

  /** The length of a character of several bytes, 0 if it is none. */
  private static int length(byte[] bytes, int at, int to) {
    int first = bytes[at] & 0xFF;
    int length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
    if (length == 0 || length > to - at) {
      return 0;
    }
    int second = bytes[at + 1] & 0xFF;
    boolean isSound = second >= least(first) && second <= greatest(first);
    for (int i = 2; i < length; i++) {
      isSound &= (bytes[at + i] & 0xC0) == 0x80;
    }
    return isSound ? length : 0;
  }

  /** Not written longer than it has to be. */
  private static int least(int first) {
    return first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
  }

  /** No half of a pair, and none beyond the last. */
  private static int greatest(int first) {
    return first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
  }
}
