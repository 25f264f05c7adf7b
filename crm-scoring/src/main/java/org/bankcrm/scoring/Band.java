package org.bankcrm.scoring;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The scores that earn a grade: from these points, inclusive, up to the band above.
 *
 * @param from the fewest points, inclusive; empty for the lowest band, which takes all that is left
 * @param grade the grade
 */
public record Band(Optional<BigDecimal> from, Grade grade) {
  /** Refuses nulls. */
  public Band {
    requireNonNull(from, "from");
    requireNonNull(grade, "grade");
  }

  Band exactAt(int scale) {
    return new Band(from.map(points -> Points.exactAt(points, scale)), grade);
  }
}
