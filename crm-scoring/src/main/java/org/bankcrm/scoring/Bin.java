package org.bankcrm.scoring;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.check.Codes;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.scoring.internal.Cause;

/**
 * One row of a characteristic: who falls into it, and the points that it brings.
 *
 * @param label what people call it, such as "25 to 34 years"
 * @param when who falls into it; empty for the bin of all others
 * @param points the points that it brings, more for a better customer; exact
 * @param reason the code of the reason that is told where it cost points; empty for that of the
 *     characteristic
 */
public record Bin(
    LocalizedText label, Optional<Condition> when, BigDecimal points, Optional<String> reason) {
  /**
   * Checks the code.
   *
   * @throws IllegalArgumentException if the reason is no code
   */
  public Bin {
    requireNonNull(label, "label");
    requireNonNull(when, "when");
    requireNonNull(points, "points");
    reason.ifPresent(code -> Codes.check(code, "reason"));
  }

  Bin exactAt(int scale) {
    return new Bin(label, when, Points.exactAt(points, scale), reason);
  }

  /** What can be told of whom it takes. */
  Cause cause() {
    return when.map(Cause::of).orElse(Cause.KNOWN);
  }

  @Override
  public String toString() {
    return "Bin " + label.en();
  }
}
