package org.bankcrm.modelling.scorecard;

import java.util.List;
import org.bankcrm.modelling.Estimate;

/**
 * A logistic regression with what its fit tells of it. Immutable and thread-safe.
 *
 * @param model the regression
 * @param estimates the intercept, called {@code const}, then the coefficients, with standard
 *     errors; with a penalty of absolute values these are not known, with one of squares they are
 *     those of the penalised likelihood, too small for coefficients drawn towards zero, so that
 *     tests by them are no more than a hint
 * @param logLikelihood that of the data, without penalties
 * @param nullLogLikelihood that of a model with an intercept alone
 * @param rows the customers it was fitted on
 * @param iterations the steps that it took
 */
public record LogisticFit(
    LogisticModel model,
    List<Estimate> estimates,
    double logLikelihood,
    double nullLogLikelihood,
    int rows,
    int iterations) {
  /** Copies the list. */
  public LogisticFit {
    estimates = List.copyOf(estimates);
  }

  /** McFadden's measure: 1 − ln L / ln L of the intercept alone; 0 tells nothing. */
  public double mcFadden() {
    return 1 - logLikelihood / nullLogLikelihood;
  }

  /** Akaike's information criterion; less is better. */
  public double aic() {
    return 2.0 * estimates.size() - 2 * logLikelihood;
  }
}
