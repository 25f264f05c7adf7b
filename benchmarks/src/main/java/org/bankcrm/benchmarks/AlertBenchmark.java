package org.bankcrm.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bankcrm.alert.AlertEngine;
import org.bankcrm.alert.AlertWatch;
import org.bankcrm.benchmarks.workload.Warnings;
import org.bankcrm.lifecycle.StageEvent;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * Early warning: what one payment of a customer costs who is watched by ten policies of thirty
 * indicators. The payments of a bit more than a year go by, one by one, in their order.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class AlertBenchmark {

  private static final int PAYMENTS = 20_000;

  /** The engine and the payments. */
  @State(Scope.Thread)
  public static class Watched {
    private final AlertEngine engine = Warnings.engine();
    private final List<StageEvent> payments = Warnings.payments(PAYMENTS, 1);
  }

  /** All of them; the figure is that of one. */
  @Benchmark
  @OperationsPerInvocation(PAYMENTS)
  public int event(Watched watched) {
    AlertWatch watch = Warnings.begin(watched.engine);
    int alerts = 0;
    for (StageEvent payment : watched.payments) {
      alerts += watch.on(payment).changed().size();
    }
    return alerts;
  }
}
