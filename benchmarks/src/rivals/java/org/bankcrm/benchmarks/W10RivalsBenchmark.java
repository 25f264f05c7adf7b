package org.bankcrm.benchmarks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.bankcrm.benchmarks.rival.Database;
import org.bankcrm.benchmarks.workload.Audience;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Workload W10 in DuckDB: the same customers in a table in memory, one thread. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class W10RivalsBenchmark {

  /** The table, checked. */
  @State(Scope.Thread)
  public static class DuckDb {
    @Param("10000000")
    public int customers;

    private Database database;
    private int step;

    @Setup
    public void load() throws SQLException {
      database = Database.empty(Database.Product.DUCK_DB);
      database.store("customers", Audience.sql(customers));
      Audience audience = new Audience(customers);
      for (int each : new int[] {0, 1, Audience.STEPS - 1}) {
        long threshold = Audience.threshold(each);
        if (!Arrays.equals(audience.byHand(threshold), counts(threshold))) {
          throw new IllegalStateException("DuckDB: its audience differs from the right one");
        }
      }
    }

    final long[] counts(long threshold) throws SQLException {
      long[] counts = new long[Audience.BRANCHES];
      try (ResultSet result = database.query(Audience.query(threshold))) {
        while (result.next()) {
          counts[result.getInt(1)] = result.getLong(2);
        }
      }
      return counts;
    }

    @TearDown
    public void close() throws SQLException {
      database.close();
    }
  }

  @Benchmark
  public long[] duckDbByBranch(DuckDb state, CpuTime cpu) throws SQLException {
    cpu.start();
    long[] counts = state.counts(Audience.threshold(state.step++));
    cpu.stop(state.customers);
    return counts;
  }
}
