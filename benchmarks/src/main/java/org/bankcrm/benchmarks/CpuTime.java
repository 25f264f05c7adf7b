package org.bankcrm.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Processor time of the measuring thread, and what it decided with it, per iteration.
 *
 * <p>Wall time would count the neighbours on a shared machine too. One call must last far longer
 * than the two readings of the clock, about a microsecond.
 */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class CpuTime {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** Processor time in nanoseconds. */
  public long cpuNanos;

  /** How many customers or events were decided. */
  public long decisions;

  /** How many calls that took. */
  public long calls;

  private long started;

  @Setup(Level.Iteration)
  public void reset() {
    cpuNanos = 0;
    decisions = 0;
    calls = 0;
  }

  void start() {
    started = THREADS.getCurrentThreadCpuTime();
  }

  void stop(int decided) {
    cpuNanos += THREADS.getCurrentThreadCpuTime() - started;
    decisions += decided;
    calls++;
  }
}
