package org.bankcrm.alert;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Numbers by the minute, hour or day in which they came, the oldest first; for one thread. */
final class Buckets {

  private static final int FEW = 4;
  private static final long[] NONE = {};

  private long[] ticks = NONE;
  private long[] values = NONE;
  private int from;
  private int size;

  /** Whether a copy has the same arrays, so that they must not be written. */
  private boolean shared;

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
    if (shared || from + size == ticks.length) {
      makeRoom();
    }
    ticks[from + size] = tick;
    values[from + size] = value;
    size++;
  }

  /** Moves to the front; in place where a half is free, else into arrays of its own. */
  private void makeRoom() {
    boolean inPlace = !shared && size <= ticks.length / 2 && ticks.length > 0;
    int room = Math.max(FEW, size > ticks.length / 2 ? size * 2 : ticks.length);
    long[] newTicks = inPlace ? ticks : new long[room];
    long[] newValues = inPlace ? values : new long[room];
    System.arraycopy(ticks, from, newTicks, 0, size);
    System.arraycopy(values, from, newValues, 0, size);
    ticks = newTicks;
    values = newValues;
    from = 0;
    shared = false;
  }

  private void own() {
    if (shared) {
      makeRoom();
    }
  }

  void set(int place, long value) {
    own();
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
    own();
    int moved = size - place - 1;
    System.arraycopy(ticks, from + place + 1, ticks, from + place, moved);
    System.arraycopy(values, from + place + 1, values, from + place, moved);
    size--;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** The same, which goes on apart; both write into arrays of their own from now on. */
  Buckets copy() {
    Buckets copy = new Buckets();
    copy.ticks = ticks;
    copy.values = values;
    copy.from = from;
    copy.size = size;
    copy.shared = true;
    shared = true;
    return copy;
  }

  /** These and others, by tick and of one tick by value; both stay as they are. */
  Buckets with(Buckets others) {
    Buckets both = new Buckets();
    IntStream.range(0, size + others.size)
        .mapToObj(i -> i < size ? cell(i) : others.cell(i - size))
        .sorted(
            Comparator.<long[]>comparingLong(cell -> cell[0]).thenComparingLong(cell -> cell[1]))
        .forEach(cell -> both.add(cell[0], cell[1]));
    return both;
  }

  private long[] cell(int place) {
    return new long[] {tick(place), value(place)};
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
   * @param last the tick after which there is none
   * @throws IllegalArgumentException if it is not that, or not in order
   */
  static Buckets read(List<String> cells, long last) {
    Buckets read = new Buckets();
    for (String cell : cells) {
      int colon = cell.indexOf(':');
      if (colon < 1) {
        throw new IllegalArgumentException("a tick, a colon and a number are needed");
      }
      long tick = Long.parseLong(cell.substring(0, colon));
      if (tick > last || (!read.isEmpty() && read.tick(read.size - 1) > tick)) {
        throw new IllegalArgumentException("ticks are in order");
      }
      read.add(tick, Long.parseLong(cell.substring(colon + 1)));
    }
    return read;
  }
}
