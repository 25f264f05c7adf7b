package org.bankcrm.customer.matching;

import java.util.List;
import java.util.Optional;
import org.bankcrm.customer.internal.matching.LatentClasses;
import org.jspecify.annotations.Nullable;

/**
 * On which level two records agree, field by field. All levels of a pair are one number of four
 * bits a field: 0 for a field that is missing, else one more than its level. Safe for several
 * threads.
 */
final class LevelComparer {

  private static final int BITS = 4;
  private static final int MASK = 15;

  private final MatchField[] fields;
  private final Measure[] measures;
  private final double[][] from;
  private final double[] sounding;
  private final int[][] swaps;

  LevelComparer(MatchPolicy policy) {
    List<MatchField> all = policy.fields();
    this.fields = all.toArray(MatchField[]::new);
    this.measures = all.stream().map(MatchField::measure).toArray(Measure[]::new);
    this.from =
        all.stream()
            .map(f -> f.levels().stream().mapToDouble(Double::doubleValue).toArray())
            .toArray(double[][]::new);
    this.sounding =
        all.stream()
            .map(MatchField::sounding)
            .mapToDouble(s -> s.map(MatchField.Sounding::likeness).orElse(0.0))
            .toArray();
    this.swaps =
        policy.swaps().stream()
            .map(s -> new int[] {policy.field(s.get(0)), policy.field(s.get(1))})
            .toArray(int[][]::new);
  }

  /** The levels of a pair. */
  long compare(Prepared left, Prepared right) {
    long levels = 0;
    for (int i = 0; i < fields.length; i++) {
      levels |= code(i, left.terms[i], right.terms[i]) << (BITS * i);
    }
    for (int[] swap : swaps) {
      levels = crossed(levels, left, right, swap[0], swap[1]);
    }
    return levels;
  }

  private long code(int field, @Nullable Term a, @Nullable Term b) {
    if (a != null && b != null && (a.isSeveral() || b.isSeveral())) {
      BestPair best = BestPair.of(this, field, a, b, value -> value.count);
      return one(field, best.left(), best.right());
    }
    return one(field, a, b);
  }

  /** Of two values, none of them several. */
  long one(int field, @Nullable Term a, @Nullable Term b) {
    if (a == null || b == null || a.isForeignTo(b)) {
      return fields[field].missingDiffers() ? from[field].length + 1L : 0;
    }
    double[] least = from[field];
    double likeness = likeness(field, a, b);
    int level = 0;
    while (level < least.length && likeness < least[level]) {
      level++;
    }
    return level + 1L;
  }

  /** How alike two values of a field are, none of them several. */
  double likeness(int field, Term a, Term b) {
    if (a == b || a.text.equals(b.text)) {
      return 1;
    }
    double likeness = measures[field].compare(a.prepared, b.prepared);
    boolean sounds = likeness < sounding[field] && !a.sound.isEmpty() && a.sound.equals(b.sound);
    return sounds ? sounding[field] : likeness;
  }

  /** Taken crosswise where neither field agrees straight and both agree so, or one with a gap. */
  private long crossed(long levels, Prepared left, Prepared right, int one, int other) {
    if (agrees(levels, one) || agrees(levels, other)) {
      return levels;
    }
    long first = code(one, left.terms[one], right.terms[other]);
    long second = code(other, left.terms[other], right.terms[one]);
    long both = (first << (BITS * one)) | (second << (BITS * other));
    boolean better =
        agrees(both, one) ? agrees(both, other) || second == 0 : first == 0 && agrees(both, other);
    long kept = levels & ~((long) MASK << (BITS * one)) & ~((long) MASK << (BITS * other));
    return better ? kept | both : levels;
  }

  /** Whether the field is known and not on its lowest level. */
  private boolean agrees(long levels, int field) {
    int level = level(levels, field);
    return level != LatentClasses.MISSING && level < from[field].length;
  }

  /** Whether the values of two fields were taken crosswise. */
  boolean isCrossed(Prepared left, Prepared right, long levels, int field) {
    long straight = code(field, left.terms[field], right.terms[field]);
    return straight != ((levels >>> (BITS * field)) & MASK);
  }

  /** The level of a field, or {@link LatentClasses#MISSING}. */
  static int level(long levels, int field) {
    return (int) ((levels >>> (BITS * field)) & MASK) - 1;
  }

  /** The levels of all fields. */
  static int[] levels(long levels, int fields) {
    int[] all = new int[fields];
    for (int i = 0; i < fields; i++) {
      all[i] = level(levels, i);
    }
    return all;
  }

  /** The field that another one is swapped with at times. */
  Optional<Integer> partner(int field) {
    for (int[] swap : swaps) {
      if (swap[0] == field || swap[1] == field) {
        return Optional.of(swap[0] == field ? swap[1] : swap[0]);
      }
    }
    return Optional.empty();
  }
}
