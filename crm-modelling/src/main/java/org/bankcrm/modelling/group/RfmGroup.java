package org.bankcrm.modelling.group;

import static java.util.Objects.requireNonNull;

import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.check.Checks;

/**
 * A named part of the cells of RFM, such as loyal customers: a range of each code. The names and
 * their ranges are data of the bank's; {@link Rfm#segment} makes a segment of each.
 *
 * @param id the segment's id: a letter a–z or digit, then letters a–z, digits, dots and hyphens
 * @param name what people call it
 * @param recency which codes of recency belong to it
 * @param frequency which codes of frequency
 * @param monetary which codes of monetary value
 */
public record RfmGroup(
    String id, LocalizedText name, Codes recency, Codes frequency, Codes monetary) {

  /**
   * A range of codes.
   *
   * @param from the least, 1 or more
   * @param to the greatest, not below and at most 9
   */
  public record Codes(int from, int to) {
    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if they are not within 1 to 9 or descend
     */
    public Codes {
      Checks.within(from, 1, 9, "from");
      Checks.within(to, from, 9, "to");
    }

    /** Whether a code belongs to it; 0, what is missing, never does. */
    public boolean has(int code) {
      return from <= code && code <= to;
    }
  }

  /** Refuses nulls. */
  public RfmGroup {
    requireNonNull(id, "id");
    requireNonNull(name, "name");
    requireNonNull(recency, "recency");
    requireNonNull(frequency, "frequency");
    requireNonNull(monetary, "monetary");
  }

  /**
   * Whether a cell belongs to it.
   *
   * @param cell as {@link Rfm#cell} tells it, such as 545
   */
  public boolean has(int cell) {
    return recency.has(cell / 100) && frequency.has(cell / 10 % 10) && monetary.has(cell % 10);
  }
}
