package org.bankcrm.benchmarks;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.bankcrm.benchmarks.workload.Lifecycle;
import org.bankcrm.benchmarks.workload.Lifecycle.Event;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Workload W8, an event of the engine that moves nobody: those of W4 that leave a lead a lead, by
 * 1,000 customers; refused, or taken note of and remembered. Together with those that move it is
 * {@link W4Benchmark#libraryEngine}.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class W8Benchmark {

  private static final int CUSTOMERS = 1000;
  private static final int EVENTS = 100_000;

  /** The events that fit nowhere: they meet a guard, or no transition. */
  private static int[] events() {
    return Arrays.stream(Lifecycle.events(4 * EVENTS))
        .filter(event -> event >>> 16 != Event.CONTACTED.ordinal() || (event & 0xFFFF) < 300)
        .filter(event -> event >>> 16 != Event.CLOSE_REQUEST.ordinal() || (event & 0xFFFF) < 900)
        .limit(EVENTS)
        .toArray();
  }

  /** Events that are taken note of. */
  @State(Scope.Thread)
  public static class Remembering {
    final LifecycleBook.Journeys journeys =
        LifecycleBook.make("ignore").journeys(CUSTOMERS, events());

    @Setup
    public void check() {
      checkStill(journeys);
    }
  }

  /** Events that are refused. */
  @State(Scope.Thread)
  public static class Refusing {
    final LifecycleBook.Journeys journeys =
        LifecycleBook.make("refuse").journeys(CUSTOMERS, events());

    @Setup
    public void check() {
      checkStill(journeys);
    }
  }

  private static void checkStill(LifecycleBook.Journeys journeys) {
    if (journeys.run() != 0) {
      throw new IllegalStateException("library: a lead moved");
    }
  }

  @Benchmark
  public int refused(Refusing state, CpuTime cpu) {
    return run(state.journeys, cpu);
  }

  @Benchmark
  public int remembered(Remembering state, CpuTime cpu) {
    return run(state.journeys, cpu);
  }

  private static int run(LifecycleBook.Journeys journeys, CpuTime cpu) {
    cpu.start();
    int moved = journeys.run();
    cpu.stop(EVENTS);
    return moved;
  }
}
