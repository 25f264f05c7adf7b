package org.bankcrm.scoring;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import org.bankcrm.core.LocalizedText;

/**
 * One of the reasons why a customer has no more points. {@code toString} shows no figure.
 *
 * @param code what systems know it by
 * @param text its words, fit for a letter to the customer
 * @param shortfall the points that the customer lacks by the card's method, over all
 *     characteristics that have this code
 */
public record Reason(String code, LocalizedText text, BigDecimal shortfall) {
  /** Refuses nulls. */
  public Reason {
    requireNonNull(code, "code");
    requireNonNull(text, "text");
    requireNonNull(shortfall, "shortfall");
  }

  @Override
  public String toString() {
    return "Reason " + code;
  }
}
