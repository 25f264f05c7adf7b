package org.bankcrm.benchmarks;

import java.util.concurrent.TimeUnit;
import org.bankcrm.benchmarks.hand.HandLifecycle;
import org.bankcrm.benchmarks.rival.lifecycle.LifecycleRival;
import org.bankcrm.benchmarks.rival.lifecycle.LifecycleRivals;
import org.bankcrm.benchmarks.workload.Lifecycle;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Workload W4 in state machine libraries, with as many customers as each can carry.
 *
 * <p>The first run starts from leads and is checked; the timed ones go on from where it ended,
 * where as many events find a transition.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class W4RivalsBenchmark {

  /** A library with its customers, checked. */
  @State(Scope.Thread)
  public abstract static class Rival {
    private final LifecycleRivals rivals;
    private LifecycleRival rival;
    private int[] events;

    Rival(LifecycleRivals rivals) {
      this.rivals = rivals;
    }

    @Setup
    public void open() {
      events = Lifecycle.events(rivals.events());
      rival = rivals.open();
      byte[] stages = new byte[rival.customers()];
      boolean same = rival.run(events) == HandLifecycle.run(events, stages);
      for (int i = 0; i < stages.length; i++) {
        same &= rival.stage(i).ordinal() == stages[i];
      }
      if (!same) {
        throw new IllegalStateException(rivals + ": its stages differ from the right ones");
      }
    }

    final int run(CpuTime cpu) {
      cpu.start();
      int moved = rival.run(events);
      cpu.stop(events.length);
      return moved;
    }
  }

  public static class Stateless4j extends Rival {
    public Stateless4j() {
      super(LifecycleRivals.STATELESS4J);
    }
  }

  public static class Cola extends Rival {
    public Cola() {
      super(LifecycleRivals.COLA);
    }
  }

  public static class Squirrel extends Rival {
    public Squirrel() {
      super(LifecycleRivals.SQUIRREL);
    }
  }

  public static class Spring extends Rival {
    public Spring() {
      super(LifecycleRivals.SPRING);
    }
  }

  @Benchmark
  public int stateless4j(Stateless4j state, CpuTime cpu) {
    return state.run(cpu);
  }

  @Benchmark
  public int cola(Cola state, CpuTime cpu) {
    return state.run(cpu);
  }

  @Benchmark
  public int squirrel(Squirrel state, CpuTime cpu) {
    return state.run(cpu);
  }

  @Benchmark
  public int spring(Spring state, CpuTime cpu) {
    return state.run(cpu);
  }
}
