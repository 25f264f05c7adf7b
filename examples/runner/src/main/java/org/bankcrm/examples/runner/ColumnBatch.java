package org.bankcrm.examples.runner;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows that were read at once by column. */
final class ColumnBatch {

  private final List<ColumnFile.Head> heads;
  private final ColumnFile.Rows rows;
  private final ColumnFile.@Nullable Values[] values;

  /**
   * What was read.
   *
   * @param heads what each column holds
   * @param values of each column; none where it was not read
   */
  ColumnBatch(
      List<ColumnFile.Head> heads, ColumnFile.Rows rows, ColumnFile.@Nullable Values[] values) {
    this.heads = heads;
    this.rows = rows;
    this.values = values;
  }

  /** How many columns the file has. */
  int width() {
    return heads.size();
  }

  /** What a column holds. */
  ColumnFile.Head head(int place) {
    return heads.get(place);
  }

  /** The values of a column, if it was read. */
  ColumnFile.@Nullable Values values(int place) {
    return values[place];
  }

  int size() {
    return rows.size();
  }

  /** What differs where anything differs that was read up to the last of the rows. */
  byte[] hash() {
    return rows.hash();
  }
}
