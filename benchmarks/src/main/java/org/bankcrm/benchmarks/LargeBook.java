package org.bankcrm.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.bankcrm.benchmarks.workload.Atoms;
import org.bankcrm.benchmarks.workload.CampaignDocument;
import org.bankcrm.benchmarks.workload.Customer;
import org.bankcrm.benchmarks.workload.Customers;
import org.bankcrm.benchmarks.workload.Rule;
import org.bankcrm.benchmarks.workload.Scorecard;
import org.bankcrm.benchmarks.workload.ScorecardDocument;
import org.bankcrm.benchmarks.workload.Segments;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.PolicyBook;
import org.slf4j.LoggerFactory;

/**
 * What a large book costs: 1,000 segments over 2,000 distinct tests and 200 campaign rules; prints
 * a Markdown table.
 */
public final class LargeBook {
  private static final int TESTS = 2000;
  private static final int SEGMENTS = 1000;
  private static final int CAMPAIGNS = 200;
  private static final int SCORECARDS = 20;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final long SEED = 6007;
  private static final int WARM = 3;
  private static final double MILLIS = 1e-6;

  private LargeBook() {}

  /** Measures and prints. */
  public static void main(String[] args) {
    Map<String, Object> document = document();
    System.out.println("| 1,000 segments, 200 campaigns, 20 scorecards | |\n| --- | --- |");
    cold("SLF4J looks for its provider", LoggerFactory::getILoggerFactory); // once a process
    PolicyBook book = cold("parse", () -> LibraryBook.parse(document));
    DecisionEngine engine = cold("compile", () -> LibraryBook.compile(book));
    Passes passes = new Passes(WARM, WARM);
    row("parse, warm", "ms", passes.cpu(() -> LibraryBook.parse(document)).median() * MILLIS);
    row("compile, warm", "ms", passes.cpu(() -> LibraryBook.compile(book)).median() * MILLIS);
    row("book in memory", "MB", Heap.held(() -> LibraryBook.parse(document)) * MILLIS);
    row("engine in memory besides", "MB", Heap.held(() -> LibraryBook.compile(book)) * MILLIS);
    row("decide one customer, warm", "µs", decide(engine, passes));
    Map<String, Object> small = LibraryBook.document(Segments.all());
    PolicyBook smallBook = LibraryBook.parse(small);
    row(
        "50 segments, parse, warm",
        "ms",
        passes.cpu(() -> LibraryBook.parse(small)).median() * MILLIS);
    row(
        "50 segments, compile, warm",
        "ms",
        passes.cpu(() -> LibraryBook.compile(smallBook)).median() * MILLIS);
  }

  /** Segments over many tests, campaigns of several rules, scorecards. */
  static Map<String, Object> document() {
    List<Map<String, Object>> policies =
        new ArrayList<>(LibraryBook.segments(Segments.of(Atoms.distinct(TESTS), SEGMENTS, SEED)));
    List<Rule> gates = Segments.of(Atoms.all(), CAMPAIGNS, SEED);
    for (int i = 0; i < CAMPAIGNS; i++) {
      List<Rule> rules = gates.get(i) instanceof Rule.All all ? all.parts() : List.of(gates.get(i));
      policies.add(CampaignDocument.of("campaign-" + i, rules));
    }
    for (int i = 0; i < SCORECARDS; i++) {
      policies.add(ScorecardDocument.of("card-" + i, Scorecard.of(SEED + i)));
    }
    return LibraryBook.ofPolicies(policies, CampaignDocument.attributes());
  }

  private static <T> T cold(String what, Supplier<T> task) {
    long started = System.nanoTime();
    long startedCpu = THREADS.getCurrentThreadCpuTime();
    T made = task.get();
    row(what + ", cold", "ms", (System.nanoTime() - started) * MILLIS);
    long cpu = THREADS.getCurrentThreadCpuTime() - startedCpu;
    row(what + ", cold, processor time", "ms", cpu * MILLIS);
    return made;
  }

  private static double decide(DecisionEngine engine, Passes passes) {
    Customer[] rows = Customers.first(W2Benchmark.CUSTOMERS);
    Facts[] facts = LibraryBook.facts(engine.book().catalog(), rows);
    int[] ids = new int[SEGMENTS + CAMPAIGNS + SCORECARDS];
    Figures nanos = passes.cpu(() -> decideAll(engine, facts, ids));
    return nanos.median() / facts.length / 1000;
  }

  private static void decideAll(DecisionEngine engine, Facts[] facts, int[] ids) {
    for (Facts customer : facts) {
      engine.decide(customer).granted(ids);
    }
  }

  private static void row(String what, String unit, double value) {
    System.out.printf(Locale.ROOT, "| %s | %s %s |%n", what, Figures.text(value), unit);
  }
}
