package org.bankcrm.examples.runner;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * Rows of a table in CSV as the bytes of a file, in a buffer that serves again: UTF-8, cells in
 * quotes where they have to be, lines ended as RFC 4180 has it. For one thread.
 */
final class CsvBytes {

  private static final int LAST_YEAR_OF_FOUR_DIGITS = 9_999;

  private final boolean spreadsheet;
  private byte[] bytes = new byte[1 << 13];
  private int size;
  private boolean inRow;

  /**
   * An empty buffer.
   *
   * @param spreadsheet whether no cell may be a formula
   */
  CsvBytes(boolean spreadsheet) {
    this.spreadsheet = spreadsheet;
  }

  /** The bytes of a cell that is not the first of its row, in quotes where they have to be. */
  byte[] encoded(String cell) {
    return encoded(cell, false);
  }

  private byte[] encoded(String cell, boolean first) {
    String safe = spreadsheet && Sheet.isFormula(cell) ? "'" + cell : cell;
    return isPlain(safe, first)
        ? safe.getBytes(StandardCharsets.UTF_8)
        : ('"' + safe.replace("\"", "\"\"") + '"').getBytes(StandardCharsets.UTF_8);
  }

  /** Readers may take a row that begins with a cross for a comment. */
  private static boolean isPlain(String cell, boolean first) {
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c == ',' || c == '"' || c == '\n' || c == '\r') {
        return false;
      }
    }
    return !first || !cell.startsWith("#");
  }

  /** Adds a cell. */
  void add(String cell) {
    add(encoded(cell, !inRow));
  }

  /** Adds a cell that was made by {@link #encoded}. */
  void add(byte[] cell) {
    begin(cell.length);
    System.arraycopy(cell, 0, bytes, size, cell.length);
    size += cell.length;
  }

  /** Adds a number in units of the last of its digits behind the point. */
  void add(long units, int scale) {
    begin(2 + Math.max(20, scale));
    int end = size + length(units, scale);
    int at = end;
    long left = units;
    for (int digit = 0; digit <= scale || left != 0; digit++) {
      if (digit == scale && scale > 0) {
        bytes[--at] = '.';
      }
      bytes[--at] = (byte) ('0' + Math.abs(left % 10));
      left /= 10;
    }
    if (units < 0) {
      bytes[--at] = '-';
    }
    size = end;
  }

  private static int length(long units, int scale) {
    int digits = 0;
    for (long left = units; left != 0 || digits <= scale; left /= 10) {
      digits++;
    }
    return digits + (scale > 0 ? 1 : 0) + (units < 0 ? 1 : 0);
  }

  /** Adds a day, written like 2026-03-31. */
  void addDay(long epochDay) {
    LocalDate day = LocalDate.ofEpochDay(epochDay);
    if (day.getYear() < 0 || day.getYear() > LAST_YEAR_OF_FOUR_DIGITS) {
      add(day.toString());
      return;
    }
    begin(10);
    digits(day.getYear() / 100);
    digits(day.getYear() % 100);
    bytes[size++] = '-';
    digits(day.getMonthValue());
    bytes[size++] = '-';
    digits(day.getDayOfMonth());
  }

  private void digits(int two) {
    bytes[size++] = (byte) ('0' + two / 10);
    bytes[size++] = (byte) ('0' + two % 10);
  }

  /** Ends the row. */
  void endRow() {
    room(2);
    bytes[size++] = '\r';
    bytes[size++] = '\n';
    inRow = false;
  }

  private void begin(int length) {
    room(1 + length);
    if (inRow) {
      bytes[size++] = ',';
    }
    inRow = true;
  }

  private void room(int more) {
    if (more > bytes.length - size) {
      bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(size, more), size + size / 2));
    }
  }

  /** Adds a line as it is. */
  void addLine(byte[] line) {
    room(line.length);
    System.arraycopy(line, 0, bytes, size, line.length);
    size += line.length;
  }

  /** Whether what stands from one place to another is the same as in other bytes. */
  boolean isSame(int from, int to, CsvBytes other, int otherFrom, int otherTo) {
    return Arrays.equals(bytes, from, to, other.bytes, otherFrom, otherTo);
  }

  int size() {
    return size;
  }

  /** Hands over what was gathered, and begins anew. */
  void drainTo(OutputStream target) throws IOException {
    target.write(bytes, 0, size);
    size = 0;
  }
}
