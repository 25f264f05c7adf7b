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
  private final VetoCheck[] vetoes;

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
    this.vetoes =
        policy.vetoes().stream().map(v -> new VetoCheck(policy, v)).toArray(VetoCheck[]::new);
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

  /** What speaks against a match first, or nothing; one that forbids it before one that doubts. */
  @Nullable Veto veto(long levels) {
    Veto doubt = null;
    for (VetoCheck each : vetoes) {
      if (each.holds(levels)) {
        if (!each.veto.toReview()) {
          return each.veto;
        }
        doubt = doubt == null ? each.veto : doubt;
      }
    }
    return doubt;
  }

  /** A veto with the places of its fields. */
  private static final class VetoCheck {
    private final Veto veto;
    private final int[] fields;

    VetoCheck(MatchPolicy policy, Veto veto) {
      this.veto = veto;
      this.fields = veto.tests().stream().mapToInt(test -> policy.field(test.field())).toArray();
    }

    boolean holds(long levels) {
      for (int i = 0; i < fields.length; i++) {
        Veto.Test test = veto.tests().get(i);
        int level = LevelComparer.level(levels, fields[i]);
        if (level < 0 || (test.agrees() ? level > test.level() : level < test.level())) {
          return false;
        }
      }
      return true;
    }
  }

  LevelComparer comparer() {
    return comparer;
  }

  MatchPolicy policy() {
    return policy;
  }
}
