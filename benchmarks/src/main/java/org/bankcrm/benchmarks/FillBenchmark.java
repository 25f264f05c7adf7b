package org.bankcrm.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bankcrm.benchmarks.hand.HandColumns;
import org.bankcrm.benchmarks.rival.Database;
import org.bankcrm.benchmarks.workload.Customer;
import org.bankcrm.benchmarks.workload.CustomerCsv;
import org.bankcrm.benchmarks.workload.Customers;
import org.bankcrm.core.attribute.AttributeCatalog;
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
 * How the customers of W1, 27 attributes each, become a population; one call fills one.
 *
 * <p>By hand means copying objects into arrays of the least width, without a check.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class FillBenchmark {

  /** The customers as objects. */
  @State(Scope.Thread)
  public static class Rows {
    @Param("200000")
    public int customers;

    final AttributeCatalog catalog = LibraryBook.of(List.of()).catalog();
    final PopulationFill fill = new PopulationFill(catalog);
    Customer[] rows = new Customer[0];

    @Setup
    public void make() {
      rows = Customers.first(customers);
      check("facts", fill.facts(rows));
      check("fields", fill.fields(rows));
      check("accessors", fill.accessors(rows));
    }

    /** Each population must hold what the accessors say. */
    final void check(String way, Population given) {
      PopulationCheck.check(way, rows, given);
    }
  }

  /** The customers in a file, which the operating system has in memory. */
  public static class Csv extends Rows {
    private Path file = Path.of("");

    @Setup
    public void write() throws IOException {
      make();
      file = Files.createTempFile("customers", ".csv");
      CustomerCsv.write(rows, file);
      check("CSV", fill.csv(file));
      check("bytes of CSV", fill.csvBytes(file));
    }

    @TearDown
    public void delete() throws IOException {
      Files.delete(file);
    }
  }

  /** The customers in a database in memory. */
  public abstract static class Stored extends Rows {
    private static final String ALL = "SELECT * FROM customers";
    private final Database.Product product;
    private Database database;

    Stored(Database.Product product) {
      this.product = product;
    }

    @Setup
    public void load() throws SQLException {
      make();
      database = Database.of(product, rows);
      check(product.name(), read());
    }

    final Population read() throws SQLException {
      try (ResultSet result = database.query(ALL)) {
        return fill.jdbc(result);
      }
    }

    @TearDown
    public void close() throws SQLException {
      database.close();
    }
  }

  public static class DuckDb extends Stored {
    public DuckDb() {
      super(Database.Product.DUCK_DB);
    }
  }

  public static class Sqlite extends Stored {
    public Sqlite() {
      super(Database.Product.SQLITE);
    }
  }

  @Benchmark
  public HandColumns hand(Rows state, CpuTime cpu) {
    cpu.start();
    HandColumns columns = new HandColumns(state.rows);
    cpu.stop(state.customers);
    return columns;
  }

  @Benchmark
  public Population libraryByFields(Rows state, CpuTime cpu) {
    cpu.start();
    Population population = state.fill.fields(state.rows);
    cpu.stop(state.customers);
    return population;
  }

  @Benchmark
  public Population libraryByAccessors(Rows state, CpuTime cpu) {
    cpu.start();
    Population population = state.fill.accessors(state.rows);
    cpu.stop(state.customers);
    return population;
  }

  @Benchmark
  public Population libraryByFacts(Rows state, CpuTime cpu) {
    cpu.start();
    Population population = state.fill.facts(state.rows);
    cpu.stop(state.customers);
    return population;
  }

  @Benchmark
  public Population libraryFromCsv(Csv state, CpuTime cpu) throws IOException {
    cpu.start();
    Population population = state.fill.csv(state.file);
    cpu.stop(state.customers);
    return population;
  }

  @Benchmark
  public Population libraryFromCsvBytes(Csv state, CpuTime cpu) throws IOException {
    cpu.start();
    Population population = state.fill.csvBytes(state.file);
    cpu.stop(state.customers);
    return population;
  }

  @Benchmark
  public Population libraryFromDuckDb(DuckDb state, CpuTime cpu) throws SQLException {
    cpu.start();
    Population population = state.read();
    cpu.stop(state.customers);
    return population;
  }

  @Benchmark
  public Population libraryFromSqlite(Sqlite state, CpuTime cpu) throws SQLException {
    cpu.start();
    Population population = state.read();
    cpu.stop(state.customers);
    return population;
  }
}
