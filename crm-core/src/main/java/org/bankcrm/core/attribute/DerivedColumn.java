package org.bankcrm.core.attribute;

import java.util.Arrays;
import org.bankcrm.core.condition.Absence;
import org.jspecify.annotations.Nullable;

/** The values of a population that its catalogue computes for one attribute. */
final class DerivedColumn implements Computed {

  private final int size;
  private final int today;
  private final ColumnValues values;
  private int row;
  int @Nullable [] observedDays;
  byte @Nullable [] absences;

  private DerivedColumn(Derived derived, Population population) {
    this.size = population.size();
    this.today = Math.toIntExact(population.asOfDate().toEpochDay());
    this.values = new ColumnValues(derived.type());
    values.grow(size);
  }

  /** Computes all values from those that the population has. */
  static DerivedColumn of(Derived derived, Population population) {
    DerivedColumn column = new DerivedColumn(derived, population);
    Population.Cursor cursor = population.cursor();
    for (column.row = 0; column.row < column.size; column.row++) {
      derived.tell(cursor.at(column.row), column);
    }
    return column;
  }

  @Override
  public void value(int position, long encoded, long observedDay) {
    values.hold(row, encoded);
    if (observedDays == null && observedDay != today) {
      observedDays = new int[size];
      Arrays.fill(observedDays, today);
    }
    if (observedDays != null) {
      observedDays[row] = Math.toIntExact(observedDay);
    }
  }

  @Override
  public void absent(int position, Absence reason) {
    if (absences == null && reason != Absence.NOT_KNOWN) {
      absences = new byte[size];
    }
    if (absences != null) {
      absences[row] = (byte) reason.ordinal();
    }
  }

  Column build() {
    return values.build(size);
  }
}
