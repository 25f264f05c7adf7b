package org.bankcrm.customer.matching;

/**
 * How good a result is where the truth is known, counted in pairs (查准率、查全率).
 *
 * <p>Immutable and thread-safe.
 *
 * @param links how many pairs are one customer in truth
 * @param told how many pairs stand in one cluster
 * @param right how many of these are one customer in truth
 * @param blocked how many of the true pairs some pass brought together
 * @param toReview how many of the true pairs are to be reviewed
 */
public record MatchQuality(long links, long told, long right, long blocked, long toReview) {

  /**
   * The share of told pairs that are true, 1 where none is told. From 0 to 1: how far one may rely
   * on what is told.
   */
  public double precision() {
    return told == 0 ? 1 : (double) right / told;
  }

  /**
   * The share of true pairs that are told, 1 where there is none. From 0 to 1: how little was
   * missed.
   */
  public double recall() {
    return links == 0 ? 1 : (double) right / links;
  }

  /** The harmonic mean of both. */
  public double f() {
    return told + links == 0 ? 1 : 2.0 * right / (told + links);
  }

  /** The share of true pairs that some pass brought together: no comparison can find more. */
  public double blockingRecall() {
    return links == 0 ? 1 : (double) blocked / links;
  }
}
