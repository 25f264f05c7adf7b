package org.bankcrm.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.bankcrm.benchmarks.hand.HandSegments;
import org.bankcrm.benchmarks.rival.Database;
import org.bankcrm.benchmarks.rival.Queries;
import org.bankcrm.benchmarks.workload.Atoms;
import org.bankcrm.benchmarks.workload.Customer;
import org.bankcrm.benchmarks.workload.Customers;
import org.bankcrm.benchmarks.workload.Rule;
import org.bankcrm.benchmarks.workload.Segments;

/**
 * How the cost of W1 grows with customers, with segments, with distinct conditions and with
 * threads.
 *
 * <p>Arguments: {@code quick}, {@code full} or {@code smoke}, the folder for the results, then
 * lines that tell date, machine and command.
 */
public final class Curves {
  private static final long SEED = 5003;
  private static final int MOST_IN_DATABASE = 1_000_000;
  private static final int MOST_SEGMENTS_IN_DATABASE = 200;

  /** How far to go. */
  private enum Extent {
    SMOKE(10_000, 2_000, new Passes(0, 0)),
    QUICK(1_000_000, 100_000, new Passes(1, 1)),
    FULL(10_000_000, 300_000, new Passes(2, 3));

    private final int mostCustomers;
    private final int customersOfRules;
    private final Passes passes;

    Extent(int mostCustomers, int customersOfRules, Passes passes) {
      this.mostCustomers = mostCustomers;
      this.customersOfRules = customersOfRules;
      this.passes = passes;
    }
  }

  private final Extent extent;

  private Curves(Extent extent) {
    this.extent = extent;
  }

  /** Measures, writes and prints. */
  public static void main(String[] args) throws IOException, SQLException {
    Curves curves = new Curves(Extent.valueOf(args[0].toUpperCase(Locale.ROOT)));
    List<String> origin = Arrays.asList(args).subList(2, args.length);
    for (Curve curve : List.of(curves.customers(), curves.segments(), curves.conditions())) {
      curve.write(Path.of(args[1]), origin);
      System.out.println(curve.markdown());
    }
  }

  private Curve customers() throws SQLException {
    Curve curve = new Curve("customers", "W1, 50 segments, more customers", "customers");
    Customer[] all = Customers.first(extent.mostCustomers);
    for (int size = 10_000; size <= all.length; size *= 10) {
      Customer[] rows = Arrays.copyOf(all, size);
      long[] masks = new long[size];
      curve.add("by hand", size, perCustomer(extent.passes.cpu(() -> byHand(rows, masks)), rows));
      library(curve, size, Segments.all(), rows);
      threads(curve, size, rows);
      if (size <= MOST_IN_DATABASE) {
        duckDb(curve, size, Segments.all(), rows);
      }
    }
    return curve;
  }

  private Curve segments() throws SQLException {
    Curve curve = new Curve("segments", "W1, 120 tests, more segments", "segments");
    Customer[] rows = Customers.first(extent.customersOfRules);
    for (int count : List.of(10, 20, 50, 100, 200, 500, 1000)) {
      List<Rule> rules = Segments.of(Atoms.all(), count, SEED);
      library(curve, count, rules, rows);
      if (count <= MOST_SEGMENTS_IN_DATABASE) {
        duckDb(curve, count, rules, rows);
      }
    }
    return curve;
  }

  private Curve conditions() {
    Curve curve =
        new Curve("conditions", "W1, 1,000 segments, more distinct tests", "distinct tests");
    Customer[] rows = Customers.first(extent.customersOfRules);
    for (int count : List.of(20, 50, 120, 250, 500, 1000, 2000)) {
      library(curve, count, Segments.of(Atoms.distinct(count), 1000, SEED), rows);
    }
    return curve;
  }

  private void library(Curve curve, int x, List<Rule> rules, Customer[] rows) {
    try (PopulationPass pass = new PopulationPass(rules, rows)) {
      curve.add("library", x, perCustomer(extent.passes.cpu(pass::count), rows));
    }
  }

  /** Wall time; with one thread it is what the thread itself costs. */
  private void threads(Curve curve, int x, Customer[] rows) {
    try (PopulationPass pass = new PopulationPass(Segments.all(), rows)) {
      for (int threads = 1; threads <= 2; threads++) {
        int shares = threads;
        Figures nanos = extent.passes.wall(() -> pass.count(shares));
        curve.add("library, wall time, threads: " + threads, x, perCustomer(nanos, rows));
      }
    }
  }

  private void duckDb(Curve curve, int x, List<Rule> rules, Customer[] rows) throws SQLException {
    if (Database.Product.DUCK_DB.isPresent()) {
      try (Database database = Database.of(Database.Product.DUCK_DB, rows)) {
        String query = Queries.counts(rules);
        Figures nanos = extent.passes.cpu(() -> ask(database, query));
        curve.add("DuckDB", x, perCustomer(nanos, rows));
      }
    }
  }

  private static void ask(Database database, String query) {
    try {
      database.row(query);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void byHand(Customer[] rows, long[] masks) {
    for (int row = 0; row < rows.length; row++) {
      masks[row] = HandSegments.mask(rows[row]);
    }
  }

  private static Figures perCustomer(Figures nanos, Customer[] rows) {
    return nanos.times(1.0 / rows.length);
  }
}
