package org.bankcrm.benchmarks;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.bankcrm.benchmarks.hand.HandSegments;
import org.bankcrm.benchmarks.workload.Customer;
import org.bankcrm.benchmarks.workload.Customers;
import org.bankcrm.benchmarks.workload.Segments;
import org.junit.jupiter.api.Test;

class SegmentAnswersTest {
  private final Customer[] rows = Customers.first(50);
  private final SegmentAnswers answers = new SegmentAnswers(rows);
  private final long[] masks = new long[rows.length];
  private final long[] counts = new long[Segments.COUNT];

  SegmentAnswersTest() {
    for (int row = 0; row < rows.length; row++) {
      masks[row] = HandSegments.mask(rows[row]);
      SegmentAnswers.count(masks[row], counts);
    }
  }

  @Test
  void check_ofTheRightAnswers_passes() {
    assertThatNoException().isThrownBy(() -> answers.checkMasks("right", masks));
    assertThatNoException().isThrownBy(() -> answers.checkCounts("right", counts));
  }

  @Test
  void check_ofOneWrongBit_namesTheContender() {
    masks[7] ^= 1;
    counts[3]++;
    assertThatIllegalStateException()
        .isThrownBy(() -> answers.checkMasks("wrong", masks))
        .withMessageContaining("wrong");
    assertThatIllegalStateException()
        .isThrownBy(() -> answers.checkCounts("wrong", counts))
        .withMessageContaining("wrong");
  }
}
