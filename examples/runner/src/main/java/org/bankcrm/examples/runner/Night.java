package org.bankcrm.examples.runner;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.policy.DecisionEngine;
import org.jspecify.annotations.Nullable;

/**
 * Reads and decides portions of customers and writes what came out, in their order whatever the
 * number of threads. Two more portions are held at a time than there are threads; while the first
 * is not ready, the caller works on one as well. For one caller.
 */
final class Night implements AutoCloseable {

  /** The most threads that can be asked for. */
  static final int MOST_THREADS = 256;

  /** So many portions wait for a thread that is ready, so that it does not wait for one. */
  private static final int WAITING = 2;

  /** A portion that was begun, and what is to be told of it before it is written. */
  private record Begun(FutureTask<DecisionSheets.Decided> work, Runnable told, Runnable written) {}

  private final DecisionEngine engine;
  private final DecisionSheets sheets;
  private final int most;
  private final @Nullable ExecutorService others;
  private final Deque<Begun> begun = new ArrayDeque<>();

  /**
   * Has decided nobody yet.
   *
   * @param threads with the caller's own
   */
  Night(DecisionEngine engine, DecisionSheets sheets, int threads) {
    this.engine = engine;
    this.sheets = sheets;
    this.most = threads == 1 ? 1 : threads + WAITING;
    this.others = threads == 1 ? null : Executors.newFixedThreadPool(threads - 1);
  }

  /** Decides one more portion, and writes those that are ready before it is held. */
  void add(Population portion) {
    add(() -> portion, () -> {}, () -> {});
  }

  /**
   * The same for a portion that is still to be read.
   *
   * @param read reads it, on any thread; those before it were begun before
   * @param told run by the caller before the portion is counted and written, in their order
   * @param written run after that
   */
  void add(Supplier<Population> read, Runnable told, Runnable written) {
    begin(() -> sheets.decided(engine.decideAll(read.get())), told, written);
  }

  /** The same for a portion of which what is to be written is made otherwise. */
  void begin(Supplier<DecisionSheets.Decided> made, Runnable told, Runnable written) {
    FutureTask<DecisionSheets.Decided> work = new FutureTask<>(made::get);
    begun.add(new Begun(work, told, written));
    if (others == null) {
      work.run();
    } else {
      others.execute(work);
    }
    if (begun.size() >= most) {
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
    Begun first = begun.element();
    for (Begun each : begun) { // the first that nobody works on
      if (!first.work.isDone()) {
        each.work.run();
      }
    }
    begun.remove();
    DecisionSheets.Decided decided = result(first.work);
    first.told.run();
    sheets.add(decided);
    first.written.run();
  }

  private static <T> T result(FutureTask<T> work) {
    try {
      return work.get();
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
