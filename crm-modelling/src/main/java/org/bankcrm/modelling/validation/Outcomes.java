package org.bankcrm.modelling.validation;

import java.util.TreeMap;

/** Counts good and bad customers by a figure; in ascending order of the figures. */
final class Outcomes {

  /** The most customers: products of two counts stay exact in 63 bits. */
  static final long MOST = 2_000_000_000L;

  /** Customers of one figure. */
  static final class Cell {
    long good;
    long bad;

    long all() {
      return good + bad;
    }
  }

  final TreeMap<Double, Cell> cells = new TreeMap<>();
  long good;
  long bad;

  void add(double figure, boolean isBad, long count) {
    if (!Double.isFinite(figure)) {
      throw new IllegalArgumentException("a figure must be finite but was " + figure);
    }
    if (count < 1 || count > MOST - all()) {
      throw new IllegalArgumentException(
          "count must be 1 or more, and all of them at most " + MOST + ", but was " + count);
    }
    Cell cell = cells.computeIfAbsent(figure + 0.0, f -> new Cell()); // no negative zero
    cell.good += isBad ? 0 : count;
    cell.bad += isBad ? count : 0;
    good += isBad ? 0 : count;
    bad += isBad ? count : 0;
  }

  long all() {
    return good + bad;
  }
}
