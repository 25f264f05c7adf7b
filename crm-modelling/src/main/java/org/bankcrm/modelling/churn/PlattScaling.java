package org.bankcrm.modelling.churn;

import java.util.List;
import org.bankcrm.core.check.Checks;
import org.bankcrm.modelling.Fit;
import org.bankcrm.modelling.FitProblem;
import org.bankcrm.modelling.ModellingException;
import org.bankcrm.modelling.internal.Functions;
import org.bankcrm.modelling.scorecard.LogisticModel;
import org.bankcrm.modelling.scorecard.LogisticRegression;
import org.bankcrm.modelling.scorecard.TrainingData;

/**
 * Brings probabilities to the level at which they come true, after J. Platt, "Probabilistic outputs
 * for support vector machines and comparisons to regularized likelihood methods" (1999): the log
 * odds times a slope, plus a shift. The order of customers stays, and the model a regression.
 *
 * <p>Learn it from customers whom the model was not made from. With n₁ to whom the outcome came and
 * n₀ to whom it did not, targets are (n₁ + 1) / (n₁ + 2) and 1 / (n₀ + 2) in place of 1 and 0, as
 * Platt has it, so that customers without fault do not make the slope infinite. Immutable and
 * thread-safe.
 *
 * @param slope of the log odds; 1 changes nothing, below 1 the model was too sure of itself, zero
 *     or below it ranks no better than chance
 * @param shift in log odds; above 0 the model expected too little
 */
public record PlattScaling(double slope, double shift) {

  private static final String COLUMN = "log-odds";

  /**
   * Checks the figures.
   *
   * @throws IllegalArgumentException if one is not finite
   */
  public PlattScaling {
    Checks.require(Double.isFinite(slope) && Double.isFinite(shift), "a scaling", "must be finite");
  }

  /**
   * Learns it.
   *
   * @param probabilities above 0 and below 1
   * @param came to whom the outcome came
   * @return the scaling, or why there is none: one outcome only, equal probabilities
   * @throws ModellingException if the columns differ in length, or a probability is out of bounds
   */
  public static Fit<PlattScaling> fit(double[] probabilities, boolean[] came) {
    if (probabilities.length != came.length) {
      throw new ModellingException(FitProblem.LENGTHS_DIFFER, "probabilities and outcomes");
    }
    int ones = 0;
    for (boolean each : came) {
      ones += each ? 1 : 0;
    }
    if (ones == 0 || ones == came.length) {
      return Fit.failed(FitProblem.ONE_CLASS, "the outcome");
    }
    double high = (ones + 1.0) / (ones + 2.0);
    double low = 1 / (came.length - ones + 2.0);
    return LogisticRegression.plain()
        .fit(parted(probabilities, came, high, low), List.of(COLUMN))
        .map(fit -> new PlattScaling(fit.model().coefficient(COLUMN), fit.model().intercept()));
  }

  /**
   * Each row as a part to which it came, of the size of its target, and one to which it did not.
   */
  private static TrainingData parted(
      double[] probabilities, boolean[] came, double high, double low) {
    boolean[] bad = new boolean[2 * came.length];
    double[] weights = new double[2 * came.length];
    double[] logOdds = new double[2 * came.length];
    for (int row = 0; row < came.length; row++) {
      bad[2 * row] = true;
      weights[2 * row] = came[row] ? high : low;
      weights[2 * row + 1] = 1 - weights[2 * row];
      logOdds[2 * row] = logOdds(probabilities[row], row);
      logOdds[2 * row + 1] = logOdds[2 * row];
    }
    return TrainingData.of(bad).number(COLUMN, logOdds).weights(weights).build();
  }

  private static double logOdds(double probability, int row) {
    if (!(probability > 0 && probability < 1)) {
      throw new ModellingException(FitProblem.OUT_OF_BOUNDS, "the probability of row " + row);
    }
    return Functions.log(probability) - Functions.log1p(-probability);
  }

  /**
   * The scaled probability.
   *
   * @param probability above 0 and below 1
   * @throws ModellingException if it is out of bounds
   */
  public double of(double probability) {
    return 1 / (1 + Functions.exp(-(slope * logOdds(probability, 0) + shift)));
  }

  /** The regression that gives scaled probabilities. */
  public LogisticModel of(LogisticModel model) {
    return new LogisticModel(
        model.names(),
        slope * model.intercept() + shift,
        model.coefficients().stream().map(each -> slope * each).toList());
  }
}
