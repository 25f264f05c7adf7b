package org.bankcrm.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bankcrm.benchmarks.workload.Customer;
import org.bankcrm.benchmarks.workload.Customers;
import org.bankcrm.benchmarks.workload.Segments;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.PolicyBook;

/**
 * What a fresh virtual machine needs up to its first decisions by the 50 segments of W1.
 *
 * <p>The argument is the instant at which it was started. It prints a line {@code
 * step=microseconds} for each step of {@link #STEPS}.
 */
public final class FirstDecision {
  /** The steps in order. */
  static final List<String> STEPS =
      List.of(
          "virtual machine up to main",
          "workload made (not the library's)",
          "catalogue and book parsed",
          "book compiled",
          "facts of one customer",
          "first decision of one customer",
          "population of 1,000 filled",
          "population of 1,000 decided");

  private static final int POPULATION = 1000;

  private Instant last;
  private final List<String> lines = new ArrayList<>();

  private FirstDecision(Instant started) {
    last = started;
  }

  /** Decides and prints. */
  public static void main(String[] args) {
    FirstDecision first = new FirstDecision(Instant.parse(args[0]));
    first.run();
    first.lines.forEach(System.out::println);
  }

  private void run() {
    lap();
    Map<String, Object> document = LibraryBook.document(Segments.all());
    Customer[] rows = Customers.first(POPULATION);
    lap();
    PolicyBook book = LibraryBook.parse(document);
    lap();
    DecisionEngine engine = LibraryBook.compile(book);
    lap();
    Facts facts = new PopulationFill(book.catalog()).facts(rows[0]);
    lap();
    int granted = engine.decide(facts).granted().size();
    lap();
    Population population = LibraryBook.population(book.catalog(), rows);
    lap();
    int decided = engine.decideAll(population).size();
    lap();
    if (granted == 0 || decided != POPULATION) {
      throw new IllegalStateException("the first customer is in segments");
    }
  }

  private void lap() {
    Instant now = Instant.now();
    lines.add(STEPS.get(lines.size()) + "=" + Duration.between(last, now).toNanos() / 1000);
    last = now;
  }
}
