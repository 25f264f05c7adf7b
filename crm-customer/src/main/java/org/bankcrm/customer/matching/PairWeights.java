package org.bankcrm.customer.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the levels of a pair weigh, in bits: the logarithm to the base 2 of how much more probable
 * they are among matches. Safe for several threads.
 */
final class PairWeights {

  private static final double LOG_2 = Math.log(2);

  private final MatchPolicy policy;
  private final LevelComparer comparer;
  private final double[][] bits;
  private final double[] rarity;
  private final double[] coincidence;
  private final double prior;
  private final double records;
  private final Vetoes vetoes;

  /**
   * @param coincidence by field how probable it is that two values are equal
   * @param records how many there are
   */
  PairWeights(MatchPolicy policy, LevelComparer comparer, double[] coincidence, int records) {
    this.policy = policy;
    this.comparer = comparer;
    this.coincidence = coincidence;
    this.records = records;
    List<MatchField> fields = policy.fields();
    this.bits = fields.stream().map(PairWeights::bits).toArray(double[][]::new);
    this.rarity = fields.stream().mapToDouble(MatchField::rarity).toArray();
    double share = Math.min(0.5, policy.duplicates() * 2 / Math.max(1, records - 1));
    this.prior = log2(share / (1 - share));
    this.vetoes = new Vetoes(policy);
  }

  private static double[] bits(MatchField field) {
    double[] bits = new double[field.size()];
    for (int i = 0; i < bits.length; i++) {
      bits[i] = log2(field.matches().get(i) / field.others().get(i));
    }
    return bits;
  }

  static double log2(double number) {
    return Math.log(number) / LOG_2;
  }

  /** The probability of a match of so many bits, those known before included. */
  static double probability(double bits) {
    return 1 / (1 + Math.exp(-bits * LOG_2));
  }

  /** What one knows of a pair before it is compared. */
  double prior() {
    return prior;
  }

  /** All bits of a pair, those known before included. */
  double of(Prepared left, Prepared right, long levels) {
    double sum = prior;
    for (int i = 0; i < bits.length; i++) {
      sum += bits(left, right, levels, i);
    }
    return sum;
  }

  /** What one field adds. */
  double bits(Prepared left, Prepared right, long levels, int field) {
    int level = LevelComparer.level(levels, field);
    return level < 0
        ? 0
        : bits[field][level] + (rarity[field] == 0 ? 0 : rare(left, right, level, field));
  }

  /** How much more an equal value counts than an average one does, or less. */
  private double rare(Prepared left, Prepared right, int level, int field) {
    Term term = left.terms[field];
    if (level != 0 || term == null || term != right.terms[field] || coincidence[field] == 0) {
      return 0;
    }
    double share = Math.max(1, term.count) / records;
    return rarity[field] * log2(coincidence[field] / Math.min(1, share));
  }

  /** What speaks against a match first, or nothing. */
  @Nullable Veto veto(long levels) {
    return vetoes.first(levels);
  }

  /** Whether two records must not be made one by way of a third. */
  boolean keepsApart(long levels) {
    return vetoes.keepApart(levels);
  }

  LevelComparer comparer() {
    return comparer;
  }

  MatchPolicy policy() {
    return policy;
  }
}
