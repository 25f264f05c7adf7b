package org.bankcrm.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bankcrm.benchmarks.hand.HandCampaigns;
import org.bankcrm.benchmarks.workload.Campaigns;
import org.bankcrm.benchmarks.workload.Customer;
import org.bankcrm.benchmarks.workload.Customers;
import org.bankcrm.benchmarks.workload.Rule;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.policy.Decider;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.DecisionEngine;
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

  /** The same customers as facts, and the book; checked against the hand-written code. */
  @State(Scope.Thread)
  public static class Library {
    private DecisionEngine engine = LibraryBook.engine(rules());
    private Facts[] facts = new Facts[0];
    private Decider decider = engine.decider();
    final int[] ids = new int[Campaigns.COUNT];
    final int[] failing = new int[Campaigns.COUNT];

    @Setup
    public void make() {
      Customer[] rows = Customers.first(CUSTOMERS);
      engine = LibraryBook.engine(rules());
      facts = LibraryBook.facts(engine.book().catalog(), rows);
      decider = engine.decider();
      for (int row = 0; row < CUSTOMERS; row++) {
        check(rows[row], reasons(facts[row]));
        check(rows[row], reasonsByDecider(facts[row]));
      }
    }

    private void check(Customer row, int given) {
      int[] rightIds = new int[Campaigns.COUNT];
      int[] rightFailing = new int[Campaigns.COUNT];
      int right = HandCampaigns.explain(row, rightIds, rightFailing);
      boolean same =
          right == given
              && Arrays.equals(rightIds, 0, right, ids, 0, given)
              && Arrays.equals(rightFailing, failing);
      if (!same) {
        throw new IllegalStateException("library: its answers differ from the right ones");
      }
    }

    private static List<Rule> rules() {
      return Campaigns.all().stream().<Rule>map(Rule.All::new).toList();
    }

    final int reasonsByDecider(Facts customer) {
      decider.decide(customer).firstNotTrue(failing);
      return decider.granted(ids);
    }

    final int reasons(Facts customer) {
      Decision decision = engine.decide(customer);
      decision.firstNotTrue(failing);
      return decision.granted(ids);
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

  @Benchmark
  public int libraryIds(Library state, CpuTime cpu) {
    cpu.start();
    int eligible = 0;
    for (Facts customer : state.facts) {
      eligible += state.engine.decide(customer).granted(state.ids);
    }
    cpu.stop(CUSTOMERS);
    return eligible;
  }

  @Benchmark
  public int deciderIds(Library state, CpuTime cpu) {
    cpu.start();
    int eligible = 0;
    for (Facts customer : state.facts) {
      eligible += state.decider.decide(customer).granted(state.ids);
    }
    cpu.stop(CUSTOMERS);
    return eligible;
  }

  @Benchmark
  public int deciderReasons(Library state, CpuTime cpu) {
    cpu.start();
    int eligible = 0;
    for (Facts customer : state.facts) {
      eligible += state.reasonsByDecider(customer);
    }
    cpu.stop(CUSTOMERS);
    return eligible;
  }

  @Benchmark
  public int libraryReasons(Library state, CpuTime cpu) {
    cpu.start();
    int eligible = 0;
    for (Facts customer : state.facts) {
      eligible += state.reasons(customer);
    }
    cpu.stop(CUSTOMERS);
    return eligible;
  }
}
