package org.bankcrm.testkit.bank;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.bankcrm.core.CustomerId;

/**
 * What was planted in the events of a customer: the truth by which warnings are measured. Immutable
 * and thread-safe.
 *
 * @param customer in whose events it is
 * @param pattern what it is
 * @param from when its first event happens
 * @param until when its last event happens, included
 */
public record PlantedPattern(CustomerId customer, Pattern pattern, Instant from, Instant until) {

  /** What can be planted. */
  public enum Pattern {
    /**
     * An account through which others' money passes: on some days many pay in, and each sum leaves
     * within the hour, less a small share.
     */
    MULE,
    /**
     * Somebody else has the account: at night, after quiet weeks, a new device, and within the hour
     * payments to new payees that leave next to nothing.
     */
    TAKEOVER,
    /**
     * A customer who leaves without a word: no more salary, the balance runs down, products close.
     */
    LEAVER,
    /** A person who stops paying instalments. */
    ARREARS,
    /** A firm in need: instalments late and then unpaid, the limit used up, bills returned. */
    STRAINED_FIRM
  }

  /**
   * Checks the order.
   *
   * @throws IllegalArgumentException if it ends before it begins
   */
  public PlantedPattern {
    requireNonNull(customer, "customer");
    requireNonNull(pattern, "pattern");
    if (until.isBefore(from)) {
      throw new IllegalArgumentException("a pattern does not end before it begins");
    }
  }

  /** Nothing of the customer. */
  @Override
  public String toString() {
    return "PlantedPattern";
  }
}
