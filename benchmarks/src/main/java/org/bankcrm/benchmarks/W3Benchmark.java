package org.bankcrm.benchmarks;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.bankcrm.benchmarks.hand.HandScorecard;
import org.bankcrm.benchmarks.rival.Database;
import org.bankcrm.benchmarks.rival.Queries;
import org.bankcrm.benchmarks.workload.Customer;
import org.bankcrm.benchmarks.workload.Customers;
import org.bankcrm.benchmarks.workload.Scorecard;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.Population;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Workload W3: one scorecard, points and four reasons; DuckDB gives the points alone.
 *
 * <p>The plain names score a population in one call, those that end in {@code One} score 4,096
 * customers one by one.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class W3Benchmark {
  static final int ONE_BY_ONE = 4096;

  /** The population as row objects, and where the scores go as {@code total << 16 | reasons}. */
  @State(Scope.Thread)
  public static class Rows {
    @Param("1000000")
    public int customers;

    Customer[] rows = new Customer[0];
    long[] scores = new long[0];

    @Setup
    public void make() {
      rows = Customers.first(customers);
      scores = new long[customers];
    }
  }

  /** As many customers as are scored one by one. */
  @State(Scope.Thread)
  public static class FewRows {
    final Customer[] rows = Customers.first(ONE_BY_ONE);
    final long[] scores = new long[ONE_BY_ONE];
  }

  /** The population in DuckDB, checked both ways. */
  public static class DuckDb extends Rows {
    static final String SCORES = Queries.scores(Scorecard.all());
    private Database database;

    @Setup
    public void load() throws SQLException {
      make();
      database = Database.of(Database.Product.DUCK_DB, rows);
      database.fetch(SCORES, scores);
      check("DuckDB fetched");
      Arrays.fill(scores, 0);
      database.store("scores", SCORES);
      database.fetch("SELECT total FROM scores", scores);
      check("DuckDB in a table");
    }

    private void check(String contender) {
      for (int row = 0; row < rows.length; row++) {
        if (scores[row] != HandScorecard.score(rows[row]) >>> 16) {
          throw new IllegalStateException(contender + ": its points differ from the right ones");
        }
      }
    }

    @TearDown
    public void close() throws SQLException {
      database.close();
    }
  }

  /** The population in the library's columns, checked. */
  public static class Library extends Rows {
    private final ScorecardBook book = new ScorecardBook();
    private Population population = LibraryBook.population(book.catalog(), rows);
    private long[] reasons = new long[0];

    @Setup
    public void load() {
      make();
      population = LibraryBook.population(book.catalog(), rows);
      reasons = new long[customers];
      book.score(population, scores, reasons);
      for (int row = 0; row < rows.length; row++) {
        requireRight(rows[row], ScorecardBook.packed(scores[row], reasons[row]));
      }
    }
  }

  /** Facts of as many customers as are scored one by one, checked. */
  public static class LibraryFacts extends FewRows {
    private final ScorecardBook book = new ScorecardBook();
    private final Facts[] facts = LibraryBook.facts(book.catalog(), rows);

    @Setup
    public void check() {
      for (int row = 0; row < rows.length; row++) {
        requireRight(rows[row], book.score(facts[row]));
        requireRight(rows[row], book.scoreByDecider(facts[row]));
      }
    }
  }

  @Benchmark
  public long[] library(Library state, CpuTime cpu) {
    cpu.start();
    state.book.score(state.population, state.scores, state.reasons);
    cpu.stop(state.customers);
    return state.scores;
  }

  @Benchmark
  public long[] libraryOne(LibraryFacts state, CpuTime cpu) {
    cpu.start();
    for (int row = 0; row < ONE_BY_ONE; row++) {
      state.scores[row] = state.book.score(state.facts[row]);
    }
    cpu.stop(ONE_BY_ONE);
    return state.scores;
  }

  @Benchmark
  public long[] deciderOne(LibraryFacts state, CpuTime cpu) {
    cpu.start();
    for (int row = 0; row < ONE_BY_ONE; row++) {
      state.scores[row] = state.book.scoreByDecider(state.facts[row]);
    }
    cpu.stop(ONE_BY_ONE);
    return state.scores;
  }

  @Benchmark
  public int libraryInWordsOne(LibraryFacts state, CpuTime cpu) {
    cpu.start();
    int reasons = 0;
    for (Facts customer : state.facts) {
      reasons += state.book.scoreInWords(customer).reasons().size();
    }
    cpu.stop(ONE_BY_ONE);
    return reasons;
  }

  @Benchmark
  public long[] hand(Rows state, CpuTime cpu) {
    cpu.start();
    score(state.rows, state.scores);
    cpu.stop(state.customers);
    return state.scores;
  }

  @Benchmark
  public long[] handOne(FewRows state, CpuTime cpu) {
    cpu.start();
    score(state.rows, state.scores);
    cpu.stop(ONE_BY_ONE);
    return state.scores;
  }

  @Benchmark
  public long duckDbTotalsIntoTable(DuckDb state, CpuTime cpu) throws SQLException {
    cpu.start();
    long rows = state.database.store("scores", DuckDb.SCORES);
    cpu.stop(state.customers);
    return rows;
  }

  @Benchmark
  public long[] duckDbTotalsFetched(DuckDb state, CpuTime cpu) throws SQLException {
    cpu.start();
    state.database.fetch(DuckDb.SCORES, state.scores);
    cpu.stop(state.customers);
    return state.scores;
  }

  private static void requireRight(Customer customer, long given) {
    if (given != HandScorecard.score(customer)) {
      throw new IllegalStateException("library: its scores differ from the right ones");
    }
  }

  private static void score(Customer[] rows, long[] scores) {
    for (int row = 0; row < rows.length; row++) {
      scores[row] = HandScorecard.score(rows[row]);
    }
  }
}
