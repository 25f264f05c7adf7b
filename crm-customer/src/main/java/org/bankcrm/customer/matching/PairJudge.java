package org.bankcrm.customer.matching;

import org.jspecify.annotations.Nullable;

/** What is to be done with a pair: people's decisions first, then vetoes, then the weight. */
final class PairJudge {

  private final PairWeights weights;
  private final double reviewBits;
  private final double matchBits;

  /** A verdict and what it rests on. */
  record Judged(PairVerdict verdict, PairReason reason, @Nullable Veto veto) {}

  PairJudge(PairWeights weights) {
    this.weights = weights;
    this.reviewBits = bits(weights.policy().reviewFrom());
    this.matchBits = bits(weights.policy().matchFrom());
  }

  PairWeights weights() {
    return weights;
  }

  /** From how many bits on a pair has this probability. */
  private static double bits(double probability) {
    return PairWeights.log2(probability / (1 - probability));
  }

  /** Whether it is a match or to be reviewed, as far as the weight goes. */
  boolean isWorthTelling(double bits) {
    return bits >= reviewBits;
  }

  Judged of(long levels, double bits, boolean always, boolean never) {
    if (always || never) {
      return always
          ? new Judged(PairVerdict.MATCH, PairReason.ALWAYS, null)
          : new Judged(PairVerdict.NO_MATCH, PairReason.NEVER, null);
    }
    Veto veto = isWorthTelling(bits) ? weights.veto(levels) : null;
    if (veto != null) {
      PairVerdict verdict = veto.toReview() ? PairVerdict.REVIEW : PairVerdict.NO_MATCH;
      return new Judged(verdict, PairReason.VETO, veto);
    }
    PairVerdict below = isWorthTelling(bits) ? PairVerdict.REVIEW : PairVerdict.NO_MATCH;
    return new Judged(bits >= matchBits ? PairVerdict.MATCH : below, PairReason.WEIGHT, null);
  }
}
