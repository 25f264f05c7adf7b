package org.bankcrm.examples.runner;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A cell of a table of figures.
 *
 * @param text how it is shown
 * @param number the figure, exact, where it is one that files have as well
 */
record Cell(String text, Optional<BigDecimal> number) {

  /** Words, or a figure that follows from others. */
  static Cell of(String text) {
    return new Cell(text, Optional.empty());
  }
}
