package org.bankcrm.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bankcrm.benchmarks.workload.Transactions;
import org.bankcrm.core.window.Event;
import org.bankcrm.core.window.WindowState;
import org.bankcrm.core.window.Windows;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Behaviour windows: 54 of them over 120 transactions of each customer, from the list or from a
 * state that has taken them one by one, of rolling days and months or of the calendar; one call is
 * all customers.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class WindowsBenchmark {

  /** The customers' transactions, and what the states have taken of them. */
  public abstract static class Customers {
    private final Windows windows;
    private List<List<Event>> events = List.of();
    private final List<WindowState> states = new ArrayList<>();

    Customers(Windows windows) {
      this.windows = windows;
    }

    abstract int customers();

    @Setup
    public void make() {
      events = Transactions.of(customers());
      for (List<Event> own : events) {
        WindowState state = windows.newState();
        state.addAll(own);
        states.add(state);
      }
      if (fromLists() != fromStates()) {
        throw new IllegalStateException("library: lists and states differ");
      }
    }

    final long fromLists() {
      long sum = 0;
      for (List<Event> own : events) {
        sum += windows.compute(own, Transactions.AS_OF).hashCode();
      }
      return sum;
    }

    final long fromStates() {
      long sum = 0;
      for (WindowState state : states) {
        sum += state.valuesAt(Transactions.AS_OF).hashCode();
      }
      return sum;
    }
  }

  /** Windows of rolling days and months. */
  @State(Scope.Thread)
  public static class Rolling extends Customers {
    @Param("10000")
    public int customers;

    public Rolling() {
      super(Transactions.rolling());
    }

    @Override
    int customers() {
      return customers;
    }
  }

  /** Windows over periods of the calendar. */
  @State(Scope.Thread)
  public static class Calendar extends Customers {
    @Param("10000")
    public int customers;

    public Calendar() {
      super(Transactions.calendar());
    }

    @Override
    int customers() {
      return customers;
    }
  }

  @Benchmark
  public long libraryRolling(Rolling state, CpuTime cpu) {
    cpu.start();
    long sum = state.fromLists();
    cpu.stop(state.customers);
    return sum;
  }

  @Benchmark
  public long libraryRollingStates(Rolling state, CpuTime cpu) {
    cpu.start();
    long sum = state.fromStates();
    cpu.stop(state.customers);
    return sum;
  }

  @Benchmark
  public long libraryCalendar(Calendar state, CpuTime cpu) {
    cpu.start();
    long sum = state.fromLists();
    cpu.stop(state.customers);
    return sum;
  }

  @Benchmark
  public long libraryCalendarStates(Calendar state, CpuTime cpu) {
    cpu.start();
    long sum = state.fromStates();
    cpu.stop(state.customers);
    return sum;
  }
}
