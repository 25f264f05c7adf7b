package org.bankcrm.customer.matching;

/**
 * What was learned from records without labels.
 *
 * <p>Immutable and thread-safe; no personal data.
 *
 * @param policy the same policy with the weights that were learned
 * @param matches how many of the pairs that were compared are matches, as expected
 * @param compared how many of the pairs that were brought together may be matches, no veto
 *     forbidding
 * @param drawn how many pairs were drawn at random
 * @param rounds how often weights and shares were told from each other
 * @param settled whether nothing changed any more in the end
 */
public record LearnedWeights(
    MatchPolicy policy, double matches, long compared, long drawn, int rounds, boolean settled) {

  /** Of fewer matches than these nothing is learned that the policy would not say better. */
  public static final int LEAST = 24;

  /**
   * Whether there were matches enough to learn from, {@value #LEAST} expected at least. Where there
   * were not, go on with the policy as it was: weights of a handful of pairs can tell two equal
   * records apart.
   */
  public boolean isEnough() {
    return matches >= LEAST;
  }
}
