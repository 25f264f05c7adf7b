package org.bankcrm.examples.spark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one customer after those of the other, from rows sorted by their first column; rows
 * without an id stand alone. For one thread.
 */
final class Together implements Iterator<List<Row>> {

  private final Iterator<Row> rows;
  private @Nullable Row ahead;

  Together(Iterator<Row> rows) {
    this.rows = rows;
    this.ahead = rows.hasNext() ? rows.next() : null;
  }

  @Override
  public boolean hasNext() {
    return ahead != null;
  }

  @Override
  public List<Row> next() {
    Row first = ahead;
    if (first == null) {
      throw new NoSuchElementException();
    }
    List<Row> own = new ArrayList<>(List.of(first));
    ahead = rows.hasNext() ? rows.next() : null;
    while (ahead != null && !first.isNullAt(0) && first.getString(0).equals(ahead.get(0))) {
      own.add(ahead);
      ahead = rows.hasNext() ? rows.next() : null;
    }
    return own;
  }
}
