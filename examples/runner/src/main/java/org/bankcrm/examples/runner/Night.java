package org.bankcrm.examples.runner;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.policy.DecisionEngine;
import org.jspecify.annotations.Nullable;

/**
 * Decides portions of customers and writes what came out, in their order whatever the number of
 * threads: the caller reads, the others decide, and no more portions are held than there are
 * threads. For one caller.
 */
final class Night implements AutoCloseable {

  /** The most threads that can be asked for. */
  static final int MOST_THREADS = 256;

  private final DecisionEngine engine;
  private final DecisionSheets sheets;
  private final int threads;
  private final @Nullable ExecutorService others;
  private final Queue<Future<DecisionSheets.Decided>> begun = new ArrayDeque<>();

  /**
   * Has decided nobody yet.
   *
   * @param threads with the caller's own
   */
  Night(DecisionEngine engine, DecisionSheets sheets, int threads) {
    this.engine = engine;
    this.sheets = sheets;
    this.threads = threads;
    this.others = threads == 1 ? null : Executors.newFixedThreadPool(threads - 1);
  }

  /** Decides one more portion, and writes those that are ready before it is held. */
  void add(Population portion) {
    if (others == null) {
      sheets.add(sheets.decided(engine.decideAll(portion)));
      return;
    }
    begun.add(others.submit(() -> sheets.decided(engine.decideAll(portion))));
    if (begun.size() == threads) {
      writeFirst();
    }
  }

  /** Writes the rest. */
  void finish() {
    while (!begun.isEmpty()) {
      writeFirst();
    }
    sheets.finish();
  }

  private void writeFirst() {
    try {
      sheets.add(begun.remove().get());
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException why) {
        throw why;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    if (others != null) {
      others.shutdownNow();
    }
  }
}
