package org.bankcrm.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bankcrm.benchmarks.workload.Customer;
import org.bankcrm.benchmarks.workload.Kleene;
import org.bankcrm.benchmarks.workload.Rule;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.DecisionShares;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.core.policy.Policy;

/** A population decided by the caller's own thread, or in shares by several of a host's threads. */
final class PopulationPass implements AutoCloseable {
  private static final int CHECKED = 500;

  private final DecisionEngine engine;
  private final List<Rule> rules;
  private final Population population;
  private final ExecutorService threads = Executors.newCachedThreadPool();

  PopulationPass(List<Rule> rules, Customer[] rows) {
    this.engine = LibraryBook.engine(rules);
    this.rules = rules;
    this.population = CustomerColumns.fill(engine.book().catalog(), rows, 0, rows.length);
    check(rows, engine.decideAll(population));
    check(rows, decide(2));
  }

  /** Holds some customers' answers to those of the plain interpreter. */
  private void check(Customer[] rows, Decisions decisions) {
    for (int row = 0; row < Math.min(CHECKED, rows.length); row++) {
      for (int i = 0; i < rules.size(); i++) {
        boolean given = decisions.truth(row, engine.book().policies().get(i)) == Truth.TRUE;
        if (given != Kleene.isTrue(rules.get(i), rows[row])) {
          throw new IllegalStateException("library: its answers differ from the right ones");
        }
      }
    }
  }

  /** How many customers are in all segments together. */
  long count() {
    return count(engine.decideAll(population));
  }

  /** The same in as many shares as threads, each decided by a thread of its own. */
  long count(int shares) {
    return count(decide(shares));
  }

  private Decisions decide(int count) {
    DecisionShares shares = engine.inShares(population, count);
    List<Future<?>> running = new ArrayList<>();
    shares.tasks().forEach(task -> running.add(threads.submit(task)));
    try {
      for (Future<?> each : running) {
        each.get();
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
    return shares.decisions();
  }

  private long count(Decisions decisions) {
    long sum = 0;
    for (Policy<?> policy : engine.book().policies()) {
      sum += decisions.count(policy, Truth.TRUE);
    }
    return sum;
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
