package org.bankcrm.examples.runner;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The rows in which texts of one column stood first, found without cutting a text out of its line.
 * For one thread.
 */
final class CellTexts {

  /** Where there is no row. */
  static final int NONE = -1;

  private final int most;
  private @Nullable String[] texts = new @Nullable String[16];
  private int[] rows = new int[16];
  private int size;

  /**
   * Has none yet.
   *
   * @param most how many are remembered
   */
  CellTexts(int most) {
    this.most = most;
  }

  /** The row of a text, or {@link #NONE}. */
  int row(String line, int from, int to) {
    int place = place(line, from, to);
    return texts[place] == null ? NONE : rows[place];
  }

  /** Remembers where a text stood, which is not here yet. */
  void add(String line, int from, int to, int row) {
    if (size == most) {
      return;
    }
    int place = place(line, from, to);
    texts[place] = line.substring(from, to);
    rows[place] = row;
    if (++size * 2 > texts.length) {
      grow();
    }
  }

  /** Where a text stands, or would. */
  private int place(String line, int from, int to) {
    int mask = texts.length - 1;
    int place = hash(line, from, to) & mask;
    for (String text = texts[place]; text != null; text = texts[place]) {
      if (text.length() == to - from && line.startsWith(text, from)) {
        return place;
      }
      place = place + 1 & mask;
    }
    return place;
  }

  private static int hash(String line, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + line.charAt(i);
    }
    return hash ^ hash >>> 15;
  }

  private void grow() {
    @Nullable String[] old = texts;
    int[] oldRows = rows;
    texts = new @Nullable String[2 * old.length];
    rows = new int[texts.length];
    for (int i = 0; i < old.length; i++) {
      String text = old[i];
      if (text != null) {
        int place = place(text, 0, text.length());
        texts[place] = text;
        rows[place] = oldRows[i];
      }
    }
  }

  /** Forgets all. */
  void clear() {
    Arrays.fill(texts, null);
    size = 0;
  }
}
