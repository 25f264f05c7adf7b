package org.bankcrm.benchmarks;

import java.util.concurrent.TimeUnit;
import org.bankcrm.benchmarks.workload.Audience;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Workload W10: a threshold is dragged, and whoever drags it sees the audience by branch; one call
 * is one step, from the changed document to the counts.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class W10Benchmark {

  /** The customers, and how often the threshold was dragged. */
  @State(Scope.Thread)
  public static class Bank {
    @Param("10000000")
    public int customers;

    Audience audience = new Audience(0);
    private int step;

    @Setup
    public void make() {
      audience = new Audience(customers);
    }

    final long next() {
      return Audience.threshold(step++);
    }
  }

  /** The same in the library's columns, checked. */
  public static class Library extends Bank {
    private AudienceBook book = new AudienceBook(audience);

    @Setup
    public void fill() {
      book = new AudienceBook(audience);
      book.check(audience);
      audience = new Audience(0); // it would take the place of others
    }
  }

  @Benchmark
  public long[] hand(Bank state, CpuTime cpu) {
    cpu.start();
    long[] counts = state.audience.byHand(state.next());
    cpu.stop(state.customers);
    return counts;
  }

  @Benchmark
  public long[] libraryByBranch(Library state, CpuTime cpu) {
    cpu.start();
    long[] counts = state.book.counts(AudienceBook.document(state.next()));
    cpu.stop(state.customers);
    return counts;
  }

  /** The number of all, without branches. */
  @Benchmark
  public long libraryInAll(Library state, CpuTime cpu) {
    cpu.start();
    long count = state.book.count(AudienceBook.document(state.next()));
    cpu.stop(state.customers);
    return count;
  }
}
