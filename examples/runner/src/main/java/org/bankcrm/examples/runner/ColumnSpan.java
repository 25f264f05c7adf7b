package org.bankcrm.examples.runner;

import java.util.ArrayList;
import java.util.List;

/**
 * Customers who follow each other in a population, and of whom it is told in rows that were read at
 * once.
 */
final class ColumnSpan {

  private final ColumnBatch batch;
  private final int first;
  private final int[] rows;

  private ColumnSpan(ColumnBatch batch, int first, int[] rows) {
    this.batch = batch;
    this.first = first;
    this.rows = rows;
  }

  /** The customers of rows that were read by column, from the first of the population on. */
  static List<ColumnSpan> of(List<KeyedRows.Row> rows) {
    List<ColumnFields> fields =
        rows.stream().map(KeyedRows.Row::fields).map(ColumnFields.class::cast).toList();
    List<ColumnSpan> spans = new ArrayList<>();
    int first = 0;
    for (int end = 1; end <= fields.size(); end++) {
      ColumnBatch batch = fields.get(first).batch();
      if (end == fields.size() || fields.get(end).batch() != batch) {
        int[] own = fields.subList(first, end).stream().mapToInt(ColumnFields::row).toArray();
        spans.add(new ColumnSpan(batch, first, own));
        first = end;
      }
    }
    return spans;
  }

  ColumnBatch batch() {
    return batch;
  }

  int size() {
    return rows.length;
  }

  /** The row of a customer in the population. */
  int customer(int place) {
    return first + place;
  }

  /** The same customer's row among those that were read at once. */
  int row(int place) {
    return rows[place];
  }
}
