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
 * Workload W12: everything that the retail book decides about one customer is explained, as data or
 * as a page; one call explains 32 different customers in turn. Beside it the reasons of 50 campaign
 * rules, written by hand, and by SpEL in {@code W2}.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class W12Benchmark {

  /** The customers as facts, and the book. */
  @State(Scope.Thread)
  public static class Desk {
    static final int CUSTOMERS = 32;

    private final RetailBook book = RetailBook.read();
    private Facts[] facts = {};

    @Setup
    public void make() {
      facts = book.facts(CUSTOMERS);
      book.check(facts);
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
  public int asData(Desk state, CpuTime cpu) {
    cpu.start();
    int gates = 0;
    for (Facts customer : state.facts) {
      gates += state.book.explained(customer);
    }
    cpu.stop(Desk.CUSTOMERS);
    return gates;
  }

  @Benchmark
  public int asPage(Desk state, CpuTime cpu) {
    cpu.start();
    int length = 0;
    for (Facts customer : state.facts) {
      length += state.book.page(customer).length();
    }
    cpu.stop(Desk.CUSTOMERS);
    return length;
  }
}
