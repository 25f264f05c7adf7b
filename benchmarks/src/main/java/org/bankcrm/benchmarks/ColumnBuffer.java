package org.bankcrm.benchmarks;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.attribute.PopulationBuilder;

/** Gathers rows of numbers from a reader that does not know beforehand how many there are. */
final class ColumnBuffer {
  private static final long NONE = Long.MIN_VALUE;
  private static final int FIRST_CAPACITY = 1 << 16;

  private final long[][] columns;
  private int size;

  ColumnBuffer(int width) {
    columns = new long[width][FIRST_CAPACITY];
  }

  /** Starts a row; every value of it is missing. */
  void startRow() {
    if (size == columns[0].length) {
      for (int i = 0; i < columns.length; i++) {
        columns[i] = Arrays.copyOf(columns[i], 2 * size);
      }
    }
    for (long[] column : columns) {
      column[size] = NONE;
    }
    size++;
  }

  /** Puts a value into the row started last. */
  void put(int column, long value) {
    columns[column][size - 1] = value;
  }

  /** The rows as a population; column i holds attribute i. */
  Population population(
      AttributeCatalog catalog, List<Attribute<?>> attributes, Instant asOf, ZoneId zone) {
    PopulationBuilder builder = Population.ofSize(size, catalog, asOf, zone);
    for (int i = 0; i < columns.length; i++) {
      long[] column = columns[i];
      builder.column(attributes.get(i), row -> column[row], row -> column[row] == NONE);
    }
    return builder.build();
  }
}
