package org.bankcrm.alert;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Numbers by the minute, hour or day in which they came, the oldest first; for one thread. */
final class Buckets {

  private static final int FEW = 4;

  private long[] ticks = new long[FEW];
  private long[] values = new long[FEW];
  private int from;
  private int size;

  int size() {
    return size;
  }

  long tick(int place) {
    return ticks[from + place];
  }

  long value(int place) {
    return values[from + place];
  }

  void add(long tick, long value) {
    if (from + size == ticks.length) {
      makeRoom();
    }
    ticks[from + size] = tick;
    values[from + size] = value;
    size++;
  }

  /** Moves to the front while that frees a half, else grows. */
  private void makeRoom() {
    int room = size > ticks.length / 2 ? ticks.length * 2 : ticks.length;
    ticks = Arrays.copyOf(Arrays.copyOfRange(ticks, from, from + size), room);
    values = Arrays.copyOf(Arrays.copyOfRange(values, from, from + size), room);
    from = 0;
  }

  void set(int place, long value) {
    values[from + place] = value;
  }

  void dropFirst() {
    from++;
    size--;
    if (size == 0) {
      from = 0;
    }
  }

  void dropLast() {
    size--;
  }

  void remove(int place) {
    int moved = size - place - 1;
    System.arraycopy(ticks, from + place + 1, ticks, from + place, moved);
    System.arraycopy(values, from + place + 1, values, from + place, moved);
    size--;
  }

  boolean isEmpty() {
    return size == 0;
  }

  Buckets copy() {
    Buckets copy = new Buckets();
    copy.ticks = Arrays.copyOfRange(ticks, from, from + Math.max(size, FEW));
    copy.values = Arrays.copyOfRange(values, from, from + Math.max(size, FEW));
    copy.size = size;
    return copy;
  }

  /** Each as {@code tick:value}. */
  List<String> written() {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      cells.add(tick(i) + ":" + value(i));
    }
    return cells;
  }

  /**
   * Reads what {@link #written} wrote.
   *
   * @throws IllegalArgumentException if it is not that, or not in order
   */
  static Buckets read(List<String> cells) {
    Buckets read = new Buckets();
    for (String cell : cells) {
      int colon = cell.indexOf(':');
      if (colon < 1) {
        throw new IllegalArgumentException("a tick, a colon and a number are needed");
      }
      long tick = Long.parseLong(cell.substring(0, colon));
      if (!read.isEmpty() && read.tick(read.size - 1) > tick) {
        throw new IllegalArgumentException("ticks are in order");
      }
      read.add(tick, Long.parseLong(cell.substring(colon + 1)));
    }
    return read;
  }
}
