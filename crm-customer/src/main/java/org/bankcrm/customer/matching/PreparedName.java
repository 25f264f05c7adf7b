package org.bankcrm.customer.matching;

import static java.util.Objects.requireNonNull;

/**
 * A name taken apart once, to be compared with many: several times as fast as on plain texts, with
 * the same results to the last bit.
 *
 * <pre>{@code
 * PreparedName name = PreparedName.of("shackleford");
 * name.jaroWinkler(PreparedName.of("shackelford")); // 0.9818…
 * }</pre>
 *
 * <p>Names of at most 64 characters of ASCII are compared by whole words of bits, those of small
 * letters and blanks alone somewhat faster still; all others, in Chinese or beyond the basic plane,
 * character by character. Takes 80 bytes beside its text. Immutable and thread-safe; equal where
 * the texts are; the text form does not show the name.
 */
public final class PreparedName {

  private static final int MOST = 64;
  private static final int ASCII = 0x80;
  private static final int PLANES = 7;
  private static final int[] NO_POINTS = {};

  /** Stands in the shape of a text of small letters and blanks alone. */
  private static final int LETTERS = Integer.MIN_VALUE;

  /** The lowest bit of each of eight characters. */
  private static final long LOWEST = 0x0101010101010101L;

  /** Multiplied by it, the lowest bits of eight characters stand side by side on top. */
  private static final long GATHER = 0x0102040810204080L;

  /*
   * One object and no more is fetched of each name when two are compared: of many names that is most
   * of the time. Each plane has one bit of all characters, so that no two characters are taken for
   * one, and where a character stands is told by a few operations on whole words.
   */

  /** The length, and whether it is of letters. */
  private final int shape;

  final long p0;
  final long p1;
  final long p2;
  final long p3;
  final long p4;
  final long p5;
  final long p6;

  final String text;

  /** The code points, of a text that is not kept in planes. */
  private final int[] points;

  private PreparedName(String text, long[] planes) {
    this.text = text;
    this.shape = text.length() | (isOfLetters(planes, text.length()) ? LETTERS : 0);
    this.points = NO_POINTS;
    this.p0 = planes[0];
    this.p1 = planes[1];
    this.p2 = planes[2];
    this.p3 = planes[3];
    this.p4 = planes[4];
    this.p5 = planes[5];
    this.p6 = planes[6];
  }

  private PreparedName(String text, int[] points) {
    this.text = text;
    this.shape = points.length;
    this.points = points;
    this.p0 = 0;
    this.p1 = 0;
    this.p2 = 0;
    this.p3 = 0;
    this.p4 = 0;
    this.p5 = 0;
    this.p6 = 0;
  }

  /** Takes a name apart as it is; clean it before. */
  public static PreparedName of(String text) {
    long[] planes = new long[PLANES];
    return requireNonNull(text, "text").length() <= MOST && fill(planes, text)
        ? new PreparedName(text, planes)
        : new PreparedName(text, text.codePoints().toArray());
  }

  /** Fills the planes, eight characters at a time; whether all are of ASCII. */
  private static boolean fill(long[] planes, String text) {
    int all = 0;
    for (int from = 0; from < text.length(); from += Long.BYTES) {
      int to = Math.min(from + Long.BYTES, text.length());
      long eight = 0;
      for (int at = to - 1; at >= from; at--) {
        char c = text.charAt(at);
        all |= c;
        eight = (eight << Byte.SIZE) | c;
      }
      for (int bit = 0; bit < PLANES; bit++) {
        planes[bit] |= ((((eight >>> bit) & LOWEST) * GATHER) >>> 56) << from;
      }
    }
    return all < ASCII;
  }

  /**
   * Whether there are small letters and blanks alone: these differ in the lowest five planes, where
   * a blank has no bit and a letter has one at least.
   */
  private static boolean isOfLetters(long[] planes, int length) {
    long low = planes[0] | planes[1] | planes[2] | planes[3] | planes[4];
    return planes[5] == every(length) && planes[6] == low;
  }

  /** A bit for each of so many places. */
  private static long every(int length) {
    return length == MOST ? -1L : (1L << length) - 1;
  }

  /** The name as it was given. */
  public String text() {
    return text;
  }

  /** How many code points it has. */
  int length() {
    return shape & ~LETTERS;
  }

  /** Whether both are of small letters and blanks alone, so that five planes tell all. */
  boolean isOfLetters(PreparedName other) {
    return (shape & other.shape) < 0;
  }

  /** Whether it is kept in planes. */
  boolean isPlain() {
    return points == NO_POINTS; // without fetching the array
  }

  /** The characters as code points, whichever way they are kept. */
  int[] points() {
    return isPlain() ? text.chars().toArray() : points;
  }

  /** Where the character stands: a bit for each place; places beyond the text may be set too. */
  long places(int c) {
    long differ = p0 ^ -(c & 1L);
    differ |= p1 ^ -((c >>> 1) & 1L);
    differ |= p2 ^ -((c >>> 2) & 1L);
    differ |= p3 ^ -((c >>> 3) & 1L);
    differ |= p4 ^ -((c >>> 4) & 1L);
    differ |= p5 ^ -((c >>> 5) & 1L);
    differ |= p6 ^ -((c >>> 6) & 1L);
    return ~differ;
  }

  /** A bit for each place at which two texts differ; places beyond both do not. */
  long differences(PreparedName other) {
    long low =
        (p0 ^ other.p0) | (p1 ^ other.p1) | (p2 ^ other.p2) | (p3 ^ other.p3) | (p4 ^ other.p4);
    return isOfLetters(other) ? low : low | (p5 ^ other.p5) | (p6 ^ other.p6);
  }

  /** 1 if the character at a place is another than that at a place of another text, else 0. */
  int differs(int at, PreparedName other, int there) {
    long high = ((p5 >>> at) ^ (other.p5 >>> there)) | ((p6 >>> at) ^ (other.p6 >>> there));
    return differsInLetters(at, other, there) | ((int) high & 1);
  }

  /** The same where both are of letters. */
  int differsInLetters(int at, PreparedName other, int there) {
    long differ = (p0 >>> at) ^ (other.p0 >>> there);
    differ |= (p1 >>> at) ^ (other.p1 >>> there);
    differ |= (p2 >>> at) ^ (other.p2 >>> there);
    differ |= (p3 >>> at) ^ (other.p3 >>> there);
    differ |= (p4 >>> at) ^ (other.p4 >>> there);
    return (int) differ & 1;
  }

  /** Whether both are the same text; of letters, without a look at more of them. */
  boolean isSame(PreparedName other) {
    boolean inBits = isOfLetters(other) || (isPlain() && other.isPlain());
    return inBits ? shape == other.shape && differences(other) == 0 : text.equals(other.text);
  }

  /** A bit for each place of the text. */
  long all() {
    return every(length());
  }

  /** As {@link TextSimilarity#jaro}. */
  public double jaro(PreparedName other) {
    return Jaro.jaro(this, other);
  }

  /** As {@link TextSimilarity#jaroWinkler}. */
  public double jaroWinkler(PreparedName other) {
    return Jaro.winkler(this, other);
  }

  /** As {@link TextSimilarity#levenshtein}. */
  public int levenshtein(PreparedName other) {
    return EditDistance.levenshtein(this, other);
  }

  /** As {@link TextSimilarity#alignment}. */
  public int alignment(PreparedName other) {
    return EditDistance.alignment(this, other);
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof PreparedName other && text.equals(other.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** The type alone. */
  @Override
  public String toString() {
    return "PreparedName[***]";
  }
}
