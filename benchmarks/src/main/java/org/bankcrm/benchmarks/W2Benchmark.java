package org.bankcrm.benchmarks;

import java.util.concurrent.TimeUnit;
import org.bankcrm.benchmarks.hand.HandCampaigns;
import org.bankcrm.benchmarks.workload.Campaigns;
import org.bankcrm.benchmarks.workload.Customer;
import org.bankcrm.benchmarks.workload.Customers;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Workload W2: 50 campaign rules on one customer.
 *
 * <p>One call decides 4,096 different customers in turn, since a single one would train the branch
 * predictor.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class W2Benchmark {
  static final int CUSTOMERS = 4096;

  /** The customers and the caller's buffers. */
  @State(Scope.Thread)
  public static class Rows {
    Customer[] rows = new Customer[0];
    final int[] ids = new int[Campaigns.COUNT];
    final int[] failing = new int[Campaigns.COUNT];

    @Setup
    public void make() {
      rows = Customers.first(CUSTOMERS);
    }
  }

  @Benchmark
  public int handIds(Rows state, CpuTime cpu) {
    cpu.start();
    int eligible = 0;
    for (Customer customer : state.rows) {
      eligible += HandCampaigns.eligible(customer, state.ids);
    }
    cpu.stop(CUSTOMERS);
    return eligible;
  }

  @Benchmark
  public int handReasons(Rows state, CpuTime cpu) {
    cpu.start();
    int eligible = 0;
    for (Customer customer : state.rows) {
      eligible += HandCampaigns.explain(customer, state.ids, state.failing);
    }
    cpu.stop(CUSTOMERS);
    return eligible;
  }
}
