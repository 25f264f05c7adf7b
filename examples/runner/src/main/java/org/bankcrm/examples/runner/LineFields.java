package org.bankcrm.examples.runner;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/** The fields of a line without quotes, which are cut out when they are asked for. */
final class LineFields extends AbstractList<String> {

  /** More are left to the library, which has a limit. */
  private static final int MOST = 10_000;

  private final String line;

  /** Whether the line has the bytes of UTF-8, a character each. */
  private final boolean isBytes;

  /** Where each field ends. */
  private final int[] ends;

  private LineFields(String line, boolean isBytes, int[] ends) {
    this.line = line;
    this.isBytes = isBytes;
    this.ends = ends;
  }

  /** The fields; empty for a line with quotes, or with very many. */
  static Optional<LineFields> of(String line) {
    return of(line, false);
  }

  /**
   * The same.
   *
   * @param isBytes whether the line has the bytes of UTF-8, a character each
   */
  static Optional<LineFields> of(String line, boolean isBytes) {
    if (line.indexOf('"') >= 0) {
      return Optional.empty();
    }
    int[] ends = new int[256];
    int count = 0;
    for (int at = 0; at <= line.length() && count < MOST; at++) {
      int comma = line.indexOf(',', at);
      at = comma < 0 ? line.length() : comma;
      if (count == ends.length) {
        ends = Arrays.copyOf(ends, 2 * count);
      }
      ends[count++] = at;
    }
    return count == MOST
        ? Optional.empty()
        : Optional.of(new LineFields(line, isBytes, Arrays.copyOf(ends, count)));
  }

  String line() {
    return line;
  }

  /** Whether what stands from one place of the line to another is not yet text. */
  boolean isUndecoded(int from, int to) {
    return isBytes && !CsvLines.isAscii(line, from, to);
  }

  /** Where a field begins in the line. */
  int from(int place) {
    return place == 0 ? 0 : ends[place - 1] + 1;
  }

  /** Where it ends. */
  int to(int place) {
    return ends[place];
  }

  @Override
  public String get(int place) {
    Objects.checkIndex(place, ends.length);
    String field = line.substring(from(place), to(place));
    return isBytes ? CsvLines.decoded(field) : field;
  }

  @Override
  public int size() {
    return ends.length;
  }
}
