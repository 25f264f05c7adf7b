package org.bankcrm.modelling.validation;

import java.util.List;

/**
 * Expected and actual bad customers by groups of probability.
 *
 * @param groups the groups by ascending probability
 */
public record CalibrationTable(List<CalibrationGroup> groups) {
  /** Copies the list. */
  public CalibrationTable {
    groups = List.copyOf(groups);
  }

  /**
   * The Hosmer–Lemeshow statistic (D. Hosmer, S. Lemeshow 1980): the sum of the parts of the
   * groups. If the probabilities hold, it is distributed about as chi-square with two degrees of
   * freedom fewer than there are groups on the customers the model was made from, and with as many
   * as there are groups on others.
   */
  public double chiSquare() {
    double sum = 0;
    for (CalibrationGroup group : groups) {
      sum += group.chiSquare();
    }
    return sum;
  }
}
