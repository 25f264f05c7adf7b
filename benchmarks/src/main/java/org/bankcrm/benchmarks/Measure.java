package org.bankcrm.benchmarks;

import java.util.List;
import org.bankcrm.benchmarks.rival.DuckDbSegments;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs the contenders in rounds, each round one fresh virtual machine per contender, and prints the
 * figures as a Markdown table.
 *
 * <p>Rounds interleave the contenders, so that a machine that grows slower over the hour slows all
 * of them. Arguments: {@code quick} or {@code full}, then optionally a regular expression that
 * picks benchmarks.
 */
public final class Measure {
  private Measure() {}

  /** How long to measure. */
  private enum Extent {
    QUICK(2, 3, 4),
    FULL(5, 5, 10);

    private final int rounds;
    private final int warmups;
    private final int iterations;

    Extent(int rounds, int warmups, int iterations) {
      this.rounds = rounds;
      this.warmups = warmups;
      this.iterations = iterations;
    }
  }

  /** Measures and prints. */
  public static void main(String[] args) throws RunnerException {
    Extent extent = List.of(args).contains("full") ? Extent.FULL : Extent.QUICK;
    String pick = args.length > 1 ? args[1] : "W[0-9]Benchmark";
    Report report = new Report();
    for (int round = 0; round < extent.rounds; round++) {
      report.addRound(new Runner(options(extent, pick).build()).run());
    }
    System.out.println();
    System.out.print(report.markdown());
  }

  private static ChainedOptionsBuilder options(Extent extent, String pick) {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include(pick)
            .forks(1)
            .threads(1)
            .warmupIterations(extent.warmups)
            .warmupTime(TimeValue.seconds(1))
            .measurementIterations(extent.iterations)
            .measurementTime(TimeValue.seconds(1))
            .addProfiler(GCProfiler.class)
            .shouldFailOnError(true)
            .jvmArgs("-Xms2g", "-Xmx2g");
    return DuckDbSegments.isPresent() ? options : options.exclude("duckDb");
  }
}
