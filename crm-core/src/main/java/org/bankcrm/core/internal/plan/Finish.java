package org.bankcrm.core.internal.plan;

import java.util.List;
import org.bankcrm.core.attribute.Row;

/** What is made in the end of the points that bins added up. */
sealed interface Finish permits Difference, Weighing {

  /** What is read for it. */
  List<Slot> slots();

  /** What comes of the points of one customer; missing where it cannot be told. */
  long of(Row row, long[] derivedValues, long points);

  /** The same for the totals of a block's rows; what is missing stays so. */
  void finish(long[] totals, Block block);

  /** The stage at which all can be read. */
  default int level() {
    return slots().stream().mapToInt(Slot::level).max().orElse(0);
  }
}
