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
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Workload W4: ten million events for 100,000 customers, who all start as leads; one call is the
 * whole stream. The engine, which keeps instants, ids and reasons, gets its beginning only.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class W4Benchmark {

  /** The stream, and where the customers stand. */
  @State(Scope.Thread)
  public static class Stream {
    final int[] events = Lifecycle.events(Lifecycle.EVENTS);
    final byte[] stages = new byte[Lifecycle.CUSTOMERS];

    final int byHand() {
      Arrays.fill(stages, (byte) 0);
      return HandLifecycle.run(events, stages);
    }
  }

  /** The library's table of stages, checked. */
  public static class Library extends Stream {
    private final LifecycleBook.Table table = LifecycleBook.make().table(Lifecycle.CUSTOMERS);

    @Setup
    public void check() {
      boolean same = byHand() == table.run(events);
      for (int i = 0; i < stages.length; i++) {
        same &= table.stage(i) == stages[i];
      }
      requireSame(same);
    }
  }

  /** The library's engine on fewer events, checked. */
  @State(Scope.Thread)
  public static class Engine {
    private static final int CUSTOMERS = 1000;
    private static final int EVENTS = 100_000;

    private final int[] events = Lifecycle.events(EVENTS);
    private final LifecycleBook.Journeys journeys =
        LifecycleBook.make().journeys(CUSTOMERS, events);

    @Setup
    public void check() {
      byte[] stages = new byte[CUSTOMERS];
      boolean same = HandLifecycle.run(events, stages) == journeys.run();
      for (int i = 0; i < CUSTOMERS; i++) {
        same &= Lifecycle.Stage.valueOf(journeys.stage(i)).ordinal() == stages[i];
      }
      requireSame(same);
    }
  }

  @Benchmark
  public int hand(Stream state, CpuTime cpu) {
    cpu.start();
    int moved = state.byHand();
    cpu.stop(state.events.length);
    return moved;
  }

  @Benchmark
  public int library(Library state, CpuTime cpu) {
    cpu.start();
    int moved = state.table.run(state.events);
    cpu.stop(state.events.length);
    return moved;
  }

  @Benchmark
  public int libraryEngine(Engine state, CpuTime cpu) {
    cpu.start();
    int moved = state.journeys.run();
    cpu.stop(Engine.EVENTS);
    return moved;
  }

  private static void requireSame(boolean same) {
    if (!same) {
      throw new IllegalStateException("library: its stages differ from the right ones");
    }
  }
}
