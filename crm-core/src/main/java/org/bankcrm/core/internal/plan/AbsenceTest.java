package org.bankcrm.core.internal.plan;

import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.attribute.Row;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.condition.Truth;

/** Whether a value that is handed in is missing for a reason. */
record AbsenceTest(Slot slot, Absence reason) implements RowTest {

  @Override
  public Truth test(Row row, long[] derived) {
    boolean missing = slot.read(row, derived) == slot.missing();
    return Truth.of(missing && row.absence(slot.position()) == reason);
  }

  /** Whether no row of the population can hold: nobody told the reason. */
  boolean isFalseFor(Population population) {
    return reason != Absence.NOT_KNOWN && !population.hasAbsences(slot.position());
  }
}
