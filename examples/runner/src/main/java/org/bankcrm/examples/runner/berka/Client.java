package org.bankcrm.examples.runner.berka;

import java.time.LocalDate;

/**
 * A client, known by a number only.
 *
 * @param id the number
 * @param bornOn the day of birth
 * @param woman whether a woman
 * @param district where the client lives
 */
public record Client(int id, LocalDate bornOn, boolean woman, int district) {
  /** The type and the number. */
  @Override
  public String toString() {
    return "Client[" + id + ']';
  }
}
