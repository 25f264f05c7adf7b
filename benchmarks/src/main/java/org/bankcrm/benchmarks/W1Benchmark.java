package org.bankcrm.benchmarks;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.bankcrm.benchmarks.hand.HandSegments;
import org.bankcrm.benchmarks.rival.Database;
import org.bankcrm.benchmarks.rival.Queries;
import org.bankcrm.benchmarks.workload.Customer;
import org.bankcrm.benchmarks.workload.Customers;
import org.bankcrm.benchmarks.workload.Segments;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.core.policy.Policy;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Workload W1: 50 segments over a population; one call is one pass over all customers. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class W1Benchmark {

  /** The population as row objects, and where the results go. */
  @State(Scope.Thread)
  public abstract static class Rows {
    @Param("1000000")
    public int customers;

    Customer[] rows = new Customer[0];
    long[] masks = new long[0];
    final long[] counts = new long[Segments.COUNT];

    /** Called by the set-up of each contender, so that the rows are there before it. */
    final void make() {
      rows = Customers.first(customers);
      masks = new long[customers];
    }
  }

  /** Hand-written rows, checked. */
  public static class HandRows extends Rows {
    @Setup
    public void check() {
      make();
      maskAll(this);
      SegmentAnswers answers = new SegmentAnswers(rows);
      answers.checkMasks("hand", masks);
      answers.checkCounts("hand", counts);
    }
  }

  /** The population in DuckDB, checked three ways. */
  public static class DuckDb extends Rows {
    static final String COUNTS = Queries.counts(Segments.all());
    static final String MASKS = Queries.masks(Segments.all());
    private Database database;

    @Setup
    public void load() throws SQLException {
      make();
      database = Database.of(Database.Product.DUCK_DB, rows);
      SegmentAnswers answers = new SegmentAnswers(rows);
      answers.checkCounts("DuckDB counts", database.row(COUNTS));
      database.fetch(MASKS, masks);
      answers.checkMasks("DuckDB masks fetched", masks);
      Arrays.fill(masks, 0);
      database.store("masks", MASKS);
      database.fetch("SELECT mask FROM masks", masks);
      answers.checkMasks("DuckDB masks in a table", masks);
    }

    @TearDown
    public void close() throws SQLException {
      database.close();
    }
  }

  /** Fewer customers in SQLite, checked. */
  @State(Scope.Thread)
  public static class Sqlite {
    static final String COUNTS = Queries.sums(Segments.all());

    @Param("100000")
    public int customers;

    private Database database;

    @Setup
    public void load() throws SQLException {
      Customer[] rows = Customers.first(customers);
      database = Database.of(Database.Product.SQLITE, rows);
      new SegmentAnswers(rows).checkCounts("SQLite", database.row(COUNTS));
    }

    @TearDown
    public void close() throws SQLException {
      database.close();
    }
  }

  /** The population in the library's columns, checked. */
  public static class Library extends Rows {
    private static final int BLOCK = 1 << 14;
    private final long[] someMasks = new long[BLOCK];
    private DecisionEngine engine = LibraryBook.engine(Segments.all());
    private Population population = LibraryBook.population(engine.book().catalog(), rows);

    @Setup
    public void load() {
      make();
      engine = LibraryBook.engine(Segments.all());
      population = LibraryBook.population(engine.book().catalog(), rows);
      decide();
      SegmentAnswers answers = new SegmentAnswers(rows);
      answers.checkMasks("library", masks);
      answers.checkCounts("library", counts);
    }

    /** Puts the objects into columns first, some at a time, which stay in the cache meanwhile. */
    final void fillAndDecide() {
      Arrays.fill(counts, 0);
      for (int from = 0; from < rows.length; from += BLOCK) {
        int to = Math.min(from + BLOCK, rows.length);
        decide(CustomerColumns.fill(engine.book().catalog(), rows, from, to), from);
      }
    }

    private void decide(Population some, int from) {
      Decisions decisions = engine.decideAll(some);
      decisions.masks(engine.book().policies(), someMasks);
      System.arraycopy(someMasks, 0, masks, from, some.size());
      int segment = 0;
      for (Policy<?> policy : engine.book().policies()) {
        counts[segment++] += decisions.count(policy, Truth.TRUE);
      }
    }

    final void decide() {
      Decisions decisions = engine.decideAll(population);
      decisions.masks(engine.book().policies(), masks);
      int segment = 0;
      for (Policy<?> policy : engine.book().policies()) {
        counts[segment++] = decisions.count(policy, Truth.TRUE);
      }
    }
  }

  @Benchmark
  public long[] hand(HandRows state, CpuTime cpu) {
    cpu.start();
    maskAll(state);
    cpu.stop(state.customers);
    return state.masks;
  }

  @Benchmark
  public long[] library(Library state, CpuTime cpu) {
    cpu.start();
    state.decide();
    cpu.stop(state.customers);
    return state.masks;
  }

  @Benchmark
  public long[] libraryFromObjects(Library state, CpuTime cpu) {
    cpu.start();
    state.fillAndDecide();
    cpu.stop(state.customers);
    return state.masks;
  }

  @Benchmark
  public long[] duckDbCounts(DuckDb state, CpuTime cpu) throws SQLException {
    cpu.start();
    long[] counts = state.database.row(DuckDb.COUNTS);
    cpu.stop(state.customers);
    return counts;
  }

  @Benchmark
  public long duckDbMasksIntoTable(DuckDb state, CpuTime cpu) throws SQLException {
    cpu.start();
    long rows = state.database.store("masks", DuckDb.MASKS);
    cpu.stop(state.customers);
    return rows;
  }

  @Benchmark
  public long[] duckDbMasksFetched(DuckDb state, CpuTime cpu) throws SQLException {
    cpu.start();
    state.database.fetch(DuckDb.MASKS, state.masks);
    cpu.stop(state.customers);
    return state.masks;
  }

  @Benchmark
  public long[] sqliteCounts(Sqlite state, CpuTime cpu) throws SQLException {
    cpu.start();
    long[] counts = state.database.row(Sqlite.COUNTS);
    cpu.stop(state.customers);
    return counts;
  }

  private static void maskAll(Rows state) {
    Arrays.fill(state.counts, 0);
    Customer[] rows = state.rows;
    for (int row = 0; row < rows.length; row++) {
      long mask = HandSegments.mask(rows[row]);
      state.masks[row] = mask;
      SegmentAnswers.count(mask, state.counts);
    }
  }
}
