package org.bankcrm.benchmarks;

import java.util.Arrays;
import java.util.List;
import org.bankcrm.benchmarks.rival.rules.RuleRival;
import org.bankcrm.benchmarks.rival.rules.RuleRivals;
import org.bankcrm.benchmarks.workload.Customer;
import org.bankcrm.benchmarks.workload.Customers;
import org.bankcrm.benchmarks.workload.Segments;

/**
 * A pass of workload W1 over prepared customers: masks and counts.
 *
 * @param <R> a customer as the engine wants it
 */
final class SegmentPass<R> implements AutoCloseable {
  private final RuleRival<R> rival;
  private final List<R> customers;
  private final long[] masks;
  private final long[] counts = new long[Segments.COUNT];

  private SegmentPass(RuleRival<R> rival, Customer[] rows) {
    this.rival = rival;
    this.customers = Arrays.stream(rows).map(rival::prepare).toList();
    this.masks = new long[rows.length];
  }

  /** Checked on the very customers that are timed. */
  static SegmentPass<?> of(RuleRivals rivals, int size) {
    Customer[] rows = Customers.first(size);
    SegmentPass<?> pass = new SegmentPass<>(rivals.segments(), rows);
    SegmentAnswers answers = new SegmentAnswers(rows);
    answers.checkMasks(rivals.name(), pass.run());
    answers.checkCounts(rivals.name(), pass.counts);
    return pass;
  }

  long[] run() {
    Arrays.fill(counts, 0);
    rival.masks(customers, masks);
    for (long mask : masks) {
      SegmentAnswers.count(mask, counts);
    }
    return masks;
  }

  @Override
  public void close() {
    rival.close();
  }
}
