package org.bankcrm.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
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
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.core.policy.Policy;

/**
 * A population cut into as many parts as there are threads, decided by one engine; the counts of
 * the parts are added up.
 */
final class PopulationParts implements AutoCloseable {
  private static final int CHECKED = 500;

  private final DecisionEngine engine;
  private final List<Rule> rules;
  private final List<Population> parts = new ArrayList<>();
  private final ExecutorService threads;

  private PopulationParts(List<Rule> rules, int threads) {
    this.engine = LibraryBook.engine(rules);
    this.rules = rules;
    this.threads = Executors.newFixedThreadPool(threads);
  }

  static PopulationParts of(List<Rule> rules, Customer[] rows, int threads) {
    PopulationParts made = new PopulationParts(rules, threads);
    for (int part = 0; part < threads; part++) {
      int from = (int) ((long) rows.length * part / threads);
      int to = (int) ((long) rows.length * (part + 1) / threads);
      Customer[] some = Arrays.copyOfRange(rows, from, to);
      made.parts.add(LibraryBook.population(made.engine.book().catalog(), some));
    }
    return made;
  }

  /** Holds some customers' answers to those of the plain interpreter. */
  void check(Customer[] rows) {
    Decisions first = engine.decideAll(parts.get(0));
    for (int row = 0; row < Math.min(CHECKED, first.size()); row++) {
      for (int i = 0; i < rules.size(); i++) {
        boolean given = first.truth(row, engine.book().policies().get(i)) == Truth.TRUE;
        if (given != Kleene.isTrue(rules.get(i), rows[row])) {
          throw new IllegalStateException("library: its answers differ from the right ones");
        }
      }
    }
  }

  /** How many customers are in all segments together, counted by the caller's own thread. */
  long decideHere() {
    return parts.stream().mapToLong(this::decide).sum();
  }

  /** The same, each part by a thread of its own. */
  long decide() {
    List<Future<Long>> counts = new ArrayList<>();
    for (Population part : parts) {
      counts.add(threads.submit(() -> decide(part)));
    }
    long sum = 0;
    try {
      for (Future<Long> count : counts) {
        sum += count.get();
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
    return sum;
  }

  private long decide(Population part) {
    Decisions decisions = engine.decideAll(part);
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
