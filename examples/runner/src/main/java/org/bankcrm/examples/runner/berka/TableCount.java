package org.bankcrm.examples.runner.berka;

/**
 * How many rows a file had: those that were used and those that were not.
 *
 * @param file the name of the file
 * @param used the rows that were used
 * @param bad the rows that were reported
 */
public record TableCount(String file, long used, long bad) {

  /** All rows of the file but its header. */
  public long rows() {
    return used + bad;
  }
}
