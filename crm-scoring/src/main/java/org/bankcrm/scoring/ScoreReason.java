package org.bankcrm.scoring;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import org.bankcrm.core.LocalizedText;

/**
 * One of the reasons why a customer has no more points. {@code toString} shows neither code nor
 * figure.
 *
 * @param code what systems know it by
 * @param text its words, fit for a letter to the customer where {@link Score#letterReasons} has it
 * @param shortfall the points that the customer lacks by the card's method, over all
 *     characteristics that have this code, its {@link Surplus} observed
 * @param known whether it tells of what the card knows of the customer; otherwise it tells that
 *     something is not known, and the bank may ask for it
 */
public record ScoreReason(String code, LocalizedText text, BigDecimal shortfall, boolean known) {
  /** Refuses nulls. */
  public ScoreReason {
    requireNonNull(code, "code");
    requireNonNull(text, "text");
    requireNonNull(shortfall, "shortfall");
  }

  /** The type alone. */
  @Override
  public String toString() {
    return "ScoreReason[***]";
  }
}
