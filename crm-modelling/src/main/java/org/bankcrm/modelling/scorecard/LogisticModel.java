package org.bankcrm.modelling.scorecard;

import java.util.List;
import org.bankcrm.modelling.FitProblem;
import org.bankcrm.modelling.ModellingException;
import org.bankcrm.modelling.internal.Functions;

/**
 * A logistic regression of turning bad. Immutable and thread-safe.
 *
 * @param names the columns
 * @param intercept what the sum begins with
 * @param coefficients what each column is multiplied with
 */
public record LogisticModel(List<String> names, double intercept, List<Double> coefficients) {
  /** Copies the lists. */
  public LogisticModel {
    names = List.copyOf(names);
    coefficients = List.copyOf(coefficients);
  }

  /**
   * The coefficient of a column.
   *
   * @throws IllegalArgumentException if there is no such column
   */
  public double coefficient(String name) {
    int place = names.indexOf(name);
    if (place < 0) {
      throw new IllegalArgumentException("there is no such column: " + name);
    }
    return coefficients.get(place);
  }

  /**
   * The logarithm of the odds of bad to good, for values in the order of the columns; NaN where one
   * is NaN.
   *
   * @throws ModellingException unless there are as many values as columns
   */
  public double logOdds(double... values) {
    if (values.length != coefficients.size()) {
      throw new ModellingException(FitProblem.LENGTHS_DIFFER, "values and columns");
    }
    double sum = intercept;
    for (int i = 0; i < values.length; i++) {
      sum += coefficients.get(i) * values[i];
    }
    return sum;
  }

  /**
   * The probability of turning bad, for values in the order of the columns; NaN where one is NaN.
   *
   * @throws ModellingException unless there are as many values as columns
   */
  public double probability(double... values) {
    return 1 / (1 + Functions.exp(-logOdds(values)));
  }
}
