package org.bankcrm.examples.runner;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a text, parted by LF, CRLF or CR, with their numbers; a few can be looked at ahead.
 */
abstract class CsvLines implements AutoCloseable {

  /** Of a longer line only this much is kept. */
  static final int LONGEST = 1 << 20;

  /**
   * One line.
   *
   * @param number from 1
   * @param kept without what ends it: characters, or the bytes of UTF-8 as a character each
   * @param isBytes which of the two
   * @param cut whether the line was longer
   * @param end how many characters are kept up to its end
   */
  record Line(long number, String kept, boolean isBytes, boolean cut, long end) {
    boolean isEmpty() {
      return kept.isEmpty();
    }

    String text() {
      return isBytes ? decoded(kept) : kept;
    }
  }

  private final ArrayDeque<Line> ahead = new ArrayDeque<>();

  /** The lines of what a source holds, in an encoding. */
  static CsvLines of(InputStream source, Encoding encoding) throws IOException {
    return encoding == Encoding.UTF_8
        ? new ByteLines(source)
        : new CharLines(new StrictText(source, encoding), encoding);
  }

  /** The text of which these are the bytes in UTF-8, a character each. */
  static String decoded(String bytes) {
    return isAscii(bytes, 0, bytes.length())
        ? bytes
        : new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  static boolean isAscii(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  /** The next line, or null after the last. */
  @Nullable Line next() {
    return ahead.isEmpty() ? read() : ahead.poll();
  }

  /** The line so many after the next one, or null; what was looked at still comes by next. */
  @Nullable Line peek(int place) {
    while (ahead.size() <= place) {
      Line line = read();
      if (line == null) {
        return null;
      }
      ahead.add(line);
    }
    return place == ahead.size() - 1
        ? ahead.peekLast()
        : ahead.stream().skip(place).findFirst().orElse(null);
  }

  /** Reads one line, or null after the last. */
  abstract @Nullable Line read();

  @Override
  public abstract void close();
}
