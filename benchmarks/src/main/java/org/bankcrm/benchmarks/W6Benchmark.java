package org.bankcrm.benchmarks;

import java.util.concurrent.TimeUnit;
import org.bankcrm.benchmarks.hand.HandCampaigns;
import org.bankcrm.core.attribute.Facts;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Workload W6: the whole retail book decides about one customer and every result is read, or told
 * in a teller's sentences; one call does so for 4,096 different customers in turn. Beside it the
 * reasons of 50 campaign rules, written by hand.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class W6Benchmark {

  /** The customers as facts, and the book. */
  @State(Scope.Thread)
  public static class Desk {
    private RetailResults results = new RetailResults(RetailBook.read());
    private Facts[] facts = {};

    @Setup
    public void make() {
      RetailBook book = RetailBook.read();
      facts = book.facts(W2Benchmark.CUSTOMERS);
      results = new RetailResults(book);
      results.check(facts, book.inColumns(facts));
    }
  }

  /** The campaign rules by hand. */
  @Benchmark
  public int handReasons(W2Benchmark.Rows state, CpuTime cpu) {
    cpu.start();
    int offered = 0;
    for (var row : state.rows) {
      offered += HandCampaigns.explain(row, state.ids, state.failing);
    }
    cpu.stop(W2Benchmark.CUSTOMERS);
    return offered;
  }

  @Benchmark
  public long read(Desk state, CpuTime cpu) {
    cpu.start();
    long read = 0;
    for (Facts customer : state.facts) {
      read += state.results.read(customer);
    }
    cpu.stop(W2Benchmark.CUSTOMERS);
    return read;
  }

  @Benchmark
  public long inSentences(Desk state, CpuTime cpu) {
    cpu.start();
    long length = 0;
    for (Facts customer : state.facts) {
      length += state.results.inSentences(customer);
    }
    cpu.stop(W2Benchmark.CUSTOMERS);
    return length;
  }
}
