package org.bankcrm.benchmarks;

import java.util.List;
import org.bankcrm.benchmarks.workload.Customer;
import org.bankcrm.benchmarks.workload.Field;
import org.bankcrm.core.attribute.Population;

/** Compares what a population holds with the customers it was filled from. */
final class PopulationCheck {
  private PopulationCheck() {}

  /** Throws unless every value is there; the message names the way of filling. */
  static void check(String way, Customer[] rows, Population given) {
    if (given.size() != rows.length) {
      throw new IllegalStateException(way + ": it has " + given.size() + " customers");
    }
    List<Field> fields = Field.all();
    Population.Cursor cursor = given.cursor();
    for (int row = 0; row < rows.length; row++) {
      cursor.at(row);
      for (Field field : fields) {
        int position = given.catalog().positionOf(given.catalog().find(field.id()).orElseThrow());
        boolean known = field.isKnown(rows[row]);
        if (cursor.isKnown(position) != known
            || (known && cursor.encoded(position) != field.read(rows[row]))) {
          throw new IllegalStateException(way + ": " + field.id() + " of row " + row + " differs");
        }
      }
    }
  }
}
