package org.bankcrm.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.examples.runner.Main;

/**
 * Workload W7: a night from file to file. The library reads customers from CSV, decides the retail
 * book and writes every result and what the next run begins with, by one thread and by two; DuckDB
 * reads the columns that the book reads, with their types given, and writes as many columns of
 * CASE, flags and sums; and both the same from one Parquet file, of which the database makes
 * another, one thread each; by hand the columns of the CSV are read, and nothing is decided or
 * written. All by turns in one process; the first round is told apart, since a command that is run
 * once a night pays for what is compiled in it.
 *
 * <p>Run by hand: the folder of {@code ./crm demo --customers 100000 --with-events 0 --out FOLDER},
 * and how many rounds.
 */
public final class NightTimes {

  private static final Path BOOK = Path.of("examples", "books", "retail");

  private final Path customers;
  private final Path work;
  private final Map<String, List<double[]>> times = new LinkedHashMap<>();

  private NightTimes(Path customers, Path work) {
    this.customers = customers;
    this.work = work;
  }

  /** One contender's night. */
  private interface Work {
    void run() throws IOException, SQLException;
  }

  /**
   * Runs from the root of the sources.
   *
   * @param args the folder with {@code customers.csv}, and how many rounds after the first (seven)
   */
  public static void main(String[] args) throws IOException, SQLException {
    Path folder = Path.of(args[0]);
    int rounds = args.length < 2 ? 7 : Integer.parseInt(args[1]);
    Path work = Files.createTempDirectory("night");
    NightTimes night = new NightTimes(folder.resolve("customers.csv"), work);
    try {
      night.run(rounds);
    } finally {
      delete(work);
    }
    night.print();
  }

  private void run(int rounds) throws IOException, SQLException {
    NightQuery query = NightQuery.of(customers, RetailBook.read().required());
    System.out.println("columns read: " + query.read().size());
    Path copy = work.resolve("rival.csv");
    String ask = query.copy(query.csv(customers), copy, "HEADER");
    Path parquet = work.resolve("customers.parquet");
    duckDb(1, query.toParquet(customers, parquet));
    String askParquet =
        query
            .withLists()
            .copy("'" + parquet + "'", work.resolve("rival.parquet"), "FORMAT parquet");
    checkByHand(query);
    for (int round = 0; round <= rounds; round++) {
      timed("W7.hand", () -> new NightHand(query).read(customers));
      timed("W7.duckDb", () -> duckDb(1, ask));
      timed("W7.library", () -> library(customers, 1, out(1)));
      timed("W7.duckDbTwoThreads", () -> duckDb(2, ask));
      timed("W7.libraryTwoThreads", () -> library(customers, 2, out(2)));
      timed("W7.duckDbParquet", () -> duckDb(1, askParquet));
      timed("W7.parquet", () -> library(parquet, 1, work.resolve("parquet")));
      check(copy);
    }
  }

  /** What was read by hand is what the database reads. */
  private void checkByHand(NightQuery query) throws IOException, SQLException {
    NightHand hand = new NightHand(query);
    hand.read(customers);
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet totals = statement.executeQuery(query.totals(query.csv(customers)))) {
      totals.next();
      for (int i = 0; i < query.read().size(); i++) {
        Attribute<?> each = query.read().get(i);
        BigDecimal units = BigDecimal.valueOf(hand.sum(each.id()), NightQuery.scale(each));
        if (totals.getLong(2 * i + 1) != hand.known(each.id())
            || (NightQuery.isNumber(each.type().kind())
                && new BigDecimal(totals.getString(2 * i + 2)).compareTo(units) != 0)) {
          throw new IllegalStateException("read otherwise by hand: " + each.id());
        }
      }
    }
  }

  /** Two threads write what one does, and the database tells of as many customers. */
  private void check(Path copy) throws IOException {
    Path one = out(1).resolve("decisions.csv");
    if (Files.mismatch(one, out(2).resolve("decisions.csv")) >= 0) {
      throw new IllegalStateException("two threads decided otherwise");
    }
    if (lines(work.resolve("parquet").resolve("decisions.csv")) != lines(one)) {
      throw new IllegalStateException("not all customers were decided from Parquet");
    }
    if (lines(copy) != lines(one)) {
      throw new IllegalStateException("the database told of " + lines(copy) + " customers");
    }
  }

  private static long lines(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    }
  }

  private Path out(int threads) {
    return work.resolve("threads" + threads);
  }

  private static void library(Path customers, int threads, Path out) throws IOException {
    delete(out);
    StringWriter err = new StringWriter();
    int code =
        Main.run(
            new PrintWriter(new StringWriter()),
            new PrintWriter(err),
            "decide",
            "--book=" + BOOK,
            "--customers=" + customers,
            "--as-of=2026-06-30",
            "--threads=" + threads,
            "--out=" + out);
    if (code != 0) {
      throw new IllegalStateException("crm decide: " + code + ' ' + err);
    }
  }

  private static void duckDb(int threads, String ask) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("SET threads = " + threads);
      statement.execute(ask);
    }
  }

  private void timed(String what, Work work) throws IOException, SQLException {
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    System.gc(); // nobody pays for what another left
    long start = System.nanoTime();
    long busy = system.getProcessCpuTime();
    work.run();
    double[] taken = {
      (System.nanoTime() - start) / 1e9, (system.getProcessCpuTime() - busy) / 1e9
    };
    times.computeIfAbsent(what, each -> new ArrayList<>()).add(taken);
    System.out.printf("%-24s %6.2f s, %6.2f s of processors%n", what, taken[0], taken[1]);
  }

  private void print() {
    System.out.println();
    System.out.println(
        "| contender | first, s | of processors | warm, s | of processors | to DuckDB | by processors |");
    System.out.println("| --- | --- | --- | --- | --- | --- | --- |");
    times.forEach(
        (what, all) ->
            System.out.printf(
                "| %s | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f |%n",
                what,
                all.get(0)[0],
                all.get(0)[1],
                warm(what, 0),
                warm(what, 1),
                warm(what, 0) / warm(reference(what), 0),
                warm(what, 1) / warm(reference(what), 1)));
  }

  private static String reference(String what) {
    return what.endsWith("arquet") ? "W7.duckDbParquet" : "W7.duckDb";
  }

  /** The median of the later half of the rounds: in those before much is still compiled. */
  private double warm(String what, int column) {
    List<double[]> all = times.get(what);
    double[] later =
        all.stream()
            .skip(all.size() - Math.max(1, all.size() / 2))
            .mapToDouble(each -> each[column])
            .sorted()
            .toArray();
    return later[later.length / 2];
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path each : files.sorted((a, b) -> b.compareTo(a)).toList()) {
          Files.delete(each);
        }
      }
    }
  }
}
