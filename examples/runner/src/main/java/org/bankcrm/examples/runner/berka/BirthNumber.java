package org.bankcrm.examples.runner.berka;

import java.time.LocalDate;

/**
 * What a birth number tells.
 *
 * @param day the day of birth
 * @param woman whether it is a woman's, whose month is written with fifty added
 */
record BirthNumber(LocalDate day, boolean woman) {
  /** The type alone. */
  @Override
  public String toString() {
    return "BirthNumber[***]";
  }
}
