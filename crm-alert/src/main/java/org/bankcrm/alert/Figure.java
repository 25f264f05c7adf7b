package org.bankcrm.alert;

import org.bankcrm.core.data.DataReader;
import org.bankcrm.core.data.DataWriter;

/**
 * What is remembered of one indicator for one subject; for one thread. Events come in the order of
 * their instants.
 */
abstract class Figure {

  /** The largest number that an attribute holds, and its negative the smallest. */
  static final long BOUND = 999_999_999_999_999_999L;

  /** Takes an event that the indicator counts. */
  abstract void add(Moment now, EventValues event);

  /** Takes an event that the reckoning asks for besides. */
  void addOther(Moment now, EventValues event) {}

  /**
   * Brings what is remembered up to the moment: what no later moment can count is forgotten.
   *
   * @param hand whether the event at hand was added
   */
  abstract void bringTo(Moment now, boolean hand);

  /** Whether there is a value as of where it was brought to. */
  abstract boolean isKnown();

  /** The value, as rows hold it. */
  abstract long encoded();

  /**
   * Takes what another one remembers, of the same indicator for other events, so that it comes to
   * the same whichever of the two takes the other. The other one stays as it is.
   */
  abstract void join(Figure other);

  /** The same memory, which goes on apart. */
  abstract Figure copy();

  /** Whether there is anything to write. */
  boolean isKept() {
    return size() > 0;
  }

  /** How many things it remembers. */
  abstract int size();

  abstract void write(DataWriter document);

  /**
   * Takes what {@link #write} wrote; problems are told by the reader.
   *
   * @param now as of when it was written; nothing is later
   * @throws IllegalArgumentException if it is not that
   */
  abstract void read(DataReader document, Moment now);

  static long held(long number) {
    return Math.max(-BOUND, Math.min(BOUND, number));
  }
}
