package org.bankcrm.examples.runner;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a text, parted by LF, CRLF or CR, with their numbers; a few can be looked at ahead.
 */
final class CsvLines implements AutoCloseable {

  /** Of a longer line only this much is kept. */
  static final int LONGEST = 1 << 20;

  /**
   * One line.
   *
   * @param number from 1
   * @param text without what ends it
   * @param cut whether the line was longer
   * @param end how many characters are kept up to its end
   */
  record Line(long number, String text, boolean cut, long end) {}

  private final Reader source;
  private final Encoding encoding;
  private final char[] buffer = new char[1 << 13];
  private int from;
  private int to;
  private long number;
  private long kept;
  private boolean afterReturn;
  private final ArrayDeque<Line> ahead = new ArrayDeque<>();

  CsvLines(Reader source, Encoding encoding) {
    this.source = source;
    this.encoding = encoding;
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

  private @Nullable Line read() {
    number++;
    if (!begins()) {
      return null;
    }
    StringBuilder text = new StringBuilder();
    boolean cut = false;
    while (hasMore() && !endsHere()) {
      int end = end();
      int fits = Math.min(end - from, LONGEST - text.length());
      text.append(buffer, from, fits);
      cut |= fits < end - from;
      from = end;
    }
    if (hasMore()) {
      afterReturn = buffer[from++] == '\r';
    }
    kept += text.length();
    return new Line(number, text.toString(), cut, kept);
  }

  /**
   * Whether there is another line; a line feed after a carriage return belongs to the one before.
   */
  private boolean begins() {
    if (!hasMore()) {
      return false;
    }
    if (afterReturn && buffer[from] == '\n') {
      from++;
    }
    afterReturn = false;
    return hasMore();
  }

  private boolean endsHere() {
    return buffer[from] == '\n' || buffer[from] == '\r';
  }

  private int end() {
    int end = from;
    while (end < to && buffer[end] != '\n' && buffer[end] != '\r') {
      end++;
    }
    return end;
  }

  private boolean hasMore() {
    if (from < to) {
      return true;
    }
    try {
      from = 0;
      to = Math.max(0, source.read(buffer, 0, buffer.length));
      return to > 0;
    } catch (CharacterCodingException e) {
      throw Refusal.NOT_IN_ENCODING.of(number, encoding);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      source.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
