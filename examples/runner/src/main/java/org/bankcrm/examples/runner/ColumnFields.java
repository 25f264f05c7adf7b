package org.bankcrm.examples.runner;

import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a row that was read by column, each made a text only where somebody asks for it. A
 * column that was not read has nothing in it.
 */
final class ColumnFields extends AbstractList<String> {

  private final ColumnBatch batch;
  private final int row;

  ColumnFields(ColumnBatch batch, int row) {
    this.batch = batch;
    this.row = row;
  }

  /** The columns of the row and of those read with it. */
  ColumnBatch batch() {
    return batch;
  }

  /** The row among those. */
  int row() {
    return row;
  }

  @Override
  public int size() {
    return batch.width();
  }

  @Override
  public String get(int place) {
    ColumnFile.@Nullable Values values = batch.values(place);
    return values == null || values.isMissing(row) ? "" : values.text(row);
  }

  /** What differs where a cell that was read does; no cell has what stands between two. */
  byte[] bytes() {
    return String.join("\0", this).getBytes(StandardCharsets.UTF_8);
  }
}
