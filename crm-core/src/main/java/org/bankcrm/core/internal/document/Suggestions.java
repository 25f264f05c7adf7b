package org.bankcrm.core.internal.document;

import org.jspecify.annotations.Nullable;

/**
 * Advice for words that nobody knows: the nearest known one. Looking for it is worth a bounded
 * number of comparisons for a whole document, so that refusing many unknown names among many known
 * ones takes no longer than reading them. For one document and one thread.
 */
public final class Suggestions {

  /**
   * Pairs of letters that are compared for all words of a document: some hundredths of a second.
   */
  static final int MOST_WORK = 4_000_000;

  private int left = MOST_WORK;

  /** The nearest word as advice; empty where none is near, or enough was looked for. */
  public String nearest(String word, Iterable<String> known) {
    String best = nearestOf(word, known);
    return best == null ? "" : advice(best);
  }

  static String advice(String nearest) {
    return "Did you mean " + Words.quoted(nearest) + "?";
  }

  /** How much may still be looked for. */
  int left() {
    return left;
  }

  /** The nearest word; null where none is near, or enough was looked for. */
  @Nullable String nearestOf(String word, Iterable<String> known) {
    int most = Math.min(3, Math.max(1, word.length() / 3));
    String best = null;
    if (left <= 0) {
      return null;
    }
    for (String candidate : known) {
      left -= 1 + Distance.work(most, word, candidate);
      if (left <= 0) {
        return null; // not the nearest of some
      }
      int distance = Distance.upTo(most, word, candidate);
      if (distance <= most) {
        best = candidate;
        most = distance - 1;
      }
    }
    return best;
  }
}
