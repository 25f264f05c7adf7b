package org.bankcrm.examples.runner;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The rows in which texts of one column stood first, found by their bytes without making a text.
 * For one thread.
 */
final class CellTexts {

  /** Where there is no row. */
  static final int NONE = -1;

  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long MIXER = 0x9E37_79B9_7F4A_7C15L;

  private final int most;
  private byte[] @Nullable [] texts = new byte[16][];
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
  int row(byte[] line, int from, int to) {
    int place = place(line, from, to);
    return texts[place] == null ? NONE : rows[place];
  }

  /** Remembers where a text stood, which is not here yet. */
  void add(byte[] line, int from, int to, int row) {
    if (size == most) {
      return;
    }
    int place = place(line, from, to);
    texts[place] = Arrays.copyOfRange(line, from, to);
    rows[place] = row;
    if (++size * 2 > texts.length) {
      grow();
    }
  }

  /** Where a text stands, or would. */
  private int place(byte[] line, int from, int to) {
    int mask = texts.length - 1;
    int place = hash(line, from, to) & mask;
    for (byte[] text = texts[place]; text != null; text = texts[place]) {
      if (Arrays.equals(text, 0, text.length, line, from, to)) {
        return place;
      }
      place = place + 1 & mask;
    }
    return place;
  }

  private static int hash(byte[] line, int from, int to) {
    long hash = (long) to - from;
    int at = from;
    long second = 0;
    for (;
        at + 2 * Long.BYTES <= to;
        at += 2 * Long.BYTES) { // side by side, one waits for no other
      hash = Long.rotateLeft(hash ^ (long) EIGHT.get(line, at), 29) * MIXER;
      second = Long.rotateLeft(second ^ (long) EIGHT.get(line, at + Long.BYTES), 31) * MIXER;
    }
    hash += second;
    if (at + Long.BYTES <= to) {
      hash = Long.rotateLeft(hash ^ (long) EIGHT.get(line, at), 29) * MIXER;
      at += Long.BYTES;
    }
    for (; at < to; at++) {
      hash = hash * 31 + line[at];
    }
    hash *= MIXER;
    return (int) (hash >>> 32);
  }

  private void grow() {
    byte[] @Nullable [] old = texts;
    int[] oldRows = rows;
    texts = new byte[2 * old.length][];
    rows = new int[texts.length];
    for (int i = 0; i < old.length; i++) {
      byte[] text = old[i];
      if (text != null) {
        int place = place(text, 0, text.length);
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
