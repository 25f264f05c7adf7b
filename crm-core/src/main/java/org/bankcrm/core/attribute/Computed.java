package org.bankcrm.core.attribute;

import org.bankcrm.core.condition.Absence;

/**
 * Where the values go that a catalogue computes from those of a row, one after the other: what is
 * computed from computed values reads them from the row, so they have to be there by then.
 */
public interface Computed {

  /**
   * A value that was computed.
   *
   * @param position its place in the catalogue
   * @param encoded the value, as {@link Row} has it
   * @param observedDay the epoch day on which the oldest of what it is computed from was observed
   */
  void value(int position, long encoded, long observedDay);

  /** There is no value at the position, for this reason. */
  void absent(int position, Absence reason);
}
