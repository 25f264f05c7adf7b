package org.bankcrm.customer.internal.matching;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/** Likenesses of what is no name: sets of words, pieces of a text, and numbers. */
public final class Alike {

  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final int MOST_DIGITS = 30;
  private static final int POINT_BITS = 21;

  private Alike() {}

  /** The words of a text between blanks, in order. */
  public static List<String> words(String text) {
    String stripped = text.strip();
    List<String> words =
        new ArrayList<>(stripped.isEmpty() ? List.of() : List.of(BLANKS.split(stripped)));
    Collections.sort(words);
    return words;
  }

  /**
   * The pieces of so many code points, in order, with both ends filled up so that each end counts
   * as often as the middle.
   */
  public static List<String> pieces(String text, int size) {
    String end = "\u0000".repeat(size - 1);
    int[] points = (end + text + end).codePoints().toArray();
    List<String> pieces = new ArrayList<>();
    for (int i = 0; i + size <= points.length; i++) {
      pieces.add(new String(points, i, size));
    }
    Collections.sort(pieces);
    return pieces;
  }

  /** The pieces of two code points as numbers, in order: those of {@link #pieces}, but smaller. */
  public static long[] pairs(String text) {
    int[] points = text.codePoints().toArray();
    long[] pairs = new long[points.length + 1];
    for (int i = 0; i <= points.length; i++) {
      long first = i == 0 ? 0 : points[i - 1];
      pairs[i] = first << POINT_BITS | (i == points.length ? 0 : points[i]);
    }
    Arrays.sort(pairs);
    return pairs;
  }

  /** Dice's coefficient of two ordered lists of numbers. */
  public static double dice(long[] left, long[] right) {
    int shared = 0;
    int j = 0;
    for (long each : left) {
      while (j < right.length && right[j] < each) {
        j++;
      }
      if (j < right.length && right[j] == each) {
        shared++;
        j++;
      }
    }
    return 2.0 * shared / (left.length + right.length);
  }

  /** Twice what two ordered lists share, as a share of both: Dice's coefficient. */
  public static double dice(List<String> left, List<String> right) {
    int shared = 0;
    int j = 0;
    for (String each : left) {
      while (j < right.size() && right.get(j).compareTo(each) < 0) {
        j++;
      }
      if (j < right.size() && right.get(j).equals(each)) {
        shared++;
        j++;
      }
    }
    int all = left.size() + right.size();
    return all == 0 ? 1 : 2.0 * shared / all;
  }

  /** One less the difference as a share of the larger; 0 for what are no numbers. */
  public static double numbers(String left, String right) {
    if (left.equals(right)) {
      return 1;
    }
    double a = number(left);
    double b = number(right);
    double larger = Math.max(Math.abs(a), Math.abs(b));
    if (!Double.isFinite(larger)) {
      return 0;
    }
    return larger == 0 ? 1 : Math.max(0, 1 - Math.abs(a - b) / larger);
  }

  private static double number(String text) {
    try {
      return text.length() > MOST_DIGITS ? Double.NaN : new BigDecimal(text).doubleValue();
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
