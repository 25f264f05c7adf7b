package org.bankcrm.core.internal.plan;

import org.bankcrm.core.attribute.Row;
import org.bankcrm.core.internal.value.Encoded;
import org.jspecify.annotations.Nullable;

/**
 * The points of one customer, added up from a flat table; a sum without a settled bin is missing.
 */
final class RowSum {

  private final int derived;
  private final int population;
  private final long base;
  private final int[] bins;
  private final int width;
  private final long[] points;
  private final @Nullable Finish finish;

  RowSum(PlannedSum sum) {
    this.derived = sum.derived();
    this.population = sum.population();
    this.base = sum.base();
    this.bins = sum.bins().clone();
    int most = 0;
    for (long[] each : sum.points()) {
      most = Math.max(most, each.length);
    }
    this.width = most;
    this.finish = sum.finish().orElse(null);
    this.points = new long[bins.length * width];
    for (int i = 0; i < bins.length; i++) {
      System.arraycopy(sum.points()[i], 0, points, i * width, sum.points()[i].length);
    }
  }

  void add(Row row, Evaluation evaluation) {
    byte[] binOf = evaluation.bins;
    long sum = base;
    int open = 0;
    for (int i = 0; i < bins.length; i++) {
      int bin = binOf[bins[i]];
      open |= bin; // negative where one is not settled, and is told by its complement
      sum += points[i * width + (bin ^ bin >> 31)];
    }
    boolean outside = population >= 0 && !evaluation.isTrue(population);
    boolean known = open >= 0 && !outside;
    evaluation.derived[derived] = known ? finished(row, evaluation, sum) : Encoded.MISSING;
  }

  private long finished(Row row, Evaluation evaluation, long sum) {
    return finish == null ? sum : finish.of(row, evaluation.derived, sum);
  }
}
