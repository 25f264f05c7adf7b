package org.bankcrm.benchmarks;

import java.util.Locale;
import java.util.stream.IntStream;
import org.bankcrm.benchmarks.hand.HandColumns;
import org.bankcrm.benchmarks.workload.Customer;
import org.bankcrm.benchmarks.workload.Customers;
import org.bankcrm.benchmarks.workload.Segments;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.policy.DecisionEngine;

/** What a customer of W1 takes in memory, in several forms; prints a Markdown table. */
public final class Memory {
  private static final int CUSTOMERS = 1_000_000;

  private Memory() {}

  /** Measures and prints. */
  public static void main(String[] args) {
    DecisionEngine engine = LibraryBook.engine(Segments.all());
    AttributeCatalog catalog = engine.book().catalog();
    Customer[] rows = Customers.first(CUSTOMERS);
    Population population = LibraryBook.population(catalog, rows);
    System.out.println("| 27 attributes of a customer | bytes |\n| --- | --- |");
    row("row object with its reference", Heap.held(() -> Customers.first(CUSTOMERS)));
    row("arrays by hand", Heap.held(() -> new HandColumns(rows)));
    row("population", Heap.held(() -> LibraryBook.population(catalog, rows)));
    row("population, by the widths of its columns", (long) CUSTOMERS * widths(population));
    row("decisions by 50 segments", Heap.held(() -> engine.decideAll(population)));
    row("facts one by one", Heap.held(() -> LibraryBook.facts(catalog, rows)));
  }

  private static int widths(Population population) {
    int attributes = population.catalog().attributes().size();
    return IntStream.range(0, attributes).map(population::width).sum();
  }

  private static void row(String form, long bytes) {
    double each = (double) bytes / CUSTOMERS;
    System.out.printf(Locale.ROOT, "| %s | %.1f |%n", form, each);
  }
}
