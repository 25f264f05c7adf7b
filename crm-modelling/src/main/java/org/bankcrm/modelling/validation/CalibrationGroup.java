package org.bankcrm.modelling.validation;

/**
 * Customers of similar probability: how many were expected to turn bad, and how many did.
 *
 * @param from the least probability in the group
 * @param to the greatest probability in the group, inclusive
 * @param customers how many there are
 * @param bad how many turned bad
 * @param expectedBad the sum of their probabilities
 */
public record CalibrationGroup(
    double from, double to, long customers, long bad, double expectedBad) {

  /** The share that turned bad. */
  public double badRate() {
    return (double) bad / customers;
  }

  /** The mean of their probabilities. */
  public double meanProbability() {
    return expectedBad / customers;
  }

  /**
   * The group's part of the Hosmer–Lemeshow statistic: (bad − expected)² / (expected × (1 − mean
   * probability)). Zero where the outcome was held to be certain and came; infinite where it was
   * and did not.
   */
  public double chiSquare() {
    double difference = bad - expectedBad;
    double variance = expectedBad * (1 - meanProbability());
    return difference * difference > 0 ? difference * difference / variance : 0;
  }
}
