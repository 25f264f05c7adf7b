package org.bankcrm.modelling.validation;

import static java.util.Objects.requireNonNull;

import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalDouble;
import org.bankcrm.modelling.FitProblem;

/**
 * How a model did in one calendar month: whom it met, and what became of them.
 *
 * @param month of the customers' day of observation
 * @param customers how many there are, 1 or more
 * @param stability how far their probabilities have moved from those the model was made for
 * @param outcome what became of them; empty of months whose outcome is not known yet
 */
public record PeriodReport(
    YearMonth month, long customers, PopulationStability stability, Optional<Outcome> outcome) {

  /** Refuses nulls. */
  public PeriodReport {
    requireNonNull(month, "month");
    requireNonNull(stability, "stability");
    requireNonNull(outcome, "outcome");
  }

  /**
   * What became of the customers of a month.
   *
   * @param bad how many turned bad
   * @param expected how many were to turn bad by their probabilities
   * @param surprise (bad − expected) / √Σp(1 − p), about normal of standard deviation 1 where the
   *     probabilities are right and customers turn bad by themselves: beyond 1.96 either way in one
   *     month of twenty by chance, above zero where more turned bad; empty where all probabilities
   *     are 0 or 1
   * @param brier the mean of the squares of outcome − probability
   * @param auc the area under the curve with its 95 per cent interval; empty where it cannot be
   *     told
   * @param ks the Kolmogorov–Smirnov statistic with its place; empty where it cannot be told
   * @param problem why it cannot: one outcome only, or fewer than two of one; empty where it can
   */
  public record Outcome(
      long bad,
      double expected,
      OptionalDouble surprise,
      double brier,
      Optional<AucInterval> auc,
      Optional<Ks> ks,
      Optional<FitProblem> problem) {

    /** Refuses nulls. */
    public Outcome {
      requireNonNull(surprise, "surprise");
      requireNonNull(auc, "auc");
      requireNonNull(ks, "ks");
      requireNonNull(problem, "problem");
    }
  }
}
