package org.bankcrm.examples.runner;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** How many customers there are in each class of points, by where it begins. */
final class PointClasses implements Counted {

  private final SortedMap<Long, Long> counts = new TreeMap<>();

  private Notes notes = Notes.NONE;

  /** Counts the customer of a row. */
  void add(int row, long from) {
    counts.merge(from, 1L, Long::sum);
    if (notes != Notes.NONE) {
      notes.add(row, Long.toString(from));
    }
  }

  /** Classes that have customers. */
  SortedMap<Long, Long> all() {
    return Collections.unmodifiableSortedMap(counts);
  }

  @Override
  public void keep(Ledger into) {
    into.put(counts.size());
    counts.forEach(
        (from, count) -> {
          into.put(from);
          into.put(count);
        });
  }

  @Override
  public void goOn(Ledger from) {
    for (long left = from.number(); left > 0; left--) {
      counts.merge(from.number(), from.number(), Long::sum);
    }
  }

  @Override
  public void note(Notes into) {
    notes = into;
  }

  @Override
  public void addNoted(String as, Notes.Alike customers) {
    counts.merge(Long.parseLong(as), customers.count(), Long::sum);
  }
}
