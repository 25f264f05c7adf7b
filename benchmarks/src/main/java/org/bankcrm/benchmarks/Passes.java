package org.bankcrm.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Repeats a task that lasts milliseconds to seconds, first until the compilers have settled, then
 * to measure it.
 *
 * @param warmUp how long to repeat before measuring, in seconds
 * @param measure how long to measure, in seconds; at least three times
 */
record Passes(double warmUp, double measure) {
  private static final int LEAST = 3;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** Nanoseconds of this thread's processor time for each repetition. */
  Figures cpu(Runnable task) {
    return time(task, THREADS::getCurrentThreadCpuTime);
  }

  /** Nanoseconds of wall time for each repetition; for tasks with threads of their own. */
  Figures wall(Runnable task) {
    return time(task, System::nanoTime);
  }

  private Figures time(Runnable task, LongSupplier clock) {
    repeat(task, clock, warmUp);
    return new Figures(repeat(task, clock, measure));
  }

  private static List<Double> repeat(Runnable task, LongSupplier clock, double seconds) {
    List<Double> nanos = new ArrayList<>();
    long end = System.nanoTime() + (long) (seconds * 1e9);
    while (nanos.size() < LEAST || System.nanoTime() < end) {
      long started = clock.getAsLong();
      task.run();
      nanos.add((double) (clock.getAsLong() - started));
    }
    return nanos;
  }
}
