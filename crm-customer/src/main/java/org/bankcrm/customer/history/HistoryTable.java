package org.bankcrm.customer.history;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.bankcrm.customer.internal.check.Masks;

/**
 * A history in counts and sums, a row for each period, kind and part of the split: by period from
 * the first, transactions before contacts, then by code, what tells no channel last. Every row of a
 * period is there, those of nothing too.
 *
 * <p>Immutable, thread-safe and comparable by value.
 *
 * @param split by what rows of one kind and period differ
 * @param rows the rows in that order
 */
public record HistoryTable(HistorySplit split, List<HistoryRow> rows) {
  /** Copies the rows. */
  public HistoryTable {
    requireNonNull(split, "split");
    rows = List.copyOf(rows);
  }

  /** The type alone. */
  @Override
  public String toString() {
    return Masks.of(HistoryTable.class);
  }
}
