package org.bankcrm.modelling;

import java.util.List;

/**
 * A model with what its fit tells of it.
 *
 * @param model the model, as it is used
 * @param estimates its parameters with their standard errors
 * @param logLikelihood the logarithm of the likelihood of the data at these parameters
 * @param rows the customers, or rows, that it was fitted on
 * @param iterations the steps that the search took
 */
public record Fitted<M>(
    M model, List<Estimate> estimates, double logLikelihood, long rows, int iterations) {
  /** Copies the list. */
  public Fitted {
    estimates = List.copyOf(estimates);
  }

  /**
   * Akaike's information criterion, −2 ln L + 2 k: of two models the one with less is preferred.
   */
  public double aic() {
    return 2.0 * estimates.size() - 2 * logLikelihood;
  }
}
