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

  /** What is counted of the record whose pairs are weighed, where it is not counted itself. */
  private final @Nullable Prepared before;

  private final boolean counted;

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
    this.prior = prior(policy, records);
    this.vetoes = new Vetoes(policy);
    this.before = null;
    this.counted = true;
  }

  private PairWeights(
      PairWeights other, double[] coincidence, int records, @Nullable Prepared before) {
    this.policy = other.policy;
    this.comparer = other.comparer;
    this.coincidence = coincidence;
    this.records = records;
    this.bits = other.bits;
    this.rarity = other.rarity;
    this.prior = prior(policy, records);
    this.vetoes = other.vetoes;
    this.before = before;
    this.counted = false;
  }

  /**
   * The weights of the pairs of a record that is not counted, as if it were.
   *
   * @param coincidence and {@code records} as if it were
   * @param before what is counted of it all the same, or nothing
   */
  PairWeights as(double[] coincidence, int records, @Nullable Prepared before) {
    return new PairWeights(this, coincidence, records, before);
  }

  private static double prior(MatchPolicy policy, int records) {
    double share = Math.min(0.5, policy.duplicates() * 2 / Math.max(1, records - 1));
    return log2(share / (1 - share));
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
    if (level < 0) {
      return 0;
    }
    Term mine = left.terms[field];
    Term theirs = right.terms[field];
    boolean several = mine != null && theirs != null && (mine.isSeveral() || theirs.isSeveral());
    if (!several || mine == null || theirs == null) {
      return bits[field][level] + (rarity[field] == 0 ? 0 : rare(mine, theirs, level, field));
    }
    BestPair best = best(mine, theirs, field);
    double rare = rarity[field] == 0 ? 0 : rare(best.left(), best.right(), level, field);
    return ofSeveral(bits[field][level] + rare, BestPair.pairs(mine, theirs));
  }

  /** The values of two records that count. */
  BestPair best(Term left, Term right, int field) {
    return BestPair.of(comparer, field, left, right, v -> v.count + uncounted(v, field));
  }

  /** So many pairs of values have so many chances to agree by accident. */
  private static double ofSeveral(double bits, int pairs) {
    return bits > 0 ? Math.max(0, bits - log2(pairs)) : bits;
  }

  /** How much more an equal value counts than an average one does, or less. */
  private double rare(@Nullable Term term, @Nullable Term other, int level, int field) {
    if (level != 0 || term == null || term != other || coincidence[field] == 0) {
      return 0;
    }
    double share = (term.count + uncounted(term, field)) / records;
    return rarity[field] * log2(coincidence[field] / Math.min(1, share));
  }

  /** How many records have the value that are not counted. */
  private int uncounted(Term value, int field) {
    Term known = before == null ? null : before.terms[field];
    return counted || (known != null && known.has(value)) ? 0 : 1;
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
