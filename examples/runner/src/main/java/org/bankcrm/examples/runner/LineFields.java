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

  /** Where each field ends. */
  private final int[] ends;

  private LineFields(String line, int[] ends) {
    this.line = line;
    this.ends = ends;
  }

  /** The fields; empty for a line with quotes, or with very many. */
  static Optional<LineFields> of(String line) {
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
        : Optional.of(new LineFields(line, Arrays.copyOf(ends, count)));
  }

  String line() {
    return line;
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
    return line.substring(from(place), to(place));
  }

  @Override
  public int size() {
    return ends.length;
  }
}
