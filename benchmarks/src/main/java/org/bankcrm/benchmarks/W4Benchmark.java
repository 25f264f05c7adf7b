package org.bankcrm.benchmarks;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.bankcrm.benchmarks.hand.HandLifecycle;
import org.bankcrm.benchmarks.workload.Lifecycle;
import org.bankcrm.lifecycle.StageTable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Workload W4: lifecycle events of many customers, one after the other.
 *
 * <p>One call runs the whole stream, ten million events over a hundred thousand customers who all
 * begin as leads.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class W4Benchmark {
  static final int EVENTS = Lifecycle.EVENTS;

  /** The stages by hand. */
  @State(Scope.Thread)
  public static class Hand {
    int[] events = new int[0];
    final byte[] stages = new byte[Lifecycle.CUSTOMERS];

    @Setup
    public void make() {
      events = Lifecycle.events(EVENTS);
    }
  }

  /** The stages in the library's table; checked against the hand-written code. */
  @State(Scope.Thread)
  public static class Library {
    int[] events = new int[0];
    final int[] types = new int[Lifecycle.Event.values().length];
    StageTable table = LibraryLifecycle.table();

    @Setup
    public void make() {
      events = Lifecycle.events(EVENTS);
      table = LibraryLifecycle.table();
      for (Lifecycle.Event event : Lifecycle.Event.values()) {
        types[event.ordinal()] = table.event(event.name());
      }
      byte[] right = new byte[Lifecycle.CUSTOMERS];
      int moved = HandLifecycle.run(events, right);
      boolean same = moved == run(this);
      for (int customer = 0; customer < right.length; customer++) {
        same &= table.stageNumber(customer) == right[customer];
      }
      if (!same) {
        throw new IllegalStateException("library: its stages differ from the right ones");
      }
    }
  }

  private static int run(Library state) {
    state.table.reset();
    int taken = 0;
    int customer = 0;
    for (int event : state.events) {
      int type = state.types[event >>> 16];
      if (state.table.accept(customer, type, event & 0xFFFF) != StageTable.NONE) {
        taken++;
      }
      customer = customer + 1 == Lifecycle.CUSTOMERS ? 0 : customer + 1;
    }
    return taken;
  }

  @Benchmark
  public int hand(Hand state, CpuTime cpu) {
    cpu.start();
    Arrays.fill(state.stages, (byte) 0);
    int moved = HandLifecycle.run(state.events, state.stages);
    cpu.stop(EVENTS);
    return moved;
  }

  @Benchmark
  public int library(Library state, CpuTime cpu) {
    cpu.start();
    int taken = run(state);
    cpu.stop(EVENTS);
    return taken;
  }
}
