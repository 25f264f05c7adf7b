package org.bankcrm.benchmarks.workload;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/**
 * Writes customers as a CSV file: a line of names, then a line for each customer with the numbers
 * of {@link Field#read}; a missing value is an empty cell.
 */
public final class CustomerCsv {
  private CustomerCsv() {}

  /** Writes the customers in their order. */
  public static void write(Customer[] rows, Path file) throws IOException {
    StringBuilder line = new StringBuilder();
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.append(Field.all().stream().map(Field::id).collect(Collectors.joining(","))).append('\n');
      for (Customer row : rows) {
        line.setLength(0);
        for (Field field : Field.all()) {
          line.append(field == Field.AGE ? "" : ",");
          if (field.isKnown(row)) {
            line.append(field.read(row));
          }
        }
        out.append(line).append('\n');
      }
    }
  }
}
