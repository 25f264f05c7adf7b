package org.bankcrm.examples.runner;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Lines in UTF-8, kept as their bytes: most cells are never made text. A line that has more bytes
 * than characters are kept of one is read as characters, and so are those after it.
 */
final class ByteLines extends CsvLines {

  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final InputStream source;
  private byte[] buffer = new byte[1 << 16];
  private int from;
  private int to;
  private boolean ended;
  private long number;
  private long kept;
  private boolean afterReturn;
  private @Nullable CharLines others;

  /** Reads the first bytes, which may be a mark. */
  ByteLines(InputStream source) throws IOException {
    this.source = source;
    byte[] start = source.readNBytes(MARK.length);
    StrictText.checkMark(start, Encoding.UTF_8);
    if (!Arrays.equals(start, MARK)) {
      System.arraycopy(start, 0, buffer, 0, start.length);
      to = start.length;
    }
  }

  @Override
  @Nullable Line read() {
    if (others != null) {
      return others.read();
    }
    if (!begins()) {
      return null;
    }
    int end = end();
    if (end < 0) {
      return readOthers();
    }
    number++;
    int characters = Utf8.characters(buffer, from, end);
    if (characters < 0) {
      throw Refusal.NOT_IN_ENCODING.of(number, Encoding.UTF_8);
    }
    kept += characters;
    String bytes = new String(buffer, from, end - from, StandardCharsets.ISO_8859_1);
    from = end;
    if (hasMore()) {
      afterReturn = buffer[from++] == '\r';
    }
    return new Line(number, bytes, true, false, kept);
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

  /** The place after the line's last byte; -1 if it has too many. */
  private int end() {
    int end = from;
    while (true) {
      end = Utf8.lineEnd(buffer, end, to);
      if (end < to || ended) {
        return end - from > LONGEST ? -1 : end;
      } else if (end - from > LONGEST) {
        return -1;
      }
      int length = end - from;
      fill();
      end = from + length;
    }
  }

  private boolean hasMore() {
    if (from == to && !ended) {
      fill();
    }
    return from < to;
  }

  /** Reads on behind what is not used up, which moves to the front. */
  private void fill() {
    System.arraycopy(buffer, from, buffer, 0, to - from);
    to -= from;
    from = 0;
    if (to == buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * to);
    }
    try {
      int read = source.read(buffer, to, buffer.length - to);
      ended = read < 0;
      to += Math.max(0, read);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private @Nullable Line readOthers() {
    InputStream all =
        new SequenceInputStream(new ByteArrayInputStream(buffer, from, to - from), source);
    StrictText text = StrictText.rest(all, Encoding.UTF_8);
    CharLines rest = new CharLines(text, Encoding.UTF_8, number, kept);
    others = rest;
    return rest.read();
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
