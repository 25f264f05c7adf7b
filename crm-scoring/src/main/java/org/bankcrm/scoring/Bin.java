package org.bankcrm.scoring;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.condition.Condition;

/**
 * One row of a characteristic: who falls into it, and the points that it brings.
 *
 * @param label what people call it, such as "25 to 34 years"
 * @param when who falls into it; empty for the bin of all others
 * @param points the points that it brings, more for a better customer; exact
 */
public record Bin(LocalizedText label, Optional<Condition> when, BigDecimal points) {
  /** Refuses nulls. */
  public Bin {
    requireNonNull(label, "label");
    requireNonNull(when, "when");
    requireNonNull(points, "points");
  }

  Bin exactAt(int scale) {
    return new Bin(label, when, Points.exactAt(points, scale));
  }

  @Override
  public String toString() {
    return "Bin " + label.en();
  }
}
