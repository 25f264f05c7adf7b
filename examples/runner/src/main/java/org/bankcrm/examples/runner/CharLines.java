package org.bankcrm.examples.runner;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import org.jspecify.annotations.Nullable;

/** Lines of characters, whatever their encoding was. */
final class CharLines extends CsvLines {

  private final Reader source;
  private final Encoding encoding;
  private final char[] buffer = new char[1 << 13];
  private int from;
  private int to;
  private long number;
  private long kept;
  private boolean afterReturn;

  CharLines(Reader source, Encoding encoding) {
    this(source, encoding, 0, 0);
  }

  /**
   * Those after others.
   *
   * @param number how many lines are before
   * @param kept how many characters of them are kept
   */
  CharLines(Reader source, Encoding encoding, long number, long kept) {
    this.source = source;
    this.encoding = encoding;
    this.number = number;
    this.kept = kept;
  }

  @Override
  @Nullable Line read() {
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
    return new Line(number, text.toString(), false, cut, kept);
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
