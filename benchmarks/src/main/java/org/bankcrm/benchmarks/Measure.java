package org.bankcrm.benchmarks;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.bankcrm.benchmarks.rival.Database;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.NoBenchmarksException;
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
 * of them. Arguments: {@code quick}, {@code full} or {@code smoke} (which only shows that
 * everything runs and answers rightly), then a regular expression that picks benchmarks.
 */
public final class Measure {
  private Measure() {}

  /** How long to measure; distant rivals take less time and a ratio good to a third. */
  private enum Extent {
    QUICK(2, 3, 4, 1, TimeValue.seconds(1)),
    FULL(5, 5, 10, 2, TimeValue.seconds(1)),
    SMOKE(1, 1, 1, 1, TimeValue.milliseconds(50));

    private final int rounds;
    private final int warmups;
    private final int iterations;
    private final int roundsOfRivals;
    private final TimeValue time;

    Extent(int rounds, int warmups, int iterations, int roundsOfRivals, TimeValue time) {
      this.rounds = rounds;
      this.warmups = warmups;
      this.iterations = iterations;
      this.roundsOfRivals = roundsOfRivals;
      this.time = time;
    }
  }

  /** Measures and prints. */
  public static void main(String[] args) throws RunnerException {
    Extent extent = Extent.valueOf(args[0].toUpperCase(Locale.ROOT));
    Report report = new Report();
    for (int round = 0; round < extent.rounds; round++) {
      report.addRound(run(options(extent, args[1], round)));
    }
    System.out.println();
    System.out.print(report.isEmpty() ? "" : report.markdown());
    if (!report.targets().isEmpty()) {
      System.out.print("\n### What hosts feel, and what we aim for\n\n" + report.targets());
    }
  }

  /** Nothing where no benchmark was picked, but another part of the measurements. */
  private static Collection<RunResult> run(ChainedOptionsBuilder options) throws RunnerException {
    try {
      return new Runner(options.build()).run();
    } catch (NoBenchmarksException none) {
      return List.of();
    }
  }

  private static ChainedOptionsBuilder options(Extent extent, String pick, int round) {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include(pick)
            .forks(1)
            .threads(1)
            .warmupIterations(extent.warmups)
            .warmupTime(extent.time)
            .measurementIterations(extent.iterations)
            .measurementTime(extent.time)
            .addProfiler(GCProfiler.class)
            .shouldFailOnError(true)
            .jvmArgs("-Xms2g", "-Xmx2g", "-XX:+AlwaysPreTouch");
    if (round >= extent.roundsOfRivals) {
      options.exclude("RivalsBenchmark").exclude("sqlite");
    }
    return Database.Product.DUCK_DB.isPresent()
        ? options
        : options.exclude("duckDb").exclude("sqlite");
  }
}
