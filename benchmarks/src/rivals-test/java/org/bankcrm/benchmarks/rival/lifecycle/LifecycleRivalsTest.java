package org.bankcrm.benchmarks.rival.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.bankcrm.benchmarks.hand.HandLifecycle;
import org.bankcrm.benchmarks.workload.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LifecycleRivalsTest {
  private static final int CUSTOMERS = 100;

  @ParameterizedTest
  @EnumSource
  void run_ofSomeEvents_movesCustomersAsByHand(LifecycleRivals rivals) {
    int[] events = Lifecycle.events(10_000);
    byte[] expected = new byte[CUSTOMERS];
    int moved = HandLifecycle.run(events, expected);

    LifecycleRival rival = rivals.open(CUSTOMERS);

    assertThat(rival.run(events)).isEqualTo(moved);
    int[] stages = IntStream.range(0, CUSTOMERS).map(i -> rival.stage(i).ordinal()).toArray();
    assertThat(stages).isEqualTo(IntStream.range(0, CUSTOMERS).map(i -> expected[i]).toArray());
  }
}
