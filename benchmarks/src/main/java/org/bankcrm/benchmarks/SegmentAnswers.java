package org.bankcrm.benchmarks;

import java.util.Arrays;
import org.bankcrm.benchmarks.hand.HandSegments;
import org.bankcrm.benchmarks.workload.Customer;
import org.bankcrm.benchmarks.workload.Segments;

/**
 * The right answers of workload W1 for some rows; no contender is timed before it gave them.
 *
 * <p>They come from the hand-written code, whose checksums the tests pin.
 */
final class SegmentAnswers {
  private final long[] masks;
  private final long[] counts = new long[Segments.COUNT];

  SegmentAnswers(Customer[] rows) {
    masks = new long[rows.length];
    for (int row = 0; row < rows.length; row++) {
      masks[row] = HandSegments.mask(rows[row]);
      count(masks[row], counts);
    }
  }

  /** Adds one customer's segments to the counts. */
  static void count(long mask, long[] counts) {
    for (long rest = mask; rest != 0; rest &= rest - 1) {
      counts[Long.numberOfTrailingZeros(rest)]++;
    }
  }

  void checkMasks(String contender, long[] given) {
    if (!Arrays.equals(masks, given)) {
      throw new IllegalStateException(contender + ": its masks differ from the right ones");
    }
  }

  void checkCounts(String contender, long[] given) {
    if (!Arrays.equals(counts, given)) {
      throw new IllegalStateException(contender + ": its counts differ from the right ones");
    }
  }
}
