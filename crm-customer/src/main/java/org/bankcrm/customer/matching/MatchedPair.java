package org.bankcrm.customer.matching;

import java.util.Optional;

/**
 * Two records and what is to be done with them.
 *
 * <p>Immutable and thread-safe; shows ids and no values.
 *
 * @param left the id that comes first in the order of characters
 * @param right the other
 * @param bits how much speaks for a match, to the base 2, what one knows before included
 * @param probability the same as a probability, from 0 to 1
 * @param verdict what is to be done
 * @param reason what the verdict rests on
 * @param veto what spoke against a match, if it was that
 */
public record MatchedPair(
    String left,
    String right,
    double bits,
    double probability,
    PairVerdict verdict,
    PairReason reason,
    Optional<Veto> veto) {

  static MatchedPair of(Prepared[] records, PairFinder.Found found) {
    return of(
        records[found.left()].id,
        records[found.right()].id,
        found.bits(),
        new PairJudge.Judged(found.verdict(), found.reason(), found.veto()));
  }

  static MatchedPair of(String one, String other, double bits, PairJudge.Judged judged) {
    boolean inOrder = one.compareTo(other) <= 0;
    return new MatchedPair(
        inOrder ? one : other,
        inOrder ? other : one,
        bits,
        PairWeights.probability(bits),
        judged.verdict(),
        judged.reason(),
        Optional.ofNullable(judged.veto()));
  }

  /** The type alone. */
  @Override
  public String toString() {
    return "MatchedPair";
  }
}
