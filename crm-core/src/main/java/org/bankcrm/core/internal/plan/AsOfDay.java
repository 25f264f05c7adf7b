package org.bankcrm.core.internal.plan;

import java.time.LocalDate;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.attribute.Row;
import org.bankcrm.core.condition.Truth;

/** Whether the as-of day is one of some days; the same for all rows of a population. */
record AsOfDay(DateRange days) implements RowTest {

  @Override
  public Truth test(Row row, long[] derived) {
    return Truth.of(holds(row.asOfDate()));
  }

  boolean holds(LocalDate asOf) {
    return days.contains(asOf);
  }
}
