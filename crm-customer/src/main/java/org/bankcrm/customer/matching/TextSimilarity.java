package org.bankcrm.customer.matching;

import static java.util.Objects.requireNonNull;

import org.bankcrm.core.check.Checks;
import org.bankcrm.customer.internal.matching.Alike;
import org.bankcrm.customer.internal.matching.Soundex;

/**
 * How alike two texts are, by the measures that the trade knows (文本相似度).
 *
 * <pre>{@code
 * TextSimilarity.jaroWinkler("DIXON", "DICKSONX"); // 0.8133…
 * TextSimilarity.alignment("ca", "abc"); // 3 edits
 * TextSimilarity.damerau("ca", "abc"); // 2 edits
 * TextSimilarity.soundex("Tymczak"); // T522
 * }</pre>
 *
 * <p>Texts are taken as they are: case, accents and width count, so clean them before. A character
 * beyond the basic plane counts as one. All measures are the same both ways round. Where peers
 * differ:
 *
 * <ul>
 *   <li>an odd number of half transpositions is halved with real division, as Apache Commons Text
 *       and stringdist do, not cut off as in Winkler's own code and jellyfish;
 *   <li>the prefix counts from a Jaro similarity of 0.7 on, as in Winkler's code, Commons Text and
 *       jellyfish, not always as in stringdist;
 *   <li>two empty texts are equal, and so alike by 1; an empty and another are alike by 0.
 * </ul>
 *
 * <p>Whoever compares one text with many keeps it as a {@link PreparedName}. Thread-safe.
 */
public final class TextSimilarity {

  private static final int MOST_PIECE = 16;

  private TextSimilarity() {}

  private static PreparedName name(String text, String name) {
    return PreparedName.of(requireNonNull(text, name));
  }

  /** Jaro's similarity, from 0 to 1, both inclusive. */
  public static double jaro(String left, String right) {
    return Jaro.jaro(name(left, "left"), name(right, "right"));
  }

  /**
   * Jaro–Winkler's similarity, from 0 to 1, both inclusive: a tenth of what is missing to 1 for
   * each of up to four equal characters at the beginning, from a similarity of 0.7 on. Equal to the
   * last bit to that of Apache Commons Text for texts within the basic plane.
   */
  public static double jaroWinkler(String left, String right) {
    return Jaro.winkler(name(left, "left"), name(right, "right"));
  }

  /** The least number of insertions, deletions and replacements. */
  public static int levenshtein(String left, String right) {
    return EditDistance.levenshtein(name(left, "left"), name(right, "right"));
  }

  /**
   * The same with exchanges of two neighbours, where no part of the text is edited twice: the
   * optimal string alignment, which many call Damerau–Levenshtein.
   */
  public static int alignment(String left, String right) {
    return EditDistance.alignment(name(left, "left"), name(right, "right"));
  }

  /** Damerau–Levenshtein without that restriction; never more than {@link #alignment}. */
  public static int damerau(String left, String right) {
    return EditDistance.damerau(name(left, "left"), name(right, "right"));
  }

  /**
   * Dice's coefficient of the pieces of so many characters, both ends filled up, from 0 to 1.
   *
   * @param size 1 to 16; usual are 2 and 3
   * @throws IllegalArgumentException if it is out of bounds
   */
  public static double pieces(String left, String right, int size) {
    Checks.within(size, 1, MOST_PIECE, "size");
    return Alike.dice(
        Alike.pieces(requireNonNull(left, "left"), size),
        Alike.pieces(requireNonNull(right, "right"), size));
  }

  /** Dice's coefficient of the words between blanks, in whatever order, from 0 to 1. */
  public static double words(String left, String right) {
    return Alike.dice(
        Alike.words(requireNonNull(left, "left")), Alike.words(requireNonNull(right, "right")));
  }

  /**
   * How alike two days written as {@code YYYYMMDD} are: equal 1; day and month exchanged 0.9; one
   * digit wrong, missing or too many, or two neighbours exchanged 0.8; two of year, month and day
   * equal 0.6; else 0. A text that is no day of that form is compared by a single slip alone.
   */
  public static double dates(String left, String right) {
    return Dates.alike(name(left, "left"), name(right, "right"));
  }

  /**
   * One less the difference of two numbers as a share of the larger of both; 0 at least, and 0
   * where one is no number. Reads plain decimals of at most 30 characters.
   */
  public static double numbers(String left, String right) {
    return Alike.numbers(requireNonNull(left, "left"), requireNonNull(right, "right"));
  }

  /**
   * The Soundex code by the rules of the United States National Archives: a letter and three
   * digits, such as {@code A261} for Ashcraft. Accents are taken off and other characters passed
   * over; a text without a letter from A to Z has none, which is the empty text.
   */
  public static String soundex(String text) {
    return Soundex.of(requireNonNull(text, "text"));
  }
}
