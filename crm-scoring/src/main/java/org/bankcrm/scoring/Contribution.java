package org.bankcrm.scoring;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import org.bankcrm.core.LocalizedText;

/**
 * What one characteristic brought to a customer's score. {@code toString} shows neither bin nor
 * points.
 *
 * @param characteristic the characteristic's id
 * @param name what people call it
 * @param bin the label of the bin into which the customer falls
 * @param points the points of that bin
 * @param reason the code of the reason that is told where they are too few
 */
public record Contribution(
    String characteristic,
    LocalizedText name,
    LocalizedText bin,
    BigDecimal points,
    String reason) {
  /** Refuses nulls. */
  public Contribution {
    requireNonNull(characteristic, "characteristic");
    requireNonNull(name, "name");
    requireNonNull(bin, "bin");
    requireNonNull(points, "points");
    requireNonNull(reason, "reason");
  }

  @Override
  public String toString() {
    return "Contribution of " + characteristic;
  }
}
