package org.bankcrm.benchmarks;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.bankcrm.benchmarks.hand.HandLifecycle;
import org.bankcrm.benchmarks.workload.Lifecycle;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * Workload W4: ten million events for 100,000 customers, who all start as leads; one call is the
 * whole stream.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class W4Benchmark {

  /** The stream, and where the customers stand. */
  @State(Scope.Thread)
  public static class Stream {
    final int[] events = Lifecycle.events(Lifecycle.EVENTS);
    final byte[] stages = new byte[Lifecycle.CUSTOMERS];
  }

  @Benchmark
  public int hand(Stream state, CpuTime cpu) {
    cpu.start();
    Arrays.fill(state.stages, (byte) 0);
    int moved = HandLifecycle.run(state.events, state.stages);
    cpu.stop(state.events.length);
    return moved;
  }
}
