package org.bankcrm.benchmarks;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.function.IntToDoubleFunction;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.bankcrm.benchmarks.workload.Names;
import org.bankcrm.customer.matching.PreparedName;
import org.bankcrm.customer.matching.TextSimilarity;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Workload W5: pairs of names compared by Jaro–Winkler; one call is all pairs. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class W5Benchmark {

  /** The names as texts and as prepared, with all contenders held to one answer. */
  @State(Scope.Thread)
  public static class Pairs {
    private static final double EXPECTED = 722_197.070816;
    private static final JaroWinklerSimilarity COMMONS = new JaroWinklerSimilarity();

    @Param("1000000")
    public int pairs;

    private Names names = new Names(0);
    private String[] texts = new String[0];
    private PreparedName[] prepared = new PreparedName[0];

    @Setup
    public void make() {
      names = new Names(pairs);
      texts = names.all();
      prepared = Arrays.stream(texts).map(PreparedName::of).toArray(PreparedName[]::new);
      for (int i = 0; i < pairs; i++) {
        if (commonsText(i) != prepared(i) || commonsText(i) != plain(i)) {
          throw new IllegalStateException("the library differs from commons-text");
        }
      }
      if (pairs == 1_000_000 && Math.abs(sum(this::prepared) - EXPECTED) > 1e-5) {
        throw new IllegalStateException("the names are not those of the workload");
      }
    }

    double commonsText(int pair) {
      return COMMONS.apply(texts[names.left(pair)], texts[names.right(pair)]);
    }

    double prepared(int pair) {
      return prepared[names.left(pair)].jaroWinkler(prepared[names.right(pair)]);
    }

    double plain(int pair) {
      return TextSimilarity.jaroWinkler(texts[names.left(pair)], texts[names.right(pair)]);
    }

    double sum(IntToDoubleFunction similarity) {
      double sum = 0;
      for (int i = 0; i < pairs; i++) {
        sum += similarity.applyAsDouble(i);
      }
      return sum;
    }
  }

  @Benchmark
  public double commonsText(Pairs state, CpuTime cpu) {
    return timed(state, state::commonsText, cpu);
  }

  @Benchmark
  public double libraryPrepared(Pairs state, CpuTime cpu) {
    return timed(state, state::prepared, cpu);
  }

  @Benchmark
  public double libraryPlain(Pairs state, CpuTime cpu) {
    return timed(state, state::plain, cpu);
  }

  private static double timed(Pairs state, IntToDoubleFunction similarity, CpuTime cpu) {
    cpu.start();
    double sum = state.sum(similarity);
    cpu.stop(state.pairs);
    return sum;
  }
}
