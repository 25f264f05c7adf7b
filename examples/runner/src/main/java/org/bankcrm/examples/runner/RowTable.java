package org.bankcrm.examples.runner;

import java.util.Set;

/** The rows of a file, whatever kind of file it is; the first has the names of the columns. */
interface RowTable extends AutoCloseable {

  /**
   * Whether there is another row.
   *
   * @throws UserException if what follows cannot be read
   */
  boolean hasNext();

  /** The next row, good or bad; none is passed over. */
  default CsvTable.Row next() {
    return nextRaw().parted();
  }

  /** The same, to be parted elsewhere. */
  CsvTable.Raw nextRaw();

  /** What rows of several lines there were until now. */
  CsvTable.Several several();

  /** From now on only these columns are looked at, by their places. */
  void look(Set<Integer> places);

  @Override
  void close();
}
