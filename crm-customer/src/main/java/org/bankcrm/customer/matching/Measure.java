package org.bankcrm.customer.matching;

import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;
import org.bankcrm.customer.internal.matching.Alike;
import org.bankcrm.customer.internal.matching.Soundex;

/**
 * How two cleaned values of a field are compared, from 0 to 1, both inclusive; equal ones are alike
 * by 1 under every measure. {@link TextSimilarity} says what each is exactly. Thread-safe.
 */
@SuppressWarnings("ImmutableEnumChecker") // what prepares and compares holds nothing
public enum Measure {
  /** 1 or 0. */
  EXACT(text -> text, (a, b) -> a.equals(b) ? 1 : 0),
  /** Jaro. */
  JARO(PreparedName::of, Jaro::jaro),
  /** Jaro–Winkler: for names of persons. */
  JARO_WINKLER(PreparedName::of, Jaro::winkler),
  /** One less the Levenshtein distance as a share of the longer text. */
  LEVENSHTEIN(PreparedName::of, (a, b) -> share(a, b, EditDistance.levenshtein(a, b))),
  /** The same by optimal string alignment, in which exchanged neighbours are one edit. */
  ALIGNMENT(PreparedName::of, (a, b) -> share(a, b, EditDistance.alignment(a, b))),
  /** The same by Damerau's distance without restriction. */
  DAMERAU(PreparedName::of, (a, b) -> share(a, b, EditDistance.damerau(a, b))),
  /** Dice's coefficient of pairs of letters: for Chinese addresses and names of companies. */
  BIGRAMS(Alike::pairs, Alike::dice),
  /** Dice's coefficient of words: where their order says nothing. */
  WORDS(Alike::words, Alike::dice),
  /** 1 for equal Soundex codes, else 0. */
  SOUNDEX(Soundex::of, (a, b) -> a.equals(b) && !a.isEmpty() ? 1 : 0),
  /** Days as YYYYMMDD: 0.9 day and month exchanged, 0.8 one slip, 0.6 two of three parts. */
  DATE(PreparedName::of, Dates::alike),
  /** One less the difference as a share of the larger number. */
  NUMBER(text -> text, Alike::numbers);

  private final Function<String, Object> preparing;
  private final ToDoubleBiFunction<Object, Object> comparing;

  @SuppressWarnings("unchecked") // compared is only what the same measure prepared
  <T> Measure(Function<String, T> preparing, ToDoubleBiFunction<T, T> comparing) {
    this.preparing = (Function<String, Object>) (Function<String, ?>) preparing;
    this.comparing = (ToDoubleBiFunction<Object, Object>) (ToDoubleBiFunction<?, ?>) comparing;
  }

  /**
   * How alike two values are.
   *
   * @param left cleaned, and not empty
   * @param right cleaned, and not empty
   * @return from 0, nothing in common, to 1, equal
   */
  public double of(String left, String right) {
    return left.equals(right) ? 1 : compare(prepare(left), prepare(right));
  }

  /** As documents write it, such as {@code jaro-winkler}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A value taken apart, for {@link #compare}. */
  Object prepare(String text) {
    return preparing.apply(text);
  }

  /** How alike two values are that this measure took apart, unless they are equal. */
  double compare(Object left, Object right) {
    return comparing.applyAsDouble(left, right);
  }

  private static double share(PreparedName left, PreparedName right, int edits) {
    int longer = Math.max(left.length(), right.length());
    return longer == 0 ? 1 : 1 - (double) edits / longer;
  }
}
