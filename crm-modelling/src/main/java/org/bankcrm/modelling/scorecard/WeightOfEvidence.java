package org.bankcrm.modelling.scorecard;

/**
 * How much a bin speaks for bad: the logarithm of its share of all bad over its share of all good.
 *
 * <p>Positive where customers are worse than the average. Much of the literature has the opposite
 * sign; a regression on either gives the same points, as its coefficients change their sign too.
 * Nothing is smoothed. Immutable and thread-safe.
 *
 * @param good the good customers in the bin, 1 or more
 * @param bad the bad customers in the bin, 1 or more
 * @param allGood the good customers in all bins
 * @param allBad the bad customers in all bins
 */
public record WeightOfEvidence(long good, long bad, long allGood, long allBad) {
  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if the bin has no good or no bad customer, for which there is
   *     no logarithm, or more than there are in all
   */
  public WeightOfEvidence {
    if (good < 1 || bad < 1) {
      throw new IllegalArgumentException(
          "a bin needs good and bad customers but has "
              + good
              + " and "
              + bad
              + ": join it with a neighbour");
    }
    if (good > allGood || bad > allBad) {
      throw new IllegalArgumentException("a bin cannot have more customers than there are in all");
    }
  }

  /** The weight: ln((bad / allBad) / (good / allGood)). */
  public double value() {
    return StrictMath.log(badShare() / goodShare());
  }

  /** The bin's part of the information value: (bad share − good share) × weight. */
  public double informationValue() {
    return (badShare() - goodShare()) * value();
  }

  private double badShare() {
    return (double) bad / allBad;
  }

  private double goodShare() {
    return (double) good / allGood;
  }
}
