package org.bankcrm.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bankcrm.benchmarks.workload.Customer;
import org.bankcrm.benchmarks.workload.Customers;
import org.bankcrm.core.attribute.CustomerChanges;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.DecisionUpdate;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.segmentation.Segment;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Workload W11: a hundredth of the customers changed since the last night, and the large book of
 * 1,000 segments, 200 campaigns and 20 scorecards decides again; one call is one night. The
 * reference decides everybody.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(jvmArgsAppend = {"-Xms4g", "-Xmx4g"}) // results of 1,220 policies for a million, twice
public class W11Benchmark {

  private static final int OF = 100;

  /** The last night, and who changed since. */
  @State(Scope.Thread)
  public static class Nights {
    @Param("1000000")
    public int customers;

    private DecisionEngine engine = LibraryBook.compile(LibraryBook.parse(LargeBook.document()));
    private List<Segment> segments = List.of();
    private Population population = population(new Customer[0], 1);
    private Decisions last = engine.decideAll(population);
    private CustomerChanges changes = CustomerChanges.of(population);

    /** Every hundredth customer is as another one was. */
    @Setup
    public void make() {
      Customer[] rows = Customers.first(customers);
      engine = LibraryBook.compile(LibraryBook.parse(LargeBook.document()));
      segments = engine.book().policies(Segment.class);
      population = population(rows, 1);
      last = engine.decideAll(population);
      Customer[] others = new Customer[customers / OF];
      for (int i = 0; i < others.length; i++) {
        others[i] = rows[(i * OF + OF / 2) % customers];
      }
      changes = CustomerChanges.of(population(others, OF));
      check();
    }

    private Population population(Customer[] rows, int step) {
      return CustomerColumns.fill(engine.book().catalog(), rows, step);
    }

    private void check() {
      DecisionUpdate night = engine.decideAgain(last, changes);
      Decisions everybody = engine.decideAll(population.updated(changes).population());
      for (Policy<?> policy : segments) {
        if (!night.counts(policy).equals(everybody.counts(policy))) {
          throw new IllegalStateException("the changes were decided otherwise");
        }
      }
    }
  }

  @Benchmark
  public Decisions everybody(Nights state, CpuTime cpu) {
    cpu.start();
    Decisions all = state.engine.decideAll(state.population);
    cpu.stop(state.customers);
    return all;
  }

  @Benchmark
  public DecisionUpdate changes(Nights state, CpuTime cpu) {
    cpu.start();
    DecisionUpdate night = state.engine.decideAgain(state.last, state.changes);
    cpu.stop(state.customers);
    return night;
  }

  /** With the moves of every segment. */
  @Benchmark
  public long changesAndMoves(Nights state, CpuTime cpu) {
    cpu.start();
    DecisionUpdate night = state.engine.decideAgain(state.last, state.changes);
    long moves = 0;
    for (Segment segment : state.segments) {
      moves += night.moves(segment).size();
    }
    cpu.stop(state.customers);
    return moves;
  }

  /** With what the next night stands on. */
  @Benchmark
  public Decisions changesIntoAll(Nights state, CpuTime cpu) {
    cpu.start();
    Decisions all = state.engine.decideAgain(state.last, state.changes).all();
    cpu.stop(state.customers);
    return all;
  }
}
