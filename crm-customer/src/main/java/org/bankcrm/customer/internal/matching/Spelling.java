package org.bankcrm.customer.internal.matching;

import java.nio.charset.StandardCharsets;

/**
 * A text taken apart for comparing. One of at most 64 characters of ASCII is kept as seven planes
 * of bits, one for each bit of its characters: where a character stands in it is then told by a few
 * operations on whole words. The code is the character itself, so that no two are taken for one.
 * Any other text is kept as its code points.
 */
public final class Spelling {

  private static final int MOST = 64;
  private static final int ASCII = 0x80;
  private static final int[] NO_POINTS = {};
  private static final byte[] NO_CODES = {};

  final String text;
  final int length;

  /** The characters, or nothing where there are code points. */
  final byte[] codes;

  /** Asked of every pair, and so not by way of an array that has to be fetched. */
  private final boolean plain;

  private final int[] points;
  private final long p0;
  private final long p1;
  private final long p2;
  private final long p3;
  private final long p4;
  private final long p5;
  private final long p6;

  /** Takes a text apart. */
  public Spelling(String text) {
    this.text = text;
    this.plain = isPlain(text);
    this.codes = plain ? text.getBytes(StandardCharsets.US_ASCII) : NO_CODES;
    this.points = plain ? NO_POINTS : text.codePoints().toArray();
    this.length = plain ? codes.length : points.length;
    this.p0 = plane(codes, 0);
    this.p1 = plane(codes, 1);
    this.p2 = plane(codes, 2);
    this.p3 = plane(codes, 3);
    this.p4 = plane(codes, 4);
    this.p5 = plane(codes, 5);
    this.p6 = plane(codes, 6);
  }

  /** One bit of each code, at its place. */
  private static long plane(byte[] codes, int bit) {
    long plane = 0;
    for (int i = 0; i < codes.length; i++) {
      plane |= (long) (codes[i] >>> bit & 1) << i;
    }
    return plane;
  }

  private static boolean isPlain(String text) {
    if (text.length() > MOST) {
      return false;
    }
    int all = 0;
    for (int i = 0; i < text.length(); i++) {
      all |= text.charAt(i);
    }
    return all < ASCII;
  }

  /** Whether it is kept as planes. */
  boolean isPlain() {
    return plain;
  }

  /** The text as it was given. */
  public String text() {
    return text;
  }

  /** How many code points it has. */
  public int length() {
    return length;
  }

  /** The characters as code points, whichever way they are kept. */
  int[] points() {
    if (points.length == length) {
      return points;
    }
    int[] all = new int[length];
    for (int i = 0; i < length; i++) {
      all[i] = codes[i];
    }
    return all;
  }

  /** Where the character stands: a bit for each place; places beyond the text may be set too. */
  long places(int c) {
    long equal = p0 ^ ((c & 1) - 1L);
    equal &= p1 ^ ((c >>> 1 & 1) - 1L);
    equal &= p2 ^ ((c >>> 2 & 1) - 1L);
    equal &= p3 ^ ((c >>> 3 & 1) - 1L);
    equal &= p4 ^ ((c >>> 4 & 1) - 1L);
    equal &= p5 ^ ((c >>> 5 & 1) - 1L);
    return equal & (p6 ^ ((c >>> 6 & 1) - 1L));
  }

  /** Where the character at a place of another text stands: the same without asking for it. */
  long places(Spelling other, int at) {
    long equal = p0 ^ ((other.p0 >>> at & 1) - 1);
    equal &= p1 ^ ((other.p1 >>> at & 1) - 1);
    equal &= p2 ^ ((other.p2 >>> at & 1) - 1);
    equal &= p3 ^ ((other.p3 >>> at & 1) - 1);
    equal &= p4 ^ ((other.p4 >>> at & 1) - 1);
    equal &= p5 ^ ((other.p5 >>> at & 1) - 1);
    return equal & (p6 ^ ((other.p6 >>> at & 1) - 1));
  }

  /** A bit for each place at which two texts differ; places beyond both do not. */
  long differences(Spelling other) {
    return (p0 ^ other.p0)
        | (p1 ^ other.p1)
        | (p2 ^ other.p2)
        | (p3 ^ other.p3)
        | (p4 ^ other.p4)
        | (p5 ^ other.p5)
        | (p6 ^ other.p6);
  }

  /** 1 if the character at a place is another than that at a place of another text, else 0. */
  int differs(int at, Spelling other, int there) {
    long differ = (p0 >>> at) ^ (other.p0 >>> there);
    differ |= (p1 >>> at) ^ (other.p1 >>> there);
    differ |= (p2 >>> at) ^ (other.p2 >>> there);
    differ |= (p3 >>> at) ^ (other.p3 >>> there);
    differ |= (p4 >>> at) ^ (other.p4 >>> there);
    differ |= (p5 >>> at) ^ (other.p5 >>> there);
    differ |= (p6 >>> at) ^ (other.p6 >>> there);
    return (int) differ & 1;
  }

  /** Whether both are the same text. */
  boolean isSame(Spelling other) {
    boolean inBits = plain && other.plain;
    return inBits ? length == other.length && differences(other) == 0 : text.equals(other.text);
  }

  /** A bit for each place of the text. */
  long all() {
    return length == MOST ? -1L : (1L << length) - 1;
  }
}
