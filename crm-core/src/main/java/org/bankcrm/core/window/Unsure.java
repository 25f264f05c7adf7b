package org.bankcrm.core.window;

import org.bankcrm.core.window.Part.Kind;

/**
 * What is not known of the events and values of a window that measures numbers, dates or instants.
 *
 * @param holes the values of events that count
 * @param unsureHoles the values of events of which it is not known whether they count
 * @param leasts the least known value of such events
 * @param greatests the greatest
 */
record Unsure(Part holes, Part unsureHoles, Part leasts, Part greatests) {

  static Unsure of(WindowDefinition window, TypePlan.Builder parts) {
    int position = window.measuredPosition();
    return new Unsure(
        parts.part(window.where(), Kind.HOLES, true, position),
        parts.part(window.where(), Kind.HOLES, false, position),
        parts.part(window.where(), Kind.LEAST, false, position),
        parts.part(window.where(), Kind.GREATEST, false, position));
  }

  /** Whether some value is not known, of events that count or may. */
  boolean hasHoles(Cells cells, int from, int to) {
    return cells.isOpen() && cells.count(holes, from, to) + cells.count(unsureHoles, from, to) > 0;
  }

  /** Whether there are known values of events that may count. */
  boolean hasValues(Cells cells, int from, int to) {
    return cells.isOpen() && least(cells, from, to) <= greatest(cells, from, to);
  }

  long least(Cells cells, int from, int to) {
    return cells.isOpen() ? cells.least(leasts, from, to) : Long.MAX_VALUE;
  }

  long greatest(Cells cells, int from, int to) {
    return cells.isOpen() ? cells.greatest(greatests, from, to) : Long.MIN_VALUE;
  }
}
